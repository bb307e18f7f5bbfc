#include "features/history/history.hpp"
#include "features/people/labels.hpp"
#include "features/people/pages/pages.hpp"

namespace people {

namespace h = web::h;

std::string attendance_of(const Person& person, const base::Words& words) {
    const int attended = person.meetings - person.invited;
    std::string text = person.apologies == 0 ? words(labels::attended, attended)
                                             : words(labels::attended_and_absent, attended, person.apologies);
    if (person.invited == 0) return text;
    const std::string invited = words(labels::invited, person.invited);
    return attended + person.apologies == 0 ? invited : text + ", " + invited;
}

namespace {

/// "Sundhedschef, Lindholm Kommune", as of the latest meeting.
web::Html who(const Person& person, const base::Words& words) {
    std::string text = person.title;
    if (!person.organisation.empty()) text += (text.empty() ? "" : ", ") + person.organisation;
    const web::Html seen = h::p({h::cls("quiet")}, attendance_of(person, words));
    return (text.empty() ? web::Html() : h::p({h::cls("lead")}, text)) +
           (person.meetings + person.apologies == 0 ? web::Html() : seen);
}

/// The ways to what was done to the person, and to having the name destroyed.
web::Html for_secretariat(const admission::Visit& visit, const Person& person, const base::Words& words) {
    return history::link(visit.collaboration.short_name, "person", person.id.text(), words) +
           h::p({h::cls("quiet")}, h::a({h::href(person_address(visit.collaboration, person.slug) + "/slet")},
                                        words(labels::destroy_person)));
}

}  // namespace

admission::Inside person_page(const admission::Setting& setting, std::vector<PersonTrail> trails) {
    return [setting, trails](const web::Request& request, const admission::Visit& visit) {
        web::Html sections;
        web::Html names;
        std::optional<web::Response> moved;
        const auto person = admission::read(setting, visit, [&](store::Session& session) {
            const auto found = person_by_slug(session, visit.collaboration.id, request.part("person"));
            moved = identities::moved(session, visit, identities::Kind::person, request.part("person"));
            if (found && !moved) {
                for (const PersonTrail& trail : trails) sections += trail(session, visit, *found);
                names = identities::spellings(session, visit, request, identities::Kind::person,
                                              {found->id.text(), found->name, found->slug}, setting.words);
            }
            return found;
        });
        if (moved) return *moved;
        if (!person) {
            return admission::not_found(setting, request, visit);
        }
        if (sections.empty()) {
            sections = h::p({h::cls("note")}, setting.words(labels::nothing_more));
        }
        return web::Response::html(admission::page(
            setting, request, visit, "people", person->name,
            h::article(h::header({h::cls("page-head")}, h::h1(person->name), who(*person, setting.words)),
                       sections, names,
                       visit.is_secretariat() ? for_secretariat(visit, *person, setting.words) : web::Html()),
            {{std::string(setting.words(labels::people)),
              admission::address_in(visit.collaboration, "/personer")}}));
    };
}

}  // namespace people
