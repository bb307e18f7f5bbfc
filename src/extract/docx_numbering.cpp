#include "extract/docx_numbering.hpp"

#include <algorithm>

#include "extract/numerals.hpp"
#include "extract/xml.hpp"

namespace extract {

Numbering::Level Numbering::read_level(const pugi::xml_node& node) {
    Level level;
    level.there = true;
    level.start = number_of(child_of(node, "start"), "val", 0);
    if (const auto format = child_of(node, "numFmt")) level.format = attribute_of(format, "val");
    level.text = attribute_of(child_of(node, "lvlText"), "val");
    level.style = attribute_of(child_of(node, "pStyle"), "val");
    if (const auto restart = child_of(node, "lvlRestart")) level.restart = number_of(restart, "val", 0);
    level.plain_digits = is_on(node, "isLgl");
    return level;
}

void Numbering::read_list(const pugi::xml_node& node) {
    List list;
    list.scheme = attribute_of(child_of(node, "abstractNumId"), "val");
    for (const auto& change : node.children()) {
        if (local_name(change) != "lvlOverride") continue;
        const int level = number_of(change, "ilvl", -1);
        if (level < 0 || level >= levels) continue;
        if (const auto own = child_of(change, "lvl")) list.levels[level] = read_level(own);
        if (const auto start = child_of(change, "startOverride"))
            list.starts[level] = number_of(start, "val", 1);
    }
    lists_[number_of(node, "numId", 0)] = std::move(list);
}

Numbering::Numbering(const pugi::xml_node& root) {
    for (const auto& node : root.children()) {
        if (local_name(node) == "num") read_list(node);
        if (local_name(node) != "abstractNum") continue;
        const std::string id(attribute_of(node, "abstractNumId"));
        Scheme& scheme = schemes_[id];
        for (const auto& child : node.children()) {
            const int at = number_of(child, "ilvl", -1);
            if (local_name(child) == "lvl" && at >= 0 && at < levels)
                scheme.at(static_cast<std::size_t>(at)) = read_level(child);
            if (local_name(child) == "numStyleLink") links_[id] = attribute_of(child, "val");
            if (local_name(child) == "styleLink")
                style_schemes_[std::string(attribute_of(child, "val"))] = id;
        }
    }
    follow_links();
}

/// A scheme may be empty and borrow that of a numbering style.
void Numbering::follow_links() {
    for (const auto& [id, style] : links_) {
        const auto found = style_schemes_.find(style);
        if (found != style_schemes_.end()) schemes_[id] = schemes_[found->second];
    }
}

const Numbering::Level* Numbering::level_of(const List& list, int level) const {
    const auto own = list.levels.find(level);
    if (own != list.levels.end()) return &own->second;
    const auto scheme = schemes_.find(list.scheme);
    if (scheme == schemes_.end()) return nullptr;
    const Level& found = scheme->second.at(static_cast<std::size_t>(level));
    return found.there ? &found : nullptr;
}

void Numbering::step(Count& count, int id, const List& list, int level) const {
    const auto at = static_cast<std::size_t>(level);
    const auto start = list.starts.find(level);
    if (start != list.starts.end() && count.restarted.emplace(id, level).second) {
        count.value.at(at) = start->second;
    } else if (count.begun.at(at)) {
        count.value.at(at) = std::min(count.value.at(at), 1'000'000) + 1;
    } else {
        const Level* own = level_of(list, level);
        count.value.at(at) = start != list.starts.end() ? start->second : own != nullptr ? own->start : 1;
    }
    count.begun.at(at) = true;
    for (int deeper = level + 1; deeper < levels; ++deeper) {
        const Level* below = level_of(list, deeper);
        const auto restart = below != nullptr ? below->restart : std::nullopt;
        // w:lvlRestart counts levels from 1; 0 says never.
        if (!restart || level < *restart) count.begun.at(static_cast<std::size_t>(deeper)) = false;
    }
}

std::string Numbering::shown(const Count& count, const List& list, int level) const {
    const Level& own = *level_of(list, level);
    if (own.format == "bullet") return level == 0 ? "\u2022 " : "\u25E6 ";
    std::string text;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const bool place = own.text[at] == '%' && at + 1 < own.text.size() && own.text[at + 1] >= '1' &&
                           own.text[at + 1] <= '9';
        if (!place) {
            text += own.text[at];
            continue;
        }
        const int meant = own.text[++at] - '1';
        const Level* other = level_of(list, meant);
        if (other == nullptr) continue;
        const auto index = static_cast<std::size_t>(meant);
        const int value = count.begun.at(index) ? count.value.at(index) : other->start;
        text += numeral(value, own.plain_digits ? "decimal" : other->format);
    }
    if (text.find_first_not_of(' ') == std::string::npos) return {};
    return text + ' ';
}

std::string Numbering::next(int list, int level) {
    const auto found = lists_.find(list);
    if (found == lists_.end() || level < 0 || level >= levels) return {};
    if (level_of(found->second, level) == nullptr) return {};
    Count& count = counts_[found->second.scheme];
    step(count, list, found->second, level);
    return shown(count, found->second, level);
}

std::optional<int> Numbering::level_of_style(int list, const std::string& style) const {
    const auto found = lists_.find(list);
    if (found == lists_.end() || style.empty()) return std::nullopt;
    for (int level = 0; level < levels; ++level) {
        const Level* one = level_of(found->second, level);
        if (one != nullptr && one->style == style) return level;
    }
    return std::nullopt;
}

}  // namespace extract
