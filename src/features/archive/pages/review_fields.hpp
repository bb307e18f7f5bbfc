#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/label.hpp"
#include "web/html/form.hpp"
#include "web/html/html.hpp"

/// The fields of a reading as a person sees and corrects them. Each is a grid of texts: one cell for a single
/// value, a row for each element of a list.
namespace archive {

struct FieldColumn {
    std::string_view key;  ///< in the element; of a single value or a list of texts any word
    const base::Label* label;
    web::Field::Kind kind = web::Field::Kind::text;
    std::vector<std::pair<std::string_view, const base::Label*>> choices = {};
    const base::Label* hint = nullptr;
};

struct ReviewField {
    /// single: one value. texts: a list of texts. rows: a list of objects. points: the decisions with their
    /// outcomes. truth: yes or no. person: one object.
    enum class Shape { single, texts, rows, points, truth, person };
    std::string_view key;
    const base::Label* label;
    Shape shape;
    std::vector<FieldColumn> columns;
};

const std::vector<ReviewField>& meeting_fields();
const std::vector<ReviewField>& item_fields();
const ReviewField& person_field();
/// Of those in `fields`; none for another key.
const ReviewField* field_named(const std::vector<ReviewField>& fields, std::string_view key);

using Grid = std::vector<std::vector<std::string>>;

/// What the field holds. `owner` is the meeting, the item or the participant.
Grid grid_of(const ReviewField& field, const boost::json::object& owner);
/// The value that Correction::Act::set takes.
boost::json::value value_of(const ReviewField& field, const Grid& grid);
/// What a form was filled in with; rows that are empty are left out.
Grid typed_in(const ReviewField& field, const web::Request& request);

bool is_empty(const ReviewField& field, const Grid& grid);
web::Html shown(const ReviewField& field, const Grid& grid, const base::Words& words);
/// The inputs, with room for two more rows in a list. `error` stands beside the first.
std::vector<web::Field> inputs(const ReviewField& field, const Grid& grid, const std::string& error,
                               const base::Words& words);

}  // namespace archive
