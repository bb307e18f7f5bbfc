#include "search/finding.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <spdlog/spdlog.h>
#include <unordered_map>

#include "search/counting.hpp"
#include "search/loosening.hpp"
#include "search/marks.hpp"
#include "search/meant.hpp"

namespace search {
namespace {

constexpr int snippet_words = 30;
constexpr std::int64_t undated_ranked = 500;
constexpr std::int64_t rarity_counted = 3'000;

/// All reads in one transaction see one state.
class Reading {
  public:
    explicit Reading(Connection& connection) : connection_(connection) { connection_.run_script("begin"); }
    ~Reading() {
        try {
            connection_.run_script("commit");
        } catch (const store::Error& error) {
            spdlog::debug("search index: {}", error.what());  // nothing was written, so nothing is lost
        }
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    Connection& connection_;
};

/// The entries there are, counted so far that what is common weighs the same in every larger index.
std::int64_t entries_counted(Connection& connection) {
    auto run = connection.run("select count(*) from (select 1 from facet limit ?1)", {4 * rarity_counted});
    run.next();
    return run.integer(0);
}

/// How much each phrase counts: rare words more than common ones. Rows are counted only so far: what
/// is common enough weighs the same.
std::vector<double> weights(Connection& connection, const std::vector<Term>& terms) {
    std::vector<double> result;
    const double all = terms.size() > 1 ? static_cast<double>(entries_counted(connection)) : 0;
    for (const Term& term : terms) {
        double weight = 1;
        if (terms.size() > 1) {
            Wanted one;
            one.terms = {term};
            auto run =
                connection.run("select count(*) from (select 1 from words where words match ?1 limit ?2)",
                               {fts5_words(one), rarity_counted});
            run.next();
            weight = std::log(1.0 + all / (1.0 + static_cast<double>(run.integer(0))));
        }
        result.push_back(weight);
        if (term.beginning) result.push_back(-1);
        for (const Other& other : term.others) result.insert(result.end(), other.words.size(), -other.worth);
    }
    return result;
}

struct Ranked {
    double closeness = 0;
    Found found;
};

void rank_range(Connection& connection, const Asked& asked, const Numbers& numbers, std::int64_t limit,
                const std::vector<double>& phrases, std::vector<Ranked>& ranked) {
    std::string sql = "select words.rowid, facet.place, closeness(words";
    std::vector<Bound> parameters = {asked.match, numbers.first, numbers.last, limit};
    for (const double weight : phrases) {
        parameters.emplace_back(weight);
        sql += ", ?" + std::to_string(parameters.size());
    }
    sql +=
        ") from words cross join facet on facet.number = words.rowid"
        " where words match ?1 and words.rowid between ?2 and ?3 order by words.rowid desc limit ?4";
    auto run = connection.run(sql, parameters);
    while (run.next()) ranked.push_back({run.real(2), {run.integer(0), run.integer(1)}});
}

/// The entries, best first. Of very many only the newest are ranked, and some of what has no
/// date: a body is looked for by its name more often than anything it has done.
std::vector<Ranked> best_first(Connection& connection, const Wanted& wanted, const Asked& asked,
                               const Counted& counted) {
    const std::vector<double> phrases = weights(connection, wanted.terms);
    const std::size_t count = std::min<std::size_t>(counted.found.size(), ranked_at_most);
    const std::int64_t oldest = counted.found[count - 1].number;
    std::vector<Ranked> ranked;
    rank_range(connection, asked, {oldest, asked.numbers.last}, ranked_at_most, phrases, ranked);
    if (oldest >= first_dated && asked.numbers.first < first_dated) {
        rank_range(connection, asked, {asked.numbers.first, first_dated - 1}, undated_ranked, phrases,
                   ranked);
    }
    std::ranges::sort(ranked, [](const Ranked& one, const Ranked& other) {
        return one.closeness != other.closeness ? one.closeness > other.closeness
                                                : one.found.number > other.found.number;
    });
    return ranked;
}

std::vector<Ranked> unranked(const std::vector<Found>& found) {
    std::vector<Ranked> all;
    all.reserve(found.size());
    for (const Found& one : found) all.push_back({0, one});
    return all;
}

/// The entries of one address, that which leads first.
struct Together {
    double closeness = 0;
    std::vector<std::int64_t> numbers;
};

/// An item, its decisions and what follows from them are one thing to the reader: what is at one
/// address comes where the first of it does.
std::vector<Together> by_place(const std::vector<Ranked>& all) {
    std::vector<Together> together;
    std::unordered_map<std::int64_t, std::size_t> known;
    for (const Ranked& ranked : all) {
        const auto [at, is_new] = known.try_emplace(ranked.found.place, together.size());
        if (is_new) together.push_back({ranked.closeness, {}});
        together[at->second].numbers.push_back(ranked.found.number);
    }
    return together;
}

/// The kinds of some entries, each once, in their order.
std::vector<std::string> kinds_of(Connection& connection, const std::vector<std::int64_t>& numbers) {
    std::vector<std::string> kinds;
    for (const std::int64_t number : numbers) {
        auto run = connection.run("select kind from facet where number = ?1", {number});
        if (!run.next()) continue;
        const std::string kind(run.text(0));
        if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
    return kinds;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return lines;
}

Hit read_hit(Connection& connection, std::int64_t number, Marker& marker) {
    auto run = connection.run(
        "select id, kind, collaboration, address, heading, date, body, body_key, people, title, text"
        " from entry where number = ?1",
        {number});
    if (!run.next()) throw Broken(store::Error::Kind::other, "search index: a row is missing");
    const auto text = [&](int column) { return std::string(run.text(column)); };
    return {text(0),
            text(1),
            {},
            text(2),
            text(3),
            text(4),
            text(5),
            text(6),
            text(7),
            lines_of(run.text(8)),
            marker.whole(run.text(9)),
            marker.snippet(run.text(10), snippet_words),
            0};
}

std::span<const Together> page(const std::vector<Together>& all, const Query& query) {
    const auto offset =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(query.offset, 0)), all.size());
    const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, 100));
    return std::span(all).subspan(offset, std::min(limit, all.size() - offset));
}

