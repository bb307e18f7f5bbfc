// The parts of a document under review: names, addresses, lines, the order of doubts.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <charconv>
#include <fmt/format.h>

#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

int first_line(const json::value& place) {
    return place.is_object() ? static_cast<int>(place.at("lines").as_array().at(0).to_number<int>()) : 0;
}
int last_line(const json::value& place) {
    return place.is_object() ? static_cast<int>(place.at("lines").as_array().at(1).to_number<int>()) : 0;
}

void note_lines(PartLines& lines, const json::value& place, const std::string& field) {
    const int first = first_line(place);
    if (first == 0) return;
    const int last = last_line(place);
    lines.first = lines.first == 0 ? first : std::min(lines.first, first);
    lines.last = std::max(lines.last, last);
    for (int line = first; line <= last; ++line) lines.field_of.emplace(line, field);
}

/// The places beside an owner's fields, and those inside the elements of its lists.
void note_owner(PartLines& lines, const json::object& owner) {
    for (const auto& [key, place] : owner.at("places").as_object()) {
        if (!place.is_array()) {
            note_lines(lines, place, std::string(key));
            continue;
        }
        for (const auto& one : place.as_array()) note_lines(lines, one, std::string(key));
    }
    for (const auto list : {"attachments", "follow_ups"}) {
        const auto* values = owner.if_contains(list);
        if (values == nullptr) continue;
        for (const auto& one : values->as_array()) note_lines(lines, one.at("place"), list);
    }
}

/// Where the next item that has a line begins.
int next_beginning(const json::array& items, std::size_t from) {
    for (std::size_t i = from; i < items.size(); ++i) {
        const auto* title = items[i].at("places").as_object().if_contains("title");
        if (title != nullptr && first_line(*title) > 0) return first_line(*title);
    }
    return 0;
}

/// A document that makes one part very long shows so many of its lines.
constexpr int most_lines = 1000;

}  // namespace

std::string review_address(const admission::Visit& visit, const std::string& slug, const std::string& act) {
    return admission::address_in(visit.collaboration,
                                 "/arkiv/" + slug + "/gennemgang" + (act.empty() ? "" : "/" + act));
}

std::string part_name(const json::value& reading, Part part) {
    if (part < 0) return "moede";
    return part < static_cast<int>(reading.at("items").as_array().size()) ? fmt::format("punkt-{}", part + 1)
                                                                          : "bakke";
}

Part part_named(const json::value& reading, const std::string& name) {
    const int items = static_cast<int>(reading.at("items").as_array().size());
    if (name == "bakke") return items;
    constexpr std::string_view of_item = "punkt-";
    int position = 0;
    if (name.starts_with(of_item)) {
        std::from_chars(name.data() + of_item.size(), name.data() + name.size(), position);
    }
    return position >= 1 && position <= items ? position - 1 : meeting_part;
}

std::string part_address(const ReviewView& view, Part part, const std::string& editing) {
    std::string address =
        review_address(view.visit, view.document.slug) + "?del=" + part_name(view.reading, part);
    if (!editing.empty()) address += "&ret=" + web::url_encode(editing) + "#" + anchor_of(editing);
    return address;
}

std::string part_title(const ReviewView& view, Part part) {
    const auto& items = view.reading.at("items").as_array();
    if (part < 0) return std::string(view.words(labels::part_meeting));
    if (part >= static_cast<int>(items.size())) return std::string(view.words(labels::part_tray));
    const auto& item = items[static_cast<std::size_t>(part)];
    const std::string number =
        item.at("number").is_string() ? std::string(item.at("number").as_string()) : std::to_string(part + 1);
    return view.words(labels::part_item, number, std::string(item.at("title").as_string()));
}

Part part_of(const json::value& reading, const json::value& doubt) {
    const int item = position_in(doubt.at("field").as_string(), "items[");
    return item >= 0 && item < static_cast<int>(reading.at("items").as_array().size()) ? item : meeting_part;
}

std::vector<std::size_t> doubts_in_order(const json::value& reading) {
    const auto& doubts = reading.at("doubts").as_array();
    std::vector<std::size_t> order(doubts.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return part_of(reading, doubts[i]); });
    return order;
}

std::string next_step(const ReviewView& view, Part part, std::size_t doubt) {
    const auto& doubts = view.reading.at("doubts").as_array();
    const auto order = doubts_in_order(view.reading);
    const auto later = std::ranges::find_if(order, [&](std::size_t i) {
        const Part of = part_of(view.reading, doubts[i]);
        return of > part || (of == part && i >= doubt);
    });
    // The tray is the last part: behind it one begins again.
    const bool before_tray = part <= view.items() && !view.reading.at("unplaced").as_array().empty();
    if (later == order.end() && before_tray) return part_address(view, view.items()) + "#bakke-0";
    if (order.empty()) return part_address(view, std::min(part, view.items())) + "#" + record_anchor;
    const std::size_t next = later == order.end() ? order.front() : *later;
    return part_address(view, part_of(view.reading, doubts[next])) + "#tvivl-" + std::to_string(next);
}

std::optional<std::string> step_before(const ReviewView& view, Part part) {
    const auto& doubts = view.reading.at("doubts").as_array();
    const auto order = doubts_in_order(view.reading);
    const auto last = std::find_if(order.rbegin(), order.rend(),
                                   [&](std::size_t i) { return part_of(view.reading, doubts[i]) < part; });
    if (last == order.rend()) return std::nullopt;
    return part_address(view, part_of(view.reading, doubts[*last])) + "#tvivl-" + std::to_string(*last);
}

