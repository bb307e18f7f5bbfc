// The right side: what was read, each field with its doubts, its lines and its form.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>

#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"
#include "reading/doubt_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

/// Where the fields of the part lie in the reading: "meeting", "items[3]".
std::string owner_path(const ReviewView& view) {
    return view.is_item() ? fmt::format("items[{}]", view.part) : "meeting";
}

bool is_about(const json::value& doubt, const std::string& path) {
    const std::string_view field = doubt.at("field").as_string();
    return field.starts_with(path) &&
           (field.size() == path.size() || field[path.size()] == '.' || field[path.size()] == '[');
}

/// What the doubt is about, in the page's own words: "Dato", "Deltagerne", "Oplægsholder".
std::string subject_of(const ReviewView& view, const std::string& field) {
    const std::size_t dot = field.find('.');
    const auto& fields = view.is_item() ? item_fields() : meeting_fields();
    const std::string key = dot == std::string::npos ? field : field.substr(dot + 1);
    if (const auto* found = field_named(fields, key.substr(0, key.find('[')))) {
        return std::string(view.words(*found->label));
    }
    return reading::doubt_place(field, view.words);
}

/// Who was read from the line that a doubt is about; -1 when nobody was.
int person_of(const ReviewView& view, const json::value& doubt) {
    if (doubt.at("reason") != "person.outside_list" || !doubt.at("place").is_object()) return -1;
    const auto& people = view.reading.at("participants").as_array();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto& place = people[i].at("place");
        if (place.is_object() && place.at("lines") == doubt.at("place").at("lines"))
            return static_cast<int>(i);
    }
    return -1;
}

/// "Gitte Lund"
std::string name_at(const ReviewView& view, int person) {
    const auto& people = view.reading.at("participants").as_array();
    return std::string(people[static_cast<std::size_t>(person)].at("name").as_string());
}

web::Html doubt_box(const ReviewView& view, std::size_t position, const std::string& editing) {
    const auto& doubt = view.reading.at("doubts").as_array()[position];
    const auto& words = view.words;
    const std::string field(doubt.at("field").as_string());
    const std::string reason(doubt.at("reason").as_string());
    // A line read as somebody is mended, or taken out, where the people stand.
    const int person = person_of(view, doubt);
    const std::string form = person < 0
                                 ? (editing.empty() ? std::string() : part_address(view, view.part, editing))
                                 : part_address(view, meeting_part, fmt::format("participants[{}]", person));
    const web::Html change = form.empty() ? web::Html()
                                          : h::a({h::href(form), h::attr("data-key", "r")},
                                                 words(person < 0 ? labels::change : labels::change_person));
    return h::div(
        {h::cls("doubt-box"), h::id("tvivl-" + std::to_string(position)), h::flag("data-step"),
         h::attr("tabindex", "-1")},
        h::p(h::strong(
                 words(labels::doubt_about, person < 0 ? subject_of(view, field) : name_at(view, person))),
             " ", reading::doubt_word(reason, words), " ", source_link(doubt.at("place"), words)),
        h::div({h::cls("acts")},
               post_button(view, "tvivl",
                           {{"tvivl", std::to_string(position)}, {"felt", field}, {"grund", reason}},
                           std::string(words(labels::is_right)), "button button-secondary", "j"),
               change));
}

/// The doubts about exactly these paths. `shown` keeps which have been.
web::Html doubts_about(const ReviewView& view, const std::string& path, const std::string& editing,
                       std::vector<bool>& shown) {
    web::Html boxes;
    const auto& doubts = view.reading.at("doubts").as_array();
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        if (shown[i] || !is_about(doubts[i], path)) continue;
        shown[i] = true;
        boxes += doubt_box(view, i, editing);
    }
    return boxes;
}

