#include "reading/numbering.hpp"

#include <algorithm>
#include <numeric>

#include "reading/case_numbers.hpp"
#include "reading/contents.hpp"
#include "reading/item_chain.hpp"
#include "reading/item_titles.hpp"
#include "reading/listed_numbers.hpp"
#include "reading/numbered_lines.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

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
    const bool named_alone = named_stand_alone(document);
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
            if (!found->below &&
                !lonely_number_fits(document, headings, at, named, found->named && named_alone))
                continue;
            // Closed items leave gaps: that many such lines are items all the same.
            found->score += found->named && named_alone ? 3 : found->named ? 0 : -0.5;
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

/// "4. Accounts" among "3. the next meeting" and "5. coming events": all of them, where they lead from 1 on.
Chosen among_little(const Candidate& one, const std::vector<Candidate>& little) {
    Chosen all{little, {}};
    all.candidates.push_back(one);
    std::ranges::sort(all.candidates, {}, &Candidate::line);
    if (!all_follow(all.candidates)) return {};
    all.chain.resize(all.candidates.size());
    std::iota(all.chain.begin(), all.chain.end(), 0U);
    return all;
}

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
    if (chain.size() == 1 && little.size() >= 3) {
        if (auto all = among_little(candidates[chain.front()], little); !all.candidates.empty()) return all;
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
