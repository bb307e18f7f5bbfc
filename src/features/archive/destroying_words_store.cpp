#include "features/archive/destroying_words_store.hpp"

#include <array>
#include <boost/json/parse.hpp>

#include "base/danish.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

constexpr std::string_view insert_request =
    "INSERT INTO word_destruction (id, collaboration, document, person, words, everywhere, reason, asked_at,"
    " asked_by, asked_by_name, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
#define REQUEST_COLUMNS                                                                                   \
    "SELECT id, document, person, words, everywhere, reason, asked_at, asked_by, asked_by_name, ends_at " \
    "FROM"                                                                                                \
    " word_destruction"
constexpr std::string_view select_waiting =
    REQUEST_COLUMNS " WHERE (document = $1 OR person = $1) AND ends_at > $2";
constexpr std::string_view select_all_waiting =
    REQUEST_COLUMNS " WHERE collaboration = $1 AND ends_at > $2 ORDER BY asked_at, id";
#undef REQUEST_COLUMNS
constexpr std::string_view delete_request = "DELETE FROM word_destruction WHERE document = $1 OR person = $1";
constexpr std::string_view select_ended =
    "SELECT 1 FROM word_destruction WHERE ends_at <= $1 UNION ALL SELECT 1 FROM destruction WHERE ends_at <= "
    "$1"
    " LIMIT 1";
constexpr std::array<std::string_view, 2> delete_old = {"DELETE FROM word_destruction WHERE ends_at <= $1",
                                                        "DELETE FROM destruction WHERE ends_at <= $1"};
constexpr std::string_view select_requests =
    "SELECT id, words, reason FROM word_destruction WHERE collaboration = $1 UNION ALL"
    " SELECT id, '', reason FROM destruction WHERE collaboration = $1";
constexpr std::array<std::string_view, 2> delete_by_id = {"DELETE FROM word_destruction WHERE id = $1",
                                                          "DELETE FROM destruction WHERE id = $1"};

constexpr std::string_view select_slugs = "SELECT slug FROM document WHERE collaboration = $1 ORDER BY id";
constexpr std::string_view select_kept = "SELECT source, as_read FROM document WHERE id = $1";
constexpr std::string_view update_kept =
    "UPDATE document SET slug = $2, name = $3, digest = $4, size = $5, record = $6, as_read = $7, source = "
    "$8,"
    " original_gone = TRUE, revision = revision + 1 WHERE id = $1";
constexpr std::string_view select_original_gone = "SELECT original_gone FROM document WHERE id = $1";
constexpr std::string_view select_used_file = "SELECT 1 FROM document WHERE digest = $1";
constexpr std::string_view delete_pieces = "DELETE FROM file_piece WHERE digest = $1";
constexpr std::string_view delete_file = "DELETE FROM file WHERE digest = $1";
constexpr std::string_view select_corrections =
    "SELECT position, field, value, before, joined FROM correction WHERE document = $1 ORDER BY position";
constexpr std::string_view update_correction =
    "UPDATE correction SET value = $3, before = $4, joined = $5 WHERE document = $1 AND position = $2";

