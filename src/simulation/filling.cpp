#include "simulation/filling.hpp"

#include <fmt/format.h>
#include <stdexcept>

#include "base/danish.hpp"
#include "simulation/calendar.hpp"
#include "simulation/labels.hpp"

namespace simulation {
namespace {

struct Due {
    std::string phrase;
    std::string value;
};

Due due_of(const std::string& name, int months, const base::Date& today) {
    const base::Date day = first_of_month(today, months);
    if (name == "frist") return {fmt::format(labels::by_day, long_day(day)), base::iso(day)};
    if (name == "kvartal") {
        const std::string quarter = fmt::format(labels::quarter, (day.month + 2) / 3, day.year);
        return {fmt::format(labels::in_period, quarter), quarter};
    }
    return {std::string(labels::until_next), std::string(labels::next_meeting)};
}

std::string number_of(const std::string& name, const std::string& range, Scene& scene) {
    auto [entry, is_new] = scene.numbers.try_emplace(name);
    if (is_new) {
        const std::size_t dash = range.find('-');
        if (dash == std::string::npos) throw std::logic_error("story: {" + name + "} has no range");
        entry->second = std::to_string(
            scene.random.between(std::stoi(range.substr(0, dash)), std::stoi(range.substr(dash + 1))));
    }
    return entry->second;
}

std::string value_of(const std::string& mark, Scene& scene) {
    if (mark.starts_with("navn:")) {
        const std::string role = mark.substr(5);
        scene.named.insert(role);
        return scene.cast.holder(role, scene.date).name;
    }
    if (mark == "sidst") return scene.last_date;
    if (mark == "forrige") return scene.last_body;
    if (const auto party = story().parties.find(mark); party != story().parties.end()) return party->second;
    const std::size_t equals = mark.find('=');
    return number_of(mark.substr(0, equals), equals == std::string::npos ? "" : mark.substr(equals + 1),
                     scene);
}

/// Where the placeholder of a task's due day begins; it stands at the end.
std::size_t due_mark(const std::string& words) {
    for (const char* mark : {"{frist:", "{kvartal:", "{naeste}"}) {
        if (const std::size_t at = words.find(mark); at != std::string::npos) return at;
    }
    return std::string::npos;
}

}  // namespace

std::string filled(const std::string& text, Scene& scene) {
    std::string result;
    std::size_t at = 0;
    for (;;) {
        const std::size_t open = text.find('{', at);
        result += text.substr(at, open - at);
        if (open == std::string::npos) return result;
        const std::size_t close = text.find('}', open);
        result += value_of(text.substr(open + 1, close - open - 1), scene);
        at = close + 1;
    }
}

FollowUp follow_up_of(const Task& task, Scene& scene) {
    FollowUp made;
    if (task.role == "chairs") {
        made.responsible = {std::string(labels::the_chairs)};
    } else if (task.role.starts_with("body:")) {
        made.responsible = {scene.bodies.at(task.role.substr(5))};
    } else {
        made.responsible = {scene.cast.holder(task.role, scene.date).name};
    }
    const std::size_t mark = due_mark(task.words);
    made.task = filled(task.words.substr(0, mark), scene);
    if (mark != std::string::npos) {
        const std::string due = task.words.substr(mark + 1, task.words.find('}', mark) - mark - 1);
        const std::size_t colon = due.find(':');
        const int months = colon == std::string::npos ? 0 : std::stoi(due.substr(colon + 1));
        const Due by = due_of(due.substr(0, colon), months, scene.date);
        made.due_phrase = by.phrase;
        made.due = by.value;
        // A comma that closes a clause stays before the day, and goes where nothing follows.
        made.text = made.responsible.front() + " " + made.task + by.phrase + ".";
        made.task.resize(made.task.find_last_not_of(" ,") + 1);
    } else {
        made.text = sentence_of(made);
    }
    return made;
}

std::string sentence_of(const FollowUp& follow_up) {
    std::string text = follow_up.responsible.front() + " " + follow_up.task;
    if (!follow_up.due_phrase.empty()) text += " " + follow_up.due_phrase;
    return text + ".";
}

std::string long_day(const base::Date& date) { return base::plain_date(date, base::Words()); }

std::string capital(const std::string& text) {
    if (text.empty()) return text;
    // Texts of the story begin with a letter from a to z, or with one of the three Danish ones.
    for (const auto& [small, large] : labels::danish_capitals) {
        if (text.starts_with(small)) return std::string(large) + text.substr(small.size());
    }
    std::string result = text;
    if (result.front() >= 'a' && result.front() <= 'z')
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

}  // namespace simulation
