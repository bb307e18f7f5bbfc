#include "features/decisions/follow_ups_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "base/danish.hpp"
#include "features/decisions/joining_store.hpp"
#include "features/decisions/name_forms.hpp"

namespace decisions {
namespace {

#define FOLLOW_UP_COLUMNS                                                                               \
    "SELECT f.id, f.meeting, f.text, f.due, f.status, f.undertaking, f.since, f.mentions,"              \
    " i.id, i.title, COALESCE(i.number, ''), i.slug, i.closed, m.slug, m.date, COALESCE(b.name, ''),"   \
    " COALESCE(b.belongs_to, ''), r.name, p.slug, c.how, c.note, c.evidence, c.closed_at, c.closed_by," \
    " c.closed_by_name, p.name, f.due_day, f.due_next, f.told_words, ti.id, ti.title,"                  \
    " COALESCE(ti.number, ''), ti.slug, ti.closed, tm.slug, tm.date, COALESCE(tb.name, ''),"            \
    " COALESCE(tb.belongs_to, ''), y.name"
#define FOLLOW_UP_JOINS                                                                                  \
    " JOIN item i ON i.id = f.item JOIN meeting m ON m.id = f.meeting LEFT JOIN body b ON b.id = m.body" \
    " LEFT JOIN follow_up_responsible r ON r.follow_up = f.id LEFT JOIN person p ON p.id = r.person"     \
    " LEFT JOIN follow_up_closing c ON c.follow_up = f.id LEFT JOIN item ti ON ti.id = f.told_in"        \
    " LEFT JOIN meeting tm ON tm.id = ti.meeting LEFT JOIN body tb ON tb.id = tm.body"                   \
    " LEFT JOIN responsible w ON w.id = r.responsible LEFT JOIN party y ON y.id = w.party"

constexpr std::string_view select_of_meeting = FOLLOW_UP_COLUMNS
    " FROM follow_up f" FOLLOW_UP_JOINS " WHERE f.meeting = $1 ORDER BY i.position, f.position, r.position";
constexpr std::string_view select_of_person =
    FOLLOW_UP_COLUMNS " FROM follow_up f" FOLLOW_UP_JOINS
                      " WHERE f.id IN (SELECT follow_up FROM follow_up_responsible WHERE person = $1)"
                      " ORDER BY m.date DESC, m.id DESC, i.position, f.position, r.position LIMIT $2";
constexpr std::string_view select_one = FOLLOW_UP_COLUMNS
    " FROM follow_up f" FOLLOW_UP_JOINS " WHERE f.id = $1 AND f.collaboration = $2 ORDER BY r.position";
constexpr std::string_view page_columns = FOLLOW_UP_COLUMNS " FROM (SELECT f.id FROM follow_up f WHERE ";
constexpr std::string_view page_joins =
    ") page JOIN follow_up f ON f.id = page.id" FOLLOW_UP_JOINS " ORDER BY ";
constexpr std::string_view count_columns = "SELECT COUNT(*) FROM (SELECT 1 FROM follow_up f WHERE ";
constexpr std::string_view mention_columns =
    "SELECT f.undertaking, f.id, f.status, f.mentions, i.id, i.title, COALESCE(i.number, ''), i.slug,"
    " i.closed, m.slug, m.date, COALESCE(b.name, ''), COALESCE(b.belongs_to, '') FROM (";
// One for each undertaking: what every meeting says again must not be read in full.
constexpr std::string_view newest_of =
    "SELECT * FROM (SELECT id FROM follow_up WHERE undertaking = ${} ORDER BY date DESC, id LIMIT ${}) n{}";
constexpr std::string_view mention_joins =
    ") few JOIN follow_up f ON f.id = few.id JOIN item i ON i.id = f.item JOIN meeting m ON m.id = f.meeting"
    " LEFT JOIN body b ON b.id = m.body ORDER BY f.date DESC, f.id";

constexpr std::string_view select_tallies =
    "SELECT body, year, status, follow_ups FROM follow_up_tally WHERE collaboration = $1";
constexpr std::string_view select_named =
    "SELECT id FROM responsible WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_named_as = "SELECT id FROM responsible WHERE person = $1";
constexpr std::string_view select_laying_on =
    "SELECT DISTINCT f.meeting FROM follow_up_responsible r JOIN follow_up f ON f.id = r.follow_up"
    " WHERE r.person = $1";
constexpr std::string_view select_named_like =
    "SELECT id FROM responsible WHERE collaboration = $1 AND sort_key LIKE $2 ESCAPE '\\' ORDER BY sort_key"
    " LIMIT 20";
// What has no day comes last; each part is read in its index's order, and only as far as the page goes.
constexpr std::string_view select_owing =
    "SELECT COALESCE(p.name, r.name), COALESCE(y.name, ''), COALESCE(y.slug, ''), p.slug, b.slug, r.open,"
    " r.oldest, r.id FROM (SELECT * FROM (SELECT id, 0 AS undated FROM responsible WHERE collaboration = $1"
    " AND oldest > '' ORDER BY oldest, sort_key LIMIT $2) dated UNION ALL SELECT * FROM (SELECT id, 1 AS"
    " undated FROM responsible WHERE collaboration = $1 AND oldest = '' ORDER BY sort_key LIMIT $2) others) "
    "few"
    " JOIN responsible r ON r.id = few.id LEFT JOIN person p ON p.id = r.person"
    " LEFT JOIN party y ON y.id = r.party LEFT JOIN body b ON b.id = r.body"
    " ORDER BY few.undated, r.oldest, r.sort_key LIMIT $3 OFFSET $4";
constexpr std::string_view count_owing_rows =
    "SELECT COUNT(*) FROM (SELECT 1 FROM responsible WHERE collaboration = $1 AND oldest >= '' LIMIT $2) few";
constexpr std::string_view select_parties_owing =
    "SELECT y.id, y.name, y.slug, o.open, o.oldest FROM party_owing o JOIN party y ON y.id = o.party"
    " WHERE o.collaboration = $1 ORDER BY CASE o.oldest WHEN '' THEN 1 ELSE 0 END, o.oldest, y.sort_key"
    " LIMIT 100";

constexpr std::string_view insert_closing =
    "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by, closed_by_name, "
    "quotes)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT told_in FROM follow_up WHERE id = $1))";
constexpr std::string_view delete_closing = "DELETE FROM follow_up_closing WHERE follow_up = $1";
constexpr std::string_view update_status = "UPDATE follow_up SET status = $2 WHERE id = $1";

#undef FOLLOW_UP_COLUMNS
#undef FOLLOW_UP_JOINS

Standing standing_from(const std::string& word) {
    return word == "closed" ? Standing::closed : word == "repeated" ? Standing::repeated : Standing::open;
}

std::string_view word_of(Standing standing) {
    switch (standing) {
        case Standing::closed:
            return "closed";
        case Standing::repeated:
            return "repeated";
        case Standing::open:
            break;
    }
    return "open";
}

/// Nine columns from `first` on.
Source source_of(const store::Row& row, int first) {
    Source source;
    source.item_id = row.text(first);
    source.item_title = row.text(first + 1);
    source.item_number = row.text(first + 2);
    source.item_slug = row.text(first + 3);
    source.closed = row.boolean(first + 4);
    source.meeting_slug = row.text(first + 5);
    source.meeting_date = row.text(first + 6);
    source.body_name = row.text(first + 7);
    source.body_belongs_to = row.text(first + 8);
    return source;
}

FollowUp follow_up_of(const store::Row& row) {
    FollowUp one;
    one.id = row.text(0);
    one.meeting_id = row.text(1);
    one.item_id = row.text(8);
    one.text = row.text(2);
    one.due = row.text(3);
    one.due_day = row.text(26);
    one.due_next = row.boolean(27);
    one.source = source_of(row, 8);
    one.standing = standing_from(row.text(4));
    one.undertaking = row.text(5);
    one.since = row.text(6);
    one.mentions = static_cast<int>(row.integer(7));
    if (!row.is_null(19)) {
        one.closing = Closing{how_from(row.text(19)).value_or(How::other),
                              row.text(20),
                              row.text(21),
                              base::Instant{row.integer(22)},
                              row.text(23),
                              row.text(24)};
    }
    if (!row.is_null(29)) one.told = Told{source_of(row, 29), row.text(28)};
    return one;
}

/// Rows come one per responsible, those of one follow-up together.
std::vector<FollowUp> gather(store::Session& session, std::string_view sql,
                             const std::vector<store::Value>& parameters) {
    std::vector<FollowUp> found;
    session.each(sql, parameters, [&](const store::Row& row) {
        if (found.empty() || row.text(0) != found.back().id) found.push_back(follow_up_of(row));
        if (!row.is_null(17)) {
            found.back().responsible.push_back({row.text(17), row.text_or_null(18), row.text_or_null(25),
                                                row.text_or_null(38).value_or("")});
        }
    });
    return found;
}

/// Conditions with their parameters. Only those that are asked for are there, so that the index of just
/// these is used: a page costs what it shows, not the archive.
class Conditions {
  public:
    Conditions(const admission::CollaborationId& collaboration, const FollowUpFilter& filter) {
        const bool of_somebody = filter.responsible || !filter.party.empty();
        // What somebody owes is found by them; then no index of the whole collaboration is to be used.
        add(of_somebody ? "f.collaboration || '' = " : "f.collaboration = ", collaboration.text());
        if (filter.standing) add(" AND f.status = ", std::string(word_of(*filter.standing)));
        if (!filter.body.empty()) add(" AND f.body = ", filter.body);
        if (filter.year != 0) {
            add(" AND f.date >= ", fmt::format("{:04}", filter.year));
            add(" AND f.date <= ", fmt::format("{:04}-12-31", filter.year));
        }
        if (!filter.overdue_on.empty()) {
            add(" AND f.due_day > ", std::string());
            add(" AND f.due_day < ", filter.overdue_on);
        }
        if (filter.told) text_ += " AND f.told_in IS NOT NULL";
        if (!filter.party.empty()) {
            add(" AND f.id IN (SELECT o.follow_up FROM responsible w JOIN follow_up_responsible o"
                " ON o.responsible = w.id WHERE w.party = ",
                filter.party);
            text_ += ')';
        }
        if (filter.responsible) add_responsible(*filter.responsible);
        if (filter.of_nobody) {
            text_ += " AND NOT EXISTS (SELECT 1 FROM follow_up_responsible n WHERE n.follow_up = f.id)";
        }
        order_ =
            filter.overdue_on.empty() ? "f.date DESC, f.meeting DESC, f.id" : "f.due_day, f.date DESC, f.id";
        if (filter.most_urgent_first) {
            order_ = "CASE f.due_day WHEN '' THEN '9999' ELSE f.due_day END, f.since, f.id";
        }
    }
    const std::string& text() const { return text_; }
    const std::string& order() const { return order_; }
    /// The next parameter's name.
    std::string with(store::Value value) {
        parameters_.push_back(std::move(value));
        return '$' + std::to_string(parameters_.size());
    }
    const std::vector<store::Value>& parameters() const { return parameters_; }