/// A column with words, and which of its rows belong to the collaboration $1 or to the meeting $1.
struct Column {
    std::string_view table;
    std::string_view column;
    std::string_view of_collaboration;
    std::string_view of_meeting;  ///< '' when its words are none of one meeting's alone
};
// Closings elsewhere quote the meeting's items.
#define QUOTES_OF "quotes IN (SELECT id FROM item WHERE meeting = $1)"
#define FOLLOW_UPS_OF(what) "follow_up IN (SELECT id FROM follow_up WHERE " what " = $1)"
#define MEETINGS_OF "meeting IN (SELECT id FROM meeting WHERE collaboration = $1)"
/// What people wrote.
constexpr std::array<Column, 5> written = {{
    {"follow_up_closing", "note", FOLLOW_UPS_OF("collaboration"), FOLLOW_UPS_OF("meeting") " OR " QUOTES_OF},
    {"follow_up_closing", "evidence", FOLLOW_UPS_OF("collaboration"),
     FOLLOW_UPS_OF("meeting") " OR " QUOTES_OF},
    {"follow_up_closing_kept", "text", MEETINGS_OF, "meeting = $1"},
    {"follow_up_closing_kept", "note", MEETINGS_OF, "meeting = $1 OR " QUOTES_OF},
    {"follow_up_closing_kept", "evidence", MEETINGS_OF, "meeting = $1 OR " QUOTES_OF},
}};
/// What was made of documents, and what people wrote hangs on.
constexpr std::array<Column, 4> made = {{
    {"follow_up", "text", "collaboration = $1", "meeting = $1"},
    {"follow_up", "told_words", "collaboration = $1", "told_in IN (SELECT id FROM item WHERE meeting = $1)"},
    {"item", "title", "collaboration = $1", "meeting = $1"},
    {"thread_link", "evidence", "collaboration = $1",
     "one IN (SELECT id FROM item WHERE meeting = $1) OR other IN (SELECT id FROM item WHERE meeting = $1)"},
}};
#undef MEETINGS_OF
#undef QUOTES_OF
#undef FOLLOW_UPS_OF

constexpr std::string_view select_quoting =
    "SELECT follow_up FROM follow_up_closing WHERE quotes IN (SELECT id FROM item WHERE meeting = $1)";
constexpr std::array<std::string_view, 2> rename_titles = {
    "UPDATE thread_judgement SET one_title = $3 WHERE one_meeting = $1 AND one_title = $2",
    "UPDATE thread_judgement SET other_title = $3 WHERE other_meeting = $1 AND other_title = $2"};
constexpr std::string_view select_addresses = "SELECT slug FROM meeting_address WHERE collaboration = $1";

constexpr std::string_view select_acts =
    "SELECT h.position, h.subject_id, p.payload, h.act FROM history h JOIN history_payload p ON p.position = "
    "h.position WHERE h.collaboration = $1 AND p.payload IS NOT NULL AND h.act NOT LIKE 'admission.%' AND "
    "h.act NOT LIKE 'access.%'";

WordDestruction request_of(const store::Row& row) {
    WordDestruction one;
    one.id = row.text(0);
    one.document = row.text_or_null(1);
    one.person = row.text_or_null(2);
    one.passage = {row.text(3), row.boolean(4)};
    one.reason = row.text(5);
    one.asked_at = base::Instant{row.integer(6)};
    one.asked_by = row.text(7);
    one.asked_by_name = row.text(8);
    one.ends_at = base::Instant{row.integer(9)};
    return one;
}

std::string_view rows_of(const Column& column, const Going& going) {
    return going.only ? column.of_meeting : column.of_collaboration;
}

/// The different texts of a column that have the words.
std::vector<std::string> texts_with(store::Session& session, const Column& column, const std::string& within,
                                    const Going& going) {
    std::vector<std::string> texts;
    const std::string sql = "SELECT DISTINCT " + std::string(column.column) + " FROM " +
                            std::string(column.table) + " WHERE " + std::string(rows_of(column, going));
    session.each(sql, {within}, [&](const store::Row& row) {
        if (std::string text = row.text(0); going.redaction.meets(text)) texts.push_back(std::move(text));
    });
    return texts;
}

void take_out_of(store::Session& session, const Column& column, const std::string& within,
                 const Going& going) {
    const std::string name(column.column);
    const std::string sql = "UPDATE " + std::string(column.table) + " SET " + name + " = $2 WHERE " + name +
                            " = $3 AND (" + std::string(rows_of(column, going)) + ")";
    for (const std::string& text : texts_with(session, column, within, going)) {
        session.run(sql, {within, going.redaction.without(text), text});
    }
}

/// Who destroyed what, and when, is to stay: of such an act only what somebody wrote counts.
bool has_in_reason(const Redaction& words, const std::string& payload) {
    const auto act = boost::json::parse(payload);
    const auto* reason = act.is_object() ? act.get_object().if_contains("reason") : nullptr;
    return reason != nullptr && reason->is_string() && words.meets(reason->get_string());
}

