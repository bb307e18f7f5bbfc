#include "features/admission/devices_store.hpp"

namespace admission {
namespace {

constexpr std::string_view insert_begun_row =
    "INSERT INTO begun_sign_in (token_digest, account, kept, ends_at, provider) VALUES ($1, $2, $3, $4, $5)";
constexpr std::string_view select_begun =
    "SELECT b.account, a.name, b.kept, b.failures, b.provider FROM begun_sign_in b JOIN account a ON a.id = "
    "b.account"
    " WHERE b.token_digest = $1 AND b.ends_at > $2 AND a.closed_at IS NULL";
constexpr std::string_view update_begun =
    "UPDATE begun_sign_in SET failures = failures + 1 WHERE token_digest = $1";
constexpr std::string_view delete_begun = "DELETE FROM begun_sign_in WHERE token_digest = $1";
constexpr std::string_view delete_begun_of = "DELETE FROM begun_sign_in WHERE account = $1";
constexpr std::string_view delete_begun_ended = "DELETE FROM begun_sign_in WHERE ends_at <= $1";

constexpr std::string_view select_known =
    "SELECT no_code_until FROM known_device WHERE token_digest = $1 AND account = $2 AND ends_at > $3";
constexpr std::string_view rename_device =
    "UPDATE known_device SET token_digest = $2 WHERE token_digest = $1";
constexpr std::string_view rename_session = "UPDATE session SET device_digest = $2 WHERE device_digest = $1";
constexpr std::string_view upsert_device =
    "INSERT INTO known_device (token_digest, account, no_code_until, ends_at) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (token_digest, account) DO UPDATE SET ends_at = excluded.ends_at, no_code_until ="
    " CASE WHEN excluded.no_code_until > 0 THEN excluded.no_code_until ELSE known_device.no_code_until END";
constexpr std::string_view update_ask = "UPDATE known_device SET no_code_until = 0 WHERE account = $1";
constexpr std::string_view delete_devices =
    "DELETE FROM known_device WHERE account = $1 AND token_digest NOT IN"
    " (SELECT device_digest FROM session WHERE id = $2 AND account = $1)";
constexpr std::string_view delete_device_of =
    "DELETE FROM known_device WHERE account = $1 AND token_digest IN"
    " (SELECT device_digest FROM session WHERE id = $2 AND account = $1)";
constexpr std::string_view delete_devices_ended = "DELETE FROM known_device WHERE ends_at <= $1";

}  // namespace

void insert_begun(store::Session& session, const std::string& digest, const BegunSignIn& begun,
                  base::Instant ends) {
    session.run(insert_begun_row,
                {digest, begun.account.text(), begun.kept, ends.microseconds, begun.provider});
}

std::optional<BegunSignIn> begun_sign_in(store::Session& session, const std::string& digest,
                                         base::Instant now) {
    return session.first(select_begun, {digest, now.microseconds}, [](const store::Row& row) {
        return BegunSignIn{AccountId(row.text(0)), row.text(1), row.boolean(2), row.integer(3), row.text(4)};
    });
}

void note_wrong_at(store::Session& session, const std::string& digest) {
    session.run(update_begun, {digest});
}

bool drop_begun(store::Session& session, const std::string& digest) {
    return session.run(delete_begun, {digest}) == 1;
}

Known known(store::Session& session, const std::string& digest, const AccountId& account, base::Instant now) {
    const auto until = session.first(select_known, {digest, account.text(), now.microseconds},
                                     [](const store::Row& row) { return row.integer(0); });
    if (!until) return Known::no;
    return *until > now.microseconds ? Known::no_code : Known::yes;
}

void know_device(store::Session& session, const KnownDevice& device) {
    if (!device.was.empty()) {
        session.run(rename_device, {device.was, device.now_called});
        session.run(rename_session, {device.was, device.now_called});
    }
    const std::int64_t until = device.no_code_until ? device.no_code_until->microseconds : 0;
    session.run(upsert_device, {device.now_called, device.account.text(), until, device.ends.microseconds});
}

void ask_for_codes_again(store::Session& session, const AccountId& account) {
    session.run(update_ask, {account.text()});
}

void forget_devices(store::Session& session, const AccountId& account, const std::string& but) {
    session.run(delete_devices, {account.text(), but});
}

void forget_device_of(store::Session& session, const AccountId& account, const std::string& session_id) {
    session.run(delete_device_of, {account.text(), session_id});
}

void drop_begun_of(store::Session& session, const AccountId& account) {
    session.run(delete_begun_of, {account.text()});
}

void drop_ended_devices(store::Session& session, base::Instant now) {
    session.run(delete_begun_ended, {now.microseconds});
    session.run(delete_devices_ended, {now.microseconds});
}

}  // namespace admission
