#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "features/decisions/labels.hpp"
#include "features/decisions/pages/pages.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace decisions {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 25;
/// The outcome "not said" in the address, where an empty value would mean all.
constexpr std::string_view not_said = "fremgaar-ikke";

constexpr std::array<Result, 7> all_results = {Result::approved,     Result::approved_with_changes,
                                               Result::not_approved, Result::noted,
                                               Result::discussed,    Result::postponed,
                                               Result::none};

struct Shown {
    std::vector<Decision> decisions;
    std::vector<web::Filter> filters;
    int count = 0;
    web::PagePlace place;
};

std::string in_address(Result result) {
    return result == Result::none ? std::string(not_said) : stored(result);
}

web::Filter body_filter(const std::vector<Tally>& tallies, const std::vector<bodies::Body>& bodies,
                        const base::Words& words) {
    std::map<std::string, int> counts;
    for (const Tally& tally : tallies) counts[tally.body] += tally.decisions;
    web::Filter filter{
        "gruppe", std::string(words(labels::body)), {{"", std::string(words(labels::all_bodies)), {}}}};
    for (const bodies::Body& body : bodies) {
        filter.choices.push_back({body.slug,
                                  words(labels::with_count, body.full_name(), counts[body.id.text()]),
                                  body.full_name()});
    }
    return filter;
}

web::Filter year_filter(const std::vector<Tally>& tallies, const base::Words& words) {
    std::map<int, int, std::greater<>> years;
    for (const Tally& tally : tallies) years[tally.year] += tally.decisions;
    web::Filter filter{
        "aar", std::string(words(labels::year)), {{"", std::string(words(labels::all_years)), {}}}};
    for (const auto& [year, count] : years) {
        const std::string shown = std::to_string(year);
        if (year != 0) filter.choices.push_back({shown, words(labels::with_count, shown, count), shown});
    }
    return filter;
}

web::Filter result_filter(const std::vector<Tally>& tallies, const base::Words& words) {
    std::map<Result, int> counts;
    for (const Tally& tally : tallies) counts[tally.result] += tally.decisions;
    web::Filter filter{
        "udfald", std::string(words(labels::outcome)), {{"", std::string(words(labels::all_outcomes)), {}}}};
    for (const Result result : all_results) {
        if (counts[result] == 0) continue;
        std::string name(words(result_name(result)));
        name[0] = static_cast<char>(name[0] & ~0x20);  // all begin with an ASCII letter
        filter.choices.push_back({in_address(result), words(labels::with_count, name, counts[result]), name});
    }
    return filter;
}

bool fits(const Tally& tally, const Filter& filter) {
    return (filter.body.empty() || filter.body == tally.body) &&
           (filter.year == 0 || filter.year == tally.year) &&
           (!filter.result || *filter.result == tally.result);
}

Shown load(store::Session& session, const admission::Visit& visit, const web::Request& request,
           const base::Words& words) {
    const auto counted = tallies(session, visit.collaboration.id);
    const auto bodies = bodies::all(session, visit.collaboration.id);
    Shown shown;
    shown.filters = {body_filter(counted, bodies, words), year_filter(counted, words),
                     result_filter(counted, words)};
    shown.filters[0].unknown = &labels::no_such_body;
    shown.filters[1].unknown = &labels::none_of_year;
    shown.filters[2].unknown = &labels::no_such_outcome;
    Filter filter;
    const auto body = std::ranges::find(bodies, web::chosen(request, shown.filters[0]), &bodies::Body::slug);
    filter.body = body == bodies.end() ? std::string() : body->id.text();
    const std::string year = web::chosen(request, shown.filters[1]);
    filter.year = year.empty() ? 0 : std::stoi(year);
    if (const std::string result = web::chosen(request, shown.filters[2]); !result.empty()) {
        filter.result = result == not_said ? Result::none : result_from(result);
    }
    for (const Tally& tally : counted) {
        if (fits(tally, filter)) shown.count += tally.decisions;
    }
    shown.place = web::page_place(request, static_cast<std::size_t>(shown.count), per_page);
    shown.decisions = list(session, visit.collaboration.id, filter, static_cast<int>(per_page),
                           static_cast<int>((shown.place.current - 1) * per_page));
    return shown;
}

bool same_item(const Decision& one, const Decision& other) {
    return one.source.meeting_slug == other.source.meeting_slug &&
           one.source.item_slug == other.source.item_slug;
}

/// "godkendt, udsat": the outcomes of one item's decisions, each once.
std::string outcomes_of(std::span<const Decision> of_item, const base::Words& words) {
    std::vector<Result> seen;
    std::string all;
    for (const Decision& decision : of_item) {
        if (decision.result == Result::none || std::ranges::find(seen, decision.result) != seen.end())
            continue;
        seen.push_back(decision.result);
        if (!all.empty()) all += ", ";
        all += words(result_name(decision.result));
    }
    return all;
}

/// What was decided under one item, under one heading.
web::Html line(const admission::Visit& visit, std::span<const Decision> of_item, const base::Words& words) {
    const Source& source = of_item.front().source;
    const std::string address =
        meetings::item_address(visit.collaboration, source.meeting_slug, source.item_slug);
    web::Html texts;
    for (const Decision& decision : of_item) texts += meetings::prose(decision.text);
    const std::string outcomes = outcomes_of(of_item, words);
    const web::Html outcome =
        outcomes.empty() ? web::Html() : web::text(" \u00b7 ") + h::span({h::cls("outcome")}, outcomes);
    return h::li(h::h2(h::a({h::href(address)}, source.item_title)),
                 h::p({h::cls("quiet")}, where(source, words), outcome, closed_mark(source, words)), texts);
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::decisions));
    const bool narrowed = std::ranges::any_of(
        shown.filters, [&](const web::Filter& filter) { return !web::chosen(request, filter).empty(); });
    if (shown.count == 0 && !narrowed) {
        return main + h::p(words(labels::no_decisions));
    }
    main += web::filters(request, shown.filters, std::string(words(labels::show_decisions)), words);
    if (const web::Html unknown = web::not_among_choices(request, shown.filters, words); !unknown.empty()) {
        return main + unknown;
    }
    main += h::p({h::cls("count")}, words.count(shown.count, labels::one_decision, labels::many_decisions));
    if (shown.count == 0) {
        return main + h::p(words(labels::none_chosen));
    }
    std::vector<web::Html> lines;
    const std::span<const Decision> all(shown.decisions);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t end = first + 1;
        while (end < all.size() && same_item(all[first], all[end])) ++end;
        lines.push_back(line(visit, all.subspan(first, end - first), words));
        first = end;
    }
    return main + h::ol({h::cls("hits")}, lines) + web::pager(request, shown.place, words);
}

}  // namespace

admission::Inside decisions_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            return load(session, visit, request, setting.words);
        });
        return web::Response::html(admission::page(setting, request, visit, "decisions",
                                                   std::string(setting.words(labels::decisions)),
                                                   render(visit, request, shown, setting.words)));
    };
}

}  // namespace decisions
