#include "mail/outbox_store.hpp"

namespace mail {
namespace {

constexpr std::string_view insert_mail =
    "INSERT INTO mail (id, account, kind, gathers, state, attempts, created_at, next_at, problem)"
    " VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $6, '')";
constexpr std::string_view insert_item =
    "INSERT INTO mail_item (id, mail, kind, detail, at) VALUES ($1, $2, $3, $4, $5)";
constexpr std::string_view select_gathering =
    "SELECT id FROM mail WHERE account = $1 AND gathers = TRUE AND state = 'waiting' AND attempts = 0"
    " ORDER BY id LIMIT 1";
// What somebody has begun to send takes no more in; until the transaction ends nobody begins.
constexpr std::string_view lock_gathering =
    "UPDATE mail SET attempts = 0 WHERE id = $1 AND state = 'waiting' AND attempts = 0";

constexpr std::string_view count_since =
    "SELECT COUNT(*) FROM mail WHERE account = $1 AND kind = $2 AND created_at >= $3";
constexpr std::string_view select_waiting =
    "SELECT id FROM mail WHERE account = $1 AND kind = $2 AND state = 'waiting' ORDER BY id LIMIT 1";

constexpr std::string_view select_withdrawn =
    "SELECT id FROM mail WHERE account = $1 AND state = 'waiting' AND ($2 = '' OR kind = $2)";
constexpr std::string_view update_withdrawn =
    "UPDATE mail SET state = 'withdrawn', ended_at = $2, claim = NULL"
    " WHERE id = $1 AND state IN ('waiting', 'given_up')";
constexpr std::string_view update_let_go =
    "UPDATE mail SET state = 'withdrawn', ended_at = $2"
    " WHERE id = $1 AND state IN ('waiting', 'given_up') AND claim IS NULL";
constexpr std::string_view delete_items = "DELETE FROM mail_item WHERE mail = $1";

#define UNFINISHED                                                                                     \
    "SELECT id, account, kind, state, claim, attempts, created_at, next_at, problem, reply FROM mail " \
    "WHERE state IN ('waiting', 'given_up')"
constexpr std::string_view select_unfinished =
    UNFINISHED " ORDER BY CASE WHEN state = 'given_up' THEN 0 ELSE 1 END, next_at, id";
constexpr std::string_view select_unfinished_one = UNFINISHED " AND id = $1";
#undef UNFINISHED
constexpr std::string_view count_waiting = "SELECT COUNT(*) FROM mail WHERE state = 'waiting'";
constexpr std::string_view count_given_up = "SELECT COUNT(*) FROM mail WHERE state = 'given_up'";
constexpr std::string_view select_given_up = "SELECT account FROM mail WHERE state = 'given_up'";
// One attempt stays counted: what may have been received is not to come again with more in it.
constexpr std::string_view update_again =
    "UPDATE mail SET state = 'waiting', attempts = 1, next_at = $2"
    " WHERE id = $1 AND state IN ('waiting', 'given_up') AND claim IS NULL";

// Of these nothing was handed over that could have come.
constexpr std::string_view update_hurried =
    "UPDATE mail SET next_at = $2 WHERE id = $1 AND state = 'waiting' AND claim IS NULL AND (attempts < $3"
    " OR problem IN ('unreachable', 'encryption', 'sign_in', 'refused'))";

constexpr std::string_view select_next_due = "SELECT MIN(next_at) FROM mail WHERE state = 'waiting'";
constexpr std::string_view select_due =
    "SELECT id, account, attempts FROM mail WHERE state = 'waiting' AND next_at <= $1"
    " ORDER BY next_at, id LIMIT 1";
constexpr std::string_view update_claimed =
    "UPDATE mail SET claim = $2, attempts = attempts + 1, next_at = $3"
    " WHERE id = $1 AND state = 'waiting' AND next_at <= $4";
constexpr std::string_view select_items =
    "SELECT kind, detail, at FROM mail_item WHERE mail = $1 ORDER BY at, id";

constexpr std::string_view update_sent =
    "UPDATE mail SET state = $3, ended_at = $4, claim = NULL, problem = '', reply = NULL"
    " WHERE id = $1 AND claim = $2";
constexpr std::string_view update_postponed =
    "UPDATE mail SET next_at = $3, claim = NULL, problem = $4, reply = $5 WHERE id = $1 AND claim = $2";
constexpr std::string_view update_given_up =
    "UPDATE mail SET state = 'given_up', claim = NULL, problem = $3, reply = $4 WHERE id = $1 AND claim = $2";
constexpr std::string_view update_given_back =
    "UPDATE mail SET next_at = $3, claim = NULL WHERE id = $1 AND claim = $2";
constexpr std::string_view delete_old = "DELETE FROM mail WHERE ended_at < $1";

std::string text_of(const store::Row& row) { return row.text(0); }

/// The mail that takes this in; nothing when none does.
std::optional<std::string> gathering_mail(store::Session& session, const std::string& account) {
    auto found = session.first(select_gathering, {account}, text_of);
    if (found && session.run(lock_gathering, {*found}) != 1) found.reset();
    return found;
}

void end(store::Session& session, base::Instant now, const std::string& id, const std::string& claim,
         const std::string& state) {
    if (session.run(update_sent, {id, claim, state, now.microseconds}) == 0) return;
    session.run(delete_items, {id});
    session.run(delete_old, {base::after(now, -kept_seconds).microseconds});
}

store::Value reply_value(const std::optional<int>& reply) {
    return reply ? store::Value(std::int64_t{*reply}) : store::Value(std::monostate{});
}

}  // namespace

void put(store::Session& session, base::IdSource& ids, base::Instant now, const NewMail& mail) {
    auto in = mail.gathers ? gathering_mail(session, mail.account) : std::nullopt;
    if (!in) {
        in = ids.next();
        const base::Instant due = mail.gathers ? base::after(now, gathering_seconds) : now;
        session.run(insert_mail,
                    {*in, mail.account, mail.kind, mail.gathers, now.microseconds, due.microseconds});
    }
    session.run(insert_item, {ids.next(), *in, mail.kind, mail.detail, now.microseconds});
}

std::int64_t put_since(store::Session& session, const std::string& account, const std::string& kind,
                       base::Instant since) {
    return session
        .first(count_since, {account, kind, since.microseconds},
               [](const store::Row& row) { return row.integer(0); })
        .value_or(0);
}

std::optional<std::string> waiting(store::Session& session, const std::string& account,
                                   const std::string& kind) {
    return session.first(select_waiting, {account, kind}, text_of);
}

void withdraw(store::Session& session, base::Instant now, const std::string& account,
              const std::optional<std::string>& kind) {
    for (const std::string& id : session.all(select_withdrawn, {account, kind.value_or("")}, text_of)) {
        if (session.run(update_withdrawn, {id, now.microseconds}) == 1) session.run(delete_items, {id});
    }
}

std::vector<Unfinished> unfinished(store::Session& session, const std::optional<std::string>& only) {
    const std::vector<store::Value> which =
        only ? std::vector<store::Value>{*only} : std::vector<store::Value>{};
    return session.all(only ? select_unfinished_one : select_unfinished, which, [](const store::Row& row) {
        return Unfinished{.id = row.text(0),
                          .account = row.text(1),
                          .kind = row.text(2),
                          .given_up = row.text(3) == "given_up",
                          .under_way = !row.is_null(4),
                          .attempts = row.integer(5),
                          .put_in_at = base::Instant{row.integer(6)},
                          .next_at = base::Instant{row.integer(7)},
                          .problem = row.text(8),
                          .reply = row.integer_or_null(9).value_or(0)};
    });
}

Tally tally(store::Session& session) {
    const auto number = [](const store::Row& row) { return row.integer(0); };
    return {session.first(count_waiting, {}, number).value_or(0),
            session.first(count_given_up, {}, number).value_or(0)};
}

std::vector<std::string> given_up(store::Session& session) {
    return session.all(select_given_up, {}, text_of);
}

bool try_again(store::Session& session, base::Instant now, const std::string& id) {
    return session.run(update_again, {id, now.microseconds}) == 1;
}

bool hurry(store::Session& session, base::Instant now, const std::string& id, std::int64_t attempts) {
    return session.run(update_hurried, {id, now.microseconds, attempts}) == 1;
}

bool let_go(store::Session& session, base::Instant now, const std::string& id) {
    if (session.run(update_let_go, {id, now.microseconds}) == 0) return false;
    session.run(delete_items, {id});
    return true;
}

std::optional<base::Instant> next_due(store::Session& session) {
    const auto found =
        session.first(select_next_due, {}, [](const store::Row& row) { return row.integer_or_null(0); });
    return found && *found ? std::optional(base::Instant{**found}) : std::nullopt;
}

std::optional<Due> claim_next(store::Session& session, base::Instant now, const std::string& claim) {
    auto due = session.first(select_due, {now.microseconds}, [](const store::Row& row) {
        return Due{row.text(0), row.text(1), row.integer(2) + 1, {}};
    });
    if (!due) return std::nullopt;
    const base::Instant until = base::after(now, lease_seconds);
    if (session.run(update_claimed, {due->id, claim, until.microseconds, now.microseconds}) != 1)
        return std::nullopt;
    due->items = session.all(select_items, {due->id}, [](const store::Row& row) {
        return Item{row.text(0), row.text(1), base::Instant{row.integer(2)}};
    });
    return due;
}

void note_sent(store::Session& session, base::Instant now, const std::string& id, const std::string& claim) {
    end(session, now, id, claim, "sent");
}

void note_withdrawn(store::Session& session, base::Instant now, const std::string& id,
                    const std::string& claim) {
    end(session, now, id, claim, "withdrawn");
}

void note_missed(store::Session& session, const std::string& id, const std::string& claim,
                 const Missed& missed) {
    if (missed.next) {
        session.run(update_postponed,
                    {id, claim, missed.next->microseconds, missed.problem, reply_value(missed.reply)});
    } else {
        session.run(update_given_up, {id, claim, missed.problem, reply_value(missed.reply)});
    }
}

void give_back(store::Session& session, base::Instant now, const std::string& id, const std::string& claim) {
    session.run(update_given_back, {id, claim, now.microseconds});
}

}  // namespace mail
