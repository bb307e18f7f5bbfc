#include "features/archive/archive_store.hpp"

#include <algorithm>

namespace archive {
namespace {

constexpr std::string_view select_by_digest =
    "SELECT d.id, d.slug, d.digest, d.name, d.size, d.doubts, d.unplaced, d.imported_at, d.imported_by, '',"
    " m.id, m.slug, m.date, COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), d.standing"
    " FROM document d JOIN meeting m ON m.id = d.meeting LEFT JOIN body b ON b.id = m.body"
    " WHERE d.collaboration = $1 AND d.digest = $2";
constexpr std::string_view select_by_slug =
    "SELECT d.id, d.slug, d.digest, d.name, d.size, d.doubts, d.unplaced, d.imported_at, d.imported_by,"
    " d.record, m.id, m.slug, m.date, COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), d.standing"
    " FROM document d JOIN meeting m ON m.id = d.meeting LEFT JOIN body b ON b.id = m.body"
    " WHERE d.collaboration = $1 AND d.slug = $2";
constexpr std::string_view select_of_meeting =
    "SELECT d.id, d.slug, d.digest, d.name, d.size, d.doubts, d.unplaced, d.imported_at, d.imported_by, '',"
    " m.id, m.slug, m.date, COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), d.standing"
    " FROM document d JOIN meeting m ON m.id = d.meeting LEFT JOIN body b ON b.id = m.body"
    " WHERE d.meeting = $1 ORDER BY d.standing DESC, d.imported_at DESC, d.id DESC";
constexpr std::string_view select_list =
    "SELECT d.id, d.slug, d.digest, d.name, d.size, d.doubts, d.unplaced, d.imported_at, d.imported_by, '',"
    " m.id, m.slug, m.date, COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), d.standing"
    " FROM document d JOIN meeting m ON m.id = d.meeting LEFT JOIN body b ON b.id = m.body"
    " WHERE d.collaboration = $1 ORDER BY d.imported_at DESC, d.id DESC LIMIT $2 OFFSET $3";
constexpr std::string_view select_place =
    "SELECT COALESCE(i.number, ''), i.position, COALESCE((SELECT d.name FROM document d WHERE d.meeting ="
    " i.meeting ORDER BY d.standing DESC, d.imported_at DESC, d.id DESC LIMIT 1), '') FROM item i WHERE i.id "
    "= $1";
constexpr std::string_view select_slug = "SELECT slug FROM document WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view insert_document_row =
    "INSERT INTO document (id, collaboration, slug, digest, name, size, meeting, record, doubts, unplaced,"
    " imported_at, imported_by, standing, source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
    "$13,"
    " $14)";
constexpr std::string_view select_source = "SELECT source FROM document WHERE id = $1";
constexpr std::string_view update_standing = "UPDATE document SET standing = (id = $2) WHERE meeting = $1";
constexpr std::string_view update_meeting =
    "UPDATE document SET meeting = $2, standing = FALSE WHERE id = $1";
constexpr std::string_view upsert_tally =
    "INSERT INTO document_tally (collaboration, documents, doubts) VALUES ($1, 1, $2)"
    " ON CONFLICT (collaboration) DO UPDATE SET documents = document_tally.documents + 1,"
    " doubts = document_tally.doubts + excluded.doubts";
constexpr std::string_view hold_tally =
    "INSERT INTO document_tally (collaboration, documents, doubts) VALUES ($1, 0, 0)"
    " ON CONFLICT (collaboration) DO UPDATE SET documents = document_tally.documents";
constexpr std::string_view select_totals =
    "SELECT documents, doubts, reviewed FROM document_tally WHERE collaboration = $1";

Document document_of(const store::Row& row) {
    Document document;
    document.id = row.text(0);
    document.slug = row.text(1);
    document.digest = row.text(2);
    document.name = row.text(3);
    document.size = row.integer(4);
    document.doubts = static_cast<int>(row.integer(5));
    document.unplaced = static_cast<int>(row.integer(6));
    document.imported_at = base::Instant{row.integer(7)};
    document.imported_by = row.text(8);
    document.record = row.text(9);
    document.meeting = meetings::MeetingId(row.text(10));
    document.meeting_slug = row.text(11);
    document.meeting_date = row.text(12);
    document.body_name = row.text(13);
    document.body_belongs_to = row.text(14);
    document.standing = row.boolean(15);
    return document;
}

}  // namespace

std::optional<Document> by_digest(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& digest) {
    return session.first(select_by_digest, {collaboration.text(), digest}, document_of);
}

std::optional<Document> by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& slug) {
    return session.first(select_by_slug, {collaboration.text(), slug}, document_of);
}

std::vector<Document> of_meeting(store::Session& session, const meetings::MeetingId& meeting) {
    return session.all(select_of_meeting, {meeting.text()}, document_of);
}

std::vector<std::string> source_of(store::Session& session, const std::string& document) {
    const auto text =
        session.first(select_source, {document}, [](const store::Row& row) { return row.text(0); });
    std::vector<std::string> lines;
    if (!text || text->empty()) return lines;
    for (std::size_t begin = 0; begin <= text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        lines.push_back(text->substr(begin, end - begin));
        std::erase(lines.back(), '\f');
        begin = end + 1;
    }
    return lines;
}

void let_stand(store::Session& session, const meetings::MeetingId& meeting, const std::string& document) {
    session.run(update_standing, {meeting.text(), document});
}

void move_documents(store::Session& session, const std::vector<std::string>& documents,
                    const meetings::MeetingId& meeting) {
    for (const std::string& document : documents) session.run(update_meeting, {document, meeting.text()});
}

std::vector<Document> list(store::Session& session, const admission::CollaborationId& collaboration,
                           int limit, int offset) {
    return session.all(select_list, {collaboration.text(), std::int64_t{limit}, std::int64_t{offset}},
                       document_of);
}

std::optional<Place> place_of_item(store::Session& session, const std::string& item) {
    return session.first(select_place, {item}, [](const store::Row& row) {
        Place place{row.text(2), row.text(0), static_cast<int>(row.integer(1))};
        if (place.number.empty()) place.number = std::to_string(place.position);
        return place;
    });
}

void wait_for_other_imports(store::Session& session, const admission::CollaborationId& collaboration) {
    session.run(hold_tally, {collaboration.text()});
}

bool slug_taken(store::Session& session, const admission::CollaborationId& collaboration,
                const std::string& slug) {
    return session.first(select_slug, {collaboration.text(), slug}, [](const store::Row&) { return true; })
        .has_value();
}

void insert_document(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document) {
    session.run(insert_document_row,
                {document.id, collaboration.text(), document.slug, document.digest, document.name,
                 document.size, document.meeting.text(), document.record, std::int64_t{document.doubts},
                 std::int64_t{document.unplaced}, document.imported_at.microseconds, document.imported_by,
                 document.standing, document.source});
    session.run(upsert_tally, {collaboration.text(), std::int64_t{document.doubts}});
}

Totals totals(store::Session& session, const admission::CollaborationId& collaboration) {
    return session
        .first(select_totals, {collaboration.text()},
               [](const store::Row& row) {
                   return Totals{static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)),
                                 static_cast<int>(row.integer(2))};
               })
        .value_or(Totals{});
}

}  // namespace archive
