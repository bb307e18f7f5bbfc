#include "simulation/items.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/calendar.hpp"
#include "simulation/filling.hpp"
#include "simulation/labels.hpp"

namespace simulation {
namespace {

constexpr int days_between_stages = 20;
constexpr int days_remembered = 330;
constexpr int days_of_notice = 100;
constexpr int chance_put_off = 9;
constexpr int chance_solved = 55;
constexpr int chance_forgotten = 20;

class Agenda {
  public:
    Agenda(World& world, const Body& body, const base::Date& date)
        : world_(world), body_(body), date_(date) {}

    Items made() && {
        add_opening();
        if (body_.key != "akut") add_status();
        const std::size_t most = body_.key == "styre" ? 6 : body_.key == "akut" ? 2 : 4;
        for (Matter* matter : waiting_for(world_.matters, body_.key, date_, most)) add_matter(*matter);
        if (body_.key == "styre" && world_.random.chance(20)) add_closed();
        if (body_.key != "akut") add_news();
        if (body_.key == "styre" && date_.month >= 10) add_plan();
        if (world_.random.chance(45)) add_topics();
        Item& other = add(std::string(labels::other_title));
        other.minutes = {world_.random.pick(labels::other_said)};
        return std::move(items_);
    }

  private:
    Item& add(const std::string& title) {
        Item item;
        item.number = std::to_string(items_.items.size() + 1);
        item.title = title;
        items_.items.push_back(std::move(item));
        return items_.items.back();
    }
    Scene scene(std::map<std::string, std::string>& numbers) {
        return Scene{world_.cast, world_.random, date_, numbers, {}, {}, world_.bodies};
    }
    /// Whom the scene named must be at the meeting.
    void keep(const Scene& scene) {
        for (const std::string& role : scene.named) items_.named[role].push_back(items_.items.back().number);
    }

    void add_opening() {
        Item& item = add(world_.random.pick(labels::opening_titles));
        item.recommendations = {std::string(labels::opening_ask)};
        item.presenters = {std::string(labels::the_chairs)};
        item.decisions = {std::string(labels::opening_done)};
        for (const std::string& role : body_.members) {
            const Person& now = world_.cast.holder(role, date_);
            const Person& before = world_.cast.holder(role, base::add_days(date_, -100));
            if (now.key != before.key) {
                item.minutes.push_back(fmt::format(labels::newcomer, now.name, base::lower(now.title)));
                items_.named[role].push_back(item.number);
            }
        }
    }

    void add_status() {
        // Nobody asks for ever: what is older than this is lost, and that is what a memory is for.
        std::erase_if(world_.open, [&](const OpenTask& task) {
            return base::add_days(task.asked, days_remembered) < date_;
        });
        std::vector<OpenTask*> due;
        for (OpenTask& task : world_.open) {
            // One for each matter: two that are told of in the same words cannot be told apart.
            const bool other = std::ranges::find(due, task.subject, &OpenTask::subject) == due.end();
            if (task.body == body_.key && task.ready <= date_ && due.size() < 3 && other)
                due.push_back(&task);
        }
        if (due.empty()) return;
        Item& item = add(world_.random.pick(labels::status_titles));
        item.presenters = {std::string(labels::the_chairs)};
        item.recommendations = {std::string(labels::status_ask)};
        item.decisions = {std::string(labels::status_done)};
        for (OpenTask* task : due) add_status_of(*task, item);
        std::erase_if(world_.open, [](const OpenTask& task) { return task.about.empty(); });
    }
    void add_status_of(OpenTask& task, Item& item) {
        item.background.push_back(
            fmt::format(labels::status_text, long_day(task.asked), task.about,
                        task.follow_up.responsible.front() + " " + task.follow_up.task));
        if (world_.random.chance(chance_solved)) {
            item.minutes.push_back(
                fmt::format(fmt::runtime(world_.random.pick(labels::status_solved)), task.about));
            task.about.clear();
            return;
        }
        item.minutes.push_back(
            fmt::format(fmt::runtime(world_.random.pick(labels::status_open)), task.about));
        FollowUp again = task.follow_up;
        again.task = fmt::format(labels::comes_back, task.about);
        again.due = labels::next_meeting;
        again.due_phrase = labels::until_next;
        again.text = sentence_of(again);
        item.follow_ups.push_back(again);
        task.ready = base::add_days(date_, days_between_stages);
    }

