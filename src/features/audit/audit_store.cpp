#include "features/audit/audit_store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace audit {
namespace {

constexpr std::string_view act_columns =
    "SELECT h.position, h.collaboration, h.at, h.actor, h.actor_name, h.act, h.subject_kind, h.subject_id,"
    " h.chain, h.payload_digest, h.previous, (p.payload IS NULL)";

constexpr std::string_view with_subjects =
    ", p.payload, COALESCE(m.date, ''), COALESCE(m.slug, ''), COALESCE(mb.name, ''), COALESCE(i.title, ''),"
    " COALESCE(i.slug, ''), COALESCE(im.slug, ''), COALESCE(pe.name, ''), COALESCE(pe.slug, ''),"
    " COALESCE(pa.name, ''), COALESCE(pa.slug, ''), COALESCE(bo.name, ''), COALESCE(bo.slug, ''),"
    " COALESCE(r.name, ''), COALESCE(dc.name, ''), COALESCE(dc.slug, '')"
    " FROM history h JOIN history_payload p ON p.position = h.position"
    " LEFT JOIN meeting m ON h.subject_kind = 'meeting' AND m.id = h.subject_id"
    " LEFT JOIN body mb ON mb.id = m.body"
    " LEFT JOIN item i ON h.subject_kind = 'item' AND i.id = h.subject_id"
    " LEFT JOIN meeting im ON im.id = i.meeting"
    " LEFT JOIN person pe ON h.subject_kind = 'person' AND pe.id = h.subject_id"
    " LEFT JOIN party pa ON h.subject_kind = 'party' AND pa.id = h.subject_id"
    " LEFT JOIN body bo ON h.subject_kind = 'body' AND bo.id = h.subject_id"
    " LEFT JOIN responsible r ON h.subject_kind = 'responsible' AND r.id = h.subject_id"
    " LEFT JOIN document dc ON h.subject_kind = 'document' AND dc.id = h.subject_id WHERE TRUE";

constexpr std::string_view without_payload =
    " FROM history h JOIN history_payload p ON p.position = h.position WHERE TRUE";

constexpr std::string_view of_account =
    ", p.payload FROM history h JOIN history_payload p ON p.position = h.position WHERE h.position IN"
    " (SELECT position FROM (SELECT position FROM history WHERE actor = $1 AND position < $2 ORDER BY "
    "position "
    "DESC"
    " LIMIT $3) done UNION SELECT position FROM (SELECT position FROM history WHERE subject_kind = 'account'"
    " AND subject_id = $1 AND position < $2 ORDER BY position DESC LIMIT $3) suffered)"
    " ORDER BY h.position DESC LIMIT $3";

constexpr std::string_view select_rights_before =
    "SELECT p.payload FROM history h JOIN history_payload p ON p.position = h.position"
    " WHERE h.subject_kind = 'account' AND h.subject_id = $1 AND h.position < $2 AND p.payload LIKE "
    "'%\"roles\"%'"
    " ORDER BY h.position DESC LIMIT 1";

// From actor to actor by the index, not through all that they did.
constexpr std::string_view select_actors_in =
    "WITH RECURSIVE who(actor) AS (SELECT MIN(actor) FROM history WHERE collaboration = $1 UNION ALL"
    " SELECT (SELECT MIN(h.actor) FROM history h WHERE h.collaboration = $1 AND h.actor > who.actor) FROM who"
    " WHERE who.actor IS NOT NULL) SELECT a.id, a.name FROM who JOIN account a ON a.id = who.actor"
    " ORDER BY LOWER(a.name), a.id";
constexpr std::string_view select_actors = "SELECT id, name FROM account ORDER BY LOWER(name), id";

constexpr std::string_view select_auditor =
    "SELECT 1 FROM account WHERE id = $1 AND auditor = TRUE AND closed_at IS NULL";
constexpr std::string_view select_administrator =
    "SELECT 1 FROM account WHERE id = $1 AND administrator = TRUE AND closed_at IS NULL";
constexpr std::string_view select_account_name = "SELECT name FROM account WHERE id = $1";

Row read_act(const store::Row& row) {
    Row act;
    act.position = row.integer(0);
    act.collaboration = row.text_or_null(1);
    act.at = base::Instant{row.integer(2)};
    act.actor = row.text_or_null(3);
    act.actor_name = row.text(4);
    act.act = row.text(5);
    act.subject_kind = row.text(6);
    act.subject_id = row.text(7);
    act.chain = row.text(8);
    act.payload_digest = row.text(9);
    act.previous = row.text_or_null(10);
    act.destroyed = row.boolean(11);
    return act;
}

Row read_with_payload(const store::Row& row) {
    Row act = read_act(row);
    act.payload = row.text_or_null(12).value_or("");
    return act;
}

Row read_with_subject(const store::Row& row) {
    Row act = read_with_payload(row);
    Subject& subject = act.subject;
    const std::string& kind = act.subject_kind;
    if (kind == "meeting" && !row.text(14).empty()) {
        subject = {row.text(15) + (row.text(13).empty() ? "" : " " + row.text(13)),
                   "/moeder/" + row.text(14)};
    } else if (kind == "item" && !row.text(17).empty()) {
        subject = {row.text(16), "/moeder/" + row.text(18) + "/" + row.text(17)};
    } else if (kind == "person" && !row.text(20).empty()) {
        subject = {row.text(19), "/personer/" + row.text(20)};
    } else if (kind == "party" && !row.text(22).empty()) {
        subject = {row.text(21), "/parter/" + row.text(22)};
    } else if (kind == "body" && !row.text(24).empty()) {
        subject = {row.text(23), "/grupper/" + row.text(24)};
    } else if (kind == "document" && !row.text(27).empty()) {
        subject = {row.text(26), "/arkiv/" + row.text(27)};
    } else if (kind == "responsible") {
        subject = {row.text(25), ""};
    }
    return act;
}

/// A statement that grows with what is asked for; every value is bound.
struct Narrowed {
    std::string sql;
    std::vector<store::Value> values;

