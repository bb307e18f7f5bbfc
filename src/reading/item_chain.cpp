#include "reading/item_chain.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// The line begins with a number because the sentence before it broke there.
bool goes_on(const Document& document, std::size_t at) {
    if (at == 0 || document.lines[at].gap > 0) return false;
    const auto& before = document.lines[at - 1];
    const auto last = before.small.substr(before.small.rfind(' ') + 1);
    const bool full = before.text.size() * 10 > document.width * 8;
    return document.vocabulary.before_numbers.contains(last) || (full && is_word_byte(before.text.back()));
}

}  // namespace

std::vector<std::size_t> best_chain(const std::vector<Candidate>& candidates, double& worth) {
    constexpr int reach = 15;  // closed items leave gaps
    struct Best {
        double value = 0;
        std::size_t at = 0;
    };
    std::map<int, std::map<int, Best>> ending;  // main number, sub number
    std::vector<double> value(candidates.size());
    std::vector<std::size_t> from(candidates.size(), candidates.size());
    std::size_t last = candidates.size();
    worth = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto& one = candidates[i];
        double best = one.main == 1 ? 0.5 : -1;  // a chain may begin anywhere, best at 1
        for (auto it = ending.lower_bound(one.main - reach); it != ending.end() && it->first <= one.main;
             ++it) {
            for (const auto& [sub, before] : it->second) {
                if (it->first == one.main && sub >= one.sub) break;
                const double gap = 1.25 * std::max(0, one.main - it->first - 1);
                // "1." and then "2)": a list inside the first item.
                const double mixed = candidates[before.at].bracket != one.bracket ? 3 : 0;
                if (before.value - gap - mixed > best) {
                    best = before.value - gap - mixed;
                    from[i] = before.at;
                }
            }
        }
        value[i] = best + one.score;
        auto& slot = ending[one.main][one.sub];
        if (slot.value < value[i] || slot.value == 0) slot = {value[i], i};
        if (value[i] > worth) {
            worth = value[i];
            last = i;
        }
    }
    std::vector<std::size_t> chain;
    for (; last < candidates.size(); last = from[last]) chain.push_back(last);
    std::ranges::reverse(chain);
    return chain;
}

void add_following(const Document& document, const std::vector<Candidate>& candidates,
                   std::vector<std::size_t>& chain) {
    if (chain.empty() || (chain.size() == 1 && !candidates[chain[0]].usual)) return;
    std::vector<std::size_t> longer;
    for (std::size_t k = 0; k < chain.size(); ++k) {
        longer.push_back(chain[k]);
        const std::size_t stop = k + 1 < chain.size() ? chain[k + 1] : candidates.size();
        for (std::size_t i = chain[k] + 1; i < stop; ++i) {
            const auto& last = candidates[longer.back()];
            const auto& next = candidates[i];
            const bool follows = next.main == last.main + 1 && next.sub == 0 && last.sub == 0 &&
                                 next.named == last.named && next.bracket == last.bracket;
            const bool fits = stop == candidates.size() || next.main < candidates[stop].main;
            if (!follows || !fits || next.rest.empty() || goes_on(document, next.line)) break;
            longer.push_back(i);
        }
    }
    chain = std::move(longer);
}

void add_preceding(const std::vector<Candidate>& candidates, std::vector<std::size_t>& chain) {
    if (chain.size() < 2) return;
    const auto& first = candidates[chain.front()];
    const auto missing = static_cast<std::size_t>(std::max(first.main - 1, 0));
    if (missing == 0 || missing > chain.size() + 1 || missing > chain.front()) return;
    for (std::size_t i = 0; i < missing; ++i) {
        const auto& one = candidates[chain.front() - missing + i];
        const bool fits = one.main == static_cast<int>(i) + 1 && one.sub == 0 && !one.rest.empty() &&
                          one.named == first.named && one.bracket == first.bracket;
        if (!fits) return;
    }
    std::vector<std::size_t> longer;
    for (std::size_t i = chain.front() - missing; i < chain.front(); ++i) longer.push_back(i);
    chain.insert(chain.begin(), longer.begin(), longer.end());
}

void add_out_of_order(const std::vector<Candidate>& candidates, std::vector<std::size_t>& chain) {
    if (chain.size() < 3) return;
    std::set<int> mains;
    for (const auto index : chain) {
        if (candidates[index].sub > 0) return;
        mains.insert(candidates[index].main);
    }
    const std::size_t listed = chain.size();
    for (std::size_t i = chain.front(); i < candidates.size(); ++i) {
        const auto& one = candidates[i];
        const bool beside = mains.contains(one.main - 1) || mains.contains(one.main + 1);
        const bool alike = one.named == candidates[chain.front()].named && one.sub == 0;
        if (!one.strong || one.score < 3 || !beside || !alike || !mains.insert(one.main).second) continue;
        chain.push_back(i);
    }
    if (chain.size() > listed) std::ranges::sort(chain);
}

void add_little(std::vector<Candidate>& candidates, std::vector<std::size_t>& chain,
                const std::vector<Candidate>& little) {
    if (chain.size() < 2) return;
    std::vector<Candidate> added;
    auto from = little.begin();
    for (std::size_t k = 0; k < chain.size(); ++k) {
        const auto& above = candidates[chain[k]];
        const auto* below = k + 1 < chain.size() ? &candidates[chain[k + 1]] : nullptr;
        int last = above.main;
        for (; from != little.end() && (below == nullptr || from->line < below->line); ++from) {
            if (from->line <= above.line) continue;
            const bool free = below == nullptr || from->main < below->main;
            // A list that begins anew may go on past the number of the item that it stands in.
            const bool list = from->main <= last;
            if (list) last = 1000;
            const bool fits = from->main == last + 1 && free && above.sub == 0 && !above.bracket;
            if (!fits) continue;
            added.push_back(*from);
            last = from->main;
        }
    }
    for (auto& one : added) {
        chain.push_back(candidates.size());
        candidates.push_back(std::move(one));
    }
    std::ranges::sort(chain, {}, [&](std::size_t index) { return candidates[index].line; });
}

std::vector<std::size_t> all_ones(const std::vector<Candidate>& candidates) {
    std::vector<std::size_t> ones;
    std::size_t others = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto& one = candidates[i];
        if (one.main == 1 && one.sub == 0 && one.score > 0) {
            ones.push_back(i);
        } else {
            others += one.main > 1 && one.score > 0;
        }
    }
    if (ones.size() < 3 || others * 3 > ones.size()) ones.clear();
    return ones;
}

bool all_follow(const std::vector<Candidate>& candidates) {
    int next = 1;
    return std::ranges::all_of(candidates, [&](const Candidate& one) { return one.main == next++; });
}

}  // namespace reading
