#include "search/counting.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <vector>

#include "search/scope.hpp"

namespace search {
namespace {

constexpr std::size_t bodies_at_most = 50;

/// How many, and one of them, by name.
struct Tally {
    std::int64_t count = 0;
    std::int64_t one = 0;
};
using Tallies = std::map<std::string, Tally, std::less<>>;

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

void add(Tallies& tallies, std::string_view key, std::int64_t number) {
    auto place = tallies.find(key);
    if (place == tallies.end()) place = tallies.emplace(std::string(key), Tally{0, number}).first;
    ++place->second.count;
}

std::vector<FacetValue> most_first(const Tallies& tallies) {
    std::vector<FacetValue> values;
    for (const auto& [key, tally] : tallies) values.push_back({key, key, tally.count});
    std::ranges::stable_sort(values, std::ranges::greater{}, &FacetValue::count);
    return values;
}

std::vector<FacetValue> named_bodies(Connection& connection, const Tallies& tallies) {
    std::vector<FacetValue> values = most_first(tallies);
    if (values.size() > bodies_at_most) values.resize(bodies_at_most);
    for (FacetValue& value : values) {
        auto run =
            connection.run("select body from entry where number = ?1", {tallies.find(value.key)->second.one});
        if (run.next() && !run.text(0).empty()) value.name = run.text(0);
    }
    return values;
}

/// Counts each line of "key\tname\n" once.
void add_lines(Tallies& tallies, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        add(tallies, lines.substr(0, end), 0);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
}

std::vector<FacetValue> named_most_first(const Tallies& tallies) {
    std::vector<FacetValue> values = most_first(tallies);
    for (FacetValue& value : values) {
        const std::size_t tab = value.key.find('\t');
        value.name = tab == std::string::npos ? value.key : value.key.substr(tab + 1);
        value.key.resize(std::min(tab, value.key.size()));
    }
    return values;
}

std::vector<FacetValue> newest_first(const std::map<int, std::int64_t>& years) {
    std::vector<FacetValue> values;
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        const std::string name = std::to_string(year->first);
        values.push_back({name, name, year->second});
    }
    return values;
}

}  // namespace

std::string fts5_words(const Wanted& wanted) {
    return fmt::format("{{title heading people text}} : ({})", fts5_terms(wanted));
}

Asked asked(const Query& query, const Wanted& wanted) {
    std::string match = fts5_scope(query);
    // The words come first: FTS5 numbers the phrases in this order, and only these count for closeness.
    if (!wanted.terms.empty()) match = fmt::format("{} AND {}", fts5_words(wanted), match);
    if (!wanted.excluded.empty()) {
        std::string excluded;
        for (const Term& term : wanted.excluded)
            excluded.append(excluded.empty() ? "" : " OR ").append(fts5_term(term));
        match = fmt::format("({}) NOT {{title heading people text}} : ({})", match, excluded);
    }
    if (!query.first_year && !query.last_year) return {std::move(match), {}};
    return {std::move(match), numbers_of_years(query.first_year.value_or(first_year_of_all),
                                               query.last_year.value_or(last_year_of_all))};
}

Counted count(Connection& connection, const Asked& asked) {
    Counted counted;
    Tallies kinds;
    Tallies bodies;
    Tallies people;
    Tallies parties;
    std::map<int, std::int64_t> years;
    Numbered places;
    Numbered places_of_kinds;
    auto run = connection.run(
        "select words.rowid, facet.place, facet.kind, facet.body_key, facet.persons, facet.parties from "
        "words cross join facet"
        " on facet.number = words.rowid"
        " where words match ?1 and words.rowid between ?2 and ?3 order by words.rowid desc limit ?4",
        {asked.match, asked.numbers.first, asked.numbers.last, std::int64_t{counted_at_most} + 1});
    while (run.next()) {
        if (counted.found.size() == counted_at_most) {
            counted.more = true;
            break;
        }
        const Found found{run.integer(0), run.integer(1)};
        counted.found.push_back(found);
        const std::string_view kind = run.text(2);
        if (places_of_kinds.add(static_cast<std::uint64_t>(found.place) +
                                std::hash<std::string_view>()(kind)))
            add(kinds, kind, found.number);
        if (!places.add(static_cast<std::uint64_t>(found.place)))
            continue;  // what is at one address has one body and day
        ++counted.places;
        if (!run.text(3).empty()) add(bodies, run.text(3), found.number);
        add_lines(people, run.text(4));
        add_lines(parties, run.text(5));
        if (const int year = year_of(found.number); year != 0) ++years[year];
    }
    counted.facets = {most_first(kinds), named_bodies(connection, bodies), newest_first(years),
                      named_most_first(people), named_most_first(parties)};
    return counted;
}

Facets facets_of(Connection& connection, const Query& query, const Wanted& wanted, const Counted& counted) {
    Facets facets = counted.facets;
    const auto without = [&](auto change) {
        Query wider = query;
        change(wider);
        return count(connection, asked(wider, wanted)).facets;
    };
    if (query.kind) facets.kinds = without([](Query& wider) { wider.kind.reset(); }).kinds;
    if (query.body_key) facets.bodies = without([](Query& wider) { wider.body_key.reset(); }).bodies;
    if (query.person_key) facets.people = without([](Query& wider) { wider.person_key.reset(); }).people;
    if (query.party_key) facets.parties = without([](Query& wider) { wider.party_key.reset(); }).parties;
    if (query.first_year || query.last_year) {
        facets.years = without([](Query& wider) {
                           wider.first_year.reset();
                           wider.last_year.reset();
                       }).years;
    }
    return facets;
}

}  // namespace search
