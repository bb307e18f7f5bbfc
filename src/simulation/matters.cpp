#include "simulation/matters.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "simulation/calendar.hpp"

namespace simulation {
namespace {

constexpr int era_months = 36;
/// The ad hoc group meets in the era's second year; what leads to it must be decided before.
constexpr int ad_hoc_begins = 7;
constexpr int last_begin = 25;

std::string new_case_number(Random& random, const base::Date& day) {
    return fmt::format("{:02}/{:04}", day.year % 100, random.between(120, 9890));
}

}  // namespace

std::vector<Matter> matters_of(Random& random, const base::Date& begin, int eras) {
    std::vector<Matter> matters;
    const auto& subjects = story().subjects;
    for (int era = 0; era < eras; ++era) {
        std::vector<const Subject*> order;
        for (const Subject& subject : subjects) {
            order.insert(order.begin() + static_cast<std::ptrdiff_t>(random.below(order.size() + 1)),
                         &subject);
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool ad_hoc = order[i]->key == "akut";
            const int month =
                ad_hoc ? ad_hoc_begins : last_begin * static_cast<int>(i) / static_cast<int>(order.size());
            const base::Date ready = first_of_month(begin, era * era_months + month);
            matters.push_back({.subject = order[i],
                               .key = fmt::format("{}-{}", order[i]->key, era + 1),
                               .ready = ready,
                               .case_number = new_case_number(random, ready)});
        }
    }
    return matters;
}

std::vector<Matter*> waiting_for(std::vector<Matter>& matters, const std::string& body,
                                 const base::Date& date, std::size_t most) {
    std::vector<Matter*> waiting;
    for (Matter& matter : matters) {
        if (!matter.over() && matter.ready <= date && matter.now().body == body) waiting.push_back(&matter);
    }
    std::ranges::stable_sort(waiting, {}, [](const Matter* matter) { return matter->ready; });
    if (waiting.size() > most) waiting.resize(most);
    return waiting;
}

}  // namespace simulation
