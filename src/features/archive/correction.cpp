#include "features/archive/correction.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <stdexcept>

#include "features/archive/correction_items.hpp"
#include "reading/from_json.hpp"

namespace archive {
namespace {

namespace json = boost::json;
using Kind = base::Problem::Kind;

constexpr std::array<std::pair<Correction::Act, std::string_view>, 9> names = {{
    {Correction::Act::set, "set"},
    {Correction::Act::split, "split"},
    {Correction::Act::join, "join"},
    {Correction::Act::move, "move"},
    {Correction::Act::add, "add"},
    {Correction::Act::drop, "drop"},
    {Correction::Act::confirm, "confirm"},
    {Correction::Act::place, "place"},
    {Correction::Act::dismiss, "dismiss"},
}};

std::unexpected<base::Problem> gone(std::string_view field) {
    return base::problem(Kind::conflict, "correction.gone", std::string(field));
}

/// One step into `value`: "items[3]" or "title".
json::value* step_into(json::value* value, std::string_view step) {
    const std::size_t bracket = step.find('[');
    auto* object = value->if_object();
    json::value* found = object == nullptr ? nullptr : object->if_contains(step.substr(0, bracket));
    if (found == nullptr || bracket == std::string_view::npos) return found;
    auto* array = found->if_array();
    std::size_t position = 0;
    const auto number = step.substr(bracket + 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), position);
    return array != nullptr && read.ec == std::errc() && position < array->size() ? &(*array)[position]
                                                                                  : nullptr;
}

json::value* find(json::value& reading, std::string_view field) {
    json::value* value = &reading;
    while (value != nullptr && !field.empty()) {
        const std::size_t dot = field.find('.');
        value = step_into(value, field.substr(0, dot));
        field = dot == std::string_view::npos ? std::string_view() : field.substr(dot + 1);
    }
    return value;
}

/// About the field, or about a part of it.
bool is_about(const json::value& doubt, std::string_view field) {
    const std::string_view about = doubt.at("field").as_string();
    return about.starts_with(field) &&
           (about.size() == field.size() || about[field.size()] == '.' || about[field.size()] == '[');
}

/// A doubt is answered by giving what it is about a value.
void drop_doubts_about(json::value& reading, std::string_view field) {
    auto& doubts = reading.at("doubts").as_array();
    for (auto doubt = doubts.begin(); doubt != doubts.end();) {
        doubt = is_about(*doubt, field) ? doubts.erase(doubt) : doubt + 1;
    }
}

/// Whether somebody who stood on this line is one at all is answered by saying who it is, or by taking them
/// out.
void drop_doubts_of_line(json::value& reading, const json::value& place) {
    if (!place.is_object()) return;
    auto& doubts = reading.at("doubts").as_array();
    for (auto doubt = doubts.begin(); doubt != doubts.end();) {
        const bool same = doubt->at("reason") == "person.outside_list" && doubt->at("place").is_object() &&
                          doubt->at("place").at("lines") == place.at("lines");
        doubt = same ? doubts.erase(doubt) : doubt + 1;
    }
}

/// The places of a list that gets other elements: each keeps the place of the element that is the same,
/// else that of the one in its position when there are as many as before.
json::array places_after(const json::array& before, const json::array& places, const json::array& now) {
    json::array after;
    for (std::size_t i = 0; i < now.size(); ++i) {
        json::value place;
        for (std::size_t j = 0; j < before.size() && j < places.size(); ++j) {
            if (before[j] == now[i]) place = places[j];
        }
        if (place.is_null() && before.size() == now.size() && i < places.size()) place = places[i];
        after.push_back(std::move(place));
    }
    return after;
}

/// An object of a list (attachment, follow-up, participant) has its place in itself.
void keep_inner_places(const json::array& before, json::array& now) {
    const auto words_of = [](const json::value& one) {
        const auto& object = one.as_object();
        return object.contains("text") ? object.at("text") : object.at("title");
    };
    for (std::size_t i = 0; i < now.size(); ++i) {
        auto* object = now[i].if_object();
        if (object == nullptr || object->contains("place")) continue;
        const auto same = std::ranges::find_if(
            before, [&](const json::value& one) { return words_of(one) == words_of(now[i]); });
        const bool by_position = same == before.end() && before.size() == now.size();
        (*object)["place"] = same != before.end() ? same->at("place")
                             : by_position        ? before[i].at("place")
                                                  : json::value();
    }
}

void set_list(json::object& owner, std::string_view key, const json::array& value) {
    const json::array before = owner.at(key).as_array();
    json::array now = value;
    if (!now.empty() && now.front().is_object()) {
        keep_inner_places(before, now);
    } else if (auto& places = owner.at("places").as_object(); places.contains(key)) {
        places[key] = places_after(before, places.at(key).as_array(), now);
        if (now.empty()) places.erase(key);
    }
    owner[key] = std::move(now);
}

/// "items[3].decisions" is given its texts and their outcomes at once.
void set_value(json::object& owner, std::string_view key, const json::value& value) {
    if (key == "decisions" && value.is_object()) {
        set_list(owner, key, value.at("decisions").as_array());
        owner["outcomes"] = value.at("outcomes");
        owner["decided"] = json::array();
        return;
    }
    if (value.is_array()) return set_list(owner, key, value.as_array());
    owner[key] = value;
    if (auto* places = owner.if_contains("places"); value.is_null() && places != nullptr) {
        places->as_object().erase(key);
    }
}

base::Result<> set_participant(json::value& reading, std::size_t position, const json::value& value) {
    if (value.at("name").as_string().empty()) {
        return base::problem(Kind::invalid, "correction.name_missing", "name");
    }
    auto& participants = reading.at("participants").as_array();
    if (position > participants.size()) return gone("participants");
    json::object person = value.as_object();
    person["place"] = position < participants.size() ? participants[position].at("place") : json::value();
    if (position == participants.size()) {
        participants.push_back(std::move(person));
    } else {
        participants[position] = std::move(person);
    }
    return {};
}

base::Result<> set(json::value& reading, const Correction& correction) {
    if (const int position = position_in(correction.field, "participants["); position >= 0) {
        auto done = set_participant(reading, static_cast<std::size_t>(position), correction.value);
        if (!done) return done;
        drop_doubts_about(reading, correction.field);
        drop_doubts_of_line(reading, standing_at(reading, correction.field).at("place"));
        return done;
    }
    const std::size_t dot = correction.field.rfind('.');
    if (dot == std::string::npos) return gone(correction.field);
    const std::string key = correction.field.substr(dot + 1);
    json::value* owner = find(reading, std::string_view(correction.field).substr(0, dot));
    // Readings that were stored before these were read do not have them.
    const bool newer = owner != nullptr && owner->is_object() && (key == "unassigned" || key == "decided");
    if (newer && !owner->as_object().contains(key)) owner->as_object()[key] = json::array();
    if (owner == nullptr || !owner->is_object() || !owner->as_object().contains(key) || key == "places") {
        return gone(correction.field);
    }
    const auto& value = correction.value;
    if (key == "title" && (!value.is_string() || value.as_string().empty())) {
        return base::problem(Kind::invalid, "correction.title_missing", key);
    }
    if (owner->at(key).is_array() != (value.is_array() || (key == "decisions" && value.is_object()))) {
        return gone(correction.field);
    }
    set_value(owner->as_object(), key, value);
    drop_doubts_about(reading, correction.field);
    return {};
}

base::Result<> drop_participant(json::value& reading, std::size_t position) {
    auto& participants = reading.at("participants").as_array();
    if (position >= participants.size()) return gone("participants");
    drop_doubts_of_line(reading, participants[position].at("place"));
    std::vector<int> of(participants.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
        of[i] = i == position ? -1 : static_cast<int>(i) - (i > position ? 1 : 0);
    }
    participants.erase(participants.begin() + static_cast<std::ptrdiff_t>(position));
    renumber_doubts(reading, "participants[", of);
    return {};
}

base::Result<> confirm(json::value& reading, const Correction& correction) {
    auto& doubts = reading.at("doubts").as_array();
    const int position = position_in(correction.field, "doubts[");
    if (position < 0 || static_cast<std::size_t>(position) >= doubts.size()) return gone(correction.field);
    const auto& doubt = doubts[static_cast<std::size_t>(position)];
    if (doubt.at("field") != correction.value.at("field") ||
        doubt.at("reason") != correction.value.at("reason")) {
        return gone(correction.field);
    }
    doubts.erase(doubts.begin() + position);
    return {};
}

base::Result<> empty_tray(json::value& reading, const Correction& correction) {
    auto& tray = reading.at("unplaced").as_array();
    const int position = position_in(correction.field, "unplaced[");
    if (position < 0 || static_cast<std::size_t>(position) >= tray.size()) return gone(correction.field);
    const json::value line = tray[static_cast<std::size_t>(position)];
    std::string_view into = "debris";
    if (correction.act == Correction::Act::place) {
        const std::string_view to = correction.value.at("to").as_string();
        const std::size_t dot = to.rfind('.');
        json::value* owner = dot == std::string_view::npos ? nullptr : find(reading, to.substr(0, dot));
        const bool has_fields =
            owner != nullptr && owner->is_object() && owner->as_object().contains("places");
        const json::value* field = has_fields ? owner->as_object().if_contains(to.substr(dot + 1)) : nullptr;
        if (field == nullptr || !(field->is_string() || field->is_null())) return gone(to);
        append_text(owner->as_object(), to.substr(dot + 1), line.at("text").as_string(), line.at("place"));
        into = "fields";
    }
    tray.erase(tray.begin() + position);
    recount_lines(reading, "unplaced", into, lines_of(line.at("place")));
    return {};
}

base::Result<> change_items(json::value& reading, const Correction& correction) {
    const int position = position_in(correction.field, "items[");
    if (position < 0) return gone(correction.field);
    const auto item = static_cast<std::size_t>(position);
    switch (correction.act) {
        case Correction::Act::split:
            return split_item(reading, item, correction.value);
        case Correction::Act::join:
            return join_item(reading, item);
        case Correction::Act::move:
            return move_item(reading, item, correction.value);
        case Correction::Act::add:
            return add_item(reading, item, correction.value);
        default:
            return drop_item(reading, item);
    }
}

}  // namespace

