#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/flow.hpp"

namespace extract {

/// Gathers a web page's text, told of its elements in their order, as the lines that a browser would
/// show: paragraphs and headings with room about them, marks and numbers of lists, rows of tables.
class HtmlFlow {
  public:
    void text(std::string_view characters);
    void enter(std::string_view element, std::string_view start, std::string_view value,
               std::string_view type);
    void leave(std::string_view element);
    /// Everything that was told; call once, at the end.
    Flow take();

    /// Whether the browser begins a line for the element.
    static bool is_block(std::string_view element);

  private:
    /// Where lines go: the page, or the cell of a table.
    struct Sink {
        Flow flow;
        std::string line;
        int blank = 0;      ///< blank lines that were asked for before the next line
        bool room = false;  ///< one of them is the room between two paragraphs
        bool gap = false;   ///< white space was seen since the last character
    };
    struct List {
        bool numbered = false;
        int next = 1;
        std::string format;
    };

    Sink& sink() { return sinks_.back(); }
    void end_line();
    void room();
    void enter_list(std::string_view element, std::string_view start, std::string_view type);
    void enter_point(std::string_view value);
    void leave_cell();
    void leave_row();

    std::vector<Sink> sinks_ = std::vector<Sink>(1);
    std::vector<std::vector<Flow>> rows_;
    std::vector<List> lists_;
    std::string mark_;  ///< of the list's point that has no text yet
    int heading_ = 0;
    int preformatted_ = 0;
};

}  // namespace extract
