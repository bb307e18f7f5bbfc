#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/meetings.hpp"

namespace meetings {

namespace {

std::string body_and(const Meeting& meeting, const std::string& date, const base::Words& words) {
    return (meeting.body ? meeting.body->full_name() : std::string(words(labels::meeting))) + ", " +
           (!date.empty() ? date : std::string(words(labels::no_date)));
}

}  // namespace

std::string name(const Meeting& meeting, const base::Words& words) {
    return body_and(
        meeting,
        meeting.date ? base::long_date(*meeting.date, words) : base::day_or_period(meeting.period, words),
        words);
}

std::string short_name(const Meeting& meeting, const base::Words& words) {
    return body_and(meeting, base::day_or_period(meeting.day(), words), words);
}

std::string list_address(const admission::Collaboration& collaboration) {
    return admission::address_in(collaboration, "/moeder");
}

std::string address(const admission::Collaboration& collaboration, std::string_view meeting_slug) {
    return list_address(collaboration) + '/' + std::string(meeting_slug);
}

std::string item_address(const admission::Collaboration& collaboration, std::string_view meeting_slug,
                         std::string_view item_slug) {
    return address(collaboration, meeting_slug) + '/' + std::string(item_slug);
}

std::string found_under(const Meeting& meeting, const Item& item, const base::Words& words) {
    const std::string where = short_name(meeting, words);
    return item.closed ? where + " · " + std::string(words(labels::closed)) : where;
}

web::Html shown_under(const std::string& heading, const base::Words& words) {
    const std::string closed(words(labels::closed));
    if (!heading.ends_with(closed)) return web::text(heading);
    return web::text(heading.substr(0, heading.size() - closed.size())) + closed_word(words);
}

}  // namespace meetings
