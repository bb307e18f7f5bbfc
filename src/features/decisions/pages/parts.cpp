#include "base/danish.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/pages.hpp"

namespace decisions {

namespace h = web::h;

std::string where(const Source& source, const base::Words& words) {
    bodies::Body body;
    body.name = source.body_name;
    body.belongs_to = source.body_belongs_to;
    std::string text = body.name.empty() ? std::string(words(labels::no_body)) : body.full_name();
    const auto date = base::parse_date(source.meeting_date);
    text += ", " + (date ? base::plain_date(*date, words) : std::string(words(labels::no_date)));
    if (!source.item_number.empty()) {
        text += ", " + words(labels::item, source.item_number);
    }
    return text;
}

web::Html closed_mark(const Source& source, const base::Words& words) {
    return source.closed ? web::text(" \u00b7 ") + meetings::closed_word(words) : web::Html();
}

web::Html owed(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words) {
    web::Html names;
    for (const Responsible& responsible : follow_up.responsible) {
        if (!names.empty()) names += web::text(", ");
        names += people::person_link(collaboration, responsible.name, responsible.slug);
    }
    const auto date = base::parse_date(follow_up.due);
    const std::string due = date ? base::plain_date(*date, words) : follow_up.due;
    return h::p({h::cls("owed")}, names.empty() ? h::span(words(labels::nobody_named)) : h::strong(names),
                h::span(due.empty() ? std::string(words(labels::no_due)) : words(labels::due, due)));
}

}  // namespace decisions
