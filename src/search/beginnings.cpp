#include "search/beginnings.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::size_t letters_listed = 4;
constexpr std::size_t beginnings_at_most = 40;

/// The word with one letter more, for each letter that goes on so in the index.
std::vector<std::string> one_longer(Connection& connection, const std::string& word) {
    std::vector<std::string> longer;
    for (std::string from = word + "a"; longer.size() < beginnings_at_most;) {
        auto run = connection.run("select word from vocabulary where word >= ?1 limit 1", {from});
        if (!run.next() || !run.text(0).starts_with(word)) break;
        std::size_t at = word.size();
        const char32_t letter = base::next_character(run.text(0), at);
        const auto add = [&](std::string one) {
            if (std::ranges::find(longer, one) == longer.end()) longer.push_back(std::move(one));
        };
        add(std::string(run.text(0).substr(0, at)));
        if (letter == U'a') add(word + "\u00e5");  // the index has one spelling for both
        from = word;
        base::append_character(from, letter + 1);
    }
    return longer;
}

}  // namespace

void add_beginnings(Connection& connection, Wanted& wanted) {
    for (Term& term : wanted.terms) {
        if (!term.beginning) continue;
        const std::string& word = term.forms.front().plain;
        if (length(word) + 1 == letters_listed) {
            term.beginnings = one_longer(connection, word);
        } else {
            term.beginnings = {word};
        }
    }
}

}  // namespace search