web::Html form_of(const ReviewView& view, const ReviewField& field, const std::string& key, const Grid& grid,
                  const std::string& name) {
    const auto& words = view.words;
    const bool again = view.refused && view.refused->field == key;
    web::Form form;
    form.action = review_address(view.visit, view.document.slug, "ret");
    form.fields = inputs(field, again ? view.refused->typed : grid,
                         again ? view.refused->message : std::string(), words);
    form.submit = words(labels::save);
    form.before = hidden(view, {{"felt", key}});
    if (form.fields.size() > 2 && field.shape != ReviewField::Shape::person) {
        form.before += h::p({h::cls("form-hint")}, words(labels::empty_row_hint));
    }
    form.after =
        h::a({h::href(part_address(view, view.part) + "#" + anchor_of(key)), h::attr("data-key", "escape")},
             words(labels::leave_it));
    return h::div({h::cls("review-form"), h::attr("role", "group"),
                   h::attr("aria-label", words(labels::change_of, name))},
                  web::form(form, view.request, words));
}

json::value first_place(const json::object& owner, std::string_view key) {
    if (const auto* place = owner.at("places").as_object().if_contains(key); place != nullptr) {
        if (!place->is_array()) return *place;
        return place->as_array().empty() ? json::value() : place->as_array().front();
    }
    const auto* list = owner.if_contains(key);
    if (list == nullptr || !list->is_array() || list->as_array().empty()) return {};
    const auto* first = list->as_array().front().if_object();
    return first != nullptr && first->contains("place") ? first->at("place") : json::value();
}

web::Html edit_link(const ReviewView& view, const std::string& key, const std::string& name) {
    return h::a({h::cls("edit-link"), h::href(part_address(view, view.part, key)),
                 h::attr("aria-label", view.words(labels::change_of, name))},
                view.words(labels::change));
}

/// One line of the record: name, value or form, doubts.
web::Html field_line(const ReviewView& view, const ReviewField& field, const std::string& key,
                     const std::string& name, const Grid& grid, const json::value& place,
                     const web::Html& boxes, const web::Html& more) {
    const bool open = view.editing == key;
    // The link says which lines stand marked while one writes.
    const web::Html value = open ? h::div({h::cls("field-acts")}, source_link(place, view.words)) +
                                       form_of(view, field, key, grid, name)
                                 : h::div({h::cls("field-value")}, shown(field, grid, view.words)) +
                                       h::div({h::cls("field-acts")}, source_link(place, view.words),
                                              edit_link(view, key, name), more);
    return h::div({h::cls("review-field"), h::id(anchor_of(key))}, h::dt(name), h::dd(value, boxes));
}

/// What the form begins with. What was decided is the decision's points as long as nothing is said of its
/// own: whoever adds to it does so to them.
Grid begun_with(const ReviewField& field, const json::object& owner) {
    Grid grid = grid_of(field, owner);
    const auto* points = field_named(item_fields(), "decisions");
    return field.key == "decided" && is_empty(field, grid) ? grid_of(*points, owner) : grid;
}

/// The fields of the part; those that nothing is said of stand together below.
web::Html fields_of(const ReviewView& view, const std::vector<ReviewField>& fields, const json::object& owner,
                    std::vector<bool>& shown) {
    web::Html lines;
    std::vector<web::Html> missing;
    for (const ReviewField& field : fields) {
        const std::string key(field.key);
        const std::string name(view.words(*field.label));
        const Grid grid = view.editing == key ? begun_with(field, owner) : grid_of(field, owner);
        const web::Html boxes = doubts_about(view, owner_path(view) + "." + key, key, shown);
        if (is_empty(field, grid) && boxes.empty() && view.editing != key) {
            missing.push_back(h::li(h::a({h::href(part_address(view, view.part, key)),
                                          h::attr("aria-label", view.words(labels::add_field, name))},
                                         name)));
            continue;
        }
        lines += field_line(view, field, key, name, grid, first_place(owner, key), boxes, {});
    }
    const web::Html rest =
        missing.empty()
            ? web::Html()
            : h::div({h::cls("missing-fields")}, h::p({h::cls("quiet")}, view.words(labels::not_said_fields)),
                     h::ul(missing));
    return h::dl({h::cls("review-fields")}, lines) + rest;
}

