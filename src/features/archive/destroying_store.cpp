#include "features/archive/destroying_store.hpp"

#include <array>

#include "base/period.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

constexpr std::string_view insert_destruction_row =
    "INSERT INTO destruction (id, collaboration, document, reason, asked_at, asked_by, "
    "asked_by_name,"
    " ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
#define DESTRUCTION_COLUMNS                                                                       \
    "SELECT x.id, x.document, d.slug, d.name, x.reason, x.asked_at, x.asked_by, x.asked_by_name," \
    " x.ends_at FROM destruction x JOIN document d ON d.id = x.document"
constexpr std::string_view select_waiting_for =
    DESTRUCTION_COLUMNS " WHERE x.document = $1 AND x.ends_at > $2";
constexpr std::string_view select_waiting_in =
    DESTRUCTION_COLUMNS " WHERE x.collaboration = $1 AND x.ends_at > $2 ORDER BY x.asked_at, x.id";
#undef DESTRUCTION_COLUMNS
constexpr std::string_view delete_destruction_row = "DELETE FROM destruction WHERE document = $1";
constexpr std::string_view select_secretariat =
    "SELECT 1 FROM role r JOIN account a ON a.id = r.account WHERE r.collaboration = $1 AND r.account = $2"
    " AND r.role = 'secretariat' AND a.closed_at IS NULL";

constexpr std::string_view select_counts =
    "SELECT (SELECT COUNT(*) FROM decision WHERE meeting = $1), (SELECT COUNT(*) FROM follow_up WHERE "
    "meeting = $1),"
    " (SELECT COUNT(*) FROM follow_up_closing c JOIN follow_up f ON f.id = c.follow_up WHERE f.meeting = $1),"
    " (SELECT COUNT(*) FROM correction WHERE document = $2)";
constexpr std::string_view select_same_file = "SELECT 1 FROM document WHERE digest = $1 AND id <> $2";

constexpr std::string_view select_ids =
    "SELECT id FROM item WHERE meeting = $1 UNION ALL SELECT id FROM decision WHERE meeting = $1"
    " UNION ALL SELECT id FROM follow_up WHERE meeting = $1 UNION ALL SELECT id FROM meeting WHERE id = $1";

constexpr std::string_view delete_word_request = "DELETE FROM word_destruction WHERE document = $1";
constexpr std::string_view delete_corrections = "DELETE FROM correction WHERE document = $1";
constexpr std::string_view delete_document_row = "DELETE FROM document WHERE id = $1";
constexpr std::string_view delete_pieces = "DELETE FROM file_piece WHERE digest = $1";
constexpr std::string_view delete_file = "DELETE FROM file WHERE digest = $1";
constexpr std::string_view reduce_tally =
    "UPDATE document_tally SET documents = documents - 1, doubts = doubts - $2, reviewed = reviewed - $3"
    " WHERE collaboration = $1";

constexpr std::string_view reduce_meetings =
    "UPDATE meeting_tally SET meetings = meetings - 1 WHERE collaboration = $1 AND body = $2 AND year = $3";
constexpr std::string_view drop_empty_tally =
    "DELETE FROM meeting_tally WHERE collaboration = $1 AND body = $2 AND year = $3 AND meetings = 0";
constexpr std::array<std::string_view, 4> drop_kept = {
    "DELETE FROM follow_up_closing_kept WHERE meeting = $1",
    "DELETE FROM thread_judgement WHERE one_meeting = $1 OR other_meeting = $1",
    "DELETE FROM meeting_address WHERE meeting = $1",
    "DELETE FROM meeting WHERE id = $1",
};
constexpr std::string_view drop_address =
    "DELETE FROM meeting_address WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view drop_kept_text =
    "DELETE FROM follow_up_closing_kept WHERE meeting = $1 AND text = $2";
constexpr std::string_view drop_judgements =
    "DELETE FROM thread_judgement WHERE (one_meeting = $1 AND one_title = $2) OR (other_meeting = $1"
    " AND other_title = $2)";

