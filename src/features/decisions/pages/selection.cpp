#include "features/decisions/pages/selection.hpp"

#include <algorithm>
#include <map>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/decisions/labels.hpp"

namespace decisions {
namespace {

using Tallies = std::vector<FollowUpTally>;

std::string said(const base::Label& label, const base::Words& words) { return std::string(words(label)); }

bool stands(const FollowUpTally& tally, const std::optional<Standing>& wanted) {
    return !wanted || tally.standing == *wanted;
}

web::Filter state_filter(const Tallies& tallies, const base::Words& words) {
    int open = 0;
    int closed = 0;
    int all = 0;
    for (const FollowUpTally& tally : tallies) {
        all += tally.follow_ups;
        if (tally.standing == Standing::open) open += tally.follow_ups;
        if (tally.standing == Standing::closed) closed += tally.follow_ups;
    }
    const auto choice = [&](const char* value, const base::Label& label, int count) {
        const std::string name = said(label, words);
        return web::FilterChoice{value, words(labels::with_count, name, count), name};
    };
    return {"status",
            said(labels::state, words),
            {choice("", labels::open, open), choice("lukkede", labels::closed, closed),
             choice("alle", labels::open_and_closed, all)},
            &labels::no_such_state};
}

web::Filter body_filter(const Tallies& tallies, const std::optional<Standing>& standing,
                        const std::vector<bodies::Body>& bodies, const base::Words& words) {
    std::map<std::string, int> counts;
    for (const FollowUpTally& tally : tallies) {
        if (stands(tally, standing)) counts[tally.body] += tally.follow_ups;
    }
    web::Filter filter{"gruppe",
                       said(labels::body, words),
                       {{"", said(labels::all_bodies, words), {}}},
                       &labels::no_such_body};
    for (const bodies::Body& body : bodies) {
        const std::string name = body.full_name();
        filter.choices.push_back({body.slug, words(labels::with_count, name, counts[body.id.text()]), name});
    }
    return filter;
}

web::Filter year_filter(const Tallies& tallies, const std::optional<Standing>& standing,
                        const base::Words& words) {
    std::map<int, int, std::greater<>> years;
    for (const FollowUpTally& tally : tallies) {
        years[tally.year] += stands(tally, standing) ? tally.follow_ups : 0;
    }
    web::Filter filter{"aar",
                       said(labels::year, words),
                       {{"", said(labels::all_years, words), {}}},
                       &labels::no_follow_ups_of_year};
    for (const auto& [year, count] : years) {
        const std::string shown = std::to_string(year);
        if (year != 0) filter.choices.push_back({shown, words(labels::with_count, shown, count), shown});
    }
    return filter;
}

web::Filter party_filter(const std::vector<PartyOwes>& parties, const base::Words& words) {
    web::Filter filter{"part",
                       said(labels::party, words),
                       {{"", said(labels::all_parties, words), {}}},
                       &labels::no_such_party};
    for (const PartyOwes& party : parties) {
        filter.choices.push_back({party.slug, words(labels::with_count, party.name, party.open), party.name});
    }
    return filter;
}

web::Filter due_filter(const base::Words& words) {
    return {"frist",
            said(labels::due_heading, words),
            {{"", said(labels::all_dues, words), {}}, {"overskredet", said(labels::overdue, words), {}}},
            &labels::no_such_due};
}

web::Filter told_filter(const base::Words& words) {
    return {"senere",
            said(labels::told_heading, words),
            {{"", said(labels::told_or_not, words), {}}, {"loest", said(labels::told_choice, words), {}}},
            &labels::no_such_told};
}

int tallied(const Tallies& tallies, const FollowUpFilter& filter) {
    int sum = 0;
    for (const FollowUpTally& tally : tallies) {
        const bool fits = stands(tally, filter.standing) &&
                          (filter.body.empty() || filter.body == tally.body) &&
                          (filter.year == 0 || filter.year == tally.year);
        if (fits) sum += tally.follow_ups;
    }
    return sum;
}

std::optional<Standing> standing_of(const std::string& value) {
    if (value == "alle") return std::nullopt;
    return value == "lukkede" ? Standing::closed : Standing::open;
}

void choose_responsible(store::Session& session, const admission::CollaborationId& collaboration,
                        const web::Request& request, const base::Words& words, Selection& chosen) {
    const std::string name = base::trim(request.asked("ansvarlig"));
    chosen.filter.of_nobody = base::lower(name) == words(labels::of_nobody);
    if (name.empty() || chosen.filter.of_nobody) return;
    chosen.filter.responsible = responsible_named(session, collaboration, name);
    if (chosen.filter.responsible->empty()) chosen.nobody = name;
}

}  // namespace

Selection selection(store::Session& session, const admission::Visit& visit, const web::Request& request,
                    const base::Date& today, const base::Words& words) {
    const auto& collaboration = visit.collaboration.id;
    const Tallies tallies = follow_up_tallies(session, collaboration);
    const auto bodies = bodies::all(session, collaboration);
    const auto parties = parties_owing(session, collaboration);
    Selection chosen;
    FollowUpFilter& filter = chosen.filter;
    const web::Filter state = state_filter(tallies, words);
    filter.standing = standing_of(web::chosen(request, state));
    chosen.filters = {{"ansvarlig", said(labels::responsible, words), {}, nullptr},
                      party_filter(parties, words),
                      body_filter(tallies, filter.standing, bodies, words),
                      year_filter(tallies, filter.standing, words),
                      due_filter(words),
                      told_filter(words),
                      state};
    choose_responsible(session, collaboration, request, words, chosen);
    const auto party = std::ranges::find(parties, web::chosen(request, chosen.filters[1]), &PartyOwes::slug);
    filter.party = party == parties.end() ? std::string() : party->id;
    const auto body = std::ranges::find(bodies, web::chosen(request, chosen.filters[2]), &bodies::Body::slug);
    filter.body = body == bodies.end() ? std::string() : body->id.text();
    const std::string year = web::chosen(request, chosen.filters[3]);
    filter.year = year.empty() ? 0 : std::stoi(year);
    if (!web::chosen(request, chosen.filters[4]).empty()) filter.overdue_on = base::iso(today);
    filter.told = !web::chosen(request, chosen.filters[5]).empty();
    chosen.nothing = tallies.empty();
    chosen.narrowed = filter.needs_counting() || !filter.body.empty() || filter.year != 0;
    if (filter.needs_counting()) {
        const int found = count_follow_ups(session, collaboration, filter, counted_at_most + 1);
        chosen.more = found > counted_at_most;
        chosen.count = std::min(found, counted_at_most);
    } else {
        chosen.count = tallied(tallies, filter);
    }
    return chosen;
}

}  // namespace decisions
