#include "features/archive/pages/review_fields.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "base/split.hpp"
#include "base/text.hpp"
#include "features/archive/archive.hpp"
#include "features/archive/review_labels.hpp"
#include "features/archive/typed_day.hpp"
#include "reading/json.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;
using Input = web::Field::Kind;
using Shape = ReviewField::Shape;
using Choices = std::vector<std::pair<std::string_view, const base::Label*>>;

/// More rows than any minutes have; a form that sends more is not ours.
constexpr std::size_t most_rows = 500;
constexpr std::size_t spare_rows = 2;

ReviewField single(std::string_view key, const base::Label& label, Input kind = Input::text,
                   Choices choices = {}) {
    return {key, &label, Shape::single, {{key, &label, kind, std::move(choices), nullptr}}};
}

ReviewField texts(std::string_view key, const base::Label& label, Input kind = Input::text) {
    return {key, &label, Shape::texts, {{key, &label, kind, {}, nullptr}}};
}

ReviewField truth(std::string_view key, const base::Label& label) {
    return {key,
            &label,
            Shape::truth,
            {{key, &label, Input::select, {{"ja", &labels::yes}, {"nej", &labels::no}}, nullptr}}};
}

ReviewField follow_ups(std::string_view key, const base::Label& label) {
    return {key,
            &label,
            Shape::rows,
            {{"text", &labels::c_text, Input::text_area},
             {"responsible", &labels::c_responsible},
             {"due", &labels::c_due, Input::text, {}, &labels::due_hint}}};
}

Choices outcomes() {
    using reading::Outcome;
    static const std::vector<std::pair<std::string, Outcome>> all = [] {
        std::vector<std::pair<std::string, Outcome>> named;
        for (const Outcome one :
             {Outcome::none, Outcome::noted, Outcome::approved, Outcome::approved_with_changes,
              Outcome::not_approved, Outcome::discussed, Outcome::postponed}) {
            named.emplace_back(reading::name_of(one), one);
        }
        return named;
    }();
    Choices choices;
    for (const auto& [name, outcome] : all) {
        choices.emplace_back(name, outcome == Outcome::none ? &labels::not_said : &outcome_name(outcome));
    }
    return choices;
}

std::string text_of(const json::value& value) {
    if (value.is_string()) return std::string(value.as_string());
    if (value.is_bool()) return value.as_bool() ? "ja" : "nej";
    if (!value.is_array()) return {};
    // As divided() takes them apart again: one name may have a comma.
    std::string joined;
    for (const auto& one : value.as_array()) joined += (joined.empty() ? "" : "; ") + text_of(one);
    const bool with_comma = value.as_array().size() == 1 && joined.find(',') != std::string::npos;
    return joined + (with_comma ? ";" : "");
}

/// Whether the comma that these words stand behind divides two names: "Ida Krog, Bo Holm", "formandskabet,
/// sekretariatet", but not "Temagruppen for børn, unge og familien".
bool begins_a_name(const std::string& words) {
    const std::string first = words.substr(0, words.find(' '));
    return first.size() == words.size() || base::lower(first) != first;
}

/// Names are divided by semicolons, or where there is none by commas.
std::vector<std::string> divided(const std::string& text) {
    const bool by_semicolons = text.find(';') != std::string::npos;
    std::vector<std::string> parts;
    for (const std::string_view piece : base::split(text, by_semicolons ? ";" : ",")) {
        std::string part = base::trim(piece);
        if (part.empty()) continue;
        if (!by_semicolons && !parts.empty() && !begins_a_name(part)) {
            parts.back() += ", " + part;
        } else {
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

json::value text_or_null(const std::string& text) { return text.empty() ? json::value() : json::value(text); }

/// An element of a list, or a participant, from its row. A person's name stays a text when it is empty: that
/// is what is then said.
json::object object_of(const ReviewField& field, const std::vector<std::string>& row) {
    json::object object;
    for (std::size_t i = 0; i < field.columns.size(); ++i) {
        const auto key = field.columns[i].key;
        if (key == "responsible") {
            json::array names;
            for (const auto& name : divided(row[i])) names.emplace_back(name);
            object[key] = std::move(names);
        } else if (key == "text" || key == "name" || (key == "title" && field.key == "attachments")) {
            object[key] = row[i];
        } else {
            object[key] = text_or_null(key == "due" ? as_day_or_words(row[i]) : row[i]);
        }
    }
    return object;
}

std::string cell_name(std::size_t row, std::string_view key) { return fmt::format("v-{}-{}", row, key); }

/// What is no day and no hour is left for the check to find.
std::string as_stored(const FieldColumn& column, const std::string& typed) {
    if (column.kind == Input::date) return as_day_or_period(typed);
    return column.kind == Input::time ? as_hour(typed) : typed;
}

/// As people write it, which is how it is read again.
std::string as_written(const FieldColumn& column, const std::string& stored, const base::Words& words) {
    const std::string day = column.kind == Input::date ? base::day_or_period(stored, words) : std::string();
    const auto hour = column.kind == Input::time ? base::parse_time(stored) : std::nullopt;
    return !day.empty() ? day : hour ? base::clock_time(*hour) : stored;
}

bool is_blank(const ReviewField& field, const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        // A chosen word beside nothing else says nothing.
        if (!row[i].empty() && field.columns[i].kind != Input::select) return false;
    }
    return true;
}

std::string word_of(const FieldColumn& column, const std::string& text, const base::Words& words) {
    for (const auto& [value, label] : column.choices) {
        if (value == text) return std::string(words(*label));
    }
    if (column.kind == Input::time) return as_written(column, text, words);
    const bool is_day = column.kind == Input::date || column.key == "due";
    const std::string day = is_day ? base::day_or_period(text, words) : std::string();
    return day.empty() ? text : day;
}

web::Html row_shown(const ReviewField& field, const std::vector<std::string>& row, const base::Words& words) {
    web::Html line = h::span(word_of(field.columns[0], row[0], words));
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i].empty() || row[i] == "none") continue;
        line += web::text(" \u00b7 ") + h::span({h::cls("quiet")}, word_of(field.columns[i], row[i], words));
    }
    return line;
}

}  // namespace

