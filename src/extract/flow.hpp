#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/source.hpp"

/// Lines of documents that say themselves where a paragraph ends: Word, OpenDocument, web pages.
namespace extract {

struct FlowLine {
    std::string text;
    int page = 1;
    bool whole = true;    ///< it ends where a paragraph does, or where its author broke it
    int heading = 0;      ///< level of a heading that the file itself marks; 0 for none
    int blank = 0;        ///< blank lines that are seen above it
    bool room = false;    ///< one of them is the room between two paragraphs
    bool margin = false;  ///< printed at the ends of pages
};
using Flow = std::vector<FlowLine>;

/// A table's row as lines. Cells of one line each become one line with tabs between; a label and
/// a long cell become the label with the cell's first line, and the rest below; several long cells
/// are columns and follow each other.
Flow row_of(std::vector<Flow> cells);

/// Puts what is in `more` after `flow`, at least `blank` blank lines between.
void append(Flow& flow, Flow more, int blank = 0);

/// Whether there is nothing to see in the text.
bool is_blank(std::string_view text);

/// Lines numbered from 1, with the blank ones between; characters that are no text are taken out.
reading::Source to_source(const Flow& flow);

}  // namespace extract
