#include "search/loosening.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "search/counting.hpp"
#include "search/meant.hpp"

namespace search {
namespace {

/// A first page's worth is enough; by date one hit is, as those that fit less would stand between.
constexpr std::int64_t enough = 10;
/// So few hits for one word are hardly what it was typed for.
constexpr std::int64_t few = 5;

Query unfiltered(const Query& query) {
    Query wide;
    wide.collaboration = query.collaboration;
    wide.audiences = query.audiences;
    wide.not_kind = query.not_kind;
    return wide;
}

/// Among more terms than can be chosen among, the rarest tell most.
void rarest_first(const View& view, Wanted& wanted) {
    if (wanted.terms.size() <= chosen_among) return;
    std::vector<std::pair<std::int64_t, Term>> counted;
    for (Term& term : wanted.terms) {
        const std::int64_t count = rarity(view.connection, term);
        counted.emplace_back(count, std::move(term));
    }
    std::ranges::stable_sort(counted, {}, [](const auto& pair) { return pair.first; });
    wanted.terms.clear();
    for (auto& [count, term] : counted) wanted.terms.push_back(std::move(term));
}

}  // namespace

std::optional<std::int64_t> loosen(const View& view, const Query& query, Wanted& wanted) {
    if (wanted.terms.empty()) return std::nullopt;
    const Query wide = unfiltered(query);
    const std::int64_t needed = query.order == Order::newest ? 1 : enough;
    const auto count = [&] { return places(view, asked(view, wide, wanted), needed); };
    const std::int64_t with_all = count();
    if (with_all >= needed) return std::nullopt;
    std::int64_t found = with_all;
    if (add_kin(view, wanted) | add_parts(wanted)) found = count();
    const auto free = static_cast<std::size_t>(
        std::ranges::count_if(wanted.terms, [](const Term& term) { return !term.quoted; }));
    if (free > 1 && found < needed) rarest_first(view, wanted);
    for (std::size_t some = std::min(free, chosen_among); some > 1 && found < needed;) {
        wanted.at_least = --some;
        found = count();
    }
    // What has one part only is near the word where it is all that was asked for; beside others it is chance.
    const bool one_part = wanted.terms.size() == 1 ? found < few : found == 0;
    if (one_part && add_each_part(view, wanted)) found = count();
    return found > with_all ? std::optional(with_all) : std::nullopt;
}

}  // namespace search
