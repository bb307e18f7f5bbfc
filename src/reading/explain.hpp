#pragma once

#include <string>
#include <vector>

#include "reading/source.hpp"
#include "reading/vocabulary.hpp"

namespace reading {

/// What became of one line of the source that is not blank.
struct Explained {
    int number = 1;
    std::string taken_for;  ///< "items[2].minutes", "page number", "unplaced"; several behind one another
                            ///< where a whole page is one line
    std::string rule;       ///< "a numbered line in sequence (numbering.cpp)"; as many
};

/// Reads a document and tells of every line that is not blank, in order and once, what it was taken
/// for and by which rule.
std::vector<Explained> explain(const Source& source, const Vocabulary& vocabulary = Vocabulary::standard());

}  // namespace reading
