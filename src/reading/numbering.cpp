#include "reading/numbering.hpp"

#include <algorithm>
#include <numeric>

#include "reading/case_numbers.hpp"
#include "reading/contents.hpp"
#include "reading/item_chain.hpp"
#include "reading/item_titles.hpp"
#include "reading/listed_numbers.hpp"
#include "reading/rules.hpp"
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

/// Number, its mark, and what follows; nullopt when the line does not begin so.
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
    if (end < line.text.size()) {
        const char mark = line.text[end];
        if (mark == '.' || mark == ':' || mark == ')') {
            ++end;
        } else if (is_glued(line.text.substr(end)) && found.sub == 0) {
            found.score -= 1;
        } else if (mark != ' ') {
            return std::nullopt;
        } else if (!found.named && found.sub == 0) {
            found.score -= 1.5;  // "4 Title": numbers at a line's begin are mostly something else
        }
        found.bracket = mark == ')';
        if (found.bracket) found.score -= 1.5;
    }
    skip_blanks(line.text, end);
    if (line.text.substr(end, 2) == "- ") end += 2;
    if (line.text.substr(end, 4) == "\u2013 ") end += 4;
    found.rest = line.text.substr(end);
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

/// "1." / "Title" / … / "2." / "Title" …: a paper whose numbers stand alone above their titles.
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

/// A number alone on its line is an item's only when a title and something of an item follow.
bool lonely_number_fits(const Document& document, const Headings& headings, std::size_t at, bool named) {
    if (at + 1 >= document.lines.size()) return false;
    const auto& next = document.lines[at + 1];
    if (headings[at + 1] || next.bullet != 0 || !begins_upper(next.text) || next.text.size() > 200)
        return false;
    // "Pkt. 1" says itself that it is one.
    if (named && next.gap == 0 && next.text.size() < 120 && !next.text.ends_with('.')) return true;
    for (std::size_t i = at + 2; i < std::min(at + 6, document.lines.size()); ++i) {
        if (headings[i] || case_number_of(document.vocabulary, document.lines[i])) return true;
    }
    return false;
}

/// "Sag nr. 7" right below a title that a blank line sets apart.
bool stands_below_title(const Document& document, const Headings& headings, std::size_t at) {
    if (at == 0 || at + 1 >= document.lines.size()) return false;
    const auto& title = document.lines[at - 1];
    return !headings[at - 1] && title.gap > 0 && title.use == Use::none && title.bullet == 0 &&
           begins_upper(title.text) && !title.text.ends_with('.') && title.text.size() < 200 &&
           document.lines[at].gap == 0 && document.lines[at + 1].gap > 0;
}

/// The title's lines: behind the number and on, or above it.
TitleLines title_of(const Document& document, const Headings& headings, const Candidate& candidate) {
    if (!candidate.below) return title_at(document, headings, candidate.line, candidate.rest);
    return {take_apart(document.vocabulary, document.lines[candidate.line - 1].text), candidate.line + 1};
}

/// "The administration recommends, at" / "1. the plan is approved" / "2. …": a point of it.
bool is_recommended(const Document& document, const Headings& headings, std::size_t at) {
    const auto& lines = document.lines;
    std::size_t digits = 0;
    while (at > 0 && take_number(lines[at].text, digits) >= 0 && !headings[at - 1]) {
        digits = 0;
        --at;
        if (lines[at].text.empty() || !is_digit(lines[at].text[0])) return false;
    }
    if (at == 0 || !headings[at - 1]) return false;
    const auto& lead = *headings[at - 1];
    return lead.part == Part::recommendation && lead.rest.empty() &&
           trimmed_end(lines[at - 1].small, ":").ends_with(" at");
}

/// What stands by a candidate that items have.
double evidence(const Document& document, const Headings& headings, Candidate& candidate) {
    const auto& lines = document.lines;
    const auto title = title_of(document, headings, candidate);
    double score = 0.5;
    score += title.parts.times ? 3 : 0;
    score += title.parts.presenters.empty() ? 0 : 1.5;
    candidate.strong = title.parts.times || !title.parts.presenters.empty();
    score += candidate.named ? 1.5 : 0;
    const auto little = small(title.parts.title.substr(0, 30));
    candidate.usual = begins_with_any(little, document.vocabulary.usual_titles);
    score += candidate.usual ? 1.5 : 0;
    score += lines[candidate.line].gap > 0 ? 0.5 : 0;
    for (std::size_t i = title.body; i < std::min(title.body + 3, lines.size()); ++i) {
        if (headings[i] || case_number_of(document.vocabulary, lines[i])) {
            score += i == title.body ? 2.5 : 1.5;
            candidate.strong = true;
            break;
        }
    }
    const auto before = candidate.line;
    if (before > 0 && case_number_of(document.vocabulary, lines[before - 1])) score += 2.5;
    if (before > 0 && lines[before - 1].text.ends_with(':') && !title.parts.times && !headings[before - 1])
        score -= 1.5;
    if (is_recommended(document, headings, before) && !title.parts.times && title.parts.presenters.empty())
        score -= 6;
    if (title.parts.title.size() > 260) score -= 2;
    if (title.parts.title.ends_with('.') && !title.parts.times) score -= 0.5;
    return score;
}

