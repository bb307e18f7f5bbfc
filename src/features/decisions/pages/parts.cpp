#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/decisions/done_report.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/pages.hpp"

namespace decisions {

namespace h = web::h;

std::string where(const Source& source, const base::Words& words) {
    bodies::Body body;
    body.name = source.body_name;
    body.belongs_to = source.body_belongs_to;
    std::string text = body.name.empty() ? std::string(words(labels::no_body)) : body.full_name();
    const std::string day = base::day_or_period(source.meeting_date, words);
    text += ", " + (day.empty() ? std::string(words(labels::no_date)) : day);
    if (!source.item_number.empty()) {
        text += ", " + words(labels::item, source.item_number);
    }
    return text;
}

web::Html closed_mark(const Source& source, const base::Words& words) {
    return source.closed ? web::text(" \u00b7 ") + meetings::closed_word(words) : web::Html();
}

std::string follow_ups_address(const admission::Collaboration& collaboration) {
    return admission::address_in(collaboration, "/opfoelgning");
}

std::string follow_up_address(const admission::Collaboration& collaboration, const std::string& id) {
    return follow_ups_address(collaboration) + '/' + id;
}

std::string overdue_address(const admission::Collaboration& collaboration) {
    return follow_ups_address(collaboration) + "?frist=overskredet";
}

int count_overdue(store::Session& session, const admission::Collaboration& collaboration,
                  const base::Date& today, int most) {
    FollowUpFilter filter;
    filter.overdue_on = base::iso(today);
    return count_follow_ups(session, collaboration.id, filter, most);
}

web::Html responsible_names(const admission::Collaboration& collaboration, const FollowUp& follow_up) {
    web::Html names;
    for (const Responsible& responsible : follow_up.responsible) {
        if (!names.empty()) names += web::text(", ");
        names += people::person_link(collaboration, responsible.name, responsible.slug);
    }
    return names;
}

std::string due_words(const FollowUp& follow_up, const base::Words& words) {
    if (const auto date = base::parse_date(follow_up.due)) return base::plain_date(*date, words);
    const auto next = base::parse_date(follow_up.due_day);
    if (!follow_up.due_next || !next) return follow_up.due;
    return words(labels::next_meeting, follow_up.due, base::plain_date(*next, words));
}

web::Html owed(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words, bool late) {
    const web::Html names = responsible_names(collaboration, follow_up);
    const std::string due = due_words(follow_up, words);
    return h::p({h::cls("owed")}, names.empty() ? h::span(words(labels::nobody_named)) : h::strong(names),
                h::span(due.empty() ? std::string(words(labels::no_due)) : words(labels::due, due)),
                late ? h::strong({h::cls("overdue")}, words(labels::overdue_word)) : web::Html());
}

web::Html closing_line(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                       const base::Words& words) {
    if (!follow_up.closing || follow_up.standing != Standing::closed) return {};
    const Closing& closing = *follow_up.closing;
    const std::string day = base::plain_date(base::local_time(closing.at).date, words);
    web::Html line =
        h::strong(words(labels::closed_by, day, closing.by_name, std::string(words(how_name(closing.how)))));
    if (!closing.note.empty()) line += web::text(" \u00b7 ") + h::span(closing.note);
    if (is_link(closing.evidence)) {
        line += web::text(" \u00b7 ") +
                h::a({h::href(closing.evidence), h::attr("rel", "noopener noreferrer")}, closing.evidence);
    } else if (follow_up.told && closing.evidence == where(follow_up.told->source, words)) {
        const Source& source = follow_up.told->source;
        line += web::text(" \u00b7 ") +
                h::a({h::href(meetings::item_address(collaboration, source.meeting_slug, source.item_slug))},
                     closing.evidence);
    } else if (!closing.evidence.empty()) {
        line += web::text(" \u00b7 ") + h::span(closing.evidence);
    }
    return h::p({h::cls("closing")}, line);
}

web::Html told_line(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                    const base::Words& words) {
    if (!follow_up.told || follow_up.standing != Standing::open) return {};
    const Source& source = follow_up.told->source;
    const std::string address = meetings::item_address(collaboration, source.meeting_slug, source.item_slug);
    return h::p({h::cls("told")}, h::strong(words(labels::told_done)),
                h::a({h::href(address)}, where(source, words)), closed_mark(source, words),
                h::span({h::cls("quote")}, follow_up.told->words));
}

ClosingWords words_of_told(const FollowUp& follow_up, const base::Words& words) {
    if (!follow_up.told) return {};
    const Source& source = follow_up.told->source;
    // What a closed item says is not carried out of it.
    return {stored(How::done), source.closed ? "" : words(labels::told_note, follow_up.told->words),
            where(source, words)};
}

std::string owed_since(const std::string& since, const base::Date& today, const base::Words& words) {
    const std::string day = base::day_or_period(since, words);
    if (day.empty()) return std::string(words(labels::no_date));
    std::string old;
    for (const char letter : age(since, today, words)) {
        old += letter == ' ' ? std::string("\u00a0") : std::string(1, letter);  // kept on one line
    }
    return old.empty() ? day : day + " (" + old + ")";
}

bool is_overdue(const FollowUp& follow_up, const base::Date& today) {
    const auto day = base::parse_date(follow_up.due_day);
    return follow_up.standing == Standing::open && day && *day < today;
}

std::string shown_text(const FollowUp& follow_up, const base::Words& words) {
    return says_too_little(follow_up.text)
               ? words(labels::with_title, follow_up.source.item_title, follow_up.text)
               : follow_up.text;
}

web::Html other_minutes(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                        const base::Words& words) {
    web::Html links;
    for (std::size_t i = 0; i < follow_up.others.size(); ++i) {
        const Source& source = follow_up.others[i].source;
        const std::string address =
            meetings::item_address(collaboration, source.meeting_slug, source.item_slug);
        if (i > 0) links += web::text("; ");
        links += h::a({h::href(address)}, where(source, words));
    }
    if (links.empty()) return {};
    const int more = follow_up.others_in_all - static_cast<int>(follow_up.others.size());
    if (more > 0) {
        links += web::text(" ") + h::a({h::href(follow_up_address(collaboration, follow_up.id))},
                                       words(labels::and_more, more));
    }
    const bool repeated = follow_up.standing == Standing::repeated;
    return h::p({h::cls("quiet")}, words(repeated ? labels::again_in : labels::also_in), links);
}

web::Html standing_lines(const admission::Visit& visit, const FollowUp& follow_up, const base::Words& words) {
    const admission::Collaboration& collaboration = visit.collaboration;
    web::Html lines = closing_line(collaboration, follow_up, words) +
                      told_line(collaboration, follow_up, words) +
                      other_minutes(collaboration, follow_up, words);
    if (follow_up.standing == Standing::repeated || !visit.is_secretariat()) return lines;
    const auto& act = follow_up.standing == Standing::open ? labels::close_link : labels::reopen_link;
    return lines +
           h::p({h::cls("act")}, h::a({h::href(follow_up_address(collaboration, follow_up.id))}, words(act),
                                      h::span({h::cls("sr-only")}, ": ", follow_up.text)));
}

}  // namespace decisions
