#include <algorithm>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/threads/case_labels.hpp"
#include "features/threads/cases_store.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"
#include "web/html/pager.hpp"

namespace threads {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 25;
constexpr int most_waiting = 25;
constexpr std::size_t most_likely = 5;

struct Shown {
    Chosen chosen;
    int count = 0;
    web::PagePlace place;
    std::vector<Returning> subjects;
    std::map<std::string, CaseName> names;              ///< by thread
    std::map<std::string, std::vector<InBody>> bodies;  ///< the same
    std::vector<Station> waiting;                       ///< one more than are shown, when there are
    std::vector<Likely> likely;                         ///< the same
};

Shown load(store::Session& session, const admission::Visit& visit, const web::Request& request,
           const base::Words& words) {
    Shown shown;
    shown.chosen = chosen_of(session, visit, request, words);
    shown.count = count_returning(session, visit.collaboration.id, shown.chosen.filter);
    shown.place = web::page_place(request, static_cast<std::size_t>(shown.count), per_page);
    shown.subjects = returning(session, visit.collaboration.id, shown.chosen.filter,
                               static_cast<int>(per_page), static_cast<int>(shown.place.skipped()));
    std::vector<std::string> threads;
    for (const Returning& one : shown.subjects) threads.push_back(one.thread);
    shown.names = case_names(session, threads);
    shown.bodies = in_bodies(session, threads);
    if (shown.place.skipped() == 0) {
        shown.waiting = still_waiting(session, visit.collaboration.id, shown.chosen.filter, most_waiting + 1);
        shown.likely = likely_pairs(session, visit.collaboration.id, shown.chosen.filter, most_likely + 1);
    }
    return shown;
}

std::string day(const std::string& iso, const base::Words& words) {
    const std::string said = base::day_or_period(iso, words);
    return said.empty() ? std::string(words(labels::no_date)) : said;
}

/// Of a subject that several bodies had, how often each did: one body's dealing with it is not another's.
std::string bodies_of(const Shown& shown, const Returning& one, const base::Words& words) {
    std::string all;
    const auto bodies = shown.bodies.find(one.thread);
    if (bodies == shown.bodies.end()) return all;
    for (const InBody& body : bodies->second) {
        const std::string name = body.body.empty() ? std::string(words(labels::no_body)) : body.body;
        const std::string often = words.count(body.meetings, labels::one_meeting, labels::many_meetings);
        all += (all.empty() ? "" : "; ") +
               (bodies->second.size() < 2 ? name : words(labels::in_body, name, often));
    }
    return all;
}

web::Html title_of(const admission::Visit& visit, const Shown& shown, const Returning& one,
                   const base::Words& words) {
    const auto named = shown.names.find(one.thread);
    const bool has_name = named != shown.names.end();
    web::Html title =
        h::a({h::href(thread_address(visit.collaboration, one.newest.meeting_slug, one.newest.slug))},
             has_name ? named->second.title : one.newest.title);
    if (one.newest.closed || (has_name && named->second.closed)) {
        title += web::text(" \u00b7 ") + meetings::closed_word(words);
    }
    return title;
}

web::Html table(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    using Kind = web::Column::Kind;
    const auto column = [&](const base::Label& label, Kind kind = Kind::text) {
        return web::Column{std::string(words(label)), kind};
    };
    web::Table rows{std::string(words(labels::returning)),
                    {column(labels::subject), column(labels::times_on, Kind::figure),
                     column(labels::times_postponed, Kind::figure), column(labels::first_time, Kind::when),
                     column(labels::last_time, Kind::when), column(labels::bodies)},
                    {},
                    true};
    for (const Returning& one : shown.subjects) {
        rows.rows.push_back({title_of(visit, shown, one, words), web::text(std::to_string(one.meetings)),
                             web::text(std::to_string(one.postponed)), web::text(day(one.first, words)),
                             web::text(day(one.last, words)), web::text(bodies_of(shown, one, words))});
    }
    return web::table(rows);
}

web::Html waiting(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    if (shown.waiting.empty()) return {};
    using Kind = web::Column::Kind;
    web::Table rows{std::string(words(labels::waiting)),
                    {{std::string(words(labels::item)), Kind::text},
                     {std::string(words(labels::date)), Kind::when},
                     {std::string(words(labels::body)), Kind::text}},
                    {},
                    true};
    for (const Station& one : shown.waiting) {
        if (rows.rows.size() == most_waiting) break;
        rows.rows.push_back({item_link(visit.collaboration, one, words), web::text(date_of(one, words)),
                             web::text(body_of(one, words))});
    }
    return h::section({h::attr("aria-labelledby", "udsat")}, h::h2({h::id("udsat")}, words(labels::waiting)),
                      h::p({h::cls("quiet")}, words(labels::waiting_lead)), web::table(rows),
                      shown.waiting.size() > most_waiting
                          ? h::p({h::cls("quiet")}, words(labels::newest_waiting, most_waiting))
                          : web::Html());
}

/// "?gruppe=…" as it was asked, or nothing.
std::string query_of(const web::Request& request) {
    const std::size_t query = request.target.find('?');
    return query == std::string::npos ? std::string() : request.target.substr(query);
}

/// What is not counted above may be the same subject all the same: a person's eye is wanted.
web::Html likely(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    if (shown.likely.empty()) return {};
    std::vector<Likely> first = shown.likely;
    first.resize(std::min(first.size(), most_likely));
    return h::section(
        {h::attr("aria-labelledby", "maaske")}, h::h2({h::id("maaske")}, words(labels::likely)),
        h::p({h::cls("quiet")}, words(labels::likely_list_lead), ' ', words(labels::likely_order)),
        likely_table(request, visit, first, words),
        shown.likely.size() > most_likely
            ? h::p(h::a({h::href(likely_address(visit.collaboration) + query_of(request))},
                        words(labels::all_likely)))
            : web::Html());
}

/// The list as a file, with the same choices.
std::string csv_address(const admission::Visit& visit, const web::Request& request) {
    return returning_address(visit.collaboration) + ".csv" + query_of(request);
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::returning)) + h::p({h::cls("lead")}, words(labels::returning_lead));
    const bool narrowed = std::ranges::any_of(
        shown.chosen.filters, [&](const web::Filter& filter) { return !request.asked(filter.name).empty(); });
    const web::Html rest = likely(request, visit, shown, words) + waiting(visit, shown, words);
    if (shown.count == 0 && !narrowed) return main + h::p(words(labels::none_returned)) + rest;
    main += web::filters(request, shown.chosen.filters, std::string(words(labels::show)), words);
    if (const web::Html unknown = web::not_among_choices(request, shown.chosen.filters, words);
        !unknown.empty()) {
        return main + unknown;
    }
    main += h::p({h::cls("count")}, words.count(shown.count, labels::one_subject, labels::many_subjects));
    if (shown.count == 0) return main + h::p(words(labels::none_chosen)) + rest;
    return main + table(visit, shown, words) + web::pager(request, shown.place, words) +
           h::p(h::a({h::href(csv_address(visit, request))}, words(labels::as_csv))) + rest;
}

}  // namespace

admission::Inside returning_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const Shown shown = admission::read(
            setting, visit, [&](store::Session& session) { return load(session, visit, request, words); });
        return web::Response::html(admission::page(
            setting, request, visit, "meetings", std::string(words(labels::returning)),
            render(visit, request, shown, words),
            {{std::string(words(labels::meetings)), meetings::list_address(visit.collaboration)}}));
    };
}

}  // namespace threads
