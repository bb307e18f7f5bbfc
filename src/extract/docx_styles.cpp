#include "extract/docx_styles.hpp"

#include "extract/xml.hpp"

namespace extract {
namespace {

constexpr int deepest_inheritance = 20;  // a circle of styles ends here
constexpr int automatic_room = 280;      // what Word takes for "automatic"

void read_room(ParagraphLook& look, const pugi::xml_node& properties) {
    const auto room = child_of(properties, "spacing");
    if (!room) return;
    const auto side = [&](const char* name, const char* automatic) -> std::optional<int> {
        const auto on = attribute_of(room, automatic);
        if (on == "1" || on == "true" || on == "on") return automatic_room;
        if (attribute_of(room, name).empty()) return std::nullopt;
        return number_of(room, name, 0);
    };
    look.before = side("before", "beforeAutospacing");
    look.after = side("after", "afterAutospacing");
}

ParagraphLook own_look(const pugi::xml_node& properties) {
    ParagraphLook look;
    if (!properties) return look;
    look.style = attribute_of(child_of(properties, "pStyle"), "val");
    if (const auto outline = child_of(properties, "outlineLvl")) look.outline = number_of(outline, "val", 9);
    if (const auto numbered = child_of(properties, "numPr")) {
        if (const auto list = child_of(numbered, "numId")) look.list = number_of(list, "val", 0);
        if (const auto level = child_of(numbered, "ilvl")) look.level = number_of(level, "val", 0);
    }
    if (child_of(properties, "contextualSpacing")) look.together = is_on(properties, "contextualSpacing");
    read_room(look, properties);
    look.new_page = is_on(properties, "pageBreakBefore");
    return look;
}

template <class T>
void fill(std::optional<T>& value, const std::optional<T>& from) {
    if (!value) value = from;
}

void fill(ParagraphLook& look, const ParagraphLook& from) {
    fill(look.outline, from.outline);
    // A paragraph's own level belongs to the list that its style names, and the other way round.
    fill(look.list, from.list);
    fill(look.level, from.level);
    fill(look.before, from.before);
    fill(look.after, from.after);
    fill(look.together, from.together);
    look.new_page |= from.new_page;
    look.hidden |= from.hidden;
}

/// "heading 2" → 1. The names of Word's own styles are English in every language of Word.
std::optional<int> outline_of(std::string_view name) {
    constexpr std::string_view heading = "eading ";
    if (name.size() != heading.size() + 2 || name.substr(1, heading.size()) != heading) return std::nullopt;
    if ((name[0] != 'h' && name[0] != 'H') || name.back() < '1' || name.back() > '9') return std::nullopt;
    return name.back() - '1';
}

}  // namespace

Styles::Styles(const pugi::xml_node& root) {
    const auto defaults = child_of(child_of(root, "docDefaults"), "pPrDefault");
    defaults_ = own_look(child_of(defaults, "pPr"));
    for (const auto& node : root.children()) {
        if (local_name(node) != "style" || attribute_of(node, "type") != "paragraph") continue;
        Style style;
        style.own = own_look(child_of(node, "pPr"));
        style.own.hidden = is_on(child_of(node, "rPr"), "vanish");
        style.parent = attribute_of(child_of(node, "basedOn"), "val");
        const std::string_view name = attribute_of(child_of(node, "name"), "val");
        if (!style.own.outline) style.own.outline = outline_of(name);
        if (!style.own.outline && name == "Title") style.own.outline = 0;
        const std::string id(attribute_of(node, "styleId"));
        const std::string_view usual = attribute_of(node, "default");
        if (usual == "1" || usual == "true" || usual == "on") usual_ = id;
        styles_.emplace(id, std::move(style));
    }
}

void Styles::inherit(ParagraphLook& look, const std::string& name) const {
    const std::string* next = &name;
    for (int i = 0; i < deepest_inheritance && !next->empty(); ++i) {
        const auto found = styles_.find(*next);
        if (found == styles_.end()) break;
        fill(look, found->second.own);
        next = &found->second.parent;
    }
    fill(look, defaults_);
}

ParagraphLook Styles::look(const pugi::xml_node& properties) const {
    ParagraphLook look = own_look(properties);
    if (look.style.empty()) look.style = usual_;
    inherit(look, look.style);
    return look;
}

}  // namespace extract