web::Html people_of(const ReviewView& view, std::vector<bool>& shown) {
    const auto& words = view.words;
    const auto& people = view.reading.at("participants").as_array();
    web::Html lines;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string key = fmt::format("participants[{}]", i);
        const std::string name = words(labels::f_participant, i + 1);
        const web::Html remove =
            post_button(view, "punkt", {{"handling", "fjern"}, {"person", std::to_string(i)}},
                        std::string(words(labels::remove_person)), "plain-button");
        lines += field_line(view, person_field(), key, std::to_string(i + 1),
                            grid_of(person_field(), people[i].as_object()), people[i].at("place"),
                            doubts_about(view, key, key, shown), remove);
    }
    const std::string next = fmt::format("participants[{}]", people.size());
    const web::Html add =
        view.editing == next ? h::div({h::cls("review-field"), h::id(anchor_of(next))},
                                      h::dt(std::to_string(people.size() + 1)),
                                      h::dd(form_of(view, person_field(), next,
                                                    {std::vector<std::string>(person_field().columns.size())},
                                                    words(labels::f_participant, people.size() + 1))))
                             : web::Html();
    return h::h3(words(labels::people_heading)) + h::dl({h::cls("review-fields")}, lines, add) +
           h::p(h::a({h::href(part_address(view, view.part, next))}, words(labels::add_person)));
}

/// Each line has a list of all fields to choose from; the rest come up as these are worked off.
constexpr std::size_t tray_lines_shown = 25;

std::string cut(const std::string& text) {
    constexpr std::size_t longest = 70;
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

web::Html add_form(const ReviewView& view) {
    const auto& words = view.words;
    web::Form form;
    form.action = review_address(view.visit, view.document.slug, "punkt");
    form.before = hidden(view, {{"handling", "nyt"}});
    form.fields = {
        {.name = "titel",
         .label = std::string(words(labels::f_title)),
         .error = view.refused && view.refused->field == "nyt" ? view.refused->message : std::string()},
        {.name = "nummer", .label = std::string(words(labels::f_number)), .required = false}};
    form.submit = words(labels::add_item_button);
    form.after = h::a({h::href(part_address(view, view.part)), h::attr("data-key", "escape")},
                      words(labels::leave_it));
    return h::div({h::cls("review-form")}, web::form(form, view.request, words));
}

/// Split, join, move, add, delete.
web::Html item_acts(const ReviewView& view, const json::object& item) {
    const auto& words = view.words;
    const auto button = [&](const std::string& what, const base::Label& label) {
        return h::li(
            post_button(view, "punkt", {{"handling", what}}, std::string(words(label)), "plain-button"));
    };
    const auto link = [&](const std::string& what, const base::Label& label) {
        return h::li(h::a({h::href(part_address(view, view.part, what))}, words(label)));
    };
    std::vector<web::Html> acts = {link("del", labels::split)};
    if (view.part + 1 < view.items()) acts.push_back(button("saml", labels::join_next));
    if (view.part > 0) acts.push_back(button("op", labels::move_up));
    if (view.part + 1 < view.items()) acts.push_back(button("ned", labels::move_down));
    acts.push_back(link("nyt", labels::add_item));
    acts.push_back(button("slet", labels::drop_item));
    web::Html open;
    if (view.editing == "del") open = split_form(view, item);
    if (view.editing == "nyt") open = add_form(view);
    return h::section({h::id(view.editing == "nyt" ? "felt-nyt" : "felt-del"), h::cls("item-acts")},
                      h::h3(words(labels::item_acts)), h::ul({h::cls("act-list")}, acts), open);
}

}  // namespace