// A closing that quotes the destroyed minutes stays, without the words.
constexpr std::string_view select_quoting =
    "SELECT follow_up FROM follow_up_closing WHERE quotes = $1 UNION SELECT follow_up FROM"
    " follow_up_closing_kept WHERE quotes = $1";
constexpr std::array<std::string_view, 2> drop_quotes = {
    "UPDATE follow_up_closing SET note = '', evidence = '', quotes = NULL WHERE quotes = $1",
    "UPDATE follow_up_closing_kept SET note = '', evidence = '', quotes = NULL WHERE quotes = $1",
};

constexpr std::string_view select_names =
    "SELECT 'responsible', id, name, '' FROM responsible WHERE collaboration = $1"
    " UNION ALL SELECT 'person', id, name, slug FROM person WHERE collaboration = $1"
    " UNION ALL SELECT 'party', id, name, slug FROM party WHERE collaboration = $1"
    " UNION ALL SELECT 'body', id, name, slug FROM body WHERE collaboration = $1";
// Each refers to the row $1.
constexpr std::string_view refers_to_responsible =
    "SELECT 1 FROM follow_up_responsible WHERE responsible = $1"
    " UNION ALL SELECT 1 FROM responsible WHERE joined_to = $1 LIMIT 1";
constexpr std::string_view refers_to_person =
    "SELECT 1 FROM attendance WHERE person = $1 OR named = $1"
    " UNION ALL SELECT 1 FROM meeting_office WHERE person = $1 OR named = $1"
    " UNION ALL SELECT 1 FROM item_presenter WHERE person = $1 OR named = $1"
    " UNION ALL SELECT 1 FROM follow_up_responsible WHERE person = $1 OR named = $1"
    " UNION ALL SELECT 1 FROM responsible WHERE person = $1"
    " UNION ALL SELECT 1 FROM person WHERE joined_to = $1 LIMIT 1";
constexpr std::string_view refers_to_party =
    "SELECT 1 FROM attendance WHERE party = $1 OR named_party = $1"
    " UNION ALL SELECT 1 FROM responsible WHERE party = $1"
    " UNION ALL SELECT 1 FROM party_owing WHERE party = $1 AND open > 0"
    " UNION ALL SELECT 1 FROM party WHERE joined_to = $1 LIMIT 1";
constexpr std::string_view refers_to_body =
    "SELECT 1 FROM meeting WHERE body = $1 OR named_body = $1"
    " UNION ALL SELECT 1 FROM responsible WHERE body = $1"
    " UNION ALL SELECT 1 FROM body WHERE joined_to = $1 OR successor = $1 LIMIT 1";
constexpr std::string_view drop_apart = "DELETE FROM responsible_apart WHERE one = $1 OR other = $1";
constexpr std::string_view drop_responsible = "DELETE FROM responsible WHERE id = $1";
constexpr std::string_view drop_person_request = "DELETE FROM word_destruction WHERE person = $1";
constexpr std::string_view drop_person = "DELETE FROM person WHERE id = $1";
constexpr std::string_view drop_party_owing = "DELETE FROM party_owing WHERE party = $1";
constexpr std::string_view drop_party = "DELETE FROM party WHERE id = $1";
constexpr std::string_view drop_body_roles = "DELETE FROM body_role WHERE body = $1";
constexpr std::string_view drop_body = "DELETE FROM body WHERE id = $1";

constexpr std::string_view select_payloads =
    "SELECT h.position, h.subject_id, p.payload FROM history h JOIN history_payload p ON p.position = "
    "h.position"
    " WHERE h.collaboration = $1 AND p.payload IS NOT NULL AND h.act NOT LIKE 'destroy.%'";

constexpr std::string_view insert_destroyed = "INSERT INTO destroyed (position, purged) VALUES ($1, FALSE)";
constexpr std::string_view select_last_destroyed = "SELECT COALESCE(MAX(position), 0) FROM destroyed";
constexpr std::string_view select_destroyed_acts =
    "SELECT h.position, h.at, h.act, h.subject_id, h.chain FROM destroyed d JOIN history h ON h.position = "
    "d.position"
    " ORDER BY h.position";