void show_page(Connection& connection, const Query& query, const std::vector<Together>& all, Marker& marker,
               Answer& answer) {
    answer.reachable = static_cast<std::int64_t>(all.size());
    for (const Together& together : page(all, query)) {
        Hit hit = read_hit(connection, together.numbers.front(), marker);
        hit.kinds = kinds_of(connection, together.numbers);
        hit.score = together.closeness;
        answer.hits.push_back(std::move(hit));
    }
}

}  // namespace

Answer answer(Connection& connection, const Query& query) {
    Answer answer;
    Wanted wanted = read_words(query.words, connection.analyser());
    answer.understood = wanted.understood;
    if (query.audiences.empty()) return answer;
    const Reading reading(connection);
    answer.meant = add_meant(connection, query, wanted);
    const std::optional<std::int64_t> with_all = loosen(connection, query, wanted);
    answer.loosened = with_all.has_value();
    answer.with_all = with_all.value_or(0);
    const Asked what = asked(query, wanted);
    const Counted counted = count(connection, what);
    answer.total = counted.places;
    answer.more_than_total = counted.more;
    answer.facets = facets_of(connection, query, wanted, counted);
    if (counted.found.empty()) return answer;
    const bool ranks = query.order == Order::relevance && !wanted.terms.empty();
    answer.bounded = ranks && counted.found.size() > ranked_at_most;
    Marker marker(wanted, connection.analyser());
    show_page(connection, query,
              by_place(ranks ? best_first(connection, wanted, what, counted) : unranked(counted.found)),
              marker, answer);
    return answer;
}

}  // namespace search
