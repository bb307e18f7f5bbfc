#include <algorithm>
#include <array>
#include <utility>

#include "features/bodies/body_roles.hpp"

namespace bodies {
namespace {

struct Word {
    BodyRole role;
    std::string_view stored;
    bool sees_closed;
};
constexpr std::array words = {
    Word{BodyRole::chair, "chair", true},        Word{BodyRole::secretariat, "secretariat", true},
    Word{BodyRole::member, "member", true},      Word{BodyRole::deputy, "deputy", true},
    Word{BodyRole::observer, "observer", false}, Word{BodyRole::controller, "controller", false}};

// A body that was joined to another is that other.
constexpr std::string_view select_holders =
    "SELECT a.id, a.name, a.email, h.role, (r.role IS NOT NULL AND a.closed_at IS NULL),"
    " (COALESCE(r.role, 'reader') <> 'reader')"
    " FROM body b JOIN body_role h ON h.body = b.id JOIN account a ON a.id = h.account"
    " LEFT JOIN role r ON r.account = a.id AND r.collaboration = b.collaboration"
    " WHERE b.id = $1 OR b.joined_to = $1 ORDER BY LOWER(a.name), a.id, h.given_at";
constexpr std::string_view upsert_role =
    "INSERT INTO body_role (account, body, role, given_at) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (account, body) DO UPDATE SET role = excluded.role, given_at = excluded.given_at"
    " WHERE body_role.role <> excluded.role";
constexpr std::string_view delete_role =
    "DELETE FROM body_role WHERE account = $1"
    " AND body IN (SELECT id FROM body WHERE id = $2 OR joined_to = $2)";

}  // namespace

const std::vector<BodyRole>& body_roles() {
    static const std::vector<BodyRole> all = [] {
        std::vector<BodyRole> roles;
        for (const Word& word : words) roles.push_back(word.role);
        return roles;
    }();
    return all;
}

std::string stored(BodyRole role) { return std::string(words.at(std::to_underlying(role)).stored); }

bool sees_closed(BodyRole role) { return words.at(std::to_underlying(role)).sees_closed; }

std::optional<BodyRole> body_role_of(std::string_view stored) {
    const auto* found = std::ranges::find(words, stored, &Word::stored);
    return found == words.end() ? std::nullopt : std::optional(found->role);
}

std::vector<Holder> holders(store::Session& session, const BodyId& body) {
    auto all = session.all(select_holders, {body.text()}, [](const store::Row& row) {
        return Holder{{admission::AccountId(row.text(0)), row.text(1), row.text(2)},
                      body_role_of(row.text(3)).value(),
                      row.boolean(4),
                      row.boolean(5)};
    });
    std::ranges::stable_sort(all, {}, &Holder::role);
    return all;
}

bool set_body_role(store::Session& session, const admission::AccountId& account, const BodyId& body,
                   BodyRole role, base::Instant now) {
    return session.run(upsert_role, {account.text(), body.text(), stored(role), now.microseconds}) == 1;
}

bool drop_body_role(store::Session& session, const admission::AccountId& account, const BodyId& body) {
    return session.run(delete_role, {account.text(), body.text()}) > 0;
}

}  // namespace bodies