std::string place_of(const ReviewView& view, const Correction& correction) {
    const auto at = [&](Part part, const std::string& anchor) {
        return part_address(view, part) + "#" + anchor;
    };
    if (const int doubt = position_in(correction.field, "doubts["); doubt >= 0) {
        const auto& doubts = view.reading.at("doubts").as_array();
        const auto position = static_cast<std::size_t>(doubt);
        return at(position < doubts.size() ? part_of(view.reading, doubts[position]) : view.part,
                  "tvivl-" + std::to_string(doubt));
    }
    if (const int line = position_in(correction.field, "unplaced["); line >= 0) {
        return at(view.items(), "bakke-" + std::to_string(line));
    }
    const std::size_t dot = correction.field.rfind('.');
    if (correction.act != Correction::Act::set || dot == std::string::npos) {
        return at(std::min(view.part, view.items()), record_anchor);
    }
    const int item = position_in(correction.field, "items[");
    return at(item >= 0 && item < view.items() ? item : meeting_part,
              anchor_of(correction.field.substr(dot + 1)));
}

std::string anchor_of(std::string_view field) {
    std::string anchor = "felt-";
    for (const char c : field) {
        if (c == '[') anchor += '-';
        if (c != '[' && c != ']') anchor += c;
    }
    return anchor;
}

PartLines part_lines(const json::value& reading, Part part, int lines_in_all) {
    const auto& items = reading.at("items").as_array();
    PartLines lines;
    if (part < 0) {
        note_owner(lines, reading.at("meeting").as_object());
        const auto& people = reading.at("participants").as_array();
        for (std::size_t i = 0; i < people.size(); ++i) {
            note_lines(lines, people[i].at("place"), fmt::format("participants[{}]", i));
        }
        const int items_from = next_beginning(items, 0);
        lines.first = 1;
        // A name found in the closing lines does not stretch the head over all items.
        lines.last = items_from > 1 ? items_from - 1 : lines_in_all;
    } else {
        note_owner(lines, items[static_cast<std::size_t>(part)].as_object());
        // From its title to the next one; what was read elsewhere does not stretch it over the others.
        const auto at = static_cast<std::size_t>(part);
        const auto* title = items[at].at("places").as_object().if_contains("title");
        const int begins = title == nullptr ? 0 : first_line(*title);
        const int next = at + 1 == items.size() ? lines_in_all + 1 : next_beginning(items, at + 1);
        if (begins > 0 && next > begins) {
            lines.first = begins;
            lines.last = next - 1;
        }
    }
    lines.last = std::min({lines.last, lines_in_all, lines.first + most_lines});
    return lines;
}

web::Html source_link(const json::value& place, const base::Words& words) {
    const int first = first_line(place);
    if (first == 0) return {};
    const int last = last_line(place);
    return h::a({h::cls("source-link"), h::href("#linje-" + std::to_string(first)),
                 h::attr("data-lines", fmt::format("{}-{}", first, last))},
                first == last ? words(labels::source_link, first) : words(labels::source_links, first, last));
}

web::Html hidden(const ReviewView& view, const std::vector<std::pair<std::string, std::string>>& fields) {
    const auto one = [](const std::string& name, const std::string& value) {
        return h::void_element("input",
                               {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
    };
    web::Html all =
        one("revision", std::to_string(view.state.revision)) + one("del", part_name(view.reading, view.part));
    for (const auto& [name, value] : fields) all += one(name, value);
    return all;
}

web::Html post_button(const ReviewView& view, const std::string& act,
                      const std::vector<std::pair<std::string, std::string>>& fields, const std::string& word,
                      const std::string& classes, const std::string& key) {
    return h::form({h::cls("one-button"), h::action(review_address(view.visit, view.document.slug, act)),
                    h::attr("method", "post")},
                   web::csrf_field(view.request), hidden(view, fields),
                   h::button({h::cls(classes), h::attr("type", "submit"),
                              key.empty() ? web::Attribute{} : h::attr("data-key", key)},
                             word));
}

std::string correction_words(const Correction& correction, const base::Words& words) {
    const int item = position_in(correction.field, "items[");
    std::string what = item >= 0 ? words(labels::part_item, item + 1, "") : std::string();
    while (what.ends_with(' ') || what.ends_with(':')) what.pop_back();
    const std::size_t dot = correction.field.rfind('.');
    if (dot != std::string::npos) {
        const std::string key = correction.field.substr(dot + 1);
        const auto* field = field_named(item >= 0 ? item_fields() : meeting_fields(), key);
        const std::string name = field == nullptr ? key : std::string(words(*field->label));
        what = what.empty() ? name : words(labels::with_doubts_left, name, what);
    }
    if (const int person = position_in(correction.field, "participants["); person >= 0) {
        what = words(labels::f_participant, person + 1);
    }
    switch (correction.act) {
        case Correction::Act::set:
            return words(labels::act_set, what);
        case Correction::Act::split:
            return words(labels::act_split, what);
        case Correction::Act::join:
            return words(labels::act_join, what);
        case Correction::Act::move:
            return words(labels::act_move, what);
        case Correction::Act::add:
            return words(labels::act_add, what);
        case Correction::Act::drop:
            return words(labels::act_drop, what);
        case Correction::Act::confirm:
            return std::string(words(labels::act_confirm));
        case Correction::Act::place:
            return std::string(words(labels::act_place));
        case Correction::Act::dismiss:
            return std::string(words(labels::act_dismiss));
    }
    return what;
}

}  // namespace archive
