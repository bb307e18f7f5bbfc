#include "features/people/labels.hpp"
#include "features/people/pages/pages.hpp"

namespace people {

namespace h = web::h;

namespace {

/// "Sundhedschef, Lindholm Kommune", as of the latest meeting.
web::Html who(const Person& person) {
    std::string text = person.title;
    if (!person.organisation.empty()) text += (text.empty() ? "" : ", ") + person.organisation;
    return text.empty() ? web::Html() : h::p({h::cls("lead")}, text);
}

}  // namespace

admission::Inside person_page(const admission::Setting& setting, std::vector<PersonTrail> trails) {
    return [setting, trails](const web::Request& request, const admission::Visit& visit) {
        web::Html sections;
        const auto person = setting.database.read([&](store::Session& session) {
            const auto found = person_by_slug(session, visit.collaboration.id, request.part("person"));
            if (found) {
                for (const PersonTrail& trail : trails) sections += trail(session, visit, *found);
            }
            return found;
        });
        if (!person) {
            return admission::not_found(setting, request, visit);
        }
        if (sections.empty()) {
            sections = h::p({h::cls("note")}, setting.words(labels::nothing_more));
        }
        return web::Response::html(admission::page(
            setting, request, visit, "people", person->name,
            h::article(h::header({h::cls("page-head")}, h::h1(person->name), who(*person)), sections),
            {{std::string(setting.words(labels::people)),
              admission::address_in(visit.collaboration, "/personer")}}));
    };
}

}  // namespace people
