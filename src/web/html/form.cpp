#include "web/html/form.hpp"

#include <algorithm>

#include "web/labels.hpp"

namespace web {

namespace {

std::string hint_id(const Field& field) { return field_id(field.name) + "-hint"; }
std::string error_id(const Field& field) { return field_id(field.name) + "-error"; }

/// The same two ids dkfds gives, hint first, as a screen reader reads them in this order.
std::string described_by(const Field& field) {
    std::string ids;
    if (!field.hint.empty()) ids = hint_id(field);
    if (!field.error.empty()) ids += (ids.empty() ? "" : " ") + error_id(field);
    return ids;
}

std::string_view input_type(Field::Kind kind) {
    switch (kind) {
        case Field::Kind::password:
            return "password";
        case Field::Kind::email:
            return "email";
        case Field::Kind::telephone:
            return "tel";
        case Field::Kind::number:
            return "number";
        case Field::Kind::date:
            return "date";
        case Field::Kind::time:
            return "time";
        case Field::Kind::file:
            return "file";
        case Field::Kind::checkbox:
            return "checkbox";
        default:
            return "text";
    }
}

Attribute when(bool there, std::string_view name, std::string_view value) {
    return there ? h::attr(name, value) : Attribute{};
}

/// What inputs of every kind share.
Attributes common(const Field& field, std::string_view classes) {
    const std::string described = described_by(field);
    return {h::cls(classes),
            h::id(field_id(field.name)),
            h::attr("name", field.name),
            when(!described.empty(), "aria-describedby", described),
            when(!field.error.empty(), "aria-invalid", "true"),
            when(!field.autocomplete.empty(), "autocomplete", field.autocomplete),
            when(field.longest.has_value(), "maxlength", std::to_string(field.longest.value_or(0))),
            h::flag("required", field.required)};
}

Html select_input(const Field& field) {
    std::vector<Html> options;
    for (const Choice& choice : field.choices) {
        options.push_back(
            h::option({h::attr("value", choice.value), h::flag("selected", choice.value == field.value)},
                      choice.label));
    }
    return h::select(common(field, "form-select"), options);
}

Html text_area(const Field& field) {
    Attributes attributes = common(field, "form-input");
    attributes.push_back(h::attr("rows", std::to_string(field.rows)));
    // HTML drops one line end right after the start tag, so one is given for it to drop.
    return h::textarea(attributes, "\n", field.value);
}

Html plain_input(const Field& field) {
    Attributes attributes = common(field, field.kind == Field::Kind::file ? "" : "form-input");
    attributes.push_back(h::attr("type", input_type(field.kind)));
    if (field.kind == Field::Kind::file) {
        attributes.push_back(when(!field.accept.empty(), "accept", field.accept));
        attributes.push_back(h::flag("multiple", field.several));
    } else if (field.kind != Field::Kind::password) {
        attributes.push_back(when(!field.value.empty(), "value", field.value));
    }
    return h::void_element("input", attributes);
}

Html input(const Field& field) {
    if (field.kind == Field::Kind::select) return select_input(field);
    if (field.kind == Field::Kind::text_area) return text_area(field);
    return plain_input(field);
}

Html label_of(const Field& field, const base::Words& words) {
    const std::string id = field_id(field.name);
    if (field.required || !field.say_optional || field.kind == Field::Kind::checkbox)
        return h::label({h::cls("form-label"), h::attr("for", id)}, field.label);
    return h::label({h::cls("form-label"), h::attr("for", id)}, field.label,
                    h::span({h::cls("quiet")}, words(labels::optional)));
}

Html hint_of(const Field& field) {
    if (field.hint.empty()) return {};
    return h::span({h::cls("form-hint"), h::id(hint_id(field))}, field.hint);
}

Html error_of(const Field& field, const base::Words& words) {
    if (field.error.empty()) return {};
    return h::span({h::cls("form-error-message"), h::id(error_id(field))},
                   h::span({h::cls("sr-only")}, words(labels::error_prefix)), field.error);
}

Html checkbox(const Field& field, const base::Words& words) {
    Attributes attributes = common(field, "form-checkbox");
    attributes.push_back(h::attr("type", "checkbox"));
    attributes.push_back(h::attr("value", "on"));
    attributes.push_back(h::flag("checked", field.value == "on"));
    return h::div({h::cls("form-group-checkbox")}, h::void_element("input", attributes),
                  label_of(field, words), hint_of(field));
}

bool has_file(const Form& form) {
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [](const Field& field) { return field.kind == Field::Kind::file; });
}

/// Where the script lists the chosen files and says that they are on their way.
Html upload_state() {
    return h::div({h::cls("upload-progress"), h::flag("data-upload-state"), h::attr("role", "status"),
                   h::flag("hidden")}) +
           h::ul({h::cls("file-list lines"), h::flag("data-files")});
}

}  // namespace

std::string field_id(std::string_view name) { return "felt-" + std::string(name); }

Html csrf_field(const Request& request) {
    return h::void_element(
        "input", {h::attr("type", "hidden"), h::attr("name", "csrf"), h::attr("value", request.csrf)});
}

Html field(const Field& field, const base::Words& words) {
    std::string group = field.kind == Field::Kind::file ? "form-group file-field" : "form-group";
    if (!field.error.empty()) group += " form-error";
    if (field.kind == Field::Kind::checkbox)
        return h::div({h::cls(group)}, error_of(field, words), checkbox(field, words));
    return h::div({h::cls(group)}, label_of(field, words), hint_of(field), error_of(field, words),
                  input(field));
}

bool has_errors(const Form& form) {
    return !form.error.empty() || std::any_of(form.fields.begin(), form.fields.end(),
                                              [](const Field& one) { return !one.error.empty(); });
}

Html error_summary(const Form& form, const base::Words& words) {
    std::vector<Html> lines;
    if (!form.error.empty()) lines.push_back(h::li(form.error));
    for (const Field& one : form.fields)
        if (!one.error.empty()) lines.push_back(h::li(h::a({h::href("#" + field_id(one.name))}, one.error)));
    if (lines.empty()) return {};
    const auto number = static_cast<long long>(lines.size());
    const std::string heading = words.count(number, labels::one_error, labels::many_errors);
    return h::div({h::cls("error-summary"), h::attr("role", "alert"), h::attr("tabindex", "-1"),
                   h::attr("aria-labelledby", "fejl")},
                  h::h2({h::id("fejl")}, heading), h::ul(lines));
}

Html form(const Form& form, const Request& request, const base::Words& words) {
    std::vector<Html> fields;
    for (const Field& one : form.fields) fields.push_back(field(one, words));
    const bool upload = has_file(form);
    const Attribute encoding = when(upload, "enctype", "multipart/form-data");
    return h::form(
        {h::action(form.action), h::attr("method", "post"), encoding, h::flag("novalidate"),
         h::flag("data-upload", upload),
         when(upload && form.upload_limit > 0, "data-limit", std::to_string(form.upload_limit)),
         when(upload && !form.upload_each.empty(), "data-each", form.upload_each)},
        csrf_field(request), form.before, fields, upload ? upload_state() : Html(),
        h::div({h::cls("acts")},
               h::button({h::cls("button button-primary"), h::attr("type", "submit")}, form.submit),
               form.after));
}

}  // namespace web
