#include "search/walk.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "search/scope.hpp"

namespace search {
namespace {

bool has(const std::vector<bool>& circles, std::int64_t number) {
    return number >= 0 && static_cast<std::size_t>(number) < circles.size() &&
           circles[static_cast<std::size_t>(number)];
}

Connection::Run begin(Connection& connection, const Asked& asked, const Numbers& numbers,
                      Walk::Columns columns, const std::vector<double>& weights) {
    std::string sql = "select facet.number, facet.place, facet.circle";
    if (columns == Walk::Columns::facets) sql += ", facet.body, facet.persons, facet.parties";
    std::vector<Bound> parameters = {numbers.first, numbers.last};
    if (asked.match.empty()) {
        sql += " from facet where number between ?1 and ?2 order by number desc";
        return connection.run(sql, parameters);
    }
    parameters.emplace_back(asked.match);
    if (!weights.empty()) sql += ", closeness(words";
    for (const double weight : weights) {
        parameters.emplace_back(weight);
        sql += ", ?" + std::to_string(parameters.size());
    }
    if (!weights.empty()) sql += ")";
    sql +=
        " from words cross join facet on facet.number = words.rowid"
        " where words match ?3 and words.rowid between ?1 and ?2 order by words.rowid desc";
    return connection.run(sql, parameters);
}

/// The first number of the day that a number lies in; of what has no date it is the very first.
std::int64_t first_of_day(std::int64_t number) {
    return number < first_dated ? 1 : number - (number - first_dated) % per_day;
}

}  // namespace

std::string fts5_words(const Wanted& wanted, Phrases phrases) {
    return fmt::format("{{title heading people text}} : ({})", fts5_terms(wanted, phrases));
}

Asked asked(const View& view, const Query& query, const Wanted& wanted, Phrases phrases) {
    Asked asked;
    asked.circles = view.circles.of(query);
    asked.match = view.circles.worth_matching(query, !wanted.terms.empty());
    // The words come first: FTS5 numbers the phrases in this order, and only these count for closeness.
    if (!wanted.terms.empty()) {
        asked.match = fts5_words(wanted, phrases) + (asked.match.empty() ? "" : " AND " + asked.match);
    }
    if (query.first_year || query.last_year) {
        asked.numbers = numbers_of_years(query.first_year.value_or(first_year_of_all),
                                         query.last_year.value_or(last_year_of_all));
    }
    if (wanted.excluded.empty()) return asked;
    std::string excluded;
    for (const Term& term : wanted.excluded)
        excluded.append(excluded.empty() ? "" : " OR ").append(fts5_term(term));
    asked.excluded = fmt::format("{{title heading people text}} : ({})", excluded);
    Query in_sight;
    in_sight.audiences = query.audiences;
    asked.circles_in_sight = view.circles.of(in_sight);
    return asked;
}

Walk::Walk(const View& view, const Asked& asked, const Numbers& numbers, Columns columns,
           const std::vector<double>& weights)
    : asked_(asked), rows_(begin(view.connection, asked, numbers, columns, weights)) {
    if (asked.excluded.empty()) return;
    excluded_.reset(new Connection::Run(
        view.connection.run("select words.rowid, facet.circle, facet.place from words cross join facet"
                            " on facet.number = words.rowid where words match ?1 order by words.rowid desc",
                            {asked.excluded})));
    excluded_left_ = excluded_->next();
}

bool Walk::next() {
    while (rows_.next()) {
        if (has(asked_.circles, circle()) && !is_excluded()) return true;
    }
    return false;
}

/// What is at one address has one day: when the excluded rows are known down to the beginning of this
/// row's day, all that could exclude it have been seen.
bool Walk::is_excluded() {
    if (!excluded_) return false;
    const std::int64_t day = first_of_day(number());
    for (; excluded_left_ && excluded_->integer(0) >= day; excluded_left_ = excluded_->next()) {
        if (has(asked_.circles_in_sight, excluded_->integer(1))) {
            excluded_places_.insert(excluded_->integer(2));
        }
    }
    return excluded_places_.contains(place());
}

}  // namespace search