const std::vector<ReviewField>& meeting_fields() {
    static const std::vector<ReviewField> fields = {
        single("kind", labels::f_kind, Input::select,
               {{"agenda", &labels::kind_agenda}, {"minutes", &labels::kind_minutes}}),
        single("body", labels::f_body),
        single("cluster", labels::f_cluster),
        {"date",
         &labels::f_date,
         Shape::single,
         {{"date", &labels::f_date, Input::date, {}, &labels::date_hint}}},
        single("start", labels::f_start, Input::time),
        single("end", labels::f_end, Input::time),
        single("place", labels::f_place),
        single("form", labels::f_form, Input::select,
               {{"", &labels::not_said},
                {"in_person", &labels::form_in_person},
                {"online", &labels::form_online},
                {"hybrid", &labels::form_hybrid}}),
        texts("chairs", labels::f_chairs),
        texts("minute_takers", labels::f_minute_takers),
    };
    return fields;
}

const std::vector<ReviewField>& item_fields() {
    static const std::vector<ReviewField> fields = {
        single("number", labels::f_number),
        single("title", labels::f_title),
        single("start", labels::f_item_start, Input::time),
        single("end", labels::f_item_end, Input::time),
        texts("presenters", labels::f_presenters),
        single("case_number", labels::f_case_number),
        truth("closed", labels::f_closed),
        texts("recommendations", labels::f_recommendations, Input::text_area),
        single("background", labels::f_background, Input::text_area),
        {"attachments",
         &labels::f_attachments,
         Shape::rows,
         {{"title", &labels::c_attachment}, {"label", &labels::c_label}}},
        single("minutes", labels::f_minutes, Input::text_area),
        single("decision", labels::f_decision, Input::text_area),
        {"decisions",
         &labels::f_decisions,
         Shape::points,
         {{"text", &labels::c_text, Input::text_area},
          {"outcome", &labels::c_outcome, Input::select, outcomes()}}},
        {"decided",
         &labels::f_decided,
         Shape::rows,
         {{"text", &labels::c_text, Input::text_area},
          {"outcome", &labels::c_outcome, Input::select, outcomes()}}},
        truth("deferred", labels::f_deferred),
        follow_ups("follow_ups", labels::f_follow_ups),
        follow_ups("unassigned", labels::f_unassigned),
        single("history", labels::f_history, Input::text_area),
        texts("next_topics", labels::f_next_topics),
    };
    return fields;
}

const ReviewField& person_field() {
    static const ReviewField field = {"participants",
                                      &labels::people_heading,
                                      Shape::person,
                                      {{"name", &labels::c_name},
                                       {"title", &labels::c_title},
                                       {"organisation", &labels::c_organisation},
                                       {"status",
                                        &labels::c_status,
                                        Input::select,
                                        {{"participant", &labels::status_participant},
                                         {"guest", &labels::status_guest},
                                         {"apologies", &labels::status_apologies}}},
                                       {"stands_in_for", &labels::c_stands_in_for},
                                       {"partial", &labels::c_partial},
                                       {"note", &labels::c_note}}};
    return field;
}

const ReviewField* field_named(const std::vector<ReviewField>& fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &ReviewField::key);
    return found == fields.end() ? nullptr : &*found;
}