web::Html review_record(const ReviewView& view) {
    std::vector<bool> shown_doubts(view.reading.at("doubts").as_array().size());
    const auto& doubts = view.reading.at("doubts").as_array();
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        if (part_of(view.reading, doubts[i]) != view.part) shown_doubts[i] = true;
    }
    web::Html body;
    if (view.is_item()) {
        const auto& item =
            view.reading.at("items").as_array()[static_cast<std::size_t>(view.part)].as_object();
        body = fields_of(view, item_fields(), item, shown_doubts) + item_acts(view, item);
    } else {
        body = fields_of(view, meeting_fields(), view.reading.at("meeting").as_object(), shown_doubts) +
               people_of(view, shown_doubts);
    }
    // Doubts that are about the part as a whole, or about the document, stand above.
    web::Html whole;
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        if (!shown_doubts[i]) whole += doubt_box(view, i, {});
    }
    return h::section({h::cls("review-record"), h::id(record_anchor), h::attr("tabindex", "-1"),
                       h::attr("aria-labelledby", "laest")},
                      h::h2({h::id("laest")}, part_title(view, view.part)), whole, body);
}

web::Html review_tray(const ReviewView& view) {
    const auto& words = view.words;
    const auto& tray = view.reading.at("unplaced").as_array();
    std::vector<web::Html> lines;
    for (std::size_t i = 0; i < std::min(tray.size(), tray_lines_shown); ++i) {
        const std::string id = "bakke-" + std::to_string(i);
        web::Field to{
            .kind = web::Field::Kind::select,
            .name = "til-" + std::to_string(i),
            .label = std::string(words(labels::belongs_to)),
            .error = view.refused && view.refused->field == id ? view.refused->message : std::string(),
            .choices = {{"", std::string(words(labels::choose_field))}}};
        for (int item = 0; item < view.items(); ++item) {
            for (const auto* key : {"background", "minutes", "decision"}) {
                const auto* field = field_named(item_fields(), key);
                to.choices.push_back({fmt::format("items[{}].{}", item, key),
                                      words(labels::field_of_item, cut(part_title(view, item)),
                                            "– " + std::string(words(*field->label)))});
            }
        }
        to.choices.push_back({"meeting.place", std::string(words(labels::part_meeting)) + " – " +
                                                   std::string(words(labels::f_place))});
        lines.push_back(
            h::li({h::id(id), h::flag("data-step"), h::attr("tabindex", "-1"), h::cls("tray-line")},
                  meetings::prose(tray[i].at("text").as_string()), source_link(tray[i].at("place"), words),
                  h::form({h::action(review_address(view.visit, view.document.slug, "bakke")),
                           h::attr("method", "post")},
                          web::csrf_field(view.request),
                          hidden(view, {{"linje", std::to_string(i)},
                                        {"tekst", std::string(tray[i].at("text").as_string())}}),
                          web::field(to, words),
                          h::div({h::cls("acts")},
                                 h::button({h::cls("button button-secondary"), h::attr("type", "submit"),
                                            h::attr("name", "handling"), h::attr("value", "laeg")},
                                           words(labels::put_there)),
                                 h::button({h::cls("plain-button"), h::attr("type", "submit"),
                                            h::attr("name", "handling"), h::attr("value", "lad"),
                                            h::attr("formnovalidate", ""), h::attr("data-key", "j")},
                                           words(labels::is_nothing))))));
    }
    return h::section({h::cls("review-record"), h::id(record_anchor), h::attr("tabindex", "-1"),
                       h::attr("aria-labelledby", "laest")},
                      h::h2({h::id("laest")}, words(labels::part_tray)),
                      h::p(words(lines.empty() ? labels::tray_empty : labels::tray_lead)),
                      lines.empty() ? web::Html() : h::ol({h::cls("lines")}, lines),
                      tray.size() > tray_lines_shown
                          ? h::p(words(labels::tray_goes_on, tray.size() - tray_lines_shown))
                          : web::Html());
}

}  // namespace archive
