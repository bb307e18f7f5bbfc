#include "base/danish.hpp"
#include "base/period.hpp"
#include "base/split.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "web/html/list.hpp"

namespace meetings {

namespace h = web::h;

std::string standing(const Meeting& meeting, const base::Words& words) {
    std::string result(words(meeting.kind == Kind::agenda ? labels::agenda_only : labels::minutes_kind));
    if (meeting.reviewed) {
        result += ", " + std::string(words(labels::reviewed));
    } else if (meeting.doubts > 0) {
        result += ", " + words.count(meeting.doubts, labels::one_doubt, labels::many_doubts);
    }
    return result;
}

web::Html date_link(const admission::Collaboration& collaboration, const Meeting& meeting,
                    const base::Words& words) {
    std::string shown = base::day_or_period(meeting.day(), words);
    if (shown.empty()) shown = words(labels::no_date);
    return h::a({h::href(address(collaboration, meeting.slug))}, shown);
}

web::Html table_of(const admission::Collaboration& collaboration, const std::vector<Meeting>& meetings,
                   const std::string& caption, const base::Words& words) {
    web::Table table{caption,
                     {{std::string(words(labels::date)), web::Column::Kind::when},
                      {std::string(words(labels::body)), web::Column::Kind::text},
                      {std::string(words(labels::items_heading)), web::Column::Kind::figure},
                      {std::string(words(labels::place)), web::Column::Kind::text},
                      {std::string(words(labels::status)), web::Column::Kind::text}},
                     {},
                     false};
    for (const Meeting& meeting : meetings) {
        table.rows.push_back({date_link(collaboration, meeting, words), web::text(body_name(meeting, words)),
                              web::text(std::to_string(meeting.items)), web::text(meeting.place.value_or("")),
                              web::text(standing(meeting, words))});
    }
    return web::table(table);
}

std::string body_name(const Meeting& meeting, const base::Words& words) {
    return meeting.body ? meeting.body->full_name() : std::string(words(labels::no_body));
}

web::Html presenters(const admission::Collaboration& collaboration, const Item& item,
                     const base::Words& words) {
    web::Html result;
    for (std::size_t i = 0; i < item.presenters.size(); ++i) {
        if (i == 0) {
            result += web::text(words(labels::presented_by));
        } else {
            result += web::text(i + 1 == item.presenters.size() ? words(labels::and_last) : ", ");
        }
        result += people::person_link(collaboration, item.presenters[i].name, item.presenters[i].slug);
    }
    return result;
}

std::string presenter_names(const Item& item, const base::Words& words) {
    std::string names;
    for (std::size_t i = 0; i < item.presenters.size(); ++i) {
        names += i == 0                            ? words(labels::presented_by)
                 : i + 1 == item.presenters.size() ? words(labels::and_last)
                                                   : ", ";
        names += item.presenters[i].name;
    }
    return names;
}

web::Html closed_word(const base::Words& words) {
    const web::Html lock = h::element(
        "svg", {h::attr("viewBox", "0 0 24 24"), h::attr("aria-hidden", "true")},
        h::element("path",
                   {h::attr("d", "M6 10V7a6 6 0 0 1 12 0v3h2v12H4V10zm2.5 0h7V7a3.5 3.5 0 0 0-7 0z")}));
    return h::span({h::cls("closed-word")}, lock, words(labels::closed));
}

std::string from_to(const std::string& first, const std::string& last, const base::Words& words) {
    const std::string from = base::day_or_period(first, words);
    const std::string to = base::day_or_period(last, words);
    if (to.empty()) return std::string(words(labels::no_date));
    return from.empty() || from == to ? to : from + " \u2013 " + to;
}

std::string slot(const Item& item) {
    if (!item.starts) {
        return {};
    }
    const std::string start = base::clock_time(*item.starts);
    return item.ends ? start + "\u2013" + base::clock_time(*item.ends) : start;
}

std::string result_word(const Item& item, const Outcome& outcome, const base::Words& words) {
    if (!outcome.word.empty()) {
        return outcome.word;
    }
    return item.postponed ? base::lower(words(labels::postponed)) : std::string();
}

web::Html part(std::string_view level, const std::string& css_class, const web::Html& heading,
               const web::Html& content) {
    const web::Attributes attributes =
        css_class.empty() ? web::Attributes{} : web::Attributes{h::cls(css_class)};
    return h::element(level == "h2" ? "section" : "div", attributes, h::element(level, {}, heading), content);
}

namespace {

std::string in_one_line(std::string_view text) {
    std::string line;
    for (const std::string_view word : base::split(text, " \t\n")) {
        (line += line.empty() ? "" : " ") += word;
    }
    return line;
}

/// The points that do not stand in the text under the heading, but elsewhere in the minutes.
web::Html decided_elsewhere(const Item& item, const Outcome& outcome) {
    const std::string under_heading = in_one_line(item.decision.value_or(""));
    std::vector<web::Html> points;
    for (const std::string& text : outcome.decided) {
        if (under_heading.find(in_one_line(text)) == std::string::npos) points.push_back(h::li(text));
    }
    return points.empty() ? web::Html() : h::ul(points);
}

}  // namespace

web::Html decision_part(std::string_view level, const Item& item, const Outcome& outcome,
                        const base::Words& words) {
    const std::string word = result_word(item, outcome, words);
    const web::Html elsewhere = decided_elsewhere(item, outcome);
    if (!item.decision && word.empty() && elsewhere.empty()) {
        return {};
    }
    const web::Html heading =
        word.empty() ? web::text(words(labels::decision))
                     : web::text(words(labels::decision_with)) + h::span({h::cls("outcome")}, word);
    return part(level, "decision", heading,
                (item.decision ? prose(*item.decision) : web::Html()) + elsewhere);
}

web::Html follow_up_part(std::string_view level, const Outcome& outcome, const base::Words& words) {
    return outcome.follow_ups.empty()
               ? web::Html()
               : part(level, "follow-ups", web::text(words(labels::follow_up)), outcome.follow_ups);
}

web::Html recommendation_part(std::string_view level, const Item& item, const base::Words& words) {
    if (item.recommendations.empty()) {
        return {};
    }
    std::vector<web::Html> points;
    for (const std::string& text : item.recommendations) {
        points.push_back(h::li(text));
    }
    const web::Html content = points.size() == 1 ? h::p(item.recommendations.front()) : h::ul(points);
    return part(level, "recommendation", web::text(words(labels::recommendation)), content);
}

web::Html attachment_list(const Item& item) {
    std::vector<web::Html> lines;
    for (const Attachment& attachment : item.attachments) {
        lines.push_back(h::li(attachment.label ? *attachment.label + ": " : std::string(), attachment.title));
    }
    return h::ul({h::cls("lines")}, lines);
}

}  // namespace meetings
