#include <array>

#include "features/audit/audit_store.hpp"

namespace audit {
namespace {

// Each gives: what acts are recorded on (kind, id), the name, the path, an item's meeting, what payloads
// name.
constexpr std::string_view select_meeting =
    "SELECT 'meeting', m.id, COALESCE(b.name, '') || ' ' || m.date, '/moeder/' || m.slug, '', ''"
    " FROM meeting m LEFT JOIN body b ON b.id = m.body WHERE m.collaboration = $1 AND m.id = $2";
constexpr std::string_view select_item =
    "SELECT 'item', i.id, i.title, '/moeder/' || m.slug || '/' || i.slug, m.id, ''"
    " FROM item i JOIN meeting m ON m.id = i.meeting WHERE i.collaboration = $1 AND i.id = $2";
constexpr std::string_view select_document =
    "SELECT 'meeting', d.meeting, d.name, '/arkiv/' || d.slug, '', d.id FROM document d"
    " WHERE d.collaboration = $1 AND d.id = $2";
constexpr std::string_view select_follow_up =
    "SELECT 'meeting', f.meeting, f.text, '/opfoelgning/' || f.id, '', f.id FROM follow_up f"
    " WHERE f.collaboration = $1 AND f.id = $2";
constexpr std::string_view select_person =
    "SELECT 'person', id, name, '/personer/' || slug, '', '' FROM person WHERE collaboration = $1 AND id = "
    "$2";
constexpr std::string_view select_party =
    "SELECT 'party', id, name, '/parter/' || slug, '', '' FROM party WHERE collaboration = $1 AND id = $2";
constexpr std::string_view select_body =
    "SELECT 'body', id, name, '/grupper/' || slug, '', '' FROM body WHERE collaboration = $1 AND id = $2";

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> by_word = {{
    {"moede", select_meeting},
    {"punkt", select_item},
    {"dokument", select_document},
    {"opfoelgning", select_follow_up},
    {"person", select_person},
    {"part", select_party},
    {"gruppe", select_body},
}};

}  // namespace

std::optional<Thing> find_thing(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& word, const std::string& id) {
    for (const auto& [known, statement] : by_word) {
        if (known != word) continue;
        return session.first(statement, {collaboration.text(), id}, [](const store::Row& row) {
            return Thing{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
        });
    }
    return std::nullopt;
}

}  // namespace audit