    void add_matter(Matter& matter) {
        const Stage& stage = matter.now();
        Scene here = scene(matter.numbers);
        here.last_date = matter.last_date;
        here.last_body = matter.last_body;
        Item& item = add(filled(stage.title, here));
        item.subject = matter.key;
        item.case_number = matter.case_number;
        item.presenters = {world_.cast.holder(stage.presenter, date_).name};
        here.named.insert(stage.presenter);
        for (const auto& ask : stage.asks) item.recommendations.push_back(filled(ask, here));
        if (!matter.put_off.empty())
            item.background.push_back(fmt::format(labels::put_off_before, matter.put_off));
        for (const auto& text : stage.texts) item.background.push_back(filled(text, here));
        for (const auto& file : stage.files) {
            item.attachments.push_back(
                {fmt::format(labels::attachment_label, ++attachments_), filled(file, here)});
        }
        // Once put off is enough for a matter, and the ad hoc group cannot wait.
        if (matter.put_off.empty() && matter.subject->key != "akut" && world_.random.chance(chance_put_off)) {
            put_off(matter, item);
        } else {
            decide(matter, item, here);
        }
        keep(here);
    }
    void put_off(Matter& matter, Item& item) {
        item.minutes = {world_.random.pick(labels::put_off_said)};
        item.deferred = true;
        matter.put_off = long_day(date_);
        matter.ready = base::add_days(date_, days_between_stages);
    }
    void decide(Matter& matter, Item& item, Scene& here) {
        const Stage& stage = matter.now();
        for (const auto& said : stage.said) item.minutes.push_back(filled(said, here));
        for (const auto& done : stage.done) item.decisions.push_back(filled(done, here));
        for (const Task& task : stage.tasks) {
            FollowUp made = follow_up_of(task, here);
            made.key = fmt::format("{}/{}/{}", matter.key, matter.stage + 1, item.follow_ups.size() + 1);
            if (!world_.random.chance(chance_forgotten)) {
                world_.open.push_back({made, matter.key, matter.subject->name, body_.key, date_,
                                       base::add_days(date_, days_between_stages)});
            }
            item.follow_ups.push_back(std::move(made));
        }
        matter.last_date = long_day(date_);
        matter.last_body = world_.bodies.at(body_.key);
        matter.put_off.clear();
        ++matter.stage;
        matter.ready = base::add_days(date_, days_between_stages);
    }

    void add_closed() {
        Item& item = add(std::string(labels::closed_title));
        item.closed = true;
        item.decisions = {std::string(labels::closed_done)};
    }
    void add_news() {
        Item& item = add(world_.random.pick(labels::news_titles));
        item.recommendations = {std::string(labels::news_ask)};
        std::map<std::string, std::string> none;
        Scene here = scene(none);
        const auto& notes = story().notes;
        const std::size_t first = world_.random.below(notes.size());
        const std::size_t count = 1 + world_.random.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            item.minutes.push_back(filled(notes[(first + i * 7) % notes.size()], here));
        }
        item.decisions = {std::string(labels::news_done)};
    }
    void add_plan() {
        const int year = date_.year + 1;
        Item& item = add(fmt::format(labels::plan_title, year));
        item.recommendations = {std::string(labels::plan_ask)};
        std::vector<std::string> days;
        for (const int month : {3, 6, 9, 12})
            days.push_back(long_day(weekday_of_month({year, month, 1}, 4, 2)));
        item.background = {fmt::format(labels::plan_text, year, days[0], days[1], days[2], days[3])};
        item.decisions = {std::string(labels::plan_done)};
    }
    void add_topics() {
        Item& item = add(std::string(labels::topics_title));
        std::string topics;
        int count = 0;
        for (const Matter& matter : world_.matters) {
            if (matter.over() || matter.now().body != body_.key || count == 3) continue;
            if (matter.stage == 0 && matter.ready > base::add_days(date_, days_of_notice)) continue;
            topics += (count++ == 0 ? "" : ", ") + matter.subject->name;
        }
        item.minutes = {topics.empty() ? std::string(labels::topics_none)
                                       : fmt::format(labels::topics_said, topics)};
    }

    World& world_;
    const Body& body_;
    base::Date date_;
    Items items_;
    int attachments_ = 0;
};

}  // namespace

Items items_of(World& world, const Body& body, const base::Date& date) {
    return Agenda(world, body, date).made();
}

}  // namespace simulation
