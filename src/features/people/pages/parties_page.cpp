#include "features/people/labels.hpp"
#include "features/people/pages/pages.hpp"
#include "web/html/list.hpp"

namespace people {
namespace {

namespace h = web::h;

struct Shown {
    std::vector<ListedParty> parties;
    web::Html proposals;
};

web::Html render(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const auto& parties = shown.parties;
    web::Html main = h::h1(words(labels::parties));
    if (parties.empty()) {
        return main + h::p(words(labels::no_parties));
    }
    web::Table table{std::string(words(labels::parties)),
                     {{std::string(words(labels::party)), web::Column::Kind::text},
                      {std::string(words(labels::sector)), web::Column::Kind::text}},
                     {},
                     true};
    for (const ListedParty& party : parties) {
        table.rows.push_back({h::a({h::href(party_address(visit.collaboration, party.slug))}, party.name),
                              web::text(words(labels::sector_name(sector_from(party.sector))))});
    }
    const auto count = static_cast<long long>(parties.size());
    return main + shown.proposals +
           h::p({h::cls("count")}, words.count(count, labels::one_party, labels::many_parties)) +
           web::table(table);
}

}  // namespace

admission::Inside parties_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto parties = admission::read(setting, visit, [&](store::Session& session) {
            return Shown{list_parties(session, visit.collaboration.id),
                         identities::proposals_line(session, visit, identities::Kind::party, setting.words)};
        });
        const auto& words = setting.words;
        return web::Response::html(admission::page(
            setting, request, visit, "people", std::string(words(labels::parties)),
            render(visit, parties, words),
            {{std::string(words(labels::people)), admission::address_in(visit.collaboration, "/personer")}}));
    };
}

}  // namespace people
