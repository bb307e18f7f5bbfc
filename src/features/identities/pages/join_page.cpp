#include "base/text.hpp"
#include "features/identities/labels.hpp"
#include "features/identities/pages/pages.hpp"
#include "web/html/form.hpp"

namespace identities {
namespace {

namespace h = web::h;

std::string say(Kind kind, const base::Problem& problem, const base::Words& words) {
    if (problem.code == "identity.together") return std::string(words(labels::together_problem));
    if (problem.code == "identity.same") return std::string(words(labels::same_problem));
    return std::string(words(labels::of(kind).not_found));
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, Kind kind, const std::optional<base::Problem>& problem) {
    const auto& words = setting.words;
    const auto one = admission::read(setting, visit, [&](store::Session& session) {
        return by_slug(session, kind, visit.collaboration.id, request.part(word_of(kind)));
    });
    if (!one) return admission::not_found(setting, request, visit);
    const std::string back = address(visit.collaboration, kind, one->slug);
    web::Form form{.action = back + "/saml",
                   .fields = {{.name = "navn",
                               .label = std::string(words(labels::name_field)),
                               .hint = words(labels::of(kind).join_hint, one->name),
                               .error = problem ? say(kind, *problem, words) : std::string(),
                               .value = request.given("navn"),
                               .longest = 200},
                              {.kind = web::Field::Kind::select,
                               .name = "vises",
                               .label = std::string(words(labels::which_name)),
                               .value = request.given("vises"),
                               .choices = {{"dette", one->name},
                                           {"andet", std::string(words(labels::the_name_written))}}}},
                   .submit = std::string(words(labels::join_button))};
    return web::Response::html(
        admission::page(setting, request, visit, menu_place(kind),
                        std::string(words(labels::of(kind).join_heading)),
                        h::h1(words(labels::of(kind).join_heading)) + web::form(form, request, words),
                        {{std::string(words(labels::of(kind).list)),
                          admission::address_in(visit.collaboration, place_of(kind))},
                         {one->name, back}},
                        web::error_summary(form, words)),
        problem ? 422 : 200);
}

}  // namespace

web::Html button_form(const web::Request& request, const std::string& action,
                      const std::vector<std::pair<std::string, std::string>>& hidden, const std::string& text,
                      const std::string& classes) {
    web::Html fields = web::csrf_field(request);
    for (const auto& [name, value] : hidden) {
        fields += h::void_element(
            "input", {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
    }
    return h::form({h::action(action), h::attr("method", "post")}, fields,
                   h::button({h::cls("button " + classes), h::attr("type", "submit")}, text));
}

admission::Inside join_page(const admission::Setting& setting, Kind kind) {
    return [setting, kind](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, kind, std::nullopt);
    };
}

admission::Inside join_post(const admission::Setting& setting, const Connections& connections, Kind kind) {
    return [setting, connections, kind](const web::Request& request, const admission::Visit& visit) {
        const Desk desk{setting, visit, connections, kind};
        const auto named = find_named(desk, base::trim(request.given("navn")));
        if (!named) return show(setting, request, visit, kind, named.error());
        const std::string own = request.part(word_of(kind));
        const bool other_stands = request.given("vises") == "andet";
        const std::string& from = other_stands ? own : named->slug;
        const std::string& stands = other_stands ? named->slug : own;
        const auto joined = join_two(desk, from, stands);
        if (!joined) return show(setting, request, visit, kind, joined.error());
        return web::Response::see_other(address(visit.collaboration, kind, stands));
    };
}

admission::Inside undo_post(const admission::Setting& setting, const Connections& connections, Kind kind) {
    return [setting, connections, kind](const web::Request& request, const admission::Visit& visit) {
        const Desk desk{setting, visit, connections, kind};
        const std::string slug = request.part(word_of(kind));
        const auto undone = undo_join(desk, slug);
        if (!undone && undone.error().code == "identity.not_found") {
            return admission::not_found(setting, request, visit);
        }
        const bool to_proposals = request.given("tilbage") == "forslag";
        return web::Response::see_other(to_proposals ? proposals_address(visit.collaboration, kind)
                                                     : address(visit.collaboration, kind, slug));
    };
}

}  // namespace identities