bool taken(store::Session& session, const std::string& table, const admission::CollaborationId& collaboration,
           const std::string& column, const std::string& value) {
    return session
        .first("SELECT 1 FROM " + table + " WHERE collaboration = $1 AND " + column + " = $2",
               {collaboration.text(), value}, [](const store::Row&) { return true; })
        .has_value();
}

}  // namespace

void insert_word_destruction(store::Session& session, const admission::CollaborationId& collaboration,
                             const WordDestruction& one) {
    session.run(insert_request,
                {one.id, collaboration.text(), store::value_or_null(one.document),
                 store::value_or_null(one.person), one.passage.words, one.passage.everywhere, one.reason,
                 one.asked_at.microseconds, one.asked_by, one.asked_by_name, one.ends_at.microseconds});
}

std::optional<WordDestruction> words_waiting_for(store::Session& session, const std::string& subject,
                                                 base::Instant now) {
    return session.first(select_waiting, {subject, now.microseconds}, request_of);
}

std::vector<WordDestruction> words_waiting_in(store::Session& session,
                                              const admission::CollaborationId& collaboration,
                                              base::Instant now) {
    return session.all(select_all_waiting, {collaboration.text(), now.microseconds}, request_of);
}

void delete_word_destruction(store::Session& session, const std::string& subject) {
    session.run(delete_request, {subject});
}

bool is_one_ended(store::Session& session, base::Instant now) {
    return session.first(select_ended, {now.microseconds}, [](const store::Row&) { return true; })
        .has_value();
}

void delete_ended(store::Session& session, base::Instant now) {
    for (const auto statement : delete_old) session.run(statement, {now.microseconds});
}

void delete_requests_with(store::Session& session, const admission::CollaborationId& collaboration,
                          const Redaction& words) {
    std::vector<std::string> ids;
    session.each(select_requests, {collaboration.text()}, [&](const store::Row& row) {
        if (words.meets(row.text(1)) || words.meets(row.text(2))) ids.push_back(row.text(0));
    });
    for (const std::string& id : ids) {
        for (const auto statement : delete_by_id) session.run(statement, {id});
    }
}

std::vector<std::string> document_slugs(store::Session& session,
                                        const admission::CollaborationId& collaboration) {
    return session.all(select_slugs, {collaboration.text()},
                       [](const store::Row& row) { return row.text(0); });
}

std::optional<std::string> slug_of_document(store::Session& session, const std::string& document) {
    return session.first("SELECT slug FROM document WHERE id = $1", {document},
                         [](const store::Row& row) { return row.text(0); });
}

KeptDocument kept_document(store::Session& session, const admission::CollaborationId& collaboration,
                           const std::string& slug) {
    KeptDocument kept{by_slug(session, collaboration, slug).value(), {}, {}};
    session.each(select_kept, {kept.document.id}, [&](const store::Row& row) {
        kept.source = row.text(0);
        kept.as_read = row.text_or_null(1);
    });
    return kept;
}

void store_kept(store::Session& session, const KeptDocument& kept, const std::string& digest_before) {
    const Document& document = kept.document;
    session.run(update_kept, {document.id, document.slug, document.name, document.digest, document.size,
                              document.record, store::value_or_null(kept.as_read), kept.source});
    const auto used =
        session.first(select_used_file, {digest_before}, [](const store::Row&) { return true; });
    if (used) return;
    session.run(delete_pieces, {digest_before});
    session.run(delete_file, {digest_before});
}

bool is_original_gone(store::Session& session, const std::string& document) {
    return session
        .first(select_original_gone, {document}, [](const store::Row& row) { return row.boolean(0); })
        .value_or(false);
}

std::string key_of(const CorrectionWords& correction) {
    return correction.field.substr(correction.field.rfind('.') + 1);
}

std::vector<CorrectionWords> correction_words(store::Session& session, const std::string& document) {
    return session.all(select_corrections, {document}, [](const store::Row& row) {
        return CorrectionWords{row.integer(0), row.text(1), row.text(2), row.text(3), row.text_or_null(4)};
    });
}

