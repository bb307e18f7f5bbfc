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
    parameters.emplace_back(weights.empty() ? asked.match : asked.ranked);
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

/// The last number of the same day.
std::int64_t end_of_day(std::int64_t number) {
    return number < first_dated           ? first_dated - 1
           : number > INT64_MAX - per_day ? INT64_MAX
                                          : first_of_day(number) + per_day - 1;
}

}  // namespace

std::string fts5_words(const Wanted& wanted, Phrases phrases) {
    return fmt::format("{{title heading people text}} : ({})", fts5_terms(wanted, phrases));
}

Asked asked(const View& view, const Query& query, const Wanted& wanted) {
    Asked asked;
    asked.circles = view.circles.of(query);
    if (wanted.at_least > 0) asked.enough = loosened_at_most;
    asked.match = view.circles.worth_matching(query, !wanted.terms.empty());
    if (!wanted.terms.empty()) {
        // The words come first: FTS5 numbers the phrases in this order, and only these count for closeness.
        const std::string filters = asked.match.empty() ? "" : " AND " + asked.match;
        asked.match = fts5_words(wanted, Phrases::find) + filters;
        asked.ranked = fts5_words(wanted, Phrases::rank) + filters;
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
    : connection_(view.connection),
      asked_(asked),
      rows_(begin(view.connection, asked, numbers, columns, weights)) {
    if (!asked.excluded.empty()) seek_excluded(end_of_day(numbers.last));
}

void Walk::seek_excluded(std::int64_t last) {
    excluded_.reset();  // its statement is the one that begins anew
    excluded_.reset(new Connection::Run(
        connection_.run("select rowid from words where words match ?1 and rowid <= ?2 order by rowid desc",
                        {asked_.excluded, last})));
    excluded_left_ = excluded_->next();
}

bool Walk::next() {
    while (rows_.next()) {
        ++looked_at_;
        if (has(asked_.circles, circle()) && !is_excluded()) return true;
    }
    return false;
}

/// What is at one address has one day: when the excluded rows of this row's day are known, all that
/// could exclude it have been seen. Those of later days need no look: nothing was found there.
bool Walk::is_excluded() {
    if (!excluded_) return false;
    constexpr int skipped_by_steps = 300;
    const std::int64_t day = first_of_day(number());
    const std::int64_t last = end_of_day(number());
    for (int steps = 0; excluded_left_ && excluded_->integer(0) > last; ++steps) {
        if (steps == skipped_by_steps) {
            seek_excluded(last);
            break;
        }
        excluded_left_ = excluded_->next();
    }
    for (; excluded_left_ && excluded_->integer(0) >= day; excluded_left_ = excluded_->next()) {
        note_excluded(excluded_->integer(0));
    }
    return excluded_places_.contains(place());
}

void Walk::note_excluded(std::int64_t number) {
    auto run = connection_.run("select circle, place from facet where number = ?1", {number});
    if (run.next() && has(asked_.circles_in_sight, run.integer(0))) excluded_places_.insert(run.integer(1));
}

}  // namespace search
