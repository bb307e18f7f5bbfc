#include "reading/item_titles.hpp"

#include <algorithm>

#include "reading/paragraphs.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// A title is never longer than this many printed lines.
constexpr std::size_t longest = 6;

bool looks_numbered(const Line& line) {
    std::size_t at = 0;
    return take_number(line.text, at) >= 0 && at < line.text.size() &&
           (line.text[at] == '.' || line.text[at] == ')') && at + 2 < line.text.size() &&
           !is_digit(line.text[at + 1]);
}

/// Lines that a title cannot go on over.
bool ends_title(const Document& document, const Headings& headings, std::size_t at) {
    if (at >= document.lines.size() || headings[at]) return true;
    const auto& line = document.lines[at];
    if (line.behind || line.use == Use::debris) return true;
    const bool slot = slot_begin(line.text) != std::string_view::npos ||
                      presenter_begin(document.vocabulary, line.text) == 0;
    if (line.bullet != 0 && !(document.blank_bullets && line.indent > 0 && slot)) return true;
    return looks_numbered(line) || case_number_of(document.vocabulary, line).has_value();
}

bool only_presenter(const Vocabulary& vocabulary, const Line& line) {
    return presenter_begin(vocabulary, line.text) == 0 || slot_begin(line.text) == 0;
}

/// How many lines after the first lie before the one that closes the time slot; none when no slot
/// comes before the title must end.
std::optional<std::size_t> lines_to_slot(const Document& document, const Headings& headings, std::size_t line,
                                         std::string_view rest) {
    std::string text(rest);
    for (std::size_t more = 0; more < longest; ++more) {
        if (more > 0) {
            const std::size_t at = line + more;
            if (ends_title(document, headings, at) || text.size() > 400) return std::nullopt;
            if (document.lines[at].gap > 2 && !ends_broken(text) &&
                slot_begin(text) == std::string_view::npos)
                return std::nullopt;
            if (document.lines[at - 1].text.ends_with('.') && more > 1) return std::nullopt;
            append_line(text, document.lines[at].text, document);
        }
        const auto open = slot_begin(text);
        if (open == std::string_view::npos) continue;
        if (text.find(')', open) != std::string_view::npos) return more;
    }
    return std::nullopt;
}

/// "Tid: kl. 9.10-9.50", "Kl. 9.10 - 9.50" alone below a title.
std::optional<FoundTimes> times_below(const Vocabulary& vocabulary, const Line& line) {
    if (line.text.size() > 40 || line.gap > 1) return std::nullopt;
    const auto label = label_of(vocabulary, line.small);
    if (label && label->label != Label::when) return std::nullopt;
    const auto said = label ? "kl. " + line.text.substr(std::min(label->value, line.text.size())) : line.text;
    const auto times = find_times(said);
    const bool whole = times && times->end && (label ? times->begin <= 4 : times->begin == 0);
    return whole && trimmed_end(said, " .)").size() <= times->finish ? times : std::nullopt;
}

/// The same for a slot without brackets: the lines in front of it are full, and nothing is said in them.
std::optional<std::size_t> lines_to_bare_slot(const Document& document, const Headings& headings,
                                              std::size_t line, std::string_view rest) {
    std::string text(rest);
    if (take_apart(document.vocabulary, text).times) return std::nullopt;
    for (std::size_t more = 1; more < 4; ++more) {
        const std::size_t at = line + more;
        if (ends_title(document, headings, at) || document.lines[at].gap > 1) return std::nullopt;
        if (times_below(document.vocabulary, document.lines[at])) return std::nullopt;
        const auto& before = document.lines[at - 1];
        if (!document.is_full(before.text) || before.text.ends_with('.')) return std::nullopt;
        append_line(text, document.lines[at].text, document);
        const std::string lower = small(text);
        const auto said = words_of(lower);
        const bool told = std::ranges::any_of(said, [&](auto word) {
            return document.vocabulary.sentence_verbs.contains(trimmed_end(word, ","));
        });
        if (told) return std::nullopt;
        if (const auto parts = take_apart(document.vocabulary, text); parts.times && parts.times->end)
            return more;
    }
    return std::nullopt;
}

