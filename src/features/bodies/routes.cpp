#include "features/bodies/pages/pages.hpp"

namespace bodies {

std::string address(const admission::Collaboration& collaboration, std::string_view slug) {
    return admission::address_in(collaboration, "/grupper/") + std::string(slug);
}

std::vector<web::Route> routes(const admission::Setting& setting, std::vector<Trail> trails, Notes notes) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/grupper",
         .handler = inside(bodies_page(setting, std::move(notes)))},
        {.method = get,
         .pattern = "/{collaboration}/grupper/{body}",
         .handler = inside(body_page(setting, std::move(trails)))},
    };
}

}  // namespace bodies
