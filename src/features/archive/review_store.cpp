#include "features/archive/review_store.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace archive {
namespace {

namespace json = boost::json;

constexpr std::string_view select_state =
    "SELECT revision, reviewed, reviewed_at, reviewed_by, as_read FROM document WHERE id = $1";
constexpr std::string_view select_corrections =
    "SELECT position, act, field, value, before, made_at, made_by, made_by_name, joined FROM correction"
    " WHERE document = $1 ORDER BY position";
constexpr std::string_view select_newest_corrections =
    "SELECT position, act, field, value, before, made_at, made_by, made_by_name, joined FROM correction"
    " WHERE document = $1 ORDER BY position DESC LIMIT $2";
constexpr std::string_view insert_correction_row =
    "INSERT INTO correction (document, position, act, field, value, before, made_at, made_by, made_by_name,"
    " joined) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
constexpr std::string_view delete_correction_row =
    "DELETE FROM correction WHERE document = $1 AND position = $2";
constexpr std::string_view update_corrected =
    "UPDATE document SET record = $2, doubts = $3, unplaced = $4, as_read = $5, revision = revision + 1"
    " WHERE id = $1";
constexpr std::string_view update_tally_doubts =
    "UPDATE document_tally SET doubts = doubts + $2 WHERE collaboration = $1";
constexpr std::string_view update_meeting_doubts =
    "UPDATE meeting SET doubts = $2 WHERE id = (SELECT meeting FROM document WHERE id = $1 AND standing)";
constexpr std::string_view update_reviewed =
    "UPDATE document SET reviewed = $2, reviewed_at = $3, reviewed_by = $4 WHERE id = $1";
constexpr std::string_view select_standing_reviewed =
    "SELECT reviewed FROM document WHERE meeting = $1 AND standing";
constexpr std::string_view update_meeting_reviewed = "UPDATE meeting SET reviewed = $2 WHERE id = $1";
constexpr std::string_view update_tally_reviewed =
    "UPDATE document_tally SET reviewed = reviewed + $2 WHERE collaboration = $1";
constexpr std::string_view select_to_review =
    "SELECT d.id, d.slug, d.name, d.doubts, d.unplaced, m.slug, m.date, COALESCE(b.name, ''),"
    " COALESCE(b.belongs_to, '') FROM document d JOIN meeting m ON m.id = d.meeting"
    " LEFT JOIN body b ON b.id = m.body WHERE d.collaboration = $1 AND d.standing = TRUE AND d.reviewed = "
    "FALSE"
    " ORDER BY d.doubts DESC, d.unplaced DESC, d.id DESC LIMIT $2 OFFSET $3";
constexpr std::string_view select_next =
    "SELECT slug FROM document WHERE collaboration = $1 AND standing = TRUE AND reviewed = FALSE AND id <> $2"
    " ORDER BY doubts DESC, unplaced DESC, id DESC LIMIT 1";

Joined joined_from(const json::value& stored) {
    Joined joined{std::string(stored.at("address").as_string()),
                  {},
                  std::string(stored.at("stood").as_string()),
                  std::string(stored.at("stood_there").as_string())};
    for (const auto& id : stored.at("documents").as_array()) joined.documents.emplace_back(id.as_string());
    return joined;
}

MadeCorrection correction_of(const store::Row& row) {
    MadeCorrection made;
    made.position = static_cast<int>(row.integer(0));
    made.correction = {act_named(row.text(1)), row.text(2), json::parse(row.text(3))};
    made.before = json::parse(row.text(4));
    made.at = base::Instant{row.integer(5)};
    made.by = row.text(6);
    made.by_name = row.text(7);
    if (!row.is_null(8)) made.joined = joined_from(json::parse(row.text(8)));
    return made;
}

}  // namespace

json::object to_json(const Joined& joined) {
    return {{"address", joined.address},
            {"documents", json::array(joined.documents.begin(), joined.documents.end())},
            {"stood", joined.stood},
            {"stood_there", joined.stood_there}};
}

ReviewState review_state(store::Session& session, const std::string& document) {
    return session
        .first(select_state, {document},
               [](const store::Row& row) {
                   ReviewState state;
                   state.revision = static_cast<int>(row.integer(0));
                   state.reviewed = row.boolean(1);
                   if (!row.is_null(2)) state.reviewed_at = base::Instant{row.integer(2)};
                   state.reviewed_by = row.text(3);
                   if (!row.is_null(4)) state.as_read = row.text(4);
                   return state;
               })
        .value_or(ReviewState{});
}

std::vector<MadeCorrection> corrections_of(store::Session& session, const std::string& document,
                                           std::optional<int> newest) {
    if (newest) {
        return session.all(select_newest_corrections, {document, std::int64_t{*newest}}, correction_of);
    }
    return session.all(select_corrections, {document}, correction_of);
}

void insert_correction(store::Session& session, const std::string& document, const MadeCorrection& made) {
    session.run(
        insert_correction_row,
        {document, std::int64_t{made.position}, name_of(made.correction.act), made.correction.field,
         json::serialize(made.correction.value), json::serialize(made.before), made.at.microseconds, made.by,
         made.by_name, made.joined ? store::Value(json::serialize(to_json(*made.joined))) : store::Value()});
}

void delete_correction(store::Session& session, const std::string& document, int position) {
    session.run(delete_correction_row, {document, std::int64_t{position}});
}

void store_corrected(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document, int doubts_before, const std::optional<std::string>& as_read) {
    session.run(update_corrected, {document.id, document.record, std::int64_t{document.doubts},
                                   std::int64_t{document.unplaced}, store::value_or_null(as_read)});
    session.run(update_tally_doubts, {collaboration.text(), std::int64_t{document.doubts - doubts_before}});
    session.run(update_meeting_doubts, {document.id, std::int64_t{document.doubts}});
}

void mark_document(store::Session& session, const std::string& document, bool reviewed, base::Instant at,
                   const std::string& by_name) {
    session.run(update_reviewed,
                {document, reviewed, reviewed ? store::Value(at.microseconds) : store::Value(),
                 reviewed ? by_name : std::string()});
}

void follow_review(store::Session& session, const admission::CollaborationId& collaboration,
                   const meetings::MeetingId& meeting, bool was) {
    const bool is = session
                        .first(select_standing_reviewed, {meeting.text()},
                               [](const store::Row& row) { return row.boolean(0); })
                        .value_or(false);
    session.run(update_meeting_reviewed, {meeting.text(), is});
    if (is != was) session.run(update_tally_reviewed, {collaboration.text(), std::int64_t{is ? 1 : -1}});
}

std::vector<Document> to_review(store::Session& session, const admission::CollaborationId& collaboration,
                                int limit, int offset) {
    return session.all(select_to_review, {collaboration.text(), std::int64_t{limit}, std::int64_t{offset}},
                       [](const store::Row& row) {
                           Document document;
                           document.id = row.text(0);
                           document.slug = row.text(1);
                           document.name = row.text(2);
                           document.doubts = static_cast<int>(row.integer(3));
                           document.unplaced = static_cast<int>(row.integer(4));
                           document.meeting_slug = row.text(5);
                           document.meeting_date = row.text(6);
                           document.body_name = row.text(7);
                           document.body_belongs_to = row.text(8);
                           return document;
                       });
}

std::optional<std::string> next_to_review(store::Session& session,
                                          const admission::CollaborationId& collaboration,
                                          const std::string& document) {
    return session.first(select_next, {collaboration.text(), document},
                         [](const store::Row& row) { return row.text(0); });
}

}  // namespace archive
