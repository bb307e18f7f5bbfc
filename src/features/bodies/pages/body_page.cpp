#include "base/danish.hpp"
#include "features/bodies/labels.hpp"
#include "features/bodies/pages/pages.hpp"
#include "features/history/history.hpp"

namespace bodies {

namespace h = web::h;

namespace {

web::Html line(const admission::Visit& visit, const base::Label& with_day, const base::Label& without,
               const Succession& one, const base::Words& words) {
    const auto day = base::parse_date(one.since);
    const web::Html link = h::a({h::href(address(visit.collaboration, one.body.slug))}, one.body.full_name());
    return h::p({h::cls("note")}, words(day ? with_day : without, day ? base::plain_date(*day, words) : ""),
                link, ".");
}

/// What came before this body and what goes on after it.
web::Html succession(store::Session& session, const admission::Visit& visit, const Body& body,
                     const base::Words& words) {
    web::Html lines;
    if (const auto after = successor_of(session, body.id)) {
        lines += line(visit, labels::succeeded_since, labels::succeeded, *after, words);
    }
    for (const Succession& one : before(session, body.id)) {
        lines += line(visit, labels::succeeds_since, labels::succeeds, one, words);
    }
    return lines;
}

}  // namespace

admission::Inside body_page(const admission::Setting& setting, std::vector<Trail> trails) {
    return [setting, trails](const web::Request& request, const admission::Visit& visit) {
        web::Html sections;
        web::Html before_them;
        web::Html names;
        std::optional<web::Response> moved;
        const auto body = admission::read(setting, visit, [&](store::Session& session) {
            const auto found = find(session, visit.collaboration.id, request.part("body"));
            moved = identities::moved(session, visit, identities::Kind::body, request.part("body"));
            if (found && !moved) {
                before_them = succession(session, visit, *found, setting.words);
                for (const Trail& trail : trails) sections += trail(session, visit, *found);
                names =
                    identities::spellings(session, visit, request, identities::Kind::body,
                                          {found->id.text(), found->full_name(), found->slug}, setting.words);
            }
            return found;
        });
        if (moved) return *moved;
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
            h::article(
                h::header({h::cls("page-head")}, kicker, h::h1(body->name)), before_them, sections, names,
                visit.is_secretariat()
                    ? h::p({h::cls("quiet")},
                           h::a({h::href(address(visit.collaboration, body->slug) + "/ret")},
                                words(labels::change_link))) +
                          h::p({h::cls("quiet")},
                               h::a({h::href(address(visit.collaboration, body->slug) + "/adgang")},
                                    words(labels::access_link))) +
                          history::link(visit.collaboration.short_name, "gruppe", body->id.text(), words)
                    : web::Html()),
            {{std::string(words(labels::bodies)), admission::address_in(visit.collaboration, "/grupper")}}));
    };
}

}  // namespace bodies
