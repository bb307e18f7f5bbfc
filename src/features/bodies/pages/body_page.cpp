#include "features/bodies/labels.hpp"
#include "features/bodies/pages/pages.hpp"

namespace bodies {

namespace h = web::h;

admission::Inside body_page(const admission::Setting& setting, std::vector<Trail> trails) {
    return [setting, trails](const web::Request& request, const admission::Visit& visit) {
        web::Html sections;
        const auto body = setting.database.read([&](store::Session& session) {
            const auto found = find(session, visit.collaboration.id, request.part("body"));
            if (found) {
                for (const Trail& trail : trails) sections += trail(session, visit, *found);
            }
            return found;
        });
        if (!body) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        if (sections.empty()) {
            sections = h::p({h::cls("note")}, words(labels::nothing_more));
        }
        const web::Html kicker = body->belongs_to.empty()
                                     ? web::Html()
                                     : h::p({h::cls("kicker")}, words(labels::of_another, body->belongs_to));
        return web::Response::html(admission::page(
            setting, request, visit, "bodies", body->full_name(),
            h::article(h::header({h::cls("page-head")}, kicker, h::h1(body->name)), sections),
            {{std::string(words(labels::bodies)), admission::address_in(visit.collaboration, "/grupper")}}));
    };
}

}  // namespace bodies
