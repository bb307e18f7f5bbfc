#include <algorithm>
#include <map>

#include "base/period.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace meetings {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 50;

struct Shown {
    std::vector<Meeting> meetings;
    std::vector<web::Filter> filters;
    std::map<int, int> by_year;  ///< of what the filters leave
    int count = 0;
    web::PagePlace place;
};

/// The two filters, with what each choice would leave beside the other's.
std::vector<web::Filter> filters_of(const std::vector<Tally>& tallies, const std::vector<bodies::Body>& all,
                                    const web::Request& request, const base::Words& words) {
    std::map<std::string, int> by_body;
    std::map<int, int, std::greater<>> by_year;
    const std::string asked_body = request.asked("gruppe");
    const std::string asked_year = request.asked("aar");
    std::map<std::string, std::string> slug_of;
    for (const bodies::Body& body : all) {
        slug_of[body.id.text()] = body.slug;
    }
    for (const Tally& tally : tallies) {
        by_year.try_emplace(tally.year, 0);  // also a year in which the chosen body did not meet
        if (asked_year.empty() || asked_year == std::to_string(tally.year)) {
            by_body[tally.body] += tally.meetings;
        }
        if (asked_body.empty() || asked_body == slug_of[tally.body]) {
            by_year[tally.year] += tally.meetings;
        }
    }
    web::Filter body{
        "gruppe", std::string(words(labels::body)), {{"", std::string(words(labels::all_bodies)), {}}}};
    for (const bodies::Body& one : all) {
        body.choices.push_back(
            {one.slug, words(labels::with_count, one.full_name(), by_body[one.id.text()]), one.full_name()});
    }
    web::Filter year{
        "aar", std::string(words(labels::year)), {{"", std::string(words(labels::all_years)), {}}}};
    for (const auto& [number, count] : by_year) {
        if (number != 0) {
            const std::string shown = std::to_string(number);
            year.choices.push_back({shown, words(labels::with_count, shown, count), shown});
        }
    }
    body.unknown = &labels::no_such_body;
    year.unknown = &labels::none_of_year;
    return {body, year};
}

Shown load_list(store::Session& session, const admission::Visit& visit, const web::Request& request,
                const base::Words& words) {
    Shown shown;
    const auto counted = tallies(session, visit.collaboration.id);
    const auto all = bodies::all(session, visit.collaboration.id);
    shown.filters = filters_of(counted, all, request, words);
    Filter filter;
    const std::string slug = web::chosen(request, shown.filters[0]);
    const auto body = std::ranges::find(all, slug, &bodies::Body::slug);
    filter.body = body == all.end() ? std::string() : body->id.text();
    const std::string year = web::chosen(request, shown.filters[1]);
    filter.year = year.empty() ? 0 : std::stoi(year);
    for (const Tally& tally : counted) {
        if ((filter.body.empty() || filter.body == tally.body) &&
            (filter.year == 0 || filter.year == tally.year)) {
            shown.count += tally.meetings;
            shown.by_year[tally.year] += tally.meetings;
        }
    }
    shown.place = web::page_place(request, static_cast<std::size_t>(shown.count), per_page);
    shown.meetings = list(session, visit.collaboration.id, filter, static_cast<int>(per_page),
                          static_cast<int>((shown.place.current - 1) * per_page));
    return shown;
}

int year_of(const Meeting& meeting) { return base::year_of(meeting.day()); }

web::Html years(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    web::Html result;
    for (std::size_t i = 0; i < shown.meetings.size();) {
        const int year = year_of(shown.meetings[i]);
        std::vector<Meeting> of_year;
        for (; i < shown.meetings.size() && year_of(shown.meetings[i]) == year; ++i) {
            of_year.push_back(shown.meetings[i]);
        }
        const std::string caption =
            year == 0 ? std::string(words(labels::undated_heading)) : words(labels::of_year, year);
        const std::string heading = year == 0 ? std::string(words(labels::no_year)) : std::to_string(year);
        const std::string count =
            words.count(shown.by_year.at(year), labels::one_meeting, labels::many_meetings);
        result += h::h2({h::cls("year-group")}, heading, " ", h::span({h::cls("quiet")}, count));
        result += table_of(visit.collaboration, of_year, caption, words);
    }
    return result;
}

web::Html empty(const admission::Visit& visit, const base::Words& words) {
    if (!visit.is_secretariat()) return h::p(words(labels::no_meetings));
    return h::p(words(labels::no_meetings)) + h::p(words(labels::no_meetings_text)) +
           h::p(h::a({h::cls("button button-primary"),
                      h::href(admission::address_in(visit.collaboration, "/arkiv/indlaes"))},
                     words(labels::to_import)));
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const Further& further, const base::Words& words) {
    web::Html main = h::h1(words(labels::meetings));
    const bool narrowed = !request.asked("gruppe").empty() || !request.asked("aar").empty();
    if (shown.count == 0 && !narrowed) {
        return main + empty(visit, words);
    }
    main += further(visit);
    main += web::filters(request, shown.filters, std::string(words(labels::show_meetings)), words);
    if (const web::Html unknown = web::not_among_choices(request, shown.filters, words); !unknown.empty()) {
        return main + unknown;
    }
    main += h::p({h::cls("count")}, words.count(shown.count, labels::one_meeting, labels::many_meetings));
    if (shown.count == 0) {
        return main + h::p(words(labels::none_chosen));
    }
    return main + years(visit, shown, words) + web::pager(request, shown.place, words);
}

}  // namespace

admission::Inside meetings_page(const admission::Setting& setting, Connections connections) {
    return [setting, connections](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            return load_list(session, visit, request, setting.words);
        });
        return web::Response::html(
            admission::page(setting, request, visit, "meetings", std::string(setting.words(labels::meetings)),
                            render(visit, request, shown, connections.further, setting.words)));
    };
}

}  // namespace meetings