void set_correction_words(store::Session& session, const std::string& document,
                          const CorrectionWords& words) {
    session.run(update_correction,
                {document, words.position, words.value, words.before, store::value_or_null(words.joined)});
}

int count_written(store::Session& session, const std::string& within, const Going& going) {
    int times = 0;
    for (const Column& column : written) {
        for (const std::string& text : texts_with(session, column, within, going)) {
            times += going.redaction.count(text);
        }
    }
    return times;
}

void take_out_of_columns(store::Session& session, const std::string& within, const Going& going) {
    for (const Column& column : written) take_out_of(session, column, within, going);
    // Where the meeting is shown from another of its documents, what that says stays.
    if (going.only && !going.only->standing) return;
    for (const Column& column : made) take_out_of(session, column, within, going);
}

std::vector<std::string> follow_ups_quoting(store::Session& session, const meetings::MeetingId& meeting) {
    return session.all(select_quoting, {meeting.text()}, [](const store::Row& row) { return row.text(0); });
}

void rename_judged(store::Session& session, const meetings::MeetingId& meeting, const std::string& from,
                   const std::string& to) {
    for (const auto statement : rename_titles) session.run(statement, {meeting.text(), from, to});
}

void delete_addresses_with(store::Session& session, const admission::CollaborationId& collaboration,
                           const std::string& part) {
    for (const std::string& slug : session.all(select_addresses, {collaboration.text()},
                                               [](const store::Row& row) { return row.text(0); })) {
        if (slug.find(part) != std::string::npos) delete_address(session, collaboration, slug);
    }
}

void rename(store::Session& session, const admission::CollaborationId& collaboration, const KeptName& name,
            const std::string& to) {
    std::string free = to;
    for (int number = 2; taken(session, name.table, collaboration, "sort_key", base::sort_key(free));
         ++number) {
        free = to + ' ' + std::to_string(number);
    }
    const std::string set = "UPDATE " + name.table + " SET name = $2, sort_key = $3";
    if (name.table == "responsible") {
        session.run(set + " WHERE id = $1", {name.id, free, base::sort_key(free)});
        return;
    }
    std::string slug = base::slug(free);
    for (int number = 2; taken(session, name.table, collaboration, "slug", slug); ++number) {
        slug = base::slug(free) + '-' + std::to_string(number);
    }
    session.run(set + ", slug = $4, compared = FALSE WHERE id = $1",
                {name.id, free, base::sort_key(free), slug});
    const auto kind = name.table == "person"  ? identities::Kind::person
                      : name.table == "party" ? identities::Kind::party
                                              : identities::Kind::body;
    identities::forget(session, kind, name.id);
}

std::vector<std::int64_t> acts_with(store::Session& session, const admission::CollaborationId& collaboration,
                                    const Going& going, const std::set<std::string>& ids,
                                    const std::set<std::string>& gone) {
    std::vector<std::int64_t> positions;
    session.each(select_acts, {collaboration.text()}, [&](const store::Row& row) {
        const std::string subject = row.text(1);
        const std::string payload = row.text(2);
        const bool looked_at = !going.only || ids.contains(subject) || names_one(payload, ids);
        const bool destroyed = row.text(3).starts_with("destroy.");
        const bool has_words = looked_at && (destroyed ? has_in_reason(going.redaction, payload)
                                                       : going.redaction.meets_in_act(payload));
        const bool names_gone = !destroyed && (gone.contains(subject) || names_one(payload, gone));
        if (has_words || names_gone) positions.push_back(row.integer(0));
    });
    return positions;
}

int destroy_payloads_with(store::Session& session, const admission::CollaborationId& collaboration,
                          const Going& going, const std::set<std::string>& ids,
                          const std::set<std::string>& gone) {
    const std::vector<std::int64_t> positions = acts_with(session, collaboration, going, ids, gone);
    for (const std::int64_t position : positions) {
        if (!history::destroy_payload(session, position)) {
            throw store::Error(store::Error::Kind::other, "an act has no payload to destroy");
        }
    }
    return static_cast<int>(positions.size());
}

}  // namespace archive
