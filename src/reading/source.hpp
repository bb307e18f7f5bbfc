#pragma once

#include <string>
#include <vector>

namespace reading {

/// One printed line of a document, with its place.
struct SourceLine {
    std::string text;  ///< well-formed UTF-8 without the line end
    int page = 1;      ///< from 1; a form feed begins a new page
    int number = 1;    ///< from 1, counted through the whole document
    int heading = 0;   ///< level of a heading that the file itself marks; 0 for none
    /// The line ends where its author ended it, not where a page was full.
    bool whole = false;
    /// The line stands in the head or foot that a page has in common with others.
    bool margin = false;
    /// One of the blank lines above is no line but the room that the file puts between paragraphs.
    bool room = false;
};

/// A document as lines: what every kind of file is brought to before it is read.
struct Source {
    std::vector<SourceLine> lines;
    std::vector<int> empty_pages;  ///< those without a word though others have some: perhaps scanned
};

}  // namespace reading
