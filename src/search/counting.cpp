#include "search/counting.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "search/numbers.hpp"

namespace search {
namespace {

constexpr std::size_t bodies_at_most = 50;
/// What is narrowed by something that a fifth has would be looked for in five times the rows.
constexpr std::int64_t looked_at_most = 2 * counted_at_most;

using Tallies = std::unordered_map<std::int64_t, std::int64_t>;  ///< how many, by number

/// Tells which numbers come for the first time, of `counted_at_most` at most: a table without a single
/// allocation for each, as this is done for every row that is counted.
class Numbered {
  public:
    bool add(std::uint64_t number) {
        constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
        number |= 1U;  // 0 marks a free slot
        std::size_t at = (number * spread) >> (64U - bits);
        while (slots_[at] != 0 && slots_[at] != number) at = (at + 1) % slots_.size();
        const bool is_new = slots_[at] == 0;
        slots_[at] = number;
        return is_new;
    }

  private:
    static constexpr unsigned bits = 15;
    static_assert((1U << bits) > 2 * counted_at_most);
    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(std::size_t{1} << bits);
};

std::vector<FacetValue> most_first(std::vector<FacetValue> values) {
    std::ranges::sort(values, [](const FacetValue& one, const FacetValue& other) {
        return std::tie(other.count, one.key) < std::tie(one.count, other.key);
    });
    return values;
}

std::vector<FacetValue> named(Connection& connection, const Tallies& tallies) {
    std::vector<FacetValue> values;
    for (const auto& [number, count] : tallies) {
        auto run = connection.run("select key, name from named where number = ?1", {number});
        if (!run.next()) continue;
        const std::string_view name = run.text(1).empty() ? run.text(0) : run.text(1);
        values.push_back({std::string(run.text(0)), std::string(name), count});
    }
    return most_first(std::move(values));
}

std::vector<FacetValue> named_kinds(const Circles& circles, const Tallies& tallies) {
    std::vector<FacetValue> values;
    for (const auto& [circle, count] : tallies) {
        values.push_back({circles.kind(circle), circles.kind(circle), count});
    }
    return most_first(std::move(values));
}

std::vector<FacetValue> newest_first(const std::map<int, std::int64_t>& years) {
    std::vector<FacetValue> values;
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        const std::string name = std::to_string(year->first);
        values.push_back({name, name, year->second});
    }
    return values;
}

/// A part of Facets, or all of them.
enum class Part { all, kinds, bodies, years, people, parties };

/// Counts rows by all that they can be narrowed by.
class Tallying {
  public:
    explicit Tallying(const View& view) : view_(view) {}

    void add(const Walk& row) {
        const std::int64_t place = row.place();
        const std::int64_t kind = view_.circles.first_of_kind(row.circle());
        if (places_of_kinds_.add(static_cast<std::uint64_t>(place) + static_cast<std::uint64_t>(kind) * 2)) {
            ++kinds_[kind];
        }
        if (!places_.add(static_cast<std::uint64_t>(place))) return;  // one address has one body and day
        ++count_;
        if (row.body() != 0) ++bodies_[row.body()];
        each_number(row.persons(), [&](std::int64_t number) { ++people_[number]; });
        each_number(row.parties(), [&](std::int64_t number) { ++parties_[number]; });
        if (const int year = year_of(row.number()); year != 0) ++years_[year];
    }

    std::int64_t places() const { return count_; }

    Facets facets(Part part) const {
        const auto wanted = [&](Part one) { return part == Part::all || part == one; };
        Facets facets;
        if (wanted(Part::kinds)) facets.kinds = named_kinds(view_.circles, kinds_);
        if (wanted(Part::bodies)) facets.bodies = named(view_.connection, bodies_);
        if (facets.bodies.size() > bodies_at_most) facets.bodies.resize(bodies_at_most);
        if (wanted(Part::years)) facets.years = newest_first(years_);
        if (wanted(Part::people)) facets.people = named(view_.connection, people_);
        if (wanted(Part::parties)) facets.parties = named(view_.connection, parties_);
        return facets;
    }

