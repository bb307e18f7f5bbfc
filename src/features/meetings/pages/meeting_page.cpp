#include <algorithm>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/history/history.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "features/meetings/pages/participants.hpp"

namespace meetings {
namespace {

namespace h = web::h;

struct Shown {
    WholeMeeting whole;
    std::map<std::string, Outcome> outcomes;
    web::Html origin;
};

web::Html heading(const Meeting& meeting, const base::Words& words) {
    if (!meeting.date) {
        std::string shown = base::day_or_period(meeting.period, words);
        if (shown.empty()) shown = words(labels::no_date);
        return h::h1(words(labels::meeting), ", ", shown);
    }
    std::string shown = base::long_date(*meeting.date, words);
    const std::string times = base::time_span(meeting.starts, meeting.ends, words);
    shown[0] = static_cast<char>(shown[0] & ~0x20);  // weekdays begin with an ASCII letter
    return h::h1(times.empty() ? shown : shown + ' ' + times);
}

web::Html holders(const admission::Visit& visit, const std::vector<OfficeHolder>& all, Office office) {
    web::Html names;
    for (const OfficeHolder& holder : all) {
        if (holder.office == office) {
            if (!names.empty()) names += web::text(", ");
            names += people::person_link(visit.collaboration, holder.name, holder.slug);
        }
    }
    return names;
}

web::Html fact(std::string_view label, const web::Html& value) {
    return value.empty() ? web::Html() : h::dt(label) + h::dd(value);
}

std::string form_word(const Meeting& meeting, const base::Words& words) {
    if (!meeting.form) return {};
    switch (*meeting.form) {
        case Form::in_person:
            return std::string(words(labels::in_person));
        case Form::online:
            return std::string(words(labels::online));
        case Form::hybrid:
            return std::string(words(labels::hybrid));
    }
    return {};
}

web::Html standing_line(const Meeting& meeting, const base::Words& words) {
    web::Html line = h::strong(words(meeting.kind == Kind::agenda ? labels::agenda : labels::minutes_kind));
    line += web::text(" · ") + web::text(words(meeting.reviewed ? labels::reviewed : labels::not_reviewed));
    if (meeting.doubts > 0) {
        line += web::text(" · " + words.count(meeting.doubts, labels::one_doubt, labels::many_doubts));
    }
    return h::p({h::cls(meeting.doubts > 0 ? "standing needs-work" : "standing")}, line);
}

web::Html head(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const Meeting& meeting = shown.whole.meeting;
    web::Html kicker = web::text(words(labels::no_body));
    if (meeting.body) {
        kicker = web::text(words(labels::meeting_in)) +
                 h::a({h::href(bodies::address(visit.collaboration, meeting.body->slug))},
                      meeting.body->full_name());
    }
    const auto several = [&](Office office) {
        return std::ranges::count(shown.whole.offices, office, &OfficeHolder::office) > 1;
    };
    const web::Html chairs = holders(visit, shown.whole.offices, Office::chair);
    const web::Html takers = holders(visit, shown.whole.offices, Office::minute_taker);
    const web::Html facts =
        fact(words(labels::place), web::text(meeting.place.value_or(""))) +
        fact(words(labels::form), web::text(form_word(meeting, words))) +
        fact(words(several(Office::chair) ? labels::many_chairs : labels::one_chair), chairs) +
        fact(words(several(Office::minute_taker) ? labels::many_minute_takers : labels::one_minute_taker),
             takers) +
        fact(words(labels::participants), attendance_summary(shown.whole.attendance, words)) + shown.origin;
    return h::header({h::cls("page-head")}, h::p({h::cls("kicker")}, kicker), heading(meeting, words),
                     standing_line(meeting, words), h::dl({h::cls("facts")}, facts));
}

web::Html agenda_line(const Item& item, const Outcome& outcome, const base::Words& words) {
    web::Html result;
    if (item.closed) {
        result = h::span({h::cls("item-result")}, closed_word(words));
    } else if (const std::string word = result_word(item, outcome, words); !word.empty()) {
        result = h::span({h::cls("item-result")}, h::span(word));
    }
    const std::string time = slot(item);
    const web::Html by = item.presenters.empty()
                             ? web::Html()
                             : web::text(" ") + h::span({h::cls("quiet")}, presenter_names(item, words));
    return h::li(h::span({h::cls("item-number")}, item.number ? *item.number + "." : std::string()),
                 h::span(h::a({h::href("#" + item.slug)}, item.title), by), result,
                 time.empty() ? web::Html() : h::span({h::cls("item-time")}, time));
}

web::Html agenda(Shown& shown, const base::Words& words) {
    std::vector<web::Html> lines;
    for (const Item& item : shown.whole.items) {
        lines.push_back(agenda_line(item, shown.outcomes[item.id.text()], words));
    }
    return h::section({h::attr("aria-labelledby", "dagsorden")},
                      h::h2({h::id("dagsorden")}, words(labels::agenda)),
                      h::ol({h::cls("agenda-list")}, lines));
}

/// The text's first words, for the line that opens it.
std::string first_words(const std::string& text) {
    constexpr std::size_t longest = 180;
    std::string line = text.substr(0, longest + 1);
    for (char& letter : line) {
        if (letter == '\n') letter = ' ';
    }
    if (text.size() <= longest) {
        return line;
    }
    // Without a blank to cut at, between two characters at least: none of a character's bytes alone.
    const std::size_t blank = line.rfind(' ');
    std::size_t end = blank == std::string::npos ? longest : blank;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return line.substr(0, end) + " …";
}

web::Html fold(const base::Label& label, const std::optional<std::string>& text, const base::Words& words) {
    if (!text) {
        return {};
    }
    return h::details({h::cls("fold")},
                      h::summary(h::span({h::cls("fold-word")}, words(label)), " ",
                                 h::span({h::cls("fold-lead")}, first_words(*text))),
                      prose(*text));
}

web::Html item_block(const admission::Visit& visit, const Meeting& meeting, const Item& item,
                     const Outcome& outcome, const base::Words& words) {
    const std::string title_id = item.slug + "-titel";
    const std::string time = slot(item);
    web::Html line = item.closed ? closed_word(words) : web::Html();
    if (!time.empty()) line += h::span({h::cls("item-time")}, time);
    if (!item.presenters.empty()) line += h::span(presenters(visit.collaboration, item, words));
    const web::Html spoken =
        item.number ? h::span({h::cls("sr-only")}, words(labels::item_dot, *item.number)) : web::Html();
    const web::Html number = h::span({h::cls("item-number"), h::attr("aria-hidden", "true")},
                                     item.number ? *item.number + "." : std::string());
    const web::Html title = h::h3(
        {h::cls("item-title"), h::id(title_id)},
        h::a({h::href(item_address(visit.collaboration, meeting.slug, item.slug))}, spoken, item.title));
    const web::Html content =
        decision_part("h4", item, outcome, words) + follow_up_part("h4", outcome, words) +
        recommendation_part("h4", item, words) + fold(labels::background, item.background, words) +
        fold(labels::minutes, item.minutes, words) +
        (item.attachments.empty()
             ? web::Html()
             : part("h4", "attachments", web::text(words(labels::attachments)), attachment_list(item)));
    return h::article({h::cls("agenda-item"), h::id(item.slug), h::attr("aria-labelledby", title_id)},
                      h::header({h::cls("item-head")}, number, title,
                                line.empty() ? web::Html() : h::p({h::cls("item-line")}, line)),
                      h::div({h::cls("item-body")}, content));
}

web::Html blocks(const admission::Visit& visit, Shown& shown, const base::Words& words) {
    web::Html all;
    for (const Item& item : shown.whole.items) {
        all += item_block(visit, shown.whole.meeting, item, shown.outcomes[item.id.text()], words);
    }
    return h::section({h::attr("aria-labelledby", "punkter")},
                      h::h2({h::id("punkter")}, words(labels::the_items)), all);
}

}  // namespace

admission::Inside meeting_page(const admission::Setting& setting, Connections connections) {
    return [setting, connections](const web::Request& request, const admission::Visit& visit) {
        std::optional<web::Response> elsewhere;
        auto shown = admission::read(setting, visit, [&](store::Session& session) -> std::optional<Shown> {
            const auto meeting = by_slug(session, visit.collaboration.id, request.part("meeting"));
            if (!meeting) {
                elsewhere = moved(session, visit, request.part("meeting"));
                return std::nullopt;
            }
            return Shown{{*meeting, offices(session, meeting->id), attendance(session, meeting->id),
                          items(session, meeting->id)},
                         connections.outcomes(session, visit, meeting->id),
                         connections.origin(session, visit, meeting->id)};
        });
        if (elsewhere) return *elsewhere;
        if (!shown) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        const web::Html main =
            h::article(head(visit, *shown, words), agenda(*shown, words), blocks(visit, *shown, words),
                       participants(visit, shown->whole.attendance, words),
                       visit.is_secretariat() ? history::link(visit.collaboration.short_name, "moede",
                                                              shown->whole.meeting.id.text(), words)
                                              : web::Html());
        return web::Response::html(
            admission::page(setting, request, visit, "meetings", name(shown->whole.meeting, words), main));
    };
}

}  // namespace meetings