/// A title that begins with a small letter, apart from the text above it: "3. nyt fra formanden".
bool is_little_title(const Document& document, const Candidate& candidate) {
    const auto& line = document.lines[candidate.line];
    return begins_lower(candidate.rest) && line.gap > 0 && line.bullet == 0 && candidate.sub == 0 &&
           !candidate.bracket && candidate.score >= 0 && candidate.rest.size() < 100 &&
           !candidate.rest.starts_with("at ") && month_at(document.vocabulary, candidate.rest, 0) == 0 &&
           candidate.rest.find_last_of(".,;:") != candidate.rest.size() - 1;
}

std::vector<Candidate> candidates_of(const Document& document, const Headings& headings,
                                     std::vector<Candidate>& little) {
    std::vector<Candidate> result;
    const bool alone = numbers_stand_alone(document);
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const bool of_page = line.page_number || line.use.rule() == &rules::page_mark;
        if (of_page || (line.use == Use::debris && line.text.size() > 3)) continue;
        auto found = numbered(document.vocabulary, line);
        if (!found) continue;
        found->line = at;
        if (!reads_as_title(document.vocabulary, *found)) {
            if (is_little_title(document, *found)) little.push_back(std::move(*found));
            continue;
        }
        if (headings[at] && found->sub > 0) continue;  // "1.2 Beslutning"
        if (found->rest.empty()) {
            found->below = found->named && stands_below_title(document, headings, at);
            const bool named = found->named || (alone && found->sub == 0 && line.text.ends_with('.'));
            if (!found->below && !lonely_number_fits(document, headings, at, named)) continue;
            found->score -= found->named ? 0 : 0.5;
        }
        found->score += evidence(document, headings, *found);
        result.push_back(std::move(*found));
    }
    // Where item 1 is written "1)" the others are too.
    const auto first = std::ranges::find_if(
        result, [](const Candidate& one) { return one.main == 1 && one.usual && one.sub == 0; });
    const bool inside = std::any_of(result.begin(), first, [](const Candidate& one) {
        return one.main == 1 && one.strong && !one.bracket;  // a list in item 1
    });
    if (first != result.end() && first->bracket && !inside) {
        for (auto& one : result) one.score += one.bracket ? 1.5 : 0;
    }
    return result;
}

/// Number and title of each candidate, to compare them by.
std::vector<std::string> keys_of(const Document& document, const Headings& headings,
                                 const std::vector<Candidate>& candidates) {
    std::vector<std::string> keys;
    keys.reserve(candidates.size());
    for (const auto& one : candidates)
        keys.push_back(one.number + " " + title_key(title_of(document, headings, one).parts.title));
    return keys;
}

ItemStart start_of(const Document& document, const Headings& headings, const Candidate& candidate) {
    const auto title = title_of(document, headings, candidate);
    ItemStart start;
    start.number = candidate.number;
    start.begin = candidate.line - (candidate.below ? 1 : 0);
    start.title = {start.begin, title.body};
    start.body = title.body;
    start.parts = title.parts;
    return start;
}

/// The line below the title says the title again, without its number.
bool repeats_title(const Document& document, const ItemStart& start) {
    if (start.title.empty() || start.body >= document.lines.size()) return false;
    const auto& title = document.lines[start.title.begin].small;
    const auto& line = document.lines[start.body].small;
    return line.size() > 6 && title.ends_with(line) && title.size() < line.size() + 12;
}

/// "1.2 Beslutning" and a table's row "Beslutning | Godkendt." are headings too.
std::optional<Heading> heading_in_form(const Vocabulary& vocabulary, const Line& line) {
    if (line.cells.size() == 2 && !line.cells[1].empty()) {
        const auto part = part_of(vocabulary, small(line.cells[0]));
        if (part == Part::none || part == Part::participants) return std::nullopt;
        return Heading{part, line.cells[1], {}, false};
    }
    std::size_t at = 0;
    if (take_number(line.text, at) < 1 || at >= line.text.size() || line.text[at] != '.') return std::nullopt;
    ++at;
    if (take_number(line.text, at) < 1) return std::nullopt;
    if (at < line.text.size() && line.text[at] == '.') ++at;
    const auto part = part_of(vocabulary, trimmed(std::string_view(line.small).substr(at)));
    if (part == Part::none || part == Part::participants) return std::nullopt;
    return Heading{part, {}, {}, false};
}

