#include "search/suggestion.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/utf8.hpp"
#include "search/counting.hpp"
#include "search/edit_distance.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::int64_t words_looked_at = 40'000;
constexpr std::size_t candidates_tried = 6;
constexpr int words_changed_at_most = 3;

std::u32string letters(std::string_view word) {
    std::u32string result;
    for (std::size_t at = 0; at < word.size();) result += base::next_character(word, at);
    return result;
}

/// How many hits the reader has, to 100.
std::int64_t hits(Connection& connection, const Query& query, const std::vector<Term>& terms) {
    const Asked what = asked(query, Wanted{terms, {}, {}});
    auto run = connection.run(
        "select count(*) from (select 1 from words where words match ?1 and rowid between ?2 and ?3 limit "
        "100)",
        {what.match, what.numbers.first, what.numbers.last});
    run.next();
    return run.integer(0);
}

Term term_of(Connection& connection, const std::string& word) {
    return {{word}, {connection.analyser().form(word)}, false, false};
}

/// The words of the vocabulary with the same first letter that are closest, closest first.
std::vector<std::pair<int, std::string>> close_words(Connection& connection, const std::string& word) {
    const std::u32string wanted = letters(word);
    const int limit = wanted.size() < 5 ? 1 : 2;
    std::string first;
    base::append_character(first, wanted.front());
    std::string past;
    base::append_character(past, wanted.front() + 1);
    std::vector<std::pair<int, std::string>> found;
    auto run = connection.run("select word from vocabulary where word >= ?1 and word < ?2 limit ?3",
                              {first, past, words_looked_at});
    while (run.next()) {
        const std::string_view candidate = run.text(0);
        const int distance = edit_distance(wanted, letters(candidate), limit);
        if (distance > 0 && distance <= limit) found.emplace_back(distance, candidate);
    }
    std::ranges::sort(found);
    if (found.size() > candidates_tried) found.resize(candidates_tried);
    return found;
}

/// The closest word that has hits; of equally close ones that with the most.
std::optional<Term> better(Connection& connection, const Query& query, const Term& term) {
    std::optional<Term> best;
    int best_distance = 0;
    std::int64_t best_hits = 0;
    for (const auto& [distance, word] : close_words(connection, term.folded.front())) {
        if (best && distance > best_distance) break;
        Term candidate = term_of(connection, word);
        const std::int64_t count = hits(connection, query, {candidate});
        if (count <= best_hits) continue;
        best = std::move(candidate);
        best_distance = distance;
        best_hits = count;
    }
    return best;
}

}  // namespace

std::optional<std::string> suggest(Connection& connection, const Query& query, const Wanted& wanted) {
    Query anywhere;
    anywhere.collaboration = query.collaboration;
    anywhere.audiences = query.audiences;
    std::vector<Term> terms = wanted.terms;
    int changed = 0;
    for (Term& term : terms) {
        if (term.folded.size() != 1 || hits(connection, anywhere, {term}) > 0) continue;
        if (++changed > words_changed_at_most || length(term.folded.front()) < 4) return std::nullopt;
        auto other = better(connection, anywhere, term);
        if (!other) return std::nullopt;
        term = std::move(*other);
    }
    if (changed == 0 || hits(connection, query, terms) == 0) return std::nullopt;
    std::string text;
    for (const Term& term : terms) text.append(text.empty() ? "" : " ").append(shown(term));
    for (const Term& term : wanted.excluded) text.append(" -").append(shown(term));
    return text;
}

}  // namespace search
