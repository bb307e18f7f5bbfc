#include "features/archive/correction_items.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "features/archive/correction.hpp"

namespace archive {
namespace {

namespace json = boost::json;
using Kind = base::Problem::Kind;

constexpr std::array<std::string_view, 4> text_parts = {"background", "minutes", "decision", "history"};
constexpr std::array<std::string_view, 3> text_lists = {"recommendations", "next_topics", "presenters"};
constexpr std::array<std::string_view, 4> object_lists = {"attachments", "follow_ups", "unassigned",
                                                          "decided"};

std::unexpected<base::Problem> gone(std::size_t item) {
    return base::problem(Kind::conflict, "correction.gone", fmt::format("items[{}]", item));
}

json::array& items_of(json::value& reading) { return reading.at("items").as_array(); }

/// An item of which nothing is known but what it is called.
json::object blank_item(const json::value& number, const json::value& title, const json::value& place) {
    json::object item = {{"number", number},       {"title", title},    {"start", nullptr}, {"end", nullptr},
                         {"case_number", nullptr}, {"deferred", false}, {"closed", false}};
    for (const auto part : text_parts) item[part] = nullptr;
    for (const auto list : {"recommendations", "next_topics", "presenters", "attachments", "follow_ups",
                            "unassigned", "decided", "decisions", "outcomes"}) {
        item[list] = json::array();
    }
    item["places"] = json::object();
    if (!place.is_null()) item["places"].as_object()["title"] = place;
    return item;
}

json::value place_in(const json::object& item, std::string_view field) {
    const json::value* place = item.at("places").as_object().if_contains(field);
    return place == nullptr ? json::value() : *place;
}

int line(const json::value& place, std::size_t which) {
    return place.is_object() ? static_cast<int>(place.at("lines").as_array().at(which).to_number<int>()) : 0;
}

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        all.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

std::string joined(const std::vector<std::string>& paragraphs, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : "\n") + paragraphs[i];
    return text;
}

json::value text_or_null(const std::string& text) { return text.empty() ? json::value() : json::value(text); }

void set_text(json::object& item, std::string_view part, const std::string& text, const json::value& place) {
    item[part] = text_or_null(text);
    auto& places = item.at("places").as_object();
    if (text.empty()) {
        places.erase(part);
    } else {
        places[part] = place;
    }
}

/// Whether what stands at `place`, or says `text`, belongs behind the split.
struct Behind {
    int last_line;      ///< of the part that is split
    std::string moved;  ///< its text behind the split
    bool operator()(const json::value& place, std::string_view text) const {
        // A text that a person typed has no lines to stand behind.
        if (last_line > 0 && line(place, 0) > last_line) return true;
        return text.size() > 3 && moved.find(text) != std::string::npos;
    }
};

/// Lets the elements of a list of texts that stand behind the split go to the new item, with what runs
/// beside them (the outcomes beside the decisions).
void divide_texts(json::object& item, json::object& next, std::string_view list, std::string_view beside,
                  const Behind& behind) {
    const json::array values = item.at(list).as_array();
    const json::array others = beside.empty() ? json::array() : item.at(beside).as_array();
    const json::value where = place_in(item, list);
    const auto side = [&](json::object& to, bool of_next) {
        json::array kept;
        json::array kept_others;
        json::array kept_places;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const json::value place =
                where.is_array() && i < where.as_array().size() ? where.as_array()[i] : json::value();
            if (behind(place, values[i].as_string()) != of_next) continue;
            kept.push_back(values[i]);
            kept_places.push_back(place);
            if (i < others.size()) kept_others.push_back(others[i]);
        }
        auto& places = to.at("places").as_object();
        places.erase(list);
        if (!kept.empty() && where.is_array()) places[list] = std::move(kept_places);
        to[list] = std::move(kept);
        if (!beside.empty()) to[beside] = std::move(kept_others);
    };
    side(next, true);
    side(item, false);
}

void divide_objects(json::object& item, json::object& next, std::string_view list, std::string_view text,
                    const Behind& behind) {
    json::array stays;
    json::array goes;
    if (!item.contains(list)) return;  // stored before it was read
    for (const auto& one : item.at(list).as_array()) {
        (behind(one.at("place"), one.at(text).as_string()) ? goes : stays).push_back(one);
    }
    item[list] = std::move(stays);
    next[list] = std::move(goes);
}

/// Everything that stands behind the split part goes to the new item.
void divide(json::object& item, json::object& next, std::string_view part, const Behind& behind) {
    for (const auto other : text_parts) {
        if (other == part || !item.at(other).is_string()) continue;
        const json::value place = place_in(item, other);
        if (behind.last_line == 0 || line(place, 0) <= behind.last_line) continue;
        set_text(next, other, std::string(item.at(other).as_string()), place);
        set_text(item, other, {}, {});
    }
    divide_texts(item, next, "recommendations", {}, behind);
    divide_texts(item, next, "next_topics", {}, behind);
    divide_texts(item, next, "decisions", "outcomes", behind);
    divide_objects(item, next, "attachments", "title", behind);
    for (const auto list : {"follow_ups", "unassigned", "decided"})
        divide_objects(item, next, list, "text", behind);
}

