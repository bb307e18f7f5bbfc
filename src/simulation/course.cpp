#include "simulation/course.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/calendar.hpp"
#include "simulation/filling.hpp"
#include "simulation/items.hpp"
#include "simulation/labels.hpp"

namespace simulation {
namespace {

constexpr int months_of_era = 36;
constexpr int meetings_of_era = 40;
constexpr int days_ahead = 35;  ///< how long before a meeting its agenda is out
constexpr int chance_absent = 11;

struct Gathering {
    base::Date date;
    const Body* body = nullptr;
};

/// In which months of the year a body meets, on which weekday.
struct Rhythm {
    const char* body;
    std::vector<int> months;
    int weekday;
    int which;
};
const std::vector<Rhythm>& rhythms() {
    static const std::vector<Rhythm> all = {{"styre", {3, 6, 9, 12}, 4, 2},
                                            {"voksne", {2, 5, 10}, 2, 2},
                                            {"boern", {1, 4, 11}, 1, 3},
                                            {"sind", {2, 8, 11}, 3, 1}};
    return all;
}
/// The ad hoc group is there once in an era: months from the era's beginning.
bool ad_hoc_meets(int month) {
    const int of_era = month % months_of_era;
    return of_era == 12 || of_era == 14 || of_era == 16;
}

const Body& body_named(const std::string& key) { return *std::ranges::find(story().bodies, key, &Body::key); }

std::vector<Gathering> gatherings(const base::Date& begin, int months, const base::Date& until) {
    std::vector<Gathering> all;
    for (int i = 0; i < months; ++i) {
        const base::Date month = first_of_month(begin, i);
        for (const Rhythm& rhythm : rhythms()) {
            if (std::ranges::find(rhythm.months, month.month) == rhythm.months.end()) continue;
            all.push_back({weekday_of_month(month, rhythm.weekday, rhythm.which), &body_named(rhythm.body)});
        }
        if (ad_hoc_meets(i)) all.push_back({weekday_of_month(month, 0, 4), &body_named("akut")});
    }
    std::erase_if(all, [&](const Gathering& one) { return one.date > until; });
    std::ranges::stable_sort(all, {}, &Gathering::date);
    return all;
}

std::map<std::string, std::string> names_of_bodies(int family) {
    std::map<std::string, std::string> names;
    const auto& towns = story().towns;
    for (const Body& body : story().bodies) {
        names[body.key] = body.name;
        if (family == 0) continue;
        const auto index = static_cast<std::size_t>(family - 1);
        std::string town = towns[index % towns.size()];
        // More families than towns: the town's quarters have numbers.
        if (index >= towns.size()) town += fmt::format(" {}", index / towns.size() + 1);
        names[body.key] = body.key == "styre" ? fmt::format(labels::local_steering, town)
                                              : fmt::format(labels::local_group, body.name, town);
    }
    return names;
}

Participant listed(const Person& person, Status status) {
    return {person.key, person.name, person.title, person.organisation, status, {}, false};
}

class Course {
  public:
    Course(const Options& options, const Family& family)
        : eras_(std::max(1, (family.meetings + meetings_of_era - 1) / meetings_of_era)),
          begin_(first_of_month(options.today, 2 - eras_ * months_of_era)),
          until_(base::add_days(options.today, days_ahead)),
          random_(options.seed * 1000003U + static_cast<std::uint64_t>(family.number)),
          world_{Random(random_.next()),
                 Cast(random_, begin_, until_),
                 matters_of(random_, begin_, eras_),
                 {},
                 names_of_bodies(family.number)} {}

    std::vector<Truth> meetings(std::size_t most) {
        std::vector<Truth> all;
        for (const Gathering& one : gatherings(begin_, eras_ * months_of_era, until_))
            all.push_back(meeting(one));
        if (all.size() > most) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(most));
        return all;
    }

  private:
    Truth meeting(const Gathering& one) {
        Truth truth;
        truth.body = world_.bodies.at(one.body->key);
        truth.body_key = one.body->key;
        truth.inside = truth.body == one.body->name ? one.body->inside : truth.body;
        truth.cluster = labels::cluster;
        truth.date = one.date;
        truth.place = place();
        Items items = items_of(world_, *one.body, one.date);
        add_people(truth, *one.body, items);
        truth.items = std::move(items.items);
        time(truth, one.body->key == "styre" ? 9 : 13);
        return truth;
    }

    std::string place() {
        std::map<std::string, std::string> none;
        Scene scene{world_.cast, world_.random, begin_, none, {}, {}, {}};
        return filled(world_.random.pick(story().places), scene);
    }

    void add_people(Truth& truth, const Body& body, const Items& items) {
        const base::Date date = truth.date.value();
        for (std::size_t i = 0; i < body.members.size(); ++i) {
            const std::string& role = body.members[i];
            const bool absent = i > 0 && !items.named.contains(role) && world_.random.chance(chance_absent);
            truth.participants.push_back(
                listed(world_.cast.holder(role, date), absent ? Status::apologies : Status::participant));
            if (i < 2) truth.participants.back().note = i == 0 ? labels::chair_note : labels::co_chair_note;
        }
        truth.chairs = {truth.participants.front().name};
        for (const std::string& role : body.minute_takers) {
            truth.participants.push_back(listed(world_.cast.holder(role, date), Status::participant));
            truth.minute_takers.push_back(truth.participants.back().name);
        }
        for (const auto& [role, numbers] : items.named) {
            const Person& person = world_.cast.holder(role, date);
            if (std::ranges::any_of(truth.participants,
                                    [&](const auto& one) { return one.person == person.key; }))
                continue;
            truth.participants.push_back(listed(person, Status::guest));
            truth.participants.back().note = fmt::format(labels::guest_note, numbers.front());
        }
        // As lists are: by organisation, which keeps the order in which they came up.
        std::vector<std::string> order;
        for (const auto& one : truth.participants) {
            if (std::ranges::find(order, one.organisation) == order.end()) order.push_back(one.organisation);
        }
        std::ranges::stable_sort(truth.participants, {}, [&](const Participant& one) {
            return std::ranges::find(order, one.organisation) - order.begin();
        });
    }

    void time(Truth& truth, int hour) {
        int minute = hour * 60;
        const auto at = [](int minutes) { return base::TimeOfDay{minutes / 60, minutes % 60}; };
        truth.start = at(minute);
        for (Item& item : truth.items) {
            item.start = at(minute);
            minute += item.subject.empty() ? 10 : 5 * world_.random.between(3, 5);
            item.end = at(minute);
        }
        truth.end = at(minute);
    }

    int eras_;
    base::Date begin_;
    base::Date until_;
    Random random_;
    World world_;
};

}  // namespace

std::vector<Truth> course_of(const Options& options, const Family& family) {
    return Course(options, family).meetings(static_cast<std::size_t>(family.meetings));
}

}  // namespace simulation
