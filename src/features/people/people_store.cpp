#include "features/people/people_store.hpp"

#include <array>
#include <utility>

#include "base/danish.hpp"

namespace people {
namespace {

constexpr std::string_view select_person_by_key =
    "SELECT id, name, slug, title, organisation, meetings, last_seen FROM person"
    " WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_person_by_slug =
    "SELECT id, name, slug, title, organisation, meetings, last_seen FROM person"
    " WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view insert_person =
    "INSERT INTO person (id, collaboration, name, sort_key, slug, title, organisation, meetings, last_seen)"
    " VALUES ($1, $2, $3, $4, $5, '', '', 0, '') ON CONFLICT DO NOTHING";
constexpr std::string_view update_seen =
    "UPDATE person SET meetings = $2, title = $3, organisation = $4, last_seen = $5 WHERE id = $1";
constexpr std::string_view select_people =
    "SELECT id, name, slug, title, organisation, meetings, last_seen FROM person"
    " WHERE collaboration = $1 AND meetings > 0 AND sort_key LIKE $2 ESCAPE '\\'"
    " ORDER BY sort_key LIMIT $3 OFFSET $4";
constexpr std::string_view select_people_count =
    "SELECT COUNT(*) FROM person WHERE collaboration = $1 AND meetings > 0 AND sort_key LIKE $2 ESCAPE '\\'";

constexpr std::string_view select_party_by_key =
    "SELECT id, name, slug, sector FROM party WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_party_by_slug =
    "SELECT id, name, slug, sector FROM party WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view insert_party =
    "INSERT INTO party (id, collaboration, name, sort_key, slug, sector) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view select_parties =
    "SELECT name, slug, sector FROM party WHERE collaboration = $1 ORDER BY sort_key";

constexpr std::array<std::pair<Sector, std::string_view>, 7> sector_words = {{
    {Sector::hospital, "hospital"},
    {Sector::municipality, "municipality"},
    {Sector::psychiatry, "psychiatry"},
    {Sector::general_practice, "general_practice"},
    {Sector::patients, "patients"},
    {Sector::region, "region"},
    {Sector::other, "other"},
}};

Person person_of(const store::Row& row) {
    return {PersonId(row.text(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            static_cast<int>(row.integer(5)),
            row.text(6)};
}

Party party_of(const store::Row& row) {
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
    return attempt == 1 ? base_slug : base_slug + '-' + std::to_string(attempt);
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
    return session.first(select_person_by_key, {collaboration.text(), key_of(name)}, person_of);
}

Person recognise_person(store::Session& session, base::IdSource& ids,
                        const admission::CollaborationId& collaboration, const std::string& name) {
    // Another writer may take the slug or add the very person between a look and an insert; then the
    // insert does nothing and the next round finds out.
    for (int attempt = 1;; ++attempt) {
        if (auto known = find_person(session, collaboration, name)) {
            return *known;
        }
        session.run(insert_person, {ids.next(), collaboration.text(), name, key_of(name),
                                    numbered(base::slug(name), attempt)});
    }
}

std::optional<Party> find_party(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& name) {
    return session.first(select_party_by_key, {collaboration.text(), key_of(name)}, party_of);
}

Party recognise_party(store::Session& session, base::IdSource& ids,
                      const admission::CollaborationId& collaboration, const std::string& name) {
    const std::string key = key_of(name);
    for (int attempt = 1;; ++attempt) {
        if (auto known = session.first(select_party_by_key, {collaboration.text(), key}, party_of)) {
            return *known;
        }
        session.run(insert_party, {ids.next(), collaboration.text(), name, key,
                                   numbered(base::slug(name), attempt), sector_word(sector_of(name))});
    }
}

std::vector<Person> list_people(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& part, int limit, int offset) {
    return session.all(select_people,
                       {collaboration.text(), pattern_of(part), std::int64_t{limit}, std::int64_t{offset}},
                       person_of);
}

void set_seen(store::Session& session, const PersonId& person, const Seen& seen) {
    session.run(update_seen,
                {person.text(), std::int64_t{seen.meetings}, seen.title, seen.organisation, seen.last});
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
    return session.first(select_person_by_slug, {collaboration.text(), slug}, person_of);
}

std::optional<Party> party_by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                   const std::string& slug) {
    return session.first(select_party_by_slug, {collaboration.text(), slug}, party_of);
}

}  // namespace people
