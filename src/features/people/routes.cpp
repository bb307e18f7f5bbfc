#include "features/people/pages/pages.hpp"

namespace people {

std::string person_address(const admission::Collaboration& collaboration, std::string_view slug) {
    return admission::address_in(collaboration, "/personer/") + std::string(slug);
}

std::string party_address(const admission::Collaboration& collaboration, std::string_view slug) {
    return admission::address_in(collaboration, "/parter/") + std::string(slug);
}

web::Html person_link(const admission::Collaboration& collaboration, const std::string& name,
                      const std::optional<std::string>& slug) {
    return slug ? web::h::a({web::h::href(person_address(collaboration, *slug))}, name) : web::text(name);
}

std::vector<web::Route> routes(const admission::Setting& setting, Trails trails) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    using enum web::Method;
    return {
        {.method = get, .pattern = "/{collaboration}/personer", .handler = inside(people_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/personer/{person}",
         .handler = inside(person_page(setting, std::move(trails.of_person)))},
        {.method = get, .pattern = "/{collaboration}/parter", .handler = inside(parties_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/parter/{party}",
         .handler = inside(party_page(setting, std::move(trails.of_party)))},
    };
}

}  // namespace people
