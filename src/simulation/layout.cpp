#include "simulation/layout.hpp"

#include <fmt/format.h>

#include "simulation/calendar.hpp"
#include "simulation/filling.hpp"
#include "simulation/labels.hpp"
#include "simulation/layout_labels.hpp"

namespace simulation {
namespace {

const Layout labelled = {.chairs = true,
                         .minute_takers = true,
                         .weekday = true,
                         .slots = true,
                         .presenters = true,
                         .guests = true,
                         .absent_apart = true,
                         .write = write_labelled};
const Layout five_lines = {.end = false,
                           .case_numbers = true,
                           .attachment_labels = false,
                           .minutes = false,
                           .people_as_item = true,
                           .asks = Asks::clauses,
                           .write = write_five_lines};
const Layout decision_first = {.weekday = true,
                               .case_numbers = true,
                               .minutes = false,
                               .asks = Asks::clauses,
                               .write = write_decision_first};
const Layout bulleted = {.presenters = true, .absent_apart = true, .write = write_bulleted};
const Layout tables = {.chairs = true,
                       .minute_takers = true,
                       .slots = true,
                       .presenters = true,
                       .attachments = false,
                       .asks = Asks::clauses,
                       .write = write_tables};
const Layout actions = {.minute_takers = true,
                        .recommendations = false,
                        .attachments = false,
                        .decision = false,
                        .titles = false,
                        .tasks = Tasks::in_table,
                        .write = write_actions};
const Layout web_page = {.extension = "html", .weekday = true, .case_numbers = true, .write = write_web_page};

void show_asks(Item& item, const Layout& layout, const std::string& inside) {
    if (!layout.recommendations) item.recommendations.clear();
    const bool single = item.recommendations.size() == 1;
    for (std::string& ask : item.recommendations) {
        if (layout.asks == Asks::clauses) {
            ask =
                fmt::format(labels::clause, inside, ask) + (&ask == &item.recommendations.back() ? "." : ",");
        } else {
            ask = single ? fmt::format(labels::sentence, inside, ask) : capital(ask);
        }
    }
}

void show_tasks(Item& item, Tasks tasks) {
    for (FollowUp& one : item.follow_ups) {
        if (tasks == Tasks::in_table) {
            one.text = capital(one.task);
        } else {
            (tasks == Tasks::with_decision ? item.decisions : item.minutes).push_back(one.text);
        }
    }
}

/// What a layout has no heading for stands under the other, or is not told.
void show_outcome(Item& item, const Layout& layout) {
    if (!layout.minutes) {
        if (item.subject.empty() || item.deferred)
            item.decisions.insert(item.decisions.begin(), item.minutes.begin(), item.minutes.end());
        item.minutes.clear();
    }
    if (!layout.decision) {
        item.minutes.insert(item.minutes.end(), item.decisions.begin(), item.decisions.end());
        item.decisions.clear();
    }
}

void show_item(Item& item, const Layout& layout, const Truth& truth) {
    show_asks(item, layout, truth.inside);
    if (truth.paper == Paper::agenda) {
        item.minutes.clear();
        item.decisions.clear();
        item.follow_ups.clear();
        item.deferred = false;
    }
    show_tasks(item, layout.tasks);
    show_outcome(item, layout);
    if (!layout.slots) item.start = item.end = std::nullopt;
    if (!layout.presenters) item.presenters.clear();
    if (!layout.case_numbers) item.case_number.clear();
    if (!layout.attachments) item.attachments.clear();
    for (Attachment& one : item.attachments) {
        if (!layout.attachment_labels) one.label.clear();
    }
}

void show_people(Truth& truth, const Layout& layout) {
    for (Participant& one : truth.participants) {
        if (truth.paper == Paper::agenda)
            one.status = one.status == Status::guest ? one.status : Status::participant;
        if (one.status == Status::guest && !layout.guests) {
            one.status = Status::participant;
            one.note.clear();
        }
        if (!layout.titles) {
            one.title.clear();
            one.organisation.clear();
        }
    }
    if (!layout.chairs) truth.chairs.clear();
    if (!layout.minute_takers) truth.minute_takers.clear();
    if (!layout.end) truth.end = std::nullopt;
}

void put_people_first(Truth& truth) {
    Item people;
    people.title = labels::people_title;
    for (const auto& block : people_by_organisation(truth)) {
        people.background.push_back(fmt::format("{}", fmt::join(block, " ")));
    }
    const auto absent = names_of(truth, Status::apologies);
    if (truth.paper != Paper::agenda) {
        people.decisions = {absent.empty() ? labels::all_came
                                           : fmt::format(labels::some_absent, joined(absent))};
    }
    truth.items.insert(truth.items.begin(), people);
    for (std::size_t i = 0; i < truth.items.size(); ++i) truth.items[i].number = std::to_string(i + 1);
}

}  // namespace

const Layout& layout_of(const std::string& body_key, int family, const base::Date& date,
                        const base::Date& today) {
    // A new system comes into use half way through the last three years.
    const bool before = date < first_of_month(today, -19);
    if (family % 3 == 1) return before ? actions : decision_first;
    if (family % 3 == 2) return before ? five_lines : tables;
    if (body_key == "styre") return before ? labelled : decision_first;
    if (body_key == "voksne") return five_lines;
    if (body_key == "boern") return before ? bulleted : web_page;
    if (body_key == "sind") return before ? actions : bulleted;
    return tables;
}

Truth shown(const Truth& meeting, const Layout& layout, Paper paper) {
    Truth truth = meeting;
    truth.paper = paper;
    show_people(truth, layout);
    for (Item& item : truth.items) show_item(item, layout, truth);
    if (layout.people_as_item) put_people_first(truth);
    return truth;
}

}  // namespace simulation
