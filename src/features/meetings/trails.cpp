#include <algorithm>
#include <map>

#include "base/danish.hpp"
#include "features/meetings/joining_store.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "web/html/list.hpp"

namespace meetings {
namespace {

namespace h = web::h;

constexpr int newest_limit = 50;

web::Column column(const base::Label& label, const base::Words& words,
                   web::Column::Kind kind = web::Column::Kind::text) {
    return {std::string(words(label)), kind};
}

web::Html section(const std::string& heading, const web::Html& content) {
    return h::section(h::h2(heading), content);
}

web::Html only_newest(std::size_t read, const base::Words& words) {
    return read < static_cast<std::size_t>(newest_limit)
               ? web::Html()
               : h::p({h::cls("quiet")}, words(labels::newest_shown, newest_limit));
}

std::string status_word(const std::string& status, const base::Words& words) {
    if (status == "guest") return std::string(words(labels::guest));
    return std::string(words(status == "apologies" ? labels::apology : labels::participant));
}

/// "2016–2023", "2019", or nothing when no date is known.
std::string span_of(const std::string& first, const std::string& last) {
    if (last.empty()) return {};
    const std::string to = last.substr(0, 4);
    const std::string from = first.empty() ? to : first.substr(0, 4);
    return from == to ? to : from + "\u2013" + to;
}

/// The same title written in two ways ("Cheflaege", "cheflaege") is one, over the years of both.
std::vector<Listing> joined(const std::vector<Listing>& listings) {
    std::vector<Listing> result;
    for (const Listing& listing : listings) {
        const auto same = std::ranges::find_if(result, [&](const Listing& known) {
            return base::sort_key(known.title) == base::sort_key(listing.title) &&
                   base::sort_key(known.organisation) == base::sort_key(listing.organisation);
        });
        if (same == result.end()) {
            result.push_back(listing);
        } else {
            same->first = std::min(same->first, listing.first);
            same->last = std::max(same->last, listing.last);
        }
    }
    return result;
}

web::Html titles(const std::vector<Listing>& listings, const base::Words& words) {
    std::vector<web::Html> lines;
    for (const Listing& listing : joined(listings)) {
        std::string shown = listing.title;
        if (!listing.organisation.empty()) shown += (shown.empty() ? "" : ", ") + listing.organisation;
        if (shown.empty()) continue;
        const std::string when = span_of(listing.first, listing.last);
        lines.push_back(when.empty()
                            ? h::li(shown)
                            : h::li(shown, h::void_element("br", {}), h::span({h::cls("quiet")}, when)));
    }
    return lines.empty() ? web::Html()
                         : section(std::string(words(labels::titles)), h::ul({h::cls("lines")}, lines));
}

/// Bodies or parties, in how many meetings, and from when to when.
web::Html over_time(const base::Label& heading, const std::vector<NamedCount>& all, const std::string& list,
                    const base::Words& words) {
    if (all.empty()) return {};
    web::Table table{std::string(words(heading)),
                     {column(labels::name, words), column(labels::meetings, words, web::Column::Kind::figure),
                      column(labels::period, words)},
                     {},
                     true};
    for (const NamedCount& one : all) {
        const std::string when = from_to(one.first, one.last, words);
        table.rows.push_back({h::a({h::href(list + one.slug)}, one.name),
                              web::text(std::to_string(one.count)), web::text(when)});
    }
    return section(std::string(words(heading)), web::table(table));
}

web::Html presented(const admission::Visit& visit, const std::vector<TrailLine>& lines,
                    const std::string& caption, const base::Words& words) {
    if (lines.empty()) return {};
    web::Table table{caption,
                     {column(labels::date, words, web::Column::Kind::when),
                      column(labels::items_heading, words), column(labels::body, words)},
                     {},
                     false};
    for (const TrailLine& line : lines) {
        table.rows.push_back(
            {date_link(visit.collaboration, line.meeting, words),
             h::a({h::href(item_address(visit.collaboration, line.meeting.slug, line.item_slug))},
                  line.detail) +
                 (line.closed ? web::text(" ") + closed_word(words) : web::Html()),
             web::text(body_name(line.meeting, words))});
    }
    return section(std::string(words(labels::presented)),
                   web::table(table) + only_newest(lines.size(), words));
}

web::Html attended(const admission::Visit& visit, const base::Label& heading,
                   const std::vector<TrailLine>& lines, const std::string& caption, const web::Html& note,
                   const base::Words& words) {
    if (lines.empty()) return {};
    web::Table table{caption,
                     {column(labels::date, words, web::Column::Kind::when), column(labels::body, words),
                      column(labels::as, words)},
                     {},
                     false};
    for (const TrailLine& line : lines) {
        table.rows.push_back({date_link(visit.collaboration, line.meeting, words),
                              web::text(body_name(line.meeting, words)),
                              web::text(status_word(line.detail, words))});
    }
    return section(std::string(words(heading)), web::table(table) + note);
}

/// Meetings that are to come, apart from those held.
web::Html coming_and_attended(const admission::Visit& visit, std::vector<TrailLine> lines,
                              const std::string& caption, const base::Date& today, const base::Words& words) {
    const auto held = std::ranges::stable_partition(
        lines, [&](const TrailLine& line) { return is_coming(line.meeting, today); });
    const std::vector<TrailLine> coming(lines.begin(), held.begin());
    // Both together are the newest: said once, below the last.
    const web::Html note = only_newest(lines.size(), words);
    return attended(visit, labels::coming_meetings, coming, caption, held.empty() ? note : web::Html(),
                    words) +
           attended(visit, labels::attended, {held.begin(), held.end()}, caption, note, words);
}

}  // namespace

bool is_coming(const Meeting& meeting, const base::Date& today) {
    return meeting.kind == Kind::agenda && meeting.day() > base::iso(today);
}

web::Html person_trail(store::Session& session, const admission::Visit& visit, const people::Person& person,
                       const base::Date& today, const base::Words& words) {
    const std::string until = base::iso(today);
    return titles(listings_of(session, person.id), words) +
           over_time(labels::bodies, bodies_of_person(session, person.id, until),
                     bodies::address(visit.collaboration, ""), words) +
           over_time(labels::parties, parties_of_person(session, person.id, until),
                     people::party_address(visit.collaboration, ""), words) +
           presented(visit, presented_by(session, person.id, newest_limit), person.name, words) +
           coming_and_attended(visit, attended_by(session, person.id, newest_limit), person.name, today,
                               words);
}

web::Html party_trail(store::Session& session, const admission::Visit& visit, const people::Party& party,
                      const base::Date& today, const base::Words& words) {
    web::Table table{party.name,
                     {column(labels::name, words), column(labels::meetings, words, web::Column::Kind::figure),
                      column(labels::last, words, web::Column::Kind::when)},
                     {},
                     true};
    for (const NamedCount& person : people_of_party(session, party.id, base::iso(today))) {
        table.rows.push_back(
            {h::a({h::href(people::person_address(visit.collaboration, person.slug))}, person.name),
             web::text(std::to_string(person.count)), web::text(from_to(person.last, person.last, words))});
    }
    return table.rows.empty() ? web::Html() : section(std::string(words(labels::people)), web::table(table));
}

web::Html body_trail(store::Session& session, const admission::Visit& visit, const bodies::Body& body,
                     const base::Date& today, const base::Words& words) {
    constexpr int latest = 10;
    constexpr int coming_shown = 20;
    const auto [coming, newest] =
        coming_and_held(session, visit.collaboration.id, body.id.text(), today, coming_shown, latest);
    if (coming.empty() && newest.empty()) return {};
    int count = 0;
    for (const Tally& tally : tallies(session, visit.collaboration.id)) {
        if (tally.body == body.id.text()) count += tally.meetings;
    }
    const std::string counted = words.count(count, labels::one_meeting, labels::many_meetings);
    const std::string all = count == 1 ? counted : words(labels::all_meetings, counted);
    const web::Html more =
        h::p(h::a({h::href(list_address(visit.collaboration) + "?gruppe=" + body.slug)}, all));
    const auto table = [&](const base::Label& heading, const std::vector<Meeting>& meetings) {
        return section(std::string(words(heading)),
                       table_of(visit.collaboration, meetings, body.full_name(), words));
    };
    return (coming.empty() ? web::Html() : table(labels::coming_meetings, coming)) +
           (newest.empty() ? web::Html() : table(labels::latest_meetings, newest)) + more;
}

std::vector<std::pair<std::string, std::string>> body_notes(store::Session& session,
                                                            const admission::Visit& visit,
                                                            const base::Words& words) {
    struct Span {
        int meetings = 0;
        int first = 0;
        int last = 0;
    };
    std::map<std::string, Span> spans;
    for (const Tally& tally : tallies(session, visit.collaboration.id)) {  // newest year first
        Span& span = spans[tally.body];
        span.meetings += tally.meetings;
        if (tally.year != 0) {
            span.first = tally.year;
            if (span.last == 0) span.last = tally.year;
        }
    }
    std::vector<std::pair<std::string, std::string>> notes;
    for (const auto& [body, span] : spans) {
        std::string note = words.count(span.meetings, labels::one_meeting, labels::many_meetings);
        if (span.last != 0) {
            note += ", " + span_of(std::to_string(span.first), std::to_string(span.last));
        }
        notes.emplace_back(body, note);
    }
    return notes;
}

}  // namespace meetings
