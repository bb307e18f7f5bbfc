#include "features/meetings/meeting_rows.hpp"

// Meetings that are to come apart from those held: each is read by its own statement, so that many of the
// one do not push out the other.
namespace meetings {
namespace {

#define MEETING_COLUMNS                                                                                      \
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items," \
    " b.id, b.name, b.belongs_to, b.slug FROM meeting m LEFT JOIN body b ON b.id = m.body"                   \
    " WHERE m.collaboration = $1"
// As is_coming() says it.
#define TO_COME " AND m.kind = 'agenda' AND m.date > $2"
#define HELD " AND (m.kind = 'minutes' OR m.date <= $2)"

constexpr std::string_view select_coming = MEETING_COLUMNS TO_COME " ORDER BY m.date, m.id LIMIT $3";
constexpr std::string_view select_held = MEETING_COLUMNS HELD " ORDER BY m.date DESC, m.id DESC LIMIT $3";
constexpr std::string_view select_coming_of_body =
    MEETING_COLUMNS TO_COME " AND m.body = $4 ORDER BY m.date, m.id LIMIT $3";
constexpr std::string_view select_held_of_body =
    MEETING_COLUMNS HELD " AND m.body = $4 ORDER BY m.date DESC, m.id DESC LIMIT $3";

#undef MEETING_COLUMNS
#undef TO_COME
#undef HELD

}  // namespace

ComingAndHeld coming_and_held(store::Session& session, const admission::CollaborationId& collaboration,
                              const std::string& body, const base::Date& today, int most_coming,
                              int most_held) {
    const auto read = [&](std::string_view of_all, std::string_view of_body, int most) {
        std::vector<store::Value> parameters = {collaboration.text(), base::iso(today), std::int64_t{most}};
        if (body.empty()) return session.all(of_all, parameters, meeting_of);
        parameters.emplace_back(body);
        return session.all(of_body, parameters, meeting_of);
    };
    return {read(select_coming, select_coming_of_body, most_coming),
            read(select_held, select_held_of_body, most_held)};
}

}  // namespace meetings
