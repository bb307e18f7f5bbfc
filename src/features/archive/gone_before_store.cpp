#include <array>
#include <string_view>

#include "features/archive/destroying_store.hpp"
#include "features/archive/gone_before.hpp"

namespace archive {
namespace {

constexpr std::string_view select_acts =
    "SELECT h.subject_kind, h.subject_id, p.payload FROM history h JOIN history_payload p ON p.position ="
    " h.position WHERE h.collaboration = $1 AND p.payload IS NOT NULL";
constexpr std::string_view select_acts_on_meeting =
    "SELECT p.payload FROM history h JOIN history_payload p ON p.position = h.position"
    " WHERE h.subject_kind = 'meeting' AND h.subject_id = $1 AND p.payload IS NOT NULL";
constexpr std::string_view select_living =
    "SELECT 1 FROM item WHERE id = $1 UNION ALL SELECT 1 FROM decision WHERE id = $1"
    " UNION ALL SELECT 1 FROM follow_up WHERE id = $1 UNION ALL SELECT 1 FROM document WHERE id = $1"
    " UNION ALL SELECT 1 FROM meeting WHERE id = $1 UNION ALL SELECT 1 FROM account WHERE id = $1"
    " UNION ALL SELECT 1 FROM person WHERE id = $1 UNION ALL SELECT 1 FROM party WHERE id = $1"
    " UNION ALL SELECT 1 FROM body WHERE id = $1 UNION ALL SELECT 1 FROM responsible WHERE id = $1 LIMIT 1";

/// The form of all ids: RFC 9562, section 4.
bool is_id(std::string_view text) {
    constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};
    if (text.size() != 36 || text.find_first_not_of("0123456789abcdef-") != std::string_view::npos)
        return false;
    for (const std::size_t at : hyphens) {
        if (text[at] != '-') return false;
    }
    return true;
}

/// The ids that stand as a whole text in the JSON.
void add_ids(std::set<std::string>& ids, const std::string& payload) {
    for (std::size_t begin = payload.find('"'); begin != std::string::npos;) {
        const std::size_t end = payload.find('"', begin + 1);
        if (end == std::string::npos) return;
        const std::string text = payload.substr(begin + 1, end - begin - 1);
        if (is_id(text)) ids.insert(text);
        begin = end;
    }
}

}  // namespace

std::set<std::string> gone_before(store::Session& session, const admission::CollaborationId& collaboration,
                                  const Document& document) {
    std::set<std::string> meetings = {document.meeting.text()};
    session.each(select_acts, {collaboration.text()}, [&](const store::Row& row) {
        if (row.text(0) == "meeting" && names_one(row.text(2), {document.id})) meetings.insert(row.text(1));
    });
    std::set<std::string> named;
    for (const std::string& meeting : meetings) {
        session.each(select_acts_on_meeting, {meeting},
                     [&](const store::Row& row) { add_ids(named, row.text(0)); });
    }
    std::erase_if(named, [&](const std::string& id) {
        return session.first(select_living, {id}, [](const store::Row&) { return true; }).has_value();
    });
    return named;
}

}  // namespace archive