std::string name_of(Correction::Act act) {
    for (const auto& [one, name] : names) {
        if (one == act) return std::string(name);
    }
    return {};
}

Correction::Act act_named(std::string_view name) {
    for (const auto& [act, one] : names) {
        if (one == name) return act;
    }
    throw std::runtime_error(fmt::format("a stored correction of an unknown kind: {}", name));
}

int position_in(std::string_view field, std::string_view list) {
    if (!field.starts_with(list)) return -1;
    int position = -1;
    std::from_chars(field.data() + list.size(), field.data() + field.size(), position);
    return position;
}

json::value standing_at(const json::value& reading, std::string_view field) {
    // The walk changes nothing; it is written once for both who change and who look.
    const json::value* found = find(const_cast<json::value&>(reading), field);
    return found == nullptr ? json::value() : *found;
}

std::vector<int> same_lines(const json::value& before, const json::value& now) {
    const auto place_of_title = [](const json::value& item) {
        const json::value* place = item.at("places").as_object().if_contains("title");
        return place == nullptr ? json::value() : *place;
    };
    const auto& old = before.at("items").as_array();
    std::vector<int> same;
    for (const json::value& item : now.at("items").as_array()) {
        const json::value place = place_of_title(item);
        int found = -1;
        for (std::size_t i = 0; i < old.size() && !place.is_null(); ++i) {
            if (place_of_title(old[i]) != place) continue;
            found = found == -1 ? static_cast<int>(i) : -2;
        }
        same.push_back(std::max(found, -1));
    }
    return same;
}

std::optional<Correction> answer_to_doubt_about(const json::value& reading, std::string_view field) {
    const auto& doubts = reading.at("doubts").as_array();
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        if (!is_about(doubts[i], field)) continue;
        return Correction{Correction::Act::confirm, fmt::format("doubts[{}]", i),
                          json::object{{"field", doubts[i].at("field")}, {"reason", doubts[i].at("reason")}}};
    }
    return std::nullopt;
}

base::Result<> apply(json::value& reading, const Correction& correction) {
    switch (correction.act) {
        case Correction::Act::set:
            return set(reading, correction);
        case Correction::Act::confirm:
            return confirm(reading, correction);
        case Correction::Act::place:
        case Correction::Act::dismiss:
            return empty_tray(reading, correction);
        case Correction::Act::drop:
            if (const int person = position_in(correction.field, "participants["); person >= 0) {
                return drop_participant(reading, static_cast<std::size_t>(person));
            }
            return change_items(reading, correction);
        default:
            return change_items(reading, correction);
    }
}

base::Result<reading::Record> record_of(const json::value& reading) {
    return reading::from_json(json::serialize(reading));
}

}  // namespace archive
