#pragma once

#include <string>
#include <vector>

#include "simulation/random.hpp"
#include "simulation/truth.hpp"
#include "simulation/writer.hpp"

namespace simulation {

/// Where a layout has what somebody undertook.
enum class Tasks { with_decision, with_minutes, in_table };
/// How a layout writes what an item asks for.
enum class Asks { bullets, clauses };

/// One way of writing agendas and minutes: what it shows of a meeting, and how.
struct Layout {
    const char* extension = "txt";
    bool end = true;
    bool chairs = false;
    bool minute_takers = false;
    bool weekday = false;
    bool slots = false;
    bool presenters = false;
    bool case_numbers = false;
    bool recommendations = true;
    bool attachments = true;
    bool attachment_labels = true;
    bool minutes = true;          ///< has a heading for what was said
    bool decision = true;         ///< has a heading for what was decided
    bool titles = true;           ///< of people, and their organisations
    bool guests = false;          ///< as such; otherwise they stand among the others
    bool absent_apart = false;    ///< has a list of those who are absent
    bool people_as_item = false;  ///< the first item is the list of people
    Tasks tasks = Tasks::with_decision;
    Asks asks = Asks::bullets;
    void (*write)(const Truth& truth, Writer& writer) = nullptr;
};

/// The layout that a body uses at a time: habits change with the people and the systems.
const Layout& layout_of(const std::string& body_key, int family, const base::Date& date,
                        const base::Date& today);

/// What a document in this layout says of the meeting.
Truth shown(const Truth& meeting, const Layout& layout, Paper paper);

/// The people as the layout of five lines lists them, by organisation.
std::vector<std::vector<std::string>> people_by_organisation(const Truth& truth);

void write_labelled(const Truth& truth, Writer& writer);
void write_five_lines(const Truth& truth, Writer& writer);
void write_decision_first(const Truth& truth, Writer& writer);
void write_bulleted(const Truth& truth, Writer& writer);
void write_tables(const Truth& truth, Writer& writer);
void write_actions(const Truth& truth, Writer& writer);
void write_web_page(const Truth& truth, Writer& writer);

}  // namespace simulation
