#include <algorithm>
#include <set>

#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {

Chosen chosen_of(store::Session& session, const admission::Visit& visit, const web::Request& request,
                 const base::Words& words) {
    const auto bodies = bodies::all(session, visit.collaboration.id);
    std::set<int, std::greater<>> years;
    for (const meetings::Tally& tally : meetings::tallies(session, visit.collaboration.id)) {
        if (tally.year != 0) years.insert(tally.year);
    }
    Chosen chosen;
    web::Filter body{
        "gruppe", std::string(words(labels::body)), {{"", std::string(words(labels::all_bodies)), {}}}};
    for (const bodies::Body& one : bodies) body.choices.push_back({one.slug, one.full_name(), {}});
    body.unknown = &labels::no_such_body;
    web::Filter year{
        "aar", std::string(words(labels::year)), {{"", std::string(words(labels::all_years)), {}}}};
    for (const int one : years) year.choices.push_back({std::to_string(one), std::to_string(one), {}});
    year.unknown = &labels::none_of_year;
    web::Filter order{"orden",
                      std::string(words(labels::order)),
                      {{"", std::string(words(labels::by_meetings)), {}},
                       {"udsat", std::string(words(labels::by_postponed)), {}}}};
    order.unknown = &labels::no_such_order;
    chosen.filters = {std::move(body), std::move(year), std::move(order)};
    const auto found =
        std::ranges::find(bodies, web::chosen(request, chosen.filters[0]), &bodies::Body::slug);
    chosen.filter.body = found == bodies.end() ? std::string() : found->id.text();
    const std::string chosen_year = web::chosen(request, chosen.filters[1]);
    chosen.filter.year = chosen_year.empty() ? 0 : std::stoi(chosen_year);
    chosen.filter.by_postponed = !web::chosen(request, chosen.filters[2]).empty();
    return chosen;
}

}  // namespace threads
