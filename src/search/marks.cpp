#include "search/marks.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::size_t bytes_looked_through = 300'000;

bool matches(const Form& form, const Term& term, const Form& wanted) {
    const auto is_wanted = [&](const std::string& stem) {
        return stem == wanted.stem || (term.beginning && stem.starts_with(wanted.plain));
    };
    return is_wanted(form.stem) || std::ranges::any_of(form.parts, is_wanted);
}

/// The first three bytes of every wanted stem: a word without any of them matches nothing, and need
/// not be taken apart, which is most of a snippet's cost.
std::vector<std::string> signs_of(const Wanted& wanted) {
    std::vector<std::string> signs;
    for (const Term& term : wanted.terms) {
        for (const Form& form : term.forms) signs.push_back(form.stem.substr(0, 3));
    }
    return signs;
}

bool may_match(std::string_view folded, const std::vector<std::string>& signs) {
    const auto has = [&](std::string_view sign) { return folded.find(sign) != std::string_view::npos; };
    return has("aa") || std::ranges::any_of(signs, has);
}

std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << number; }

/// Adds text with its blanks run together.
void add(std::vector<Piece>& pieces, std::string_view text, bool marked) {
    std::string kept;
    for (const char byte : text) {
        const bool follows_blank =
            kept.empty() ? !pieces.empty() && pieces.back().text.ends_with(' ') : kept.back() == ' ';
        if (byte != ' ' || !follows_blank) kept += byte;
    }
    if (kept.empty()) return;
    if (!pieces.empty() && pieces.back().marked == marked) {
        pieces.back().text += kept;
    } else {
        pieces.push_back({std::move(kept), marked});
    }
}

}  // namespace

Marker::Marker(const Wanted& wanted, Analyser& analyser) : wanted_(wanted), analyser_(analyser) {
    constexpr std::size_t needles_at_most = 64;  // the bits of a spot
    std::size_t needles = 0;
    for (const Term& term : wanted.terms) needles += term.forms.size();
    for (const Term& term : wanted.terms) {
        for (const Other& other : term.others) {
            for (const std::string& word : other.words) {
                if (needles++ >= needles_at_most) return;
                Term stands_in;
                stands_in.folded = {word};
                stands_in.forms = {analyser.form(word)};
                wanted_.terms.push_back(std::move(stands_in));
            }
        }
    }
}

std::uint64_t Marker::needles_in(const Form& form) const {
    std::uint64_t result = 0;
    std::size_t number = 0;
    for (const Term& term : wanted_.terms) {
        for (const Form& wanted : term.forms) {
            if (matches(form, term, wanted)) result |= bit(number);
            ++number;
        }
    }
    return result;
}

std::vector<Marker::Spot> Marker::spots_of(std::string_view text) {
    std::vector<Spot> spots;
    const std::vector<std::string> signs = signs_of(wanted_);
    analyser_.each(text, [&](const Word& word) {
        const bool possible = may_match(word.folded, signs);
        spots.push_back({word.begin, word.end, possible ? needles_in(analyser_.form(word.folded)) : 0, 0});
        return true;
    });
    std::size_t first_needle = 0;
    for (std::size_t number = 0; number < wanted_.terms.size(); ++number) {
        const std::size_t words = wanted_.terms[number].forms.size();
        for (std::size_t at = 0; at + words <= spots.size(); ++at) {
            bool all = true;
            for (std::size_t i = 0; i < words && all; ++i) {
                all = (spots[at + i].needles & bit(first_needle + i)) != 0;
            }
            for (std::size_t i = 0; i < words && all; ++i) spots[at + i].terms |= bit(number);
        }
        first_needle += words;
    }
    return spots;
}

std::vector<Piece> Marker::pieces(std::string_view text, const std::vector<Spot>& spots, std::size_t first,
                                  std::size_t last) const {
    std::vector<Piece> result;
    std::size_t at = first == 0 ? 0 : spots[first].begin;
    const std::size_t end = last >= spots.size() ? text.size() : spots[last - 1].end;
    for (std::size_t i = first; i < std::min(last, spots.size()); ++i) {
        const Spot& spot = spots[i];
        if (spot.terms == 0) continue;
        // Words of one phrase are one mark, with what stands between them.
        const bool goes_on =
            i > first && (spots[i - 1].terms & spot.terms) != 0 && at == spots[i - 1].end &&
            std::ranges::any_of(wanted_.terms, [](const Term& t) { return t.forms.size() > 1; });
        add(result, text.substr(at, spot.begin - at), goes_on);
        add(result, text.substr(spot.begin, spot.end - spot.begin), true);
        at = spot.end;
    }
    add(result, text.substr(at, end - at), false);
    return result;
}

std::vector<Piece> Marker::whole(std::string_view text) {
    const std::vector<Spot> spots = spots_of(text);
    return pieces(text, spots, 0, spots.size());
}

std::size_t Marker::best_start(const std::vector<Spot>& spots, std::size_t words) const {
    std::size_t best = 0;
    int best_score = 0;
    for (std::size_t from = 0; from < spots.size(); ++from) {
        if (spots[from].terms == 0) continue;  // the best window begins with a match
        std::uint64_t terms = 0;
        int count = 0;
        for (std::size_t at = from; at < std::min(from + words, spots.size()); ++at) {
            terms |= spots[at].terms;
            count += spots[at].terms != 0 ? 1 : 0;
        }
        const int score = std::popcount(terms) * 10 + std::min(count, 9);
        if (score > best_score) {
            best_score = score;
            best = from;
        }
    }
    std::size_t last = best;
    for (std::size_t at = best; at < std::min(best + words, spots.size()); ++at) {
        if (spots[at].terms != 0) last = at;
    }
    const std::size_t before = (words - std::min(words, last - best + 1)) / 3;
    return best - std::min(best, before);
}

std::vector<Piece> Marker::snippet(std::string_view text, int words) {
    const std::string_view looked = cut(text, bytes_looked_through);
    const std::vector<Spot> spots = spots_of(looked);
    const auto count = static_cast<std::size_t>(words);
    const std::size_t first =
        spots.size() <= count ? 0 : std::min(best_start(spots, count), spots.size() - count);
    const std::size_t last = first + count;
    std::vector<Piece> result = pieces(looked, spots, first, last);
    if (first > 0) {
        if (result.empty() || result.front().marked) {
            result.insert(result.begin(), {"… ", false});
        } else {
            result.front().text.insert(0, "… ");
        }
    }
    if (last < spots.size() || looked.size() < text.size()) add(result, " …", false);
    return result;
}

}  // namespace search