constexpr std::string_view select_path =
    "SELECT '/' || c.short_name || '/arkiv/' || d.slug FROM document d JOIN collaboration c ON c.id = "
    "d.collaboration"
    " WHERE d.id = $1 UNION ALL SELECT '/' || c.short_name || '/personer/' || p.slug FROM person p JOIN"
    " collaboration c ON c.id = p.collaboration WHERE p.id = $1";
constexpr std::string_view select_purge_due = "SELECT 1 FROM destroyed WHERE NOT purged LIMIT 1";
constexpr std::string_view update_purged =
    "UPDATE destroyed SET purged = TRUE WHERE NOT purged AND position <= $1";

Destruction destruction_of(const store::Row& row) {
    return {row.text(0), row.text(1), row.text(2),
            row.text(3), row.text(4), base::Instant{row.integer(5)},
            row.text(6), row.text(7), base::Instant{row.integer(8)}};
}

bool any(store::Session& session, std::string_view statement, const std::vector<store::Value>& values) {
    return session.first(statement, values, [](const store::Row&) { return true; }).has_value();
}

}  // namespace

void insert_destruction(store::Session& session, const admission::CollaborationId& collaboration,
                        const Destruction& destruction) {
    session.run(insert_destruction_row,
                {destruction.id, collaboration.text(), destruction.document, destruction.reason,
                 destruction.asked_at.microseconds, destruction.asked_by, destruction.asked_by_name,
                 destruction.ends_at.microseconds});
}

std::optional<Destruction> waiting_for(store::Session& session, const std::string& document,
                                       base::Instant now) {
    return session.first(select_waiting_for, {document, now.microseconds}, destruction_of);
}

std::vector<Destruction> waiting_in(store::Session& session, const admission::CollaborationId& collaboration,
                                    base::Instant now) {
    return session.all(select_waiting_in, {collaboration.text(), now.microseconds}, destruction_of);
}

void delete_destruction(store::Session& session, const std::string& document) {
    session.run(delete_destruction_row, {document});
}

bool is_of_secretariat(store::Session& session, const admission::CollaborationId& collaboration,
                       const std::string& account) {
    return any(session, select_secretariat, {collaboration.text(), account});
}

Extent counted(store::Session& session, const Document& document) {
    Extent extent;
    session.each(select_counts, {document.meeting.text(), document.id}, [&](const store::Row& row) {
        extent.decisions = static_cast<int>(row.integer(0));
        extent.follow_ups = static_cast<int>(row.integer(1));
        extent.closings = static_cast<int>(row.integer(2));
        extent.corrections = static_cast<int>(row.integer(3));
    });
    extent.original_stays = any(session, select_same_file, {document.digest, document.id});
    return extent;
}

std::set<std::string> ids_in(store::Session& session, const meetings::MeetingId& meeting) {
    const auto ids =
        session.all(select_ids, {meeting.text()}, [](const store::Row& row) { return row.text(0); });
    return {ids.begin(), ids.end()};
}

void delete_document(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document, bool counts_as_reviewed) {
    delete_destruction(session, document.id);
    session.run(delete_word_request, {document.id});
    session.run(delete_corrections, {document.id});
    const bool file_stays = any(session, select_same_file, {document.digest, document.id});
    session.run(delete_document_row, {document.id});
    if (!file_stays) {
        session.run(delete_pieces, {document.digest});
        session.run(delete_file, {document.digest});
    }
    session.run(reduce_tally, {collaboration.text(), std::int64_t{document.doubts},
                               std::int64_t{counts_as_reviewed ? 1 : 0}});
}

void delete_meeting(store::Session& session, const admission::CollaborationId& collaboration,
                    const meetings::Meeting& emptied) {
    const std::string body = emptied.body ? emptied.body->id.text() : "";
    const std::int64_t year = base::year_of(emptied.day());
    session.run(reduce_meetings, {collaboration.text(), body, year});
    session.run(drop_empty_tally, {collaboration.text(), body, year});
    for (const auto statement : drop_kept) session.run(statement, {emptied.id.text()});
}

