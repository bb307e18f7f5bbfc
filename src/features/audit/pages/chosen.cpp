#include <algorithm>
#include <array>
#include <chrono>

#include "base/date.hpp"
#include "features/audit/acts.hpp"
#include "features/audit/labels.hpp"
#include "features/audit/pages/parts.hpp"

namespace audit {
namespace {

namespace h = web::h;

/// When a day begins in Denmark.
base::Instant start_of(const base::Date& day) {
    using namespace std::chrono;
    const sys_days midnight = year{day.year} / day.month / day.day;
    const auto utc = duration_cast<microseconds>(midnight.time_since_epoch()).count();
    for (const std::int64_t hours : {2, 1}) {
        const base::Instant begins = base::after(base::Instant{utc}, -hours * 3600);
        if (base::local_time(begins).date == day) return begins;
    }
    return base::Instant{utc};
}

web::Filter actor_filter(const std::vector<Person>& actors, const base::Words& words) {
    web::Filter filter{.name = "hvem", .label = std::string(words(labels::filter_who))};
    filter.choices = {{"", std::string(words(labels::everybody))},
                      {"-", std::string(words(labels::without_account))}};
    for (const Person& one : actors) filter.choices.push_back({one.account, one.name});
    return filter;
}

web::Filter act_filter(const base::Words& words) {
    web::Filter filter{.name = "hvad", .label = std::string(words(labels::filter_act))};
    filter.choices = {{"", std::string(words(labels::everything))}};
    for (const ActGroup& group : act_groups()) {
        filter.choices.push_back({group.key, std::string(words(group.label))});
    }
    return filter;
}

/// The day of one of the two fields; what is no day is said.
std::optional<base::Date> day_in(const web::Request& request, const std::string& name, Chosen& chosen,
                                 const base::Words& words) {
    const std::string asked = request.asked(name);
    if (asked.empty()) return std::nullopt;
    const auto day = base::parse_date(asked);
    if (!day) {
        chosen.wrong += h::p({h::cls("note"), h::attr("role", "status")}, words(labels::day_wrong, asked));
    }
    return day;
}

}  // namespace

Chosen chosen_in(const web::Request& request, const std::vector<Person>& actors, const base::Words& words) {
    Chosen chosen;
    chosen.filters = {actor_filter(actors, words),
                      act_filter(words),
                      {.name = "fra", .label = std::string(words(labels::filter_from)), .day = true},
                      {.name = "til", .label = std::string(words(labels::filter_to)), .day = true}};
    chosen.asked.actor = web::chosen(request, chosen.filters[0]);
    const std::string group = web::chosen(request, chosen.filters[1]);
    const auto found = std::ranges::find(act_groups(), group, &ActGroup::key);
    if (found != act_groups().end()) chosen.asked.beginnings = found->beginnings;
    if (const auto day = day_in(request, "fra", chosen, words)) chosen.asked.from = start_of(*day);
    if (const auto day = day_in(request, "til", chosen, words)) {
        chosen.asked.before = start_of(base::add_days(*day, 1));
    }
    chosen.narrowed = std::ranges::any_of(
        chosen.filters, [&](const web::Filter& filter) { return !request.asked(filter.name).empty(); });
    chosen.asked.below = below_in(request);
    return chosen;
}

}  // namespace audit
