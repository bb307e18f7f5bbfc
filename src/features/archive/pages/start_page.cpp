#include <algorithm>

#include "base/danish.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/years_picture.hpp"

namespace archive {
namespace {

namespace h = web::h;

constexpr int latest = 6;
constexpr int coming_at_most = 6;
/// More is said as that it is more: the page costs what it shows.
constexpr int overdue_counted = 100;

struct Shown {
    std::vector<meetings::Tally> tallies;
    std::vector<bodies::Body> bodies;
    meetings::ComingAndHeld newest;
    int decisions = 0;
    Totals documents;
    int overdue = 0;
    std::int64_t undelivered = 0;

    int meetings() const {
        int sum = 0;
        for (const auto& tally : tallies) sum += tally.meetings;
        return sum;
    }
    int items() const {
        int sum = 0;
        for (const auto& tally : tallies) sum += tally.items;
        return sum;
    }
};

std::string counted(long long number, const base::Label& one, const base::Label& many,
                    const base::Words& words) {
    return words(number == 1 ? one : many, figure(number));
}

web::Html lead(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const auto link = [&](std::string_view path, const std::string& text) {
        return h::a({h::href(admission::address_in(visit.collaboration, path))}, text).text();
    };
    int first = 0;
    int last = 0;
    for (const auto& tally : shown.tallies) {
        if (tally.year == 0) continue;
        first = first == 0 ? tally.year : std::min(first, tally.year);
        last = std::max(last, tally.year);
    }
    const std::string meetings =
        link("/moeder", counted(shown.meetings(), labels::one_meeting, labels::many_meetings, words));
    const std::string items = counted(shown.items(), labels::one_item, labels::many_items, words);
    const std::string decisions =
        link("/beslutninger", counted(shown.decisions, labels::one_decision, labels::many_decisions, words));
    const std::string documents = link(
        "/arkiv", counted(shown.documents.documents, labels::one_document, labels::many_documents, words));
    const std::string years = first == last ? std::to_string(first) : fmt::format("{}\u2013{}", first, last);
    // Numbers and links of our own making are put into a label of our own: nothing here is users' text.
    return h::p({h::cls("lead")},
                web::Html::trusted(
                    first == 0 ? words(labels::here_is, meetings, items, decisions, documents)
                               : words(labels::here_is_from, meetings, years, items, decisions, documents)));
}

web::Html coming_meetings(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    if (shown.newest.coming.empty()) return {};
    const std::string heading(words(labels::coming_meetings));
    return h::section({h::attr("aria-labelledby", "kommende")}, h::h2({h::id("kommende")}, heading),
                      meetings::table_of(visit.collaboration, shown.newest.coming, heading, words));
}

web::Html latest_meetings(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    if (shown.newest.held.empty()) return {};
    const int meetings = shown.meetings();
    const std::string number = counted(meetings, labels::one_meeting, labels::many_meetings, words);
    const std::string all = meetings == 1 ? number : words(labels::all_of, number);
    return h::section({h::attr("aria-labelledby", "seneste")},
                      h::h2({h::id("seneste")}, words(labels::latest_meetings)),
                      meetings::table_of(visit.collaboration, shown.newest.held,
                                         std::string(words(labels::latest_meetings)), words),
                      h::p(h::a({h::href(meetings::list_address(visit.collaboration))}, all)));
}

/// What somebody ought to look at; nothing when nothing waits.
web::Html waiting(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    std::vector<web::Html> lines;
    const auto line = [&](const std::string& address, const std::string& text) {
        lines.push_back(h::li(h::a({h::href(address)}, text)));
    };
    if (shown.overdue > 0) {
        line(decisions::overdue_address(visit.collaboration),
             shown.overdue < overdue_counted
                 ? words.count(shown.overdue, labels::one_overdue, labels::many_overdue)
                 : words(labels::too_many_overdue, overdue_counted - 1));
    }
    const int unseen = shown.meetings() - shown.documents.reviewed;
    if (unseen > 0 && visit.is_secretariat()) {
        line(admission::address_in(visit.collaboration, "/gennemgang"),
             counted(unseen, labels::one_to_review, labels::many_to_review, words));
    }
    if (shown.undelivered > 0) {
        line("/post", admission::undelivered_said(shown.undelivered, words));
    }
    return lines.empty() ? web::Html()
                         : h::section({h::attr("aria-labelledby", "venter")},
                                      h::h2({h::id("venter")}, words(labels::waiting)), h::ul(lines));
}

web::Html empty(const admission::Visit& visit, const base::Words& words) {
    if (!visit.is_secretariat()) return h::p({h::cls("lead")}, words(labels::empty_overview));
    return h::p({h::cls("lead")}, words(labels::empty_overview)) +
           h::div({h::cls("acts")},
                  h::a({h::cls("button button-primary"),
                        h::href(admission::address_in(visit.collaboration, "/arkiv/indlaes"))},
                       words(labels::import_first))) +
           h::p({h::cls("quiet")}, words(labels::import_first_hint));
}

web::Html render(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const web::Html heading = h::h1(words(labels::overview));
    if (shown.meetings() == 0) {
        return heading + empty(visit, words) + waiting(visit, shown, words);
    }
    return heading + lead(visit, shown, words) + search_form(visit, labels::find_anything, {}, words) +
           waiting(visit, shown, words) + coming_meetings(visit, shown, words) +
           latest_meetings(visit, shown, words) + years_picture(visit, shown.tallies, shown.bodies, words);
}

}  // namespace

std::string figure(long long number) {
    std::string digits = std::to_string(number);
    for (std::ptrdiff_t at = std::ssize(digits) - 3; at > (number < 0 ? 1 : 0); at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ".");
    }
    return digits;
}

admission::Inside start_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& id = visit.collaboration.id;
        const base::Date today = base::local_time(setting.clock.now()).date;
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            return Shown{meetings::tallies(session, id),
                         bodies::all(session, id),
                         meetings::coming_and_held(session, id, "", today, coming_at_most, latest),
                         decisions::totals(session, id).decisions,
                         totals(session, id),
                         decisions::count_overdue(session, visit.collaboration, today, overdue_counted),
                         visit.is_secretariat() ? admission::undelivered(session, visit.account) : 0};
        });
        return web::Response::html(admission::page(setting, request, visit, "overview",
                                                   std::string(setting.words(labels::overview)),
                                                   render(visit, shown, setting.words)));
    };
}

}  // namespace archive