void delete_address(store::Session& session, const admission::CollaborationId& collaboration,
                    const std::string& slug) {
    session.run(drop_address, {collaboration.text(), slug});
}

void delete_kept_closings(store::Session& session, const meetings::MeetingId& meeting,
                          const std::string& text) {
    session.run(drop_kept_text, {meeting.text(), text});
}

void delete_judgements(store::Session& session, const meetings::MeetingId& meeting,
                       const std::string& title_key) {
    session.run(drop_judgements, {meeting.text(), title_key});
}

std::vector<std::string> forget_quotes(store::Session& session, const std::string& item) {
    auto quoting = session.all(select_quoting, {item}, [](const store::Row& row) { return row.text(0); });
    if (quoting.empty()) return quoting;
    for (const auto statement : drop_quotes) session.run(statement, {item});
    return quoting;
}

std::vector<KeptName> names_of(store::Session& session, const admission::CollaborationId& collaboration) {
    return session.all(select_names, {collaboration.text()}, [](const store::Row& row) {
        return KeptName{row.text(0), row.text(1), row.text(2), row.text(3)};
    });
}

bool is_used(store::Session& session, const KeptName& name) {
    const std::string_view refers = name.table == "responsible" ? refers_to_responsible
                                    : name.table == "person"    ? refers_to_person
                                    : name.table == "party"     ? refers_to_party
                                                                : refers_to_body;
    return any(session, refers, {name.id});
}

void delete_name(store::Session& session, const KeptName& name) {
    using identities::Kind;
    if (name.table == "responsible") {
        session.run(drop_apart, {name.id});
        session.run(drop_responsible, {name.id});
    } else if (name.table == "person") {
        session.run(drop_person_request, {name.id});
        session.run(drop_person, {name.id});
        identities::forget(session, Kind::person, name.id);
    } else if (name.table == "party") {
        session.run(drop_party_owing, {name.id});
        session.run(drop_party, {name.id});
        identities::forget(session, Kind::party, name.id);
    } else {
        session.run(drop_body_roles, {name.id});
        session.run(drop_body, {name.id});
        identities::forget(session, Kind::body, name.id);
    }
}

bool names_one(const std::string& payload, const std::set<std::string>& ids) {
    // An id stands between quotes, whole.
    for (std::size_t begin = payload.find('"'); begin != std::string::npos;) {
        const std::size_t end = payload.find('"', begin + 1);
        if (end == std::string::npos) return false;
        if (ids.contains(payload.substr(begin + 1, end - begin - 1))) return true;
        begin = end;
    }
    return false;
}

int destroy_payloads(store::Session& session, const admission::CollaborationId& collaboration,
                     const std::set<std::string>& ids) {
    std::vector<std::int64_t> positions;
    session.each(select_payloads, {collaboration.text()}, [&](const store::Row& row) {
        if (ids.contains(row.text(1)) || names_one(row.text(2), ids)) positions.push_back(row.integer(0));
    });
    for (const std::int64_t position : positions) {
        if (!history::destroy_payload(session, position)) {
            throw store::Error(store::Error::Kind::other, "an act has no payload to destroy");
        }
    }
    return static_cast<int>(positions.size());
}

void note_destroyed(store::Session& session, std::int64_t position) {
    session.run(insert_destroyed, {position});
}

std::int64_t last_destroyed(store::Session& session) {
    return session.first(select_last_destroyed, {}, [](const store::Row& row) { return row.integer(0); })
        .value_or(0);
}

std::vector<DestroyedAct> destroyed_acts(store::Session& session) {
    return session.all(select_destroyed_acts, {}, [](const store::Row& row) {
        return DestroyedAct{row.integer(0), base::Instant{row.integer(1)}, row.text(2), row.text(3),
                            row.text(4)};
    });
}

std::optional<std::string> path_of_document(store::Session& session, const std::string& id) {
    return session.first(select_path, {id}, [](const store::Row& row) { return row.text(0); });
}

bool is_purge_due(store::Session& session) { return any(session, select_purge_due, {}); }

void note_purged(store::Session& session, std::int64_t up_to) { session.run(update_purged, {up_to}); }

}  // namespace archive
