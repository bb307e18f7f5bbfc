#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/analyser.hpp"

namespace search {

/// One thing that must (or must not) be there: a word, or words that stand together.
struct Term {
    std::vector<std::string> folded;  ///< the words in small letters; never empty
    std::vector<Form> forms;          ///< of each
    bool quoted = false;
    bool beginning = false;  ///< a word may also begin so; only for a single word
};

/// What typed words ask for.
struct Wanted {
    std::vector<Term> terms;
    std::vector<Term> excluded;
    std::vector<std::string> understood;
};

/// Reads what was typed. Nothing is an error: it is cut (2,000 bytes, 12 terms, 60 words) and what
/// holds no letters or digits is left out. Stop words, and in questions the words that only
/// ask, are left out where they are not quoted and other words remain.
Wanted read_words(std::string_view typed, Analyser& analyser);

/// How the term is shown: as typed, in small letters, quoted where it was.
std::string shown(const Term& term);

/// The term in FTS5's query language. All of it is quoted letters and digits.
std::string fts5_term(const Term& term);

}  // namespace search
