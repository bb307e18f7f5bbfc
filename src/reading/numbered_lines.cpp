#include "reading/numbered_lines.hpp"

#include <algorithm>

#include "reading/case_numbers.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

/// "2. a. Title", "2a. Title": one past the letter; 0 when there is none.
std::size_t lettered(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '.') {
        ++at;
        skip_blanks(text, at);
    }
    const bool letter = at + 3 < text.size() && text[at] >= 'a' && text[at] <= 'k' &&
                        (text[at + 1] == '.' || text[at + 1] == ')') && text[at + 2] == ' ' &&
                        begins_upper(text.substr(at + 3));
    return letter ? at + 1 : 0;
}

/// "2", "2.1", "2a" at `at`, into `found`; one past it, or nothing when no number of an item stands there.
std::optional<std::size_t> take_item_number(std::string_view text, std::size_t at, Candidate& found) {
    const std::size_t begin = at;
    found.main = take_number(text, at);
    if (found.main < 0 || found.main > 999) return std::nullopt;
    std::size_t end = at;
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        end = at + 1;
        found.sub = take_number(text, end) + 1;
        if (found.sub < 1 || found.sub > 50) return std::nullopt;
    }
    if (const auto letter = lettered(text, end); letter > 0) {
        found.sub = text[letter - 1] - 'a' + 1;
        end = letter;
    }
    found.number = text.substr(begin, end - begin);
    return end;
}

/// "38Godkendelse": a page's number and title that lost what stood between them; but not "3F".
bool is_glued(std::string_view rest) {
    const auto word = rest.substr(0, rest.find(' '));
    const std::size_t first = word.starts_with('\xC3') ? 2 : 1;
    return begins_upper(word) && word.size() > 4 && begins_lower(word.substr(first)) &&
           begins_lower(word.substr(first + 1));
}

}  // namespace

std::optional<Candidate> numbered(const Vocabulary& vocabulary, const Line& line) {
    if (line.bullet == 2) return std::nullopt;
    Candidate found;
    std::size_t at = 0;
    for (const auto word : vocabulary.number_words) {
        if (word.size() > at && line.small.starts_with(word)) at = word.size();
    }
    found.named = at > 0;
    skip_blanks(line.small, at);
    if (line.bullet != 0 && !found.named && line.indent > 2) return std::nullopt;
    const auto number_end = take_item_number(line.text, at, found);
    if (!number_end) return std::nullopt;
    std::size_t end = *number_end;
    bool bare = false;
    if (end < line.text.size()) {
        const char mark = line.text[end];
        if (mark == '.' || mark == ':' || mark == ')') {
            ++end;
        } else if (is_glued(line.text.substr(end)) && found.sub == 0) {
            found.score -= 1;
        } else if (mark != ' ') {
            return std::nullopt;
        } else if (!found.named && found.sub == 0) {
            bare = true;
            found.score -= 1.5;  // "4 Title": numbers at a line's begin are mostly something else
        }
        found.bracket = mark == ')';
        if (found.bracket) found.score -= 1.5;
    }
    skip_blanks(line.text, end);
    if (line.text.substr(end, 2) == "- ") end += 2;
    if (line.text.substr(end, 4) == "\u2013 ") end += 4;
    found.rest = line.text.substr(end);
    // "1 DAGSORDEN": the number of a page.
    if (bare && vocabulary.paper_words.contains(small(found.rest))) return std::nullopt;
    return found;
}

bool reads_as_title(const Vocabulary& vocabulary, const Candidate& candidate) {
    const std::string_view rest = candidate.rest;
    if (rest.empty()) return true;
    if (month_at(vocabulary, rest, 0) != 0) return false;
    if (begins_lower(rest)) return candidate.named;
    if (begins_digit(rest)) {
        // "72-timers behandling" but neither "1.214 mio." nor a table's row.
        std::size_t at = 0;
        take_number(rest, at);
        return at < rest.size() && (rest[at] == '-' || rest[at] == ' ' || rest[at] == '.') &&
               rest.size() > 12;
    }
    return !begins_with_any(small(rest.substr(0, 5)), vocabulary.amounts);
}

bool numbers_stand_alone(const Document& document) {
    constexpr int enough = 3;
    int next = 1;
    for (std::size_t at = 0; at + 1 < document.lines.size() && next <= enough; ++at) {
        const auto& text = document.lines[at].text;
        std::size_t end = 0;
        const bool alone = begins_digit(text) && take_number(text, end) == next && text.substr(end) == ".";
        next += alone && begins_upper(document.lines[at + 1].text);
    }
    return next > enough;
}

bool named_stand_alone(const Document& document) {
    constexpr int enough = 3;
    int seen = 0;
    for (std::size_t at = 0; at + 1 < document.lines.size() && seen < enough; ++at) {
        const auto& line = document.lines[at];
        if (line.text.size() > 12 || line.text.find_first_of("0123456789") == std::string::npos) continue;
        const auto found = numbered(document.vocabulary, line);
        seen += found && found->named && found->rest.empty() && begins_upper(document.lines[at + 1].text);
    }
    return seen >= enough;
}

bool lonely_number_fits(const Document& document, const Headings& headings, std::size_t at, bool named,
                        bool apart) {
    if (at + 1 >= document.lines.size()) return false;
    const auto& next = document.lines[at + 1];
    if (headings[at + 1] || next.bullet != 0 || !begins_upper(next.text) || next.text.size() > 200)
        return false;
    // "Pkt. 1" says itself that it is one.
    if (named && (next.gap == 0 || apart) && next.text.size() < 120 && !next.text.ends_with('.')) return true;
    for (std::size_t i = at + 2; i < std::min(at + 6, document.lines.size()); ++i) {
        if (headings[i] || case_number_of(document.vocabulary, document.lines[i])) return true;
    }
    return false;
}

bool stands_below_title(const Document& document, const Headings& headings, std::size_t at) {
    if (at == 0 || at + 1 >= document.lines.size()) return false;
    const auto& title = document.lines[at - 1];
    return !headings[at - 1] && title.gap > 0 && title.use == Use::none && title.bullet == 0 &&
           begins_upper(title.text) && !title.text.ends_with('.') && title.text.size() < 200 &&
           document.lines[at].gap == 0 && document.lines[at + 1].gap > 0;
}

}  // namespace reading
