#include "features/people/people_store.hpp"

#include <array>
#include <utility>

#include "base/danish.hpp"

namespace people {
namespace {

constexpr std::string_view select_person_by_key =
    "SELECT id, name, slug, title, organisation, meetings, last_seen, apologies, invited, joined_to FROM "
    "person"
    " WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_person_by_slug =
    "SELECT id, name, slug, title, organisation, meetings, last_seen, apologies, invited FROM person"
    " WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view select_person_by_id =
    "SELECT id, name, slug, title, organisation, meetings, last_seen, apologies, invited FROM person WHERE "
    "id = $1";
constexpr std::string_view insert_person =
    "INSERT INTO person (id, collaboration, name, sort_key, slug, title, organisation, meetings, last_seen)"
    " VALUES ($1, $2, $3, $4, $5, '', '', 0, '') ON CONFLICT DO NOTHING";
constexpr std::string_view update_seen =
    "UPDATE person SET meetings = $2, title = $3, organisation = $4, last_seen = $5, apologies = $6,"
    " invited = $7 WHERE id = $1";
constexpr std::string_view select_people =
    "SELECT id, name, slug, title, organisation, meetings, last_seen, apologies, invited FROM person"
    " WHERE collaboration = $1 AND meetings + apologies > 0 AND sort_key LIKE $2 ESCAPE '\\'"
    " ORDER BY sort_key LIMIT $3 OFFSET $4";
constexpr std::string_view select_people_count =
    "SELECT COUNT(*) FROM person"
    " WHERE collaboration = $1 AND meetings + apologies > 0 AND sort_key LIKE $2 ESCAPE '\\'";

constexpr std::string_view select_party_by_key =
    "SELECT id, name, slug, sector, joined_to FROM party WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_party_by_slug =
    "SELECT id, name, slug, sector FROM party WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view select_party_by_id = "SELECT id, name, slug, sector FROM party WHERE id = $1";
constexpr std::string_view insert_party =
    "INSERT INTO party (id, collaboration, name, sort_key, slug, sector) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view select_parties =
    "SELECT name, slug, sector FROM party WHERE collaboration = $1 AND joined_to IS NULL ORDER BY sort_key";

constexpr std::array<std::pair<Sector, std::string_view>, 7> sector_words = {{
    {Sector::hospital, "hospital"},
    {Sector::municipality, "municipality"},
    {Sector::psychiatry, "psychiatry"},
    {Sector::general_practice, "general_practice"},
    {Sector::patients, "patients"},
    {Sector::region, "region"},
    {Sector::other, "other"},
}};

Person person_at(const store::Row& row) {
    return {PersonId(row.text(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            static_cast<int>(row.integer(5)),
            row.text(6),
            static_cast<int>(row.integer(7)),
            static_cast<int>(row.integer(8))};
}

Party party_at(const store::Row& row) {
    return {PartyId(row.text(0)), row.text(1), row.text(2), sector_from(row.text(3))};
}

/// What tells two names apart. A name in other letters than ours has no sort key, but is somebody all the
/// same.
std::string key_of(const std::string& name) {
    const std::string key = base::sort_key(name);
    return key.empty() ? base::lower(name) : key;
}

/// What LIKE is to find: the part anywhere, with its own signs taken literally.
std::string pattern_of(const std::string& part) {
    std::string pattern = "%";
    for (const char letter : base::sort_key(part)) {
        if (letter == '%' || letter == '_' || letter == '\\') {
            pattern += '\\';
        }
        pattern += letter;
    }
    return part.empty() ? pattern : pattern + '%';
}

/// The slug with a number behind it that makes it free; the first is without.
std::string numbered(const std::string& slug, int attempt) {
    const std::string base_slug = slug.empty() ? "uden-navn" : slug;
    const bool free = base_slug != "forslag";  // the address of the page with proposals
    return attempt == 1 && free ? base_slug : base_slug + '-' + std::to_string(attempt);
}

/// Whom one that was joined stands for now.
std::string standing_id(store::Session& session, identities::Kind kind, const std::string& id) {
    return identities::standing_for(session, kind, identities::by_id(session, kind, id).value()).id;
}

}  // namespace

std::string sector_word(Sector sector) {
    for (const auto& [known, word] : sector_words) {
        if (known == sector) return std::string(word);
    }
    return "other";
}

Sector sector_from(const std::string& word) {
    for (const auto& [sector, known] : sector_words) {
        if (known == word) return sector;
    }
    return Sector::other;
}

std::optional<Person> find_person(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& name) {
    std::optional<std::string> joined_to;
    auto found =
        session.first(select_person_by_key, {collaboration.text(), key_of(name)}, [&](const store::Row& row) {
            joined_to = row.text_or_null(9);
            return person_at(row);
        });
    if (!found || !joined_to) return found;
    auto standing = person_of(session, PersonId(standing_id(session, identities::Kind::person, *joined_to)));
    standing.value().named = found->id;
    return standing;
}

std::optional<Person> person_of(store::Session& session, const PersonId& id) {
    return session.first(select_person_by_id, {id.text()}, person_at);
}

std::vector<std::string> names_of(store::Session& session, const Person& person) {
    std::vector<std::string> names = {person.name};
    for (const auto& other : identities::joined_into(session, identities::Kind::person, person.id.text())) {
        names.push_back(other.name);
    }
    return names;
}

Person recognise_person(store::Session& session, base::IdSource& ids,
                        const admission::CollaborationId& collaboration, const std::string& name) {
    // Another writer may take the slug or add the very person between a look and an insert; then the
    // insert does nothing and the next round finds out.
    for (int attempt = 1;; ++attempt) {
        if (auto known = find_person(session, collaboration, name)) {
            return *known;
        }
        const std::string id = ids.next();
        const auto added = session.run(insert_person, {id, collaboration.text(), name, key_of(name),
                                                       numbered(base::slug(name), attempt)});
        if (added == 1) identities::compare(session, identities::Kind::person, collaboration, id);
    }
}

std::optional<Party> find_party(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& name) {
    std::optional<std::string> joined_to;
    auto found =
        session.first(select_party_by_key, {collaboration.text(), key_of(name)}, [&](const store::Row& row) {
            joined_to = row.text_or_null(4);
            return party_at(row);
        });
    if (!found || !joined_to) return found;
    const std::string standing = standing_id(session, identities::Kind::party, *joined_to);
    Party party = session.first(select_party_by_id, {standing}, party_at).value();
    party.named = found->id;
    return party;
}

Party recognise_party(store::Session& session, base::IdSource& ids,
                      const admission::CollaborationId& collaboration, const std::string& name) {
    for (int attempt = 1;; ++attempt) {
        if (auto known = find_party(session, collaboration, name)) {
            return *known;
        }
        const std::string id = ids.next();
        const auto added =
            session.run(insert_party, {id, collaboration.text(), name, key_of(name),
                                       numbered(base::slug(name), attempt), sector_word(sector_of(name))});
        if (added == 1) identities::compare(session, identities::Kind::party, collaboration, id);
    }
}

std::vector<Person> list_people(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& part, int limit, int offset) {
    return session.all(select_people,
                       {collaboration.text(), pattern_of(part), std::int64_t{limit}, std::int64_t{offset}},
                       person_at);
}

void set_seen(store::Session& session, const PersonId& person, const Seen& seen) {
    session.run(update_seen, {person.text(), std::int64_t{seen.meetings}, seen.title, seen.organisation,
                              seen.last, std::int64_t{seen.apologies}, std::int64_t{seen.invited}});
}

int count_people(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::string& part) {
    return session
        .first(select_people_count, {collaboration.text(), pattern_of(part)},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<ListedParty> list_parties(store::Session& session,
                                      const admission::CollaborationId& collaboration) {
    return session.all(select_parties, {collaboration.text()}, [](const store::Row& row) {
        return ListedParty{row.text(0), row.text(1), row.text(2)};
    });
}

std::optional<Person> person_by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& slug) {
    return session.first(select_person_by_slug, {collaboration.text(), slug}, person_at);
}

std::optional<Party> party_by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                   const std::string& slug) {
    return session.first(select_party_by_slug, {collaboration.text(), slug}, party_at);
}

}  // namespace people
