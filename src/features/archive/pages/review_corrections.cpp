// What people have corrected in a reading: who, when, and what was read before.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "base/danish.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

/// The field that a correction gave a value; none for one that moved or joined things.
const ReviewField* field_of(const Correction& correction) {
    if (correction.act != Correction::Act::set) return nullptr;
    if (position_in(correction.field, "participants[") >= 0) return &person_field();
    const std::string key = correction.field.substr(correction.field.rfind('.') + 1);
    return field_named(position_in(correction.field, "items[") >= 0 ? item_fields() : meeting_fields(), key);
}

/// A value as it stood under its key alone.
web::Html value_shown(const ReviewField& field, const json::value& value, const base::Words& words) {
    const bool nothing = value.is_null() || (value.is_array() && value.as_array().empty());
    if (nothing) return h::p({h::cls("quiet")}, words(labels::nothing));
    json::object owner;
    if (field.shape == ReviewField::Shape::person) {
        owner = value.as_object();
    } else if (field.shape == ReviewField::Shape::points) {
        // What was read before is kept without its outcomes.
        const bool whole = value.is_object();
        owner["decisions"] = whole ? value.at("decisions") : value;
        owner["outcomes"] = whole ? value.at("outcomes") : json::value(json::array());
    } else {
        owner[field.key] = value;
    }
    return shown(field, grid_of(field, owner), words);
}

web::Html line(const MadeCorrection& made, const base::Words& words) {
    const std::string day = base::plain_date(base::local_time(made.at).date, words);
    const web::Html head = h::p(h::strong(made.by_name), " ", correction_words(made.correction, words), " ",
                                h::span({h::cls("quiet")}, day));
    const ReviewField* field = field_of(made.correction);
    if (field == nullptr) return h::li(head);
    return h::li(head,
                 h::details(h::summary(words(labels::what_changed)),
                            h::dl({h::cls("facts")}, h::dt(words(labels::before)),
                                  h::dd(value_shown(*field, made.before, words)), h::dt(words(labels::now)),
                                  h::dd(value_shown(*field, made.correction.value, words)))));
}

}  // namespace

web::Html corrections_section(const std::vector<MadeCorrection>& newest_first, const base::Words& words) {
    if (newest_first.empty()) return {};
    std::vector<web::Html> lines;
    for (const MadeCorrection& made : newest_first) lines.push_back(line(made, words));
    return h::section({h::attr("aria-labelledby", "rettelser")},
                      h::h2({h::id("rettelser")}, words(labels::corrections)),
                      h::ol({h::cls("lines")}, lines));
}

}  // namespace archive