std::optional<Heading> heading_at(const Document& document, std::size_t at) {
    const auto& line = document.lines[at];
    auto heading = heading_of(document.vocabulary, line.text, line.small);
    return heading ? heading : heading_in_form(document.vocabulary, line);
}

/// What items are told by: headings of other parts also stand in front of single sentences.
bool tells_item(const std::optional<Heading>& heading) {
    return heading && (heading->part == Part::decision || heading->part == Part::minutes ||
                       heading->part == Part::recommendation);
}

}  // namespace

Headings headings_of(const Document& document) {
    Headings headings(document.lines.size());
    Headings bulleted(document.lines.size());
    std::ptrdiff_t plain = 0;
    std::ptrdiff_t points = 0;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (line.use == Use::debris) continue;
        // With lost bullets a page's first line looks like a list point, so a heading may too.
        const bool point = line.bullet != 0 && !(document.blank_bullets && line.indent > 0);
        auto& heading = (point ? bulleted : headings)[at];
        heading = heading_at(document, at);
        (point ? points : plain) += tells_item(heading);
    }
    // Some papers print every heading as a list point; what a paper calls itself is none of them.
    if (plain == 0 || points >= 2 * plain) {
        for (std::size_t at = 0; at < headings.size(); ++at) {
            if (bulleted[at]) headings[at] = std::move(bulleted[at]);
        }
    }
    return headings;
}

namespace {

/// What may begin an item, and which of them do (indices).
struct Chosen {
    std::vector<Candidate> candidates;
    std::vector<std::size_t> chain;
};

Chosen choose(const Document& document, const Headings& headings) {
    std::vector<Candidate> little;
    auto plain = candidates_of(document, headings, little);
    weaken_contents(plain, keys_of(document, headings, plain), document, headings);
    auto candidates = plain;
    weaken_lists(candidates, document, headings);
    double worth = 0;
    auto chain = best_chain(candidates, worth);
    if (chain.size() <= 1 || worth < 1.5) {
        // A bare list of items is an agenda too.
        double bare_worth = 0;
        auto bare = best_chain(plain, bare_worth);
        const bool longer = chain.empty() || worth < 1.5 || (bare.size() > 3 && !candidates[chain[0]].strong);
        if (longer) {
            candidates = plain;
            chain = std::move(bare);
            if (bare_worth < 2) chain.clear();
        }
    }
    if (chain.size() <= 1 && little.size() >= 3 && all_follow(little)) {
        chain.resize(little.size());
        std::iota(chain.begin(), chain.end(), 0U);
        return {std::move(little), std::move(chain)};
    }
    if (chain.size() <= 1) {
        if (auto ones = all_ones(plain); !ones.empty()) return {std::move(plain), std::move(ones)};
    }
    add_following(document, candidates, chain);
    add_preceding(candidates, chain);
    add_out_of_order(candidates, chain);
    add_little(candidates, chain, little);
    return {std::move(candidates), std::move(chain)};
}

/// "Pkt. 1 Title" as a link above "Pkt. 1" and "Title".
bool stands_above(const Document& document, const ItemStart& start) {
    if (start.begin == 0) return false;
    const auto& above = document.lines[start.begin - 1];
    const auto title = small(start.parts.title);
    return title.size() > 6 && above.small.size() > title.size() && above.small.size() < title.size() + 12 &&
           above.small.ends_with(title) && has_number_word(document.vocabulary, above.small);
}

/// A title printed twice or three times in a row is one title.
void take_repeated_titles(const Document& document, ItemStart& start) {
    const auto& title = document.lines[start.title.begin].small;
    while (start.begin > 0 && document.lines[start.begin - 1].small == title) --start.begin;
    while (repeats_title(document, start)) ++start.body;
    if (stands_above(document, start)) --start.begin;
}

}  // namespace

std::vector<ItemStart> find_items(const Document& document, const Headings& headings) {
    const auto [candidates, chain] = choose(document, headings);
    std::vector<ItemStart> starts;
    starts.reserve(chain.size());
    for (const auto index : chain) starts.push_back(start_of(document, headings, candidates[index]));
    if (starts.empty()) starts = items_without_numbers(document, headings);
    for (auto& start : starts) take_repeated_titles(document, start);
    attach_case_numbers(document, starts);
    return starts;
}

}  // namespace reading
