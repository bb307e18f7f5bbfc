#include "features/history/history.hpp"
#include "features/people/labels.hpp"
#include "features/people/pages/pages.hpp"

namespace people {

namespace h = web::h;

admission::Inside party_page(const admission::Setting& setting, std::vector<PartyTrail> trails) {
    return [setting, trails](const web::Request& request, const admission::Visit& visit) {
        web::Html sections;
        std::optional<web::Response> moved;
        const auto party = admission::read(setting, visit, [&](store::Session& session) {
            const auto found = party_by_slug(session, visit.collaboration.id, request.part("party"));
            moved = identities::moved(session, visit, identities::Kind::party, request.part("party"));
            if (found && !moved) {
                for (const PartyTrail& trail : trails) sections += trail(session, visit, *found);
                sections +=
                    identities::spellings(session, visit, request, identities::Kind::party,
                                          {found->id.text(), found->name, found->slug}, setting.words);
            }
            return found;
        });
        if (moved) return *moved;
        if (!party) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        const web::Html head = h::header({h::cls("page-head")},
                                         h::p({h::cls("kicker")}, words(labels::sector_name(party->sector))),
                                         h::h1(party->name));
        return web::Response::html(admission::page(
            setting, request, visit, "people", party->name,
            h::article(head, sections,
                       visit.is_secretariat()
                           ? history::link(visit.collaboration.short_name, "part", party->id.text(), words)
                           : web::Html()),
            {{std::string(words(labels::people)), admission::address_in(visit.collaboration, "/personer")},
             {std::string(words(labels::parties)), admission::address_in(visit.collaboration, "/parter")}}));
    };
}

}  // namespace people