/// Without a slot the title goes on in a line that reads as its continuation.
bool goes_on(const Document& document, const Headings& headings, std::size_t at, std::string_view text) {
    if (ends_title(document, headings, at)) return false;
    const auto& line = document.lines[at];
    const auto& before = document.lines[at - 1];
    const int close = document.double_spaced ? 1 : 0;
    if (only_presenter(document.vocabulary, line) && line.gap <= 1) return true;
    if (ends_broken(text) && line.gap <= 3 && begins_lower(line.text)) return true;
    if (line.gap > close) return false;
    if (ends_with_any(small(text), document.vocabulary.open_words)) return true;
    const bool full = document.is_full(before.text);
    if (document.whole_lines) return full && begins_lower(line.text);
    const std::size_t after = at + 1;
    const bool last = after >= document.lines.size() || document.lines[after].gap > close ||
                      headings[after] || case_number_of(document.vocabulary, document.lines[after]);
    if (begins_lower(line.text)) return full || before.text.size() > (last ? 30U : 60U);
    return full && last && before.text.size() * 10 >= document.width * 9 && !line.text.ends_with('.') &&
           line.text.size() < before.text.size();
}

/// "v/Anna Berg, Kaj" / "Lund og Ida Krog": the line ends inside a name, and more names are all that follows.
bool names_go_on(const Document& document, const Headings& headings, const TitleParts& parts,
                 std::size_t at) {
    const auto& line = document.lines[at];
    const auto words = words_of(line.text);
    if (parts.presenters.empty() || line.gap > 0 || line.bullet != 0 || words.size() > 8) return false;
    const auto& last = parts.presenters.back();
    const bool first =
        last.find(' ') == std::string::npos && document.vocabulary.first_names.contains(small(last));
    // "v/Kaj Bo" / "Lund": the line was full, and a name alone is all that stands below it.
    const std::size_t after = at + 1;
    const bool apart = after >= document.lines.size() || document.lines[after].gap > 0 || headings[after];
    const bool alone = words.size() <= 2 && apart && document.is_full(document.lines[at - 1].text) &&
                       is_person_name(document.vocabulary, last + " " + line.text);
    const bool inside = first || alone;
    return inside && !line.text.ends_with('.') && std::ranges::all_of(words, [](auto word) {
               return begins_upper(word) || word == "og" || word == "samt" || word == "&";
           });
}

/// "og Ida Krog"
bool is_name_behind_joint(std::string_view text) {
    const auto words = words_of(text);
    return words.size() > 1 && words.size() < 6 && std::all_of(words.begin() + 1, words.end(), begins_upper);
}

}  // namespace

TitleLines title_at(const Document& document, const Headings& headings, std::size_t line,
                    std::string_view rest) {
    std::string text(rest);
    std::size_t next = line + 1;
    const auto& lines = document.lines;
    if (text.empty() && next < lines.size() && !headings[next]) text = lines[next++].text;
    // "3 (lukket)" above the title
    if (text.starts_with('(') && text.ends_with(')') && next < lines.size() && !headings[next] &&
        !looks_numbered(lines[next]) && has_any(small(text), document.vocabulary.closed_words))
        text = lines[next++].text + " " + text;
    if (const auto more = lines_to_slot(document, headings, next - 1, text)) {
        for (std::size_t i = 0; i < *more; ++i) append_line(text, lines[next++].text, document);
    } else if (const auto bare = lines_to_bare_slot(document, headings, next - 1, text)) {
        for (std::size_t i = 0; i < *bare; ++i) append_line(text, lines[next++].text, document);
    }
    auto parts = take_apart(document.vocabulary, text);
    while (next < lines.size() && next - line < longest + 2) {
        // Text stands right under a title whose slot and presenters are whole.
        const bool whole = (parts.times || !parts.presenters.empty()) && !parts.unfinished;
        const bool presenter = only_presenter(document.vocabulary, lines[next]) && lines[next].gap <= 1;
        const bool joint = lines[next].small.starts_with("og ") || lines[next].small.starts_with("samt ");
        const bool second =
            !parts.presenters.empty() && lines[next].gap <= 1 && lines[next].text.size() < 60 && joint;
        const bool names = !headings[next] && (names_go_on(document, headings, parts, next) ||
                                               (second && is_name_behind_joint(lines[next].text)));
        if (whole && !second && !names && !(presenter && (parts.presenters.empty() || !parts.times))) break;
        if (parts.unfinished ? ends_title(document, headings, next)
                             : !names && !goes_on(document, headings, next, text))
            break;
        append_line(text, lines[next++].text, document);
        parts = take_apart(document.vocabulary, text);
    }
    if (!parts.times && next < lines.size() && !headings[next]) {
        if (const auto times = times_below(document.vocabulary, lines[next])) {
            parts.times = times;
            ++next;
        }
    }
    parts.title = without_stray_blanks(parts.title, document);
    return {std::move(parts), next};
}

}  // namespace reading
