#include "features/decisions/owing_party_store.hpp"

#include "features/decisions/joining_store.hpp"
#include "features/decisions/party_in.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_parties =
    "SELECT id, name, joined_to FROM party WHERE collaboration = $1 ORDER BY id";
constexpr std::string_view select_titles =
    "SELECT p.collaboration, COALESCE(a.title, '') || ' / ' || COALESCE(a.organisation, '') FROM attendance a"
    " JOIN meeting m ON m.id = a.meeting JOIN person p ON p.id = a.person WHERE a.person = $1"
    " ORDER BY m.date DESC, m.id DESC LIMIT 3";
constexpr std::string_view select_name = "SELECT collaboration, name, body FROM responsible WHERE id = $1";
// Of its latest meetings: who sits in a body changes, and a body has many.
constexpr std::string_view select_member_parties =
    "SELECT a.party, COUNT(DISTINCT a.person) FROM (SELECT id FROM meeting WHERE body = $1"
    " ORDER BY date DESC, id DESC LIMIT 4) m JOIN attendance a ON a.meeting = m.id"
    " WHERE a.party IS NOT NULL AND a.status <> 'guest' GROUP BY a.party LIMIT 2";
constexpr std::string_view update_party =
    "UPDATE responsible SET party = $2, told = $3, looked = TRUE WHERE id = $1";
constexpr std::string_view select_without =
    "SELECT id, person, party FROM responsible WHERE NOT looked AND party IS NULL ORDER BY id";

std::vector<PartyName> names_of_parties(store::Session& session, const std::string& collaboration) {
    struct Met {
        std::string id;
        std::string name;
        bool joined = false;
    };
    const auto met = session.all(select_parties, {collaboration}, [](const store::Row& row) {
        return Met{row.text(0), row.text(1), !row.is_null(2)};
    });
    std::vector<PartyName> names;
    for (const Met& one : met) {
        std::string standing = one.id;
        if (one.joined) {
            const auto named = identities::by_id(session, identities::Kind::party, one.id).value();
            standing = identities::standing_for(session, identities::Kind::party, named).id;
        }
        names.push_back({standing, one.name});
    }
    return names;
}

}  // namespace

OwingParty party_of_person(store::Session& session, const std::string& person) {
    if (auto party = latest_party(session, person)) return {party, false};
    std::string collaboration;
    std::string titles;
    session.each(select_titles, {person}, [&](const store::Row& row) {
        collaboration = row.text(0);
        titles += row.text(1) + " / ";
    });
    if (titles.empty()) return {};
    const auto party = party_in(titles, names_of_parties(session, collaboration));
    return {party, party.has_value()};
}

OwingParty party_of_name(store::Session& session, const std::string& responsible) {
    std::string collaboration;
    std::string name;
    std::optional<std::string> body;
    session.each(select_name, {responsible}, [&](const store::Row& row) {
        collaboration = row.text(0);
        name = row.text(1);
        body = row.text_or_null(2);
    });
    if (body) {
        const auto members = session.all(select_member_parties, {*body}, [](const store::Row& row) {
            return std::pair(row.text(0), row.integer(1));
        });
        // One person alone may be all that was told of many.
        if (members.size() == 1 && members.front().second > 1) return {members.front().first, true};
    }
    if (name.find(' ') == std::string::npos && name.find('-') == std::string::npos) return {};
    const auto parties = names_of_parties(session, collaboration);
    const auto party = people::is_name_of_party(name) ? party_around(name, parties) : party_in(name, parties);
    return {party, party.has_value()};
}

void set_party(store::Session& session, const std::string& responsible, const OwingParty& party) {
    session.run(update_party, {responsible, store::value_or_null(party.party), party.told});
}

std::vector<Owing> without_party(store::Session& session) {
    return session.all(select_without, {}, [](const store::Row& row) {
        return Owing{row.text(0), row.text_or_null(1), row.text_or_null(2)};
    });
}

}  // namespace decisions