  private:
    void add(std::string_view condition, std::string value) {
        text_ += condition;
        text_ += with(std::move(value));
    }
    void add_responsible(const std::vector<std::string>& ids) {
        std::string names;
        for (const std::string& id : ids) names += (names.empty() ? "" : ", ") + with(id);
        text_ += ids.empty() ? std::string(" AND 1 = 0")
                             : " AND f.id IN (SELECT o.follow_up FROM follow_up_responsible o"
                               " WHERE o.responsible IN (" +
                                   names + "))";
    }

    std::string text_;
    std::string order_;
    std::vector<store::Value> parameters_;
};

}  // namespace

std::vector<FollowUp> follow_ups_of_meeting(store::Session& session, const meetings::MeetingId& meeting) {
    return gather(session, select_of_meeting, {meeting.text()});
}

std::vector<FollowUp> follow_ups_of_person(store::Session& session, const people::PersonId& person,
                                           int rows) {
    return gather(session, select_of_person, {person.text(), std::int64_t{rows}});
}

std::optional<FollowUp> follow_up(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& id) {
    auto found = gather(session, select_one, {id, collaboration.text()});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void add_mentions(store::Session& session, std::vector<FollowUp>& follow_ups, int most) {
    std::vector<store::Value> parameters = {std::int64_t{most} + 1};
    std::set<std::string> asked;
    std::string newest;
    for (const FollowUp& one : follow_ups) {
        if (one.mentions < 2 && one.standing != Standing::repeated) continue;
        if (!asked.insert(one.undertaking).second) continue;
        parameters.emplace_back(one.undertaking);
        newest += newest.empty() ? "" : " UNION ALL ";
        newest += fmt::format(fmt::runtime(newest_of), parameters.size(), 1, parameters.size());
    }
    if (asked.empty()) return;
    std::map<std::string, std::vector<Mention>> mentions;
    session.each(std::string(mention_columns) + newest + std::string(mention_joins), parameters,
                 [&](const store::Row& row) {
                     mentions[row.text(0)].push_back({row.text(1), standing_from(row.text(2)),
                                                      source_of(row, 4), static_cast<int>(row.integer(3))});
                 });
    for (FollowUp& one : follow_ups) {
        for (const Mention& mention : mentions[one.undertaking]) {
            // The newest stands for them all, so it is always among these.
            if (mention.standing != Standing::repeated) one.others_in_all = mention.mentions - 1;
            if (mention.id != one.id) one.others.push_back(mention);
        }
        if (one.others.size() > static_cast<std::size_t>(most)) one.others.pop_back();
    }
}

std::vector<FollowUp> list_follow_ups(store::Session& session,
                                      const admission::CollaborationId& collaboration,
                                      const FollowUpFilter& filter, int limit, int offset) {
    Conditions where(collaboration, filter);
    const std::string most = where.with(std::int64_t{limit});
    const std::string before = where.with(std::int64_t{offset});
    return gather(session,
                  std::string(page_columns) + where.text() + " ORDER BY " + where.order() + " LIMIT " + most +
                      " OFFSET " + before + std::string(page_joins) + where.order() + ", r.position",
                  where.parameters());
}

int count_follow_ups(store::Session& session, const admission::CollaborationId& collaboration,
                     const FollowUpFilter& filter, int most) {
    Conditions where(collaboration, filter);
    const std::string limit = where.with(std::int64_t{most});
    return session
        .first(std::string(count_columns) + where.text() + " LIMIT " + limit + ") few", where.parameters(),
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<FollowUpTally> follow_up_tallies(store::Session& session,
                                             const admission::CollaborationId& collaboration) {
    return session.all(select_tallies, {collaboration.text()}, [](const store::Row& row) {
        const std::string year = row.text(1);
        return FollowUpTally{row.text(0), year.empty() ? 0 : std::stoi(year), standing_from(row.text(2)),
                             static_cast<int>(row.integer(3))};
    });
}

std::vector<std::string> responsible_named(store::Session& session,
                                           const admission::CollaborationId& collaboration,
                                           const std::string& words) {
    const auto id = [](const store::Row& row) { return row.text(0); };
    const std::string key = base::sort_key(words);
    if (key.empty()) return {};
    auto found = session.all(select_named, {collaboration.text(), key}, id);
    if (const auto person = people::find_person(session, collaboration, words)) {
        // Others of the person's names may be the ones that owe.
        for (std::string& one : session.all(select_named_as, {person->id.text()}, id)) {
            found.push_back(std::move(one));
        }
    }
    for (const std::string& form : other_forms(words)) {
        if (!found.empty()) break;
        found = session.all(select_named, {collaboration.text(), base::sort_key(form)}, id);
    }
    if (found.empty()) {
        std::string pattern = "%";
        for (const char letter : key) {
            if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
            pattern += letter;
        }
        found = session.all(select_named_like, {collaboration.text(), pattern + '%'}, id);
    }
    std::set<std::string> counted;
    for (const std::string& one : found) counted.insert(counted_under(session, one));
    return {counted.begin(), counted.end()};
}

std::vector<std::string> responsible_being(store::Session& session, const people::PersonId& person) {
    return session.all(select_named_as, {person.text()}, [](const store::Row& row) { return row.text(0); });
}

std::vector<meetings::MeetingId> meetings_laying_on(store::Session& session, const people::PersonId& person) {
    return session.all(select_laying_on, {person.text()},
                       [](const store::Row& row) { return meetings::MeetingId(row.text(0)); });
}

std::vector<Owes> who_owes(store::Session& session, const admission::CollaborationId& collaboration,
                           int limit, int offset) {
    return session.all(
        select_owing,
        {collaboration.text(), std::int64_t{limit} + offset, std::int64_t{limit}, std::int64_t{offset}},
        [](const store::Row& row) {
            return Owes{row.text(0),         row.text(1),         row.text(2),
                        row.text_or_null(3), row.text_or_null(4), static_cast<int>(row.integer(5)),
                        row.text(6),         row.text(7)};
        });
}

int count_owing(store::Session& session, const admission::CollaborationId& collaboration, int most) {
    return session
        .first(count_owing_rows, {collaboration.text(), std::int64_t{most}},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<PartyOwes> parties_owing(store::Session& session,
                                     const admission::CollaborationId& collaboration) {
    return session.all(select_parties_owing, {collaboration.text()}, [](const store::Row& row) {
        return PartyOwes{row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                         row.text(4)};
    });
}

void close(store::Session& session, const std::string& follow_up, const Closing& closing) {
    session.run(insert_closing, {follow_up, stored(closing.how), closing.note, closing.evidence,
                                 closing.at.microseconds, closing.by, closing.by_name});
    session.run(update_status, {follow_up, std::string("closed")});
}

void reopen(store::Session& session, const std::string& follow_up) {
    session.run(delete_closing, {follow_up});
    session.run(update_status, {follow_up, std::string("open")});
}

}  // namespace decisions