/// Positions when one more comes in at `at`.
std::vector<int> with_one_more(std::size_t count, std::size_t at) {
    std::vector<int> of(count);
    for (std::size_t i = 0; i < count; ++i) of[i] = static_cast<int>(i + (i >= at ? 1 : 0));
    return of;
}

void append_list(json::object& to, const json::object& from, std::string_view list) {
    json::array& values = to.at(list).as_array();
    const json::value mine = place_in(to, list);
    const json::value theirs = place_in(from, list);
    const auto& more = from.at(list).as_array();
    if (mine.is_array() || theirs.is_array()) {
        json::array places = mine.is_array() ? mine.as_array() : json::array();
        places.resize(values.size());
        for (std::size_t i = 0; i < more.size(); ++i) {
            places.push_back(theirs.is_array() && i < theirs.as_array().size() ? theirs.as_array()[i]
                                                                               : json::value());
        }
        to.at("places").as_object()[list] = std::move(places);
    }
    for (const auto& one : more) values.push_back(one);
}

/// The part of an item that its last text stands in; where it has none, what its meeting is for.
std::string_view last_part(const json::value& reading, const json::object& item) {
    std::string_view last =
        reading.at("meeting").at("kind").as_string() == "minutes" ? "minutes" : "background";
    int latest = -1;
    for (const auto part : text_parts) {
        if (!item.at(part).is_string()) continue;
        if (const int at = line(place_in(item, part), 1); at > latest) {
            latest = at;
            last = part;
        }
    }
    return last;
}

void to_tray(json::value& reading, std::string_view text, const json::value& place) {
    if (text.empty()) return;
    reading.at("unplaced").as_array().push_back(json::object{{"text", text}, {"place", place}});
    recount_lines(reading, "fields", "unplaced", lines_of(place));
}

}  // namespace

void renumber_doubts(json::value& reading, std::string_view list, const std::vector<int>& of) {
    auto& doubts = reading.at("doubts").as_array();
    for (auto doubt = doubts.begin(); doubt != doubts.end();) {
        const std::string field(doubt->at("field").as_string());
        const int position = position_in(field, list);
        if (position < 0 || static_cast<std::size_t>(position) >= of.size()) {
            ++doubt;
            continue;
        }
        const int now = of[static_cast<std::size_t>(position)];
        if (now < 0) {
            doubt = doubts.erase(doubt);
            continue;
        }
        doubt->as_object()["field"] = fmt::format("{}{}{}", list, now, field.substr(field.find(']')));
        ++doubt;
    }
}

json::value both_places(const json::value& one, const json::value& other) {
    if (!one.is_object() || !other.is_object()) return one.is_object() ? one : other;
    const bool first = line(one, 0) <= line(other, 0);
    return json::object{{"page", (first ? one : other).at("page")},
                        {"lines", json::array{std::min(line(one, 0), line(other, 0)),
                                              std::max(line(one, 1), line(other, 1))}}};
}

void append_text(json::object& owner, std::string_view field, std::string_view text,
                 const json::value& place) {
    std::string whole =
        owner.at(field).is_string() ? std::string(owner.at(field).as_string()) : std::string();
    if (!whole.empty()) whole += '\n';
    whole += text;
    const json::value where = both_places(place_in(owner, field), place);
    owner[field] = whole;
    if (!where.is_null()) owner.at("places").as_object()[field] = where;
}

int lines_of(const json::value& place) { return place.is_object() ? line(place, 1) - line(place, 0) + 1 : 0; }

void recount_lines(json::value& reading, std::string_view from, std::string_view to, int lines) {
    auto& counts = reading.at("counts").as_object();
    const int moved = std::min(lines, static_cast<int>(counts.at(from).to_number<int>()));
    counts[from] = counts.at(from).to_number<int>() - moved;
    counts[to] = counts.at(to).to_number<int>() + moved;
}

base::Result<> split_item(json::value& reading, std::size_t position, const json::value& how) {
    auto& items = items_of(reading);
    if (position >= items.size()) return gone(position);
    auto& item = items[position].as_object();
    const std::string part(how.at("part").as_string());
    const bool known = std::ranges::find(text_parts, part) != text_parts.end();
    if (!known || !item.at(part).is_string())
        return base::problem(Kind::invalid, "correction.no_paragraph", "part");
    auto paragraphs = paragraphs_of(item.at(part).as_string());
    const auto at = how.at("paragraph").to_number<std::size_t>();
    if (at >= paragraphs.size()) return base::problem(Kind::invalid, "correction.no_paragraph", "part");
    std::string title(how.at("title").as_string());
    // The paragraph is the title, or begins with it, or is text below a title of its own.
    if (title.empty()) title = paragraphs[at];
    if (paragraphs[at].starts_with(title)) paragraphs[at] = base::trim(paragraphs[at].substr(title.size()));
    const std::size_t text_from = paragraphs[at].empty() ? at + 1 : at;
    const json::value place = place_in(item, part);
    auto next = blank_item(how.at("number"), json::value(title), place);
    const std::string moved = joined(paragraphs, text_from, paragraphs.size());
    next["closed"] = item.at("closed");  // half of what is closed is closed
    set_text(next, part, moved, place);
    set_text(item, part, joined(paragraphs, 0, at), place);
    divide(item, next, part, {line(place, 1), moved});
    renumber_doubts(reading, "items[", with_one_more(items.size(), position + 1));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(position) + 1, std::move(next));
    return {};
}

