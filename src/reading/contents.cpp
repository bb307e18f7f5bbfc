#include "reading/contents.hpp"

#include <unordered_map>

#include "reading/rules.hpp"
#include "reading/scan.hpp"

namespace reading {
namespace {

/// The line without its number.
std::string_view without_number(std::string_view text) {
    std::size_t at = 0;
    if (take_number(text, at) < 0) return text;
    while (at < text.size() && (text[at] == '.' || text[at] == ':' || text[at] == ')' || is_digit(text[at])))
        ++at;
    skip_blanks(text, at);
    const bool letter =
        at + 3 < text.size() && text[at + 1] == '.' && text[at + 2] == ' ' && begins_lower(text.substr(at));
    return text.substr(letter ? at + 3 : at);
}

}  // namespace

std::string title_key(std::string_view title) {
    std::string letters;
    for (const char c : small(title)) {
        if (is_word_byte(c) && !is_digit(c)) letters += c;
    }
    return letters.substr(0, 40);
}

void read_contents(Document& document, const Span& head, std::vector<ItemStart>& starts) {
    std::unordered_map<std::string, std::size_t> items;
    for (std::size_t i = 0; i < starts.size(); ++i) items.emplace(title_key(starts[i].parts.title), i);
    for (std::size_t at = head.begin; at < head.end; ++at) {
        auto& line = document.lines[at];
        if (line.use != Use::none || line.text.size() > 260) continue;
        const auto rest = without_number(line.text);
        const bool numbered = rest.size() < line.text.size() && line.text.size() > 6;
        const auto parts = take_apart(document.vocabulary, rest);
        auto found = items.find(title_key(parts.title));
        if (found == items.end()) found = items.find(title_key(line.text));
        if (found == items.end() || (!numbered && found->first.size() <= 8)) continue;
        line.use = {Use::debris, Taken::table_of_contents, rules::title_above};
        auto& item = starts[found->second].parts;
        if (!item.times) item.times = parts.times;
        if (item.presenters.empty()) item.presenters = parts.presenters;
    }
}

}  // namespace reading
