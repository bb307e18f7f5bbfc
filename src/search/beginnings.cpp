#include "search/beginnings.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "search/counting.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::size_t beginnings_at_most = 20;
constexpr std::int64_t words_looked_at = 3'000;
/// What stands in so many entries is a word, and hardly meant as the beginning of others.
constexpr std::int64_t common = 100;

struct Longer {
    std::size_t letters = 0;
    std::string word;
    std::string stem;
};

void add_longer(Connection& connection, const std::string& beginning, std::vector<Longer>& found) {
    auto run = connection.run("select word, stem from vocabulary where word > ?1 and word < ?2 limit ?3",
                              {beginning, beginning + "\U0010FFFF", words_looked_at});
    while (run.next())
        found.push_back({length(run.text(0)), std::string(run.text(0)), std::string(run.text(1))});
}

/// "aa" where the index has one letter for it: its words are kept as they were written.
std::string two_letters(std::string_view plain) {
    std::string result;
    for (std::size_t at = 0; at < plain.size();) {
        const bool ring = plain.substr(at).starts_with("\u00e5");
        result += ring ? std::string_view("aa") : plain.substr(at, 1);
        at += ring ? 2 : 1;
    }
    return result;
}

/// The shortest words that begin so, each stem once: what is longer is most often a compound of one of them,
/// and found with it.
std::vector<std::string> longer_words(Connection& connection, const Term& term) {
    const Form& form = term.forms.front();
    std::vector<Longer> found;
    std::set<std::string> spellings = {term.folded.front(), form.plain, two_letters(form.plain)};
    for (const std::string& spelling : spellings) add_longer(connection, spelling, found);
    std::ranges::stable_sort(found, {}, &Longer::letters);
    std::vector<std::string> stems = {form.stem};
    std::vector<std::string> words;
    for (Longer& longer : found) {
        if (words.size() == beginnings_at_most) break;
        if (std::ranges::find(stems, longer.stem) != stems.end()) continue;
        stems.push_back(std::move(longer.stem));
        words.push_back(std::move(longer.word));
    }
    return words;
}

}  // namespace

void add_beginnings(Connection& connection, Wanted& wanted) {
    for (Term& term : wanted.terms) {
        if (!term.beginning) continue;
        term.beginning = rarity(connection, term, common) < common;
        if (term.beginning) term.beginnings = longer_words(connection, term);
    }
}

}  // namespace search