base::Result<> join_item(json::value& reading, std::size_t position) {
    auto& items = items_of(reading);
    if (position >= items.size()) return gone(position);
    if (position + 1 == items.size()) return base::problem(Kind::wrong_state, "correction.no_next", "items");
    auto& item = items[position].as_object();
    const json::object next = items[position + 1].as_object();
    std::string heading(next.at("title").as_string());
    if (next.at("case_number").is_string() && item.at("case_number").is_string()) {
        heading += " (" + std::string(next.at("case_number").as_string()) + ")";
    }
    if (next.at("number").is_string()) heading = std::string(next.at("number").as_string()) + ". " + heading;
    append_text(item, last_part(reading, item), heading, place_in(next, "title"));
    for (const auto part : text_parts) {
        if (next.at(part).is_string())
            append_text(item, part, next.at(part).as_string(), place_in(next, part));
    }
    for (const auto list : text_lists) append_list(item, next, list);
    append_list(item, next, "decisions");
    for (const auto& outcome : next.at("outcomes").as_array())
        item.at("outcomes").as_array().push_back(outcome);
    for (const auto list : object_lists) {
        if (!next.contains(list)) continue;  // stored before it was read
        if (!item.contains(list)) item[list] = json::array();
        for (const auto& one : next.at(list).as_array()) item.at(list).as_array().push_back(one);
    }
    for (const auto* key : {"start", "case_number"}) {
        if (!item.at(key).is_null() || next.at(key).is_null()) continue;
        item[key] = next.at(key);
        item.at("places").as_object()[key] = place_in(next, key);
    }
    if (!next.at("end").is_null()) {
        item["end"] = next.at("end");
        item.at("places").as_object()["end"] = place_in(next, "end");
    }
    item["deferred"] = item.at("deferred").as_bool() || next.at("deferred").as_bool();
    item["closed"] = item.at("closed").as_bool() || next.at("closed").as_bool();
    std::vector<int> of(items.size());
    for (std::size_t i = 0; i < of.size(); ++i) of[i] = static_cast<int>(i) - (i > position ? 1 : 0);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(position) + 1);
    renumber_doubts(reading, "items[", of);
    return {};
}

base::Result<> move_item(json::value& reading, std::size_t position, const json::value& how) {
    auto& items = items_of(reading);
    const auto to = how.at("to").to_number<std::size_t>();
    if (position >= items.size() || to >= items.size()) return gone(position);
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(position));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), position);
    json::array moved;
    std::vector<int> of(items.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        of[order[i]] = static_cast<int>(i);
        moved.push_back(items[order[i]]);
    }
    items = std::move(moved);
    renumber_doubts(reading, "items[", of);
    return {};
}

base::Result<> add_item(json::value& reading, std::size_t position, const json::value& how) {
    auto& items = items_of(reading);
    if (position > items.size()) return gone(position);
    if (how.at("title").as_string().empty()) {
        return base::problem(Kind::invalid, "correction.title_missing", "title");
    }
    renumber_doubts(reading, "items[", with_one_more(items.size(), position));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(position),
                 blank_item(how.at("number"), how.at("title"), {}));
    return {};
}

base::Result<> drop_item(json::value& reading, std::size_t position) {
    auto& items = items_of(reading);
    if (position >= items.size()) return gone(position);
    const json::object item = items[position].as_object();
    to_tray(reading, item.at("title").as_string(), place_in(item, "title"));
    for (const auto& one : item.at("recommendations").as_array()) to_tray(reading, one.as_string(), {});
    for (const auto part : text_parts) {
        if (item.at(part).is_string()) to_tray(reading, item.at(part).as_string(), place_in(item, part));
    }
    // The decisions are parts of the decision's text, where there is one.
    for (const auto& one : item.at("decisions").as_array()) {
        if (item.at("decision").is_null()) to_tray(reading, one.as_string(), {});
    }
    for (const auto& one : item.at("attachments").as_array()) {
        to_tray(reading, one.at("title").as_string(), one.at("place"));
    }
    for (const auto& one : item.at("follow_ups").as_array()) {
        to_tray(reading, one.at("text").as_string(), {});
    }
    if (item.at("case_number").is_string()) to_tray(reading, item.at("case_number").as_string(), {});
    std::vector<int> of(items.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
        of[i] = i == position ? -1 : static_cast<int>(i) - (i > position ? 1 : 0);
    }
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(position));
    renumber_doubts(reading, "items[", of);
    return {};
}

}  // namespace archive