  private:
    const View& view_;
    std::int64_t count_ = 0;
    Numbered places_;
    Numbered places_of_kinds_;
    Tallies kinds_;
    Tallies bodies_;
    Tallies people_;
    Tallies parties_;
    std::map<int, std::int64_t> years_;
};

/// True when a walk has found as much as is counted, or has looked long and found as much as is ranked.
bool is_enough(const Walk& walk, const Asked& asked, std::int64_t found) {
    return found >= asked.enough || (found >= ranked_at_most && walk.looked_at() >= looked_at_most);
}

/// The facets of a query that is less narrow. Of very many rows it would take too long to know for each what
/// else stands at its address, so those rows are left out that have an excluded word themselves.
Facets facets_without(const View& view, Asked asked, Part part) {
    if (!asked.match.empty() && !asked.excluded.empty()) {
        asked.match = fmt::format("({}) NOT ({})", asked.match, asked.excluded);
        asked.excluded.clear();
    }
    Tallying tallying(view);
    Walk walk(view, asked, asked.numbers, Walk::Columns::facets);
    for (std::int64_t counted = 0; !is_enough(walk, asked, counted) && walk.next(); ++counted)
        tallying.add(walk);
    return tallying.facets(part);
}

/// Gives each row that the walk finds to `take`, until `found` has so many.
void collect(Walk& walk, const Asked& asked, std::vector<Found>& found, bool ranked, Tallying& tallying) {
    const std::size_t at_most = ranked ? ranked_at_most : counted_at_most;
    while (found.size() < at_most && !is_enough(walk, asked, std::ssize(found)) && walk.next()) {
        found.push_back({walk.number(), walk.place(), ranked ? walk.closeness() : 0});
        tallying.add(walk);
    }
}

}  // namespace

Counted count(const View& view, const Asked& asked, const std::vector<double>& weights) {
    Counted counted;
    Tallying tallying(view);
    Numbers left = asked.numbers;
    if (!weights.empty()) {
        Walk walk(view, asked, left, Walk::Columns::facets, weights);
        collect(walk, asked, counted.found, true, tallying);
        left.last = counted.found.size() == ranked_at_most ? counted.found.back().number - 1 : 0;
    }
    if (left.first <= left.last) {
        Walk walk(view, asked, left, Walk::Columns::facets);
        collect(walk, asked, counted.found, false, tallying);
        counted.more = is_enough(walk, asked, std::ssize(counted.found)) && walk.next();
    }
    counted.places = tallying.places();
    counted.facets = tallying.facets(Part::all);
    return counted;
}

Counted count_loosened(const View& view, const std::vector<Asked>& levels,
                       const std::vector<double>& weights) {
    Counted counted;
    Tallying tallying(view);
    std::unordered_set<std::int64_t> known;
    for (const Asked& level : levels) {
        Walk walk(view, level, level.numbers, Walk::Columns::facets, weights);
        while (!counted.more && walk.next()) {
            if (!known.insert(walk.number()).second) continue;
            counted.more = std::ssize(counted.found) == loosened_at_most;
            if (counted.more) break;
            counted.found.push_back({walk.number(), walk.place(), walk.closeness()});
            tallying.add(walk);
        }
    }
    counted.places = tallying.places();
    counted.facets = tallying.facets(Part::all);
    return counted;
}

std::int64_t places(const View& view, const Asked& asked, std::int64_t enough) {
    std::unordered_set<std::int64_t> known;
    Walk walk(view, asked, asked.numbers, Walk::Columns::few);
    while (std::ssize(known) < enough && walk.next()) known.insert(walk.place());
    return std::ssize(known);
}

std::int64_t entries(const View& view, const Asked& asked, std::int64_t enough) {
    std::int64_t count = 0;
    Walk walk(view, asked, asked.numbers, Walk::Columns::few);
    while (count < enough && walk.next()) ++count;
    return count;
}

std::int64_t rarity(Connection& connection, const Term& term, std::int64_t enough) {
    Wanted one;
    one.terms = {term};
    auto run = connection.run("select count(*) from (select 1 from words where words match ?1 limit ?2)",
                              {fts5_words(one, Phrases::find), enough});
    run.next();
    return run.integer(0);
}

Facets facets_of(const View& view, const Query& query, const Wanted& wanted, const Counted& counted) {
    Facets facets = counted.facets;
    const auto without = [&](Part part, auto change) {
        Query wider = query;
        change(wider);
        return facets_without(view, asked(view, wider, wanted), part);
    };
    if (query.kind) facets.kinds = without(Part::kinds, [](Query& wider) { wider.kind.reset(); }).kinds;
    if (query.body_key) {
        facets.bodies = without(Part::bodies, [](Query& wider) { wider.body_key.reset(); }).bodies;
    }
    if (query.person_key) {
        facets.people = without(Part::people, [](Query& wider) { wider.person_key.reset(); }).people;
    }
    if (query.party_key) {
        facets.parties = without(Part::parties, [](Query& wider) { wider.party_key.reset(); }).parties;
    }
    if (query.first_year || query.last_year) {
        facets.years = without(Part::years, [](Query& wider) {
                           wider.first_year.reset();
                           wider.last_year.reset();
                       }).years;
    }
    return facets;
}

}  // namespace search
