#include "simulation/cast.hpp"

#include <algorithm>

#include "base/danish.hpp"
#include "simulation/calendar.hpp"

namespace simulation {

Cast::Cast(Random& random, const base::Date& from, const base::Date& until) {
    for (const Role& role : story().roles) {
        // The first holders are somewhere in their terms, or everybody would go at once.
        base::Date begin = first_of_month(from, -random.between(0, role.months - 1));
        auto& terms = terms_[role.key];
        while (begin < until) {
            if (!terms.empty()) left_.push_back({begin, terms.back().person});
            terms.push_back({begin, newcomer(random, role, begin)});
            begin = first_of_month(begin, role.months * random.between(70, 130) / 100);
        }
    }
}

const Person& Cast::holder(const std::string& role, const base::Date& on) const {
    const auto& terms = terms_.at(role);
    const auto later = std::ranges::find_if(terms, [&](const Term& term) { return term.from > on; });
    return later == terms.begin() ? later->person : std::prev(later)->person;
}

Person Cast::newcomer(Random& random, const Role& role, const base::Date& on) {
    const std::string organisation = story().parties.at(role.party);
    if (random.chance(25)) {
        const auto known = std::ranges::find_if(left_, [&](const Term& term) {
            return term.from <= on && first_of_month(term.from, 12) > on &&
                   term.person.organisation != organisation;
        });
        if (known != left_.end()) {
            const Person person = {known->person.key, known->person.name, role.title, organisation};
            left_.erase(known);
            return person;
        }
    }
    const std::string name = new_name(random);
    return {base::slug(name), name, role.title, organisation};
}

std::string Cast::new_name(Random& random) {
    for (int attempt = 0;; ++attempt) {
        std::string name = random.pick(story().first_names) + " ";
        // A large archive may run out of names with two parts.
        if (attempt > 20 || random.chance(45)) name += random.pick(story().middle_names) + " ";
        name += random.pick(story().last_names);
        if (names_.insert(name).second) return name;
    }
}

}  // namespace simulation