Grid grid_of(const ReviewField& field, const json::object& owner) {
    if (field.shape == Shape::person) {
        std::vector<std::string> row;
        for (const auto& column : field.columns) {
            const json::value* value = owner.if_contains(column.key);
            row.push_back(value == nullptr ? std::string() : text_of(*value));
        }
        return {row};
    }
    const json::value* stored = owner.if_contains(field.key);
    if (stored == nullptr) return {};  // stored before it was read
    const json::value& value = *stored;
    if (field.shape == Shape::single || field.shape == Shape::truth) return {{text_of(value)}};
    Grid grid;
    const auto& list = value.as_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (field.shape == Shape::texts) {
            grid.push_back({text_of(list[i])});
        } else if (field.shape == Shape::points) {
            const auto& outcomes = owner.at("outcomes").as_array();
            grid.push_back({text_of(list[i]), i < outcomes.size() ? text_of(outcomes[i]) : "none"});
        } else {
            grid.emplace_back();
            for (const auto& column : field.columns) grid.back().push_back(text_of(list[i].at(column.key)));
        }
    }
    return grid;
}

json::value value_of(const ReviewField& field, const Grid& grid) {
    if (field.shape == Shape::truth) return !grid.empty() && grid[0][0] == "ja";
    if (field.shape == Shape::single) {
        const std::string text = grid.empty() ? std::string() : grid[0][0];
        return text_or_null(as_stored(field.columns[0], text));
    }
    if (field.shape == Shape::person) {
        return object_of(field, grid.empty() ? std::vector<std::string>(field.columns.size()) : grid[0]);
    }
    json::array values;
    json::array outcomes;
    for (const auto& row : grid) {
        if (field.shape == Shape::rows) {
            values.push_back(object_of(field, row));
        } else {
            values.emplace_back(row[0]);
            if (row.size() > 1) outcomes.emplace_back(row[1].empty() ? "none" : row[1]);
        }
    }
    if (field.shape != Shape::points) return values;
    return json::object{{"decisions", std::move(values)}, {"outcomes", std::move(outcomes)}};
}

Grid typed_in(const ReviewField& field, const web::Request& request) {
    Grid grid;
    const bool several =
        field.shape == Shape::texts || field.shape == Shape::rows || field.shape == Shape::points;
    for (std::size_t row = 0; row < (several ? most_rows : 1); ++row) {
        if (!request.form.contains(cell_name(row, field.columns[0].key))) break;
        std::vector<std::string> cells;
        for (const auto& column : field.columns) {
            std::string text = request.given(cell_name(row, column.key));
            std::erase(text, '\r');
            cells.push_back(base::trim(text));
        }
        if (!several || !is_blank(field, cells)) grid.push_back(std::move(cells));
    }
    return grid;
}

bool is_empty(const ReviewField& field, const Grid& grid) {
    if (field.shape == Shape::truth) return grid[0][0] != "ja";
    return std::ranges::all_of(grid,
                               [](const auto& row) { return std::ranges::all_of(row, &std::string::empty); });
}

web::Html shown(const ReviewField& field, const Grid& grid, const base::Words& words) {
    const bool several =
        field.shape == Shape::texts || field.shape == Shape::rows || field.shape == Shape::points;
    if (!several) {
        if (field.columns[0].kind == Input::text_area) return meetings::prose(grid[0][0]);
        return row_shown(field, grid[0], words);
    }
    if (grid.size() == 1) return row_shown(field, grid[0], words);
    std::vector<web::Html> lines;
    for (const auto& row : grid) lines.push_back(h::li(row_shown(field, row, words)));
    return h::ul(lines);
}

std::vector<web::Field> inputs(const ReviewField& field, const Grid& grid, const std::string& error,
                               const base::Words& words) {
    std::vector<web::Field> all;
    const bool several =
        field.shape == Shape::texts || field.shape == Shape::rows || field.shape == Shape::points;
    const std::size_t rows = several ? grid.size() + spare_rows : 1;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string which =
            row < grid.size() ? std::to_string(row + 1) : std::string(words(labels::new_row));
        for (std::size_t i = 0; i < field.columns.size(); ++i) {
            const FieldColumn& column = field.columns[i];
            web::Field input;
            // The browser's own fields for days and hours send nothing for what they do not understand,
            // and know no month without a day.
            const bool moment = column.kind == Input::date || column.kind == Input::time;
            input.kind = moment ? Input::text : column.kind;
            input.name = cell_name(row, column.key);
            input.label = several ? words(labels::row_of, std::string(words(*column.label)), which)
                                  : std::string(words(*column.label));
            input.required = false;
            input.say_optional = false;
            if (row < grid.size() && i < grid[row].size()) {
                input.value = as_written(column, grid[row][i], words);
            }
            for (const auto& [value, label] : column.choices) {
                input.choices.push_back({std::string(value), std::string(words(*label))});
            }
            if (column.hint != nullptr) input.hint = std::string(words(*column.hint));
            input.rows = several ? 2 : 12;
            if (all.empty()) input.error = error;
            all.push_back(std::move(input));
        }
    }
    return all;
}

}  // namespace archive
