#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/analyser.hpp"

namespace search {

/// What may stand in a term's place: words that are all there, and how much that is worth beside the
/// term itself.
struct Other {
    std::vector<std::string> words;
    double worth = 1;
};

/// One thing that must (or must not) be there: a word, or words that stand together.
struct Term {
    std::vector<std::string> folded;  ///< the words in small letters; never empty
    std::vector<Form> forms;          ///< of each
    bool quoted = false;
    bool beginning = false;               ///< a word may also begin so; only for a single word
    std::vector<std::string> beginnings;  ///< what words of the index then begin with (beginnings.hpp)
    std::vector<Other> others;
};

/// What typed words ask for.
struct Wanted {
    std::vector<Term> terms;
    std::vector<Term> excluded;
    std::vector<std::string> understood;
    std::size_t at_least = 0;  ///< so many of the terms are enough; 0 when all must be there
    bool unreadable = false;   ///< something was typed, but no letter or digit
};

/// Reads what was typed. Nothing is an error: it is cut (2,000 bytes, 12 terms, 60 words) and what
/// holds no letters or digits is left out. Stop words, and in questions the words that only
/// ask, are left out where they are not quoted and other words remain.
Wanted read_words(std::string_view typed, Analyser& analyser);

/// How the term is shown: as typed, in small letters, quoted where it was.
std::string shown(const Term& term);

/// The term in FTS5's query language. All of it is quoted letters and digits.
std::string fts5_term(const Term& term);

/// What the phrases of a query are for: when they rank, FTS5 must number each once and in order.
enum class Phrases { rank, find };

/// The terms in FTS5's query language: all of them, or as many as are enough.
std::string fts5_terms(const Wanted& wanted, Phrases phrases);

/// More terms than this are not chosen among when some are enough: the others then only rank.
inline constexpr std::size_t chosen_among = 6;

}  // namespace search
