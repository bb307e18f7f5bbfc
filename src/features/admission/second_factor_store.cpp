#include "features/admission/second_factor_store.hpp"

namespace admission {
namespace {

constexpr std::string_view select_factor =
    "SELECT f.secret, f.salt, f.begun_at, f.confirmed_at, f.last_step, f.failures,"
    " (SELECT COUNT(*) FROM recovery_code c WHERE c.account = f.account) FROM second_factor f WHERE "
    "f.account = $1";
constexpr std::string_view select_confirmed =
    "SELECT 1 FROM second_factor WHERE account = $1 AND confirmed_at IS NOT NULL";
constexpr std::string_view upsert_factor =
    "INSERT INTO second_factor (account, secret, salt, begun_at) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, salt = excluded.salt,"
    " begun_at = excluded.begun_at WHERE second_factor.confirmed_at IS NULL";
constexpr std::string_view update_confirmed =
    "UPDATE second_factor SET confirmed_at = $2 WHERE account = $1 AND confirmed_at IS NULL";
constexpr std::string_view update_step =
    "UPDATE second_factor SET last_step = $2, failures = 0 WHERE account = $1 AND last_step < $2";
constexpr std::string_view update_failures =
    "UPDATE second_factor SET failures = failures + 1 WHERE account = $1";
constexpr std::string_view update_forgiven = "UPDATE second_factor SET failures = 0 WHERE account = $1";
constexpr std::string_view delete_factor = "DELETE FROM second_factor WHERE account = $1";

constexpr std::string_view insert_code = "INSERT INTO recovery_code (account, digest) VALUES ($1, $2)";
constexpr std::string_view delete_codes = "DELETE FROM recovery_code WHERE account = $1";
constexpr std::string_view delete_code = "DELETE FROM recovery_code WHERE account = $1 AND digest = $2";

constexpr std::string_view select_off =
    "SELECT code_off_by, code_off_at FROM account WHERE id = $1 AND code_off_at > 0";
constexpr std::string_view update_off = "UPDATE account SET code_off_by = $2, code_off_at = $3 WHERE id = $1";
constexpr std::string_view update_off_seen =
    "UPDATE account SET code_off_by = '', code_off_at = 0 WHERE id = $1";

}  // namespace

std::optional<SecondFactor> second_factor(store::Session& session, const AccountId& account) {
    return session.first(select_factor, {account.text()}, [](const store::Row& row) {
        return SecondFactor{.secret = row.text(0),
                            .salt = row.text(1),
                            .begun_at = base::Instant{row.integer(2)},
                            .confirmed = !row.is_null(3),
                            .last_step = row.integer(4),
                            .failures = row.integer(5),
                            .codes_left = row.integer(6)};
    });
}

bool asks_for_code(store::Session& session, const AccountId& account) {
    return session.first(select_confirmed, {account.text()}, [](const store::Row&) { return true; })
        .has_value();
}

void begin_second_factor(store::Session& session, const AccountId& account, const std::string& secret,
                         const std::string& salt, base::Instant now) {
    session.run(upsert_factor, {account.text(), secret, salt, now.microseconds});
}

bool confirm_second_factor(store::Session& session, const AccountId& account, base::Instant now) {
    return session.run(update_confirmed, {account.text(), now.microseconds}) == 1;
}

bool take_step(store::Session& session, const AccountId& account, std::int64_t step) {
    return session.run(update_step, {account.text(), step}) == 1;
}

void note_wrong_code(store::Session& session, const AccountId& account) {
    session.run(update_failures, {account.text()});
}

void drop_second_factor(store::Session& session, const AccountId& account) {
    session.run(delete_codes, {account.text()});
    session.run(delete_factor, {account.text()});
}

void put_recovery_codes(store::Session& session, const AccountId& account,
                        const std::vector<std::string>& digests) {
    session.run(delete_codes, {account.text()});
    for (const std::string& digest : digests) session.run(insert_code, {account.text(), digest});
}

bool use_recovery_code(store::Session& session, const AccountId& account, const std::string& digest) {
    if (session.run(delete_code, {account.text(), digest}) != 1) return false;
    session.run(update_forgiven, {account.text()});
    return true;
}

std::optional<CodesOff> codes_off(store::Session& session, const AccountId& account) {
    return session.first(select_off, {account.text()}, [](const store::Row& row) {
        return CodesOff{row.text(0), base::Instant{row.integer(1)}};
    });
}

void note_codes_off(store::Session& session, const AccountId& account, const CodesOff& off) {
    session.run(update_off, {account.text(), off.by, off.at.microseconds});
}

void drop_codes_off(store::Session& session, const AccountId& account) {
    session.run(update_off_seen, {account.text()});
}

}  // namespace admission
