#include "features/meetings/guests.hpp"

namespace meetings {
namespace {

constexpr std::string_view select_guests =
    "SELECT a.id, a.name, a.email, (r.role IS NOT NULL AND a.closed_at IS NULL)"
    " FROM item_guest g JOIN item i ON i.id = g.item JOIN account a ON a.id = g.account"
    " LEFT JOIN role r ON r.account = a.id AND r.collaboration = i.collaboration"
    " WHERE g.item = $1 ORDER BY LOWER(a.name), a.id";
constexpr std::string_view insert_guest =
    "INSERT INTO item_guest (account, item, given_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view delete_guest = "DELETE FROM item_guest WHERE account = $1 AND item = $2";
constexpr std::string_view delete_guests = "DELETE FROM item_guest WHERE item = $1";

}  // namespace

std::vector<Guest> guests_of(store::Session& session, const ItemId& item) {
    return session.all(select_guests, {item.text()}, [](const store::Row& row) {
        return Guest{{admission::AccountId(row.text(0)), row.text(1), row.text(2)}, row.boolean(3)};
    });
}

bool add_guest(store::Session& session, const admission::AccountId& account, const ItemId& item,
               base::Instant now) {
    return session.run(insert_guest, {account.text(), item.text(), now.microseconds}) == 1;
}

bool drop_guest(store::Session& session, const admission::AccountId& account, const ItemId& item) {
    return session.run(delete_guest, {account.text(), item.text()}) == 1;
}

void drop_guests(store::Session& session, const ItemId& item) { session.run(delete_guests, {item.text()}); }

}  // namespace meetings
