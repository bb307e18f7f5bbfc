#include "search/finding.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <spdlog/spdlog.h>
#include <unordered_map>

#include "base/logged.hpp"
#include "search/beginnings.hpp"
#include "search/counting.hpp"
#include "search/loosening.hpp"
#include "search/marks.hpp"
#include "search/meant.hpp"

namespace search {
namespace {

constexpr int snippet_words = 30;
constexpr int undated_ranked = 500;

/// All reads in one transaction see one state.
class Reading {
  public:
    explicit Reading(Connection& connection) : connection_(connection) { connection_.run_script("begin"); }
    ~Reading() {
        try {
            connection_.run_script("commit");
        } catch (const store::Error& error) {
            spdlog::debug("event=index_refused why={}",
                          base::logged(error.what()));  // nothing was written, so nothing is lost
        }
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    Connection& connection_;
};

/// Each weight and each that stands in for it are arguments of closeness, of which SQLite takes 127.
constexpr std::size_t weights_at_most = 100;

/// How much each phrase counts: rare words more than common ones.
std::vector<double> weights(const View& view, const std::vector<Term>& terms) {
    std::vector<double> result;
    const auto all = static_cast<double>(std::min(view.circles.entries(), 4 * std::int64_t{rarity_counted}));
    for (const Term& term : terms) {
        const double weight =
            terms.size() > 1
                ? std::log(1.0 + all / (1.0 + static_cast<double>(rarity(view.connection, term))))
                : 1;
        result.push_back(weight);
        result.insert(result.end(), term.beginnings.size(), -1);
        for (const Other& other : term.others) result.insert(result.end(), other.words.size(), -other.worth);
    }
    result.resize(std::min(result.size(), weights_at_most));
    return result;
}

/// What is counted: where not all words must be there, from all of them down to as few as are enough.
Counted counted_of(const View& view, const Query& query, const Wanted& wanted,
                   const std::vector<double>& phrases) {
    if (wanted.at_least == 0 || phrases.empty()) return count(view, asked(view, query, wanted), phrases);
    std::vector<Asked> levels;
    Wanted level = wanted;
    level.at_least = 0;
    levels.push_back(asked(view, query, level));
    const auto free = static_cast<std::size_t>(
        std::ranges::count_if(wanted.terms, [](const Term& term) { return !term.quoted; }));
    for (level.at_least = std::min(free, chosen_among); level.at_least > wanted.at_least;) {
        --level.at_least;
        levels.push_back(asked(view, query, level));
    }
    return count_loosened(view, levels, phrases);
}

/// The entries, best first. Of very many only the newest are ranked, and some of what has no
/// date: a body is looked for by its name more often than anything it has done.
std::vector<Found> best_first(const View& view, const Asked& asked, const std::vector<double>& phrases,
                              const Counted& counted) {
    std::vector<Found> ranked = counted.found;
    if (ranked.size() > ranked_at_most) {
        ranked.resize(ranked_at_most);
        if (ranked.back().number >= first_dated && asked.numbers.first < first_dated) {
            Walk walk(view, asked, {asked.numbers.first, first_dated - 1}, Walk::Columns::few, phrases);
            for (int left = undated_ranked; left > 0 && walk.next(); --left)
                ranked.push_back({walk.number(), walk.place(), walk.closeness()});
        }
    }
    std::ranges::sort(ranked, [](const Found& one, const Found& other) {
        return one.closeness != other.closeness ? one.closeness > other.closeness : one.number > other.number;
    });
    return ranked;
}

/// The entries of one address, that which leads first.
struct Together {
    double closeness = 0;
    std::vector<std::int64_t> numbers;
};

/// An item, its decisions and what follows from them are one thing to the reader: what is at one
/// address comes where the first of it does.
std::vector<Together> by_place(const std::vector<Found>& all) {
    std::vector<Together> together;
    std::unordered_map<std::int64_t, std::size_t> known;
    for (const Found& found : all) {
        const auto [at, is_new] = known.try_emplace(found.place, together.size());
        if (is_new) together.push_back({found.closeness, {}});
        together[at->second].numbers.push_back(found.number);
    }
    return together;
}

/// The kinds of some entries, each once, in their order.
std::vector<std::string> kinds_of(const View& view, const std::vector<std::int64_t>& numbers) {
    std::vector<std::string> kinds;
    for (const std::int64_t number : numbers) {
        auto run = view.connection.run("select circle from facet where number = ?1", {number});
        if (!run.next()) continue;
        const std::string& kind = view.circles.kind(run.integer(0));
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

void show_page(const View& view, const Query& query, const std::vector<Together>& all, Marker& marker,
               Answer& answer) {
    answer.reachable = static_cast<std::int64_t>(all.size());
    for (const Together& together : page(all, query)) {
        Hit hit = read_hit(view.connection, together.numbers.front(), marker);
        hit.kinds = kinds_of(view, together.numbers);
        hit.score = together.closeness;
        answer.hits.push_back(std::move(hit));
    }
}

}  // namespace

Answer answer(Connection& connection, const Query& query) {
    Answer answer;
    Wanted wanted = read_words(query.words, connection.analyser());
    answer.understood = wanted.understood;
    if (query.audiences.empty() || wanted.unreadable) return answer;
    const Reading reading(connection);
    const Circles circles(connection);
    const View view{connection, circles};
    add_beginnings(connection, wanted);
    answer.meant = add_meant(view, query, wanted);
    const std::optional<std::int64_t> with_all = loosen(view, query, wanted);
    answer.loosened = with_all.has_value();
    answer.with_all = with_all.value_or(0);
    const bool ranks = query.order == Order::relevance && !wanted.terms.empty();
    const Asked what = asked(view, query, wanted);
    const std::vector<double> phrases = ranks ? weights(view, wanted.terms) : std::vector<double>{};
    const Counted counted = counted_of(view, query, wanted, phrases);
    answer.total = counted.places;
    answer.more_than_total = counted.more;
    answer.facets = facets_of(view, query, wanted, counted);
    if (counted.found.empty()) return answer;
    answer.bounded = ranks && counted.found.size() > ranked_at_most;
    Marker marker(wanted, connection.analyser());
    show_page(view, query, by_place(ranks ? best_first(view, what, phrases, counted) : counted.found), marker,
              answer);
    return answer;
}

}  // namespace search
