#include "reading/title_text.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;
constexpr std::string_view ellipsis = "\u2026";
/// A title of more bytes than this is no short title with text behind it.
constexpr std::size_t longest_title = 90;
/// A heading further behind the number belongs to no title.
constexpr std::size_t furthest_heading = 300;
/// Text that goes on in the next line is at least so long.
constexpr std::size_t telling_text = 40;

/// One past the item's number and its mark; npos when the line does not begin so.
std::size_t number_end(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text) {
    std::size_t at = 0;
    for (const auto word : vocabulary.number_words) {
        if (word.size() > at && small_text.starts_with(word)) at = word.size();
    }
    if (at >= text.size() || !is_digit(text[at]) || take_number(text, at) < 0) return nowhere;
    if (at + 2 >= text.size() || (text[at] != '.' && text[at] != ')' && text[at] != ':')) return nowhere;
    ++at;
    if (is_digit(text[at])) return nowhere;
    skip_blanks(text, at);
    return begins_upper(text.substr(at)) ? at : nowhere;
}

/// Titles are no sentences.
bool has_verb(const Vocabulary& vocabulary, std::string_view phrase) {
    return std::ranges::any_of(words_of(phrase), [&](std::string_view word) {
        return vocabulary.sentence_verbs.contains(small(trimmed_end(word, ",")));
    });
}

bool is_whole(const Vocabulary& vocabulary, std::string_view rest) {
    return rest.ends_with('.') || rest.size() > telling_text ||
           begins_with_any(small(rest), vocabulary.bare_decisions);
}

/// "2. Status v/Anna Berg Indstilling: At gruppen ...": where the heading begins; npos when there is none.
std::size_t heading_behind_title(const Vocabulary& vocabulary, std::string_view text,
                                 std::string_view small_text, std::size_t begin) {
    constexpr std::size_t most_words = 3;
    const auto near = small_text.substr(0, begin + furthest_heading);
    for (auto colon = near.find(':', begin); colon != nowhere; colon = near.find(':', colon + 1)) {
        auto at = colon;
        for (std::size_t words = 0; words < most_words && at > begin + 1; ++words) {
            at = small_text.rfind(' ', at - 1) + 1;
            if (at <= begin + 1) break;
            const auto part = part_of(vocabulary, small_text.substr(at, colon - at));
            // "Orientering:" and "Beslutning:" also stand in front of other titles.
            const bool follows = part == Part::recommendation || part == Part::background;
            if (follows && begins_upper(text.substr(at))) return at;
            --at;
        }
    }
    return nowhere;
}

/// "Valg af formandEva Lind blev valgt.": where a page lost what stood between a title and its first
/// sentence; npos when nothing is glued.
std::size_t sentence_glued(const Vocabulary& vocabulary, std::string_view title) {
    const bool ended = title.ends_with('.');
    const auto low = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xA0; };
    for (std::size_t at = 4; at + 3 < std::min(title.size(), longest_title); ++at) {
        const bool glued = (low(title[at - 1]) && low(title[at - 2])) ||
                           (is_digit(title[at - 1]) && is_digit(title[at - 2]));
        const auto rest = title.substr(at);
        const auto word = rest.substr(0, rest.find(' '));
        if (!glued || !begins_upper(rest) || word.size() == rest.size() || !low(word.back())) continue;
        // A sentence that goes on in the next line is one behind figures only: names have capitals inside.
        const bool told = ended ? has_verb(vocabulary, rest) || rest.size() > telling_text
                                : is_digit(title[at - 1]) && words_of(rest).size() > 3;
        if (told && !has_verb(vocabulary, title.substr(0, at))) return at;
    }
    return nowhere;
}

}  // namespace

std::size_t text_behind_title(const Vocabulary& vocabulary, std::string_view text,
                              std::string_view small_text) {
    const auto begin = number_end(vocabulary, text, small_text);
    if (begin == nowhere) return nowhere;
    const auto heading = heading_behind_title(vocabulary, text, small_text, begin);
    if (heading != nowhere) return heading;
    const auto title = text.substr(begin);
    // "3. Approval of the agenda, approved"
    const auto comma = title.rfind(", ");
    if (comma != nowhere && comma > 4 &&
        vocabulary.bare_decisions.contains(trimmed_end(small_text.substr(begin + comma + 2), ". ")))
        return begin + comma + 2;
    const auto glued = sentence_glued(vocabulary, title);
    if (glued != nowhere) return begin + glued;
    for (const auto whole : vocabulary.whole_titles) {
        const bool known = small_text.substr(begin).starts_with(whole) && title.size() > whole.size() + 2 &&
                           title[whole.size()] == ' ';
        const auto rest = known ? title.substr(whole.size() + 1) : std::string_view();
        const bool told = rest.ends_with('.') || begins_with_any(small(rest), vocabulary.bare_decisions);
        if (told && begins_upper(rest)) return begin + whole.size() + 1;
    }
    // "2. Status At the plan is discussed.": what is asked for, in a page that lost its lines.
    const auto asked = title.find(" At ");
    const bool led = asked != nowhere && asked > 4 && asked <= longest_title && title.ends_with('.') &&
                     !has_verb(vocabulary, title.substr(0, asked));
    if (led) return begin + asked + 1;
    auto end = title.find(ellipsis);
    if (end != nowhere) {
        end += ellipsis.size();
    } else {
        const auto sentences = sentences_of(vocabulary, title.substr(0, longest_title + 60));
        if (sentences.size() < 2) return nowhere;
        end = sentences.front().size();
    }
    const auto rest = trimmed(title.substr(end));
    const bool fits = end > 4 && end <= longest_title && begins_upper(rest) &&
                      !has_verb(vocabulary, title.substr(0, end)) && is_whole(vocabulary, rest);
    return fits ? static_cast<std::size_t>(rest.data() - text.data()) : nowhere;
}

}  // namespace reading
