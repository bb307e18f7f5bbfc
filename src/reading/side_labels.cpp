#include "reading/side_labels.hpp"

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;
/// A longer line is no line of a head.
constexpr std::size_t longest_line = 400;
/// A label has at most so many words.
constexpr int longest_label = 3;

bool leads_value(const Vocabulary& vocabulary, std::string_view small_word) {
    const auto* label = vocabulary.labels.find(small_word);
    return label != nullptr && *label != Label::other && *label != Label::contents;
}

}  // namespace

std::size_t second_label(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text) {
    if (text.size() > longest_line) return nowhere;
    const auto first = small_text.substr(0, 50).find(':');
    if (first == nowhere || !leads_value(vocabulary, trimmed(small_text.substr(0, first)))) return nowhere;
    for (auto colon = small_text.find(':', first + 1); colon != nowhere;
         colon = small_text.find(':', colon + 1)) {
        std::size_t found = nowhere;
        std::size_t begin = colon;
        for (int words = 0; words < longest_label && begin > first + 2; ++words) {
            begin = text.rfind(' ', begin - 1);
            if (begin == nowhere || begin <= first) break;
            const auto word = small_text.substr(begin + 1, colon - begin - 1);
            if (begins_upper(text.substr(begin + 1)) && leads_value(vocabulary, word)) found = begin + 1;
        }
        if (found != nowhere) return found;
    }
    return nowhere;
}

std::size_t glued_heading(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text) {
    const auto stop = text.rfind('.');
    if (stop == nowhere || stop < 2 || stop + 1 >= text.size() || !begins_upper(text.substr(stop + 1)))
        return nowhere;
    const auto part = part_of(vocabulary, trimmed_end(small_text.substr(stop + 1), ":"));
    const bool heads = part == Part::decision || part == Part::recommendation || part == Part::minutes;
    return heads && is_word_byte(text[stop - 1]) ? stop + 1 : nowhere;
}

}  // namespace reading