    std::string bind(store::Value value) {
        values.push_back(std::move(value));
        return "$" + std::to_string(values.size());
    }
};

void narrow_to_thing(Narrowed& query, const Thing& thing) {
    const std::string kind = query.bind(thing.kind);
    const std::string id = query.bind(thing.id);
    if (!thing.meeting.empty()) {
        const std::string meeting = query.bind(thing.meeting);
        query.sql += fmt::format(
            " AND ((h.subject_kind = {} AND h.subject_id = {}) OR"
            " (h.subject_kind = 'meeting' AND h.subject_id = {}))",
            kind, id, meeting);
    } else if (thing.kind == "person" || thing.kind == "party" || thing.kind == "body") {
        // Other names that were joined to it are it, too.
        query.sql += fmt::format(
            " AND h.subject_kind = {0} AND h.subject_id IN (SELECT {1} UNION SELECT id FROM {2} WHERE "
            "joined_to ="
            " {1})",
            kind, id, thing.kind);
    } else if (!thing.mention.empty()) {
        const std::string own = query.bind(thing.mention);
        query.sql += fmt::format(
            " AND ((h.subject_kind = {} AND h.subject_id = {} AND p.payload LIKE {}) OR"
            " (h.subject_kind = 'document' AND h.subject_id = {}))",
            kind, id, query.bind("%" + thing.mention + "%"), own);
    } else {
        query.sql += fmt::format(" AND h.subject_kind = {} AND h.subject_id = {}", kind, id);
    }
}

Narrowed narrowed(std::string_view from, const Asked& asked, int limit) {
    Narrowed query{std::string(act_columns) + std::string(from), {}};
    if (asked.collaboration) query.sql += " AND h.collaboration = " + query.bind(*asked.collaboration);
    if (asked.actor == "-") {
        query.sql += " AND h.actor IS NULL";
    } else if (!asked.actor.empty()) {
        query.sql += " AND h.actor = " + query.bind(asked.actor);
    }
    if (!asked.beginnings.empty()) {
        std::string any;
        for (const std::string& beginning : asked.beginnings) {
            any += (any.empty() ? "" : " OR ") + ("h.act LIKE " + query.bind(beginning + "%"));
        }
        query.sql += " AND (" + any + ")";
    }
    if (asked.from) query.sql += " AND h.at >= " + query.bind(asked.from->microseconds);
    if (asked.before) query.sql += " AND h.at < " + query.bind(asked.before->microseconds);
    if (asked.below > 0) query.sql += " AND h.position < " + query.bind(asked.below);
    if (asked.thing) narrow_to_thing(query, *asked.thing);
    query.sql += " ORDER BY h.position DESC LIMIT " + query.bind(std::int64_t{limit});
    return query;
}

}  // namespace

std::vector<Row> rows_of_collaboration(store::Session& session, const Asked& asked, int limit) {
    const Narrowed query = narrowed(with_subjects, asked, limit);
    return session.all(query.sql, query.values, read_with_subject);
}

std::vector<Row> rows_of_all(store::Session& session, const Asked& asked, int limit) {
    const Narrowed query = narrowed(without_payload, asked, limit);
    return session.all(query.sql, query.values, read_act);
}

std::vector<Row> rows_of_account(store::Session& session, const std::string& account, std::int64_t below,
                                 int limit) {
    constexpr std::int64_t all = std::int64_t{1} << 60;
    return session.all(std::string(act_columns) + std::string(of_account),
                       {account, below > 0 ? below : all, std::int64_t{limit}}, read_with_payload);
}

std::string rights_before(store::Session& session, const std::string& account, std::int64_t position) {
    return session
        .first(select_rights_before, {account, position}, [](const store::Row& row) { return row.text(0); })
        .value_or("{}");
}

std::vector<Row> rows_after(store::Session& session, std::int64_t position, int limit) {
    return session.all(std::string(act_columns) + std::string(without_payload) +
                           " AND h.position > $1 ORDER BY h.position LIMIT $2",
                       {position, std::int64_t{limit}}, read_act);
}

std::vector<Person> actors(store::Session& session, const std::optional<std::string>& collaboration) {
    const auto person = [](const store::Row& row) { return Person{row.text(0), row.text(1)}; };
    return collaboration ? session.all(select_actors_in, {*collaboration}, person)
                         : session.all(select_actors, {}, person);
}

bool is_auditor(store::Session& session, const std::string& account) {
    return session.first(select_auditor, {account}, [](const store::Row&) { return true; }).has_value();
}

bool is_administrator(store::Session& session, const std::string& account) {
    return session.first(select_administrator, {account}, [](const store::Row&) { return true; }).has_value();
}

std::optional<std::string> account_name(store::Session& session, const std::string& account) {
    return session.first(select_account_name, {account}, [](const store::Row& row) { return row.text(0); });
}

}  // namespace audit
