#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "extract/docx_numbering.hpp"
#include "extract/docx_styles.hpp"
#include "extract/flow.hpp"

namespace extract {

/// Foot- and endnotes by what refers to them: "footnote 2".
using Notes = std::map<std::string, std::string>;

/// Reads the blocks of a Word document in their order: paragraphs, tables, text boxes. What was
/// deleted or is hidden is left out, what was inserted is kept; a note's text stands in square
/// brackets where it is referred to.
class BodyReader {
  public:
    BodyReader(const Styles& styles, Numbering& numbering, const Notes& notes)
        : styles_(styles), numbering_(numbering), notes_(notes) {}

    /// The blocks below `parent`, which is at most deepest_xml deep.
    Flow blocks(const pugi::xml_node& parent);

    /// The text below `node` on one line.
    std::string plain(const pugi::xml_node& node);

  private:
    /// What is known of the paragraph above.
    struct Above {
        std::string style;
        int after = 0;
        bool together = false;
        int empty = 0;  ///< empty paragraphs since the last text
        bool any = false;
        bool joins = false;  ///< the paragraph's end was deleted: the next one goes on with it
    };
    struct Paragraph {
        Flow lines;
        Flow boxes;
    };

    void block(const pugi::xml_node& node, Flow& flow, Above& above);
    void paragraph(const pugi::xml_node& node, Flow& flow, Above& above);
    void place(Paragraph text, const ParagraphLook& look, Flow& flow, Above& above);
    void put_mark(Paragraph& text, const ParagraphLook& look);
    Flow table(const pugi::xml_node& node);
    void rows(const pugi::xml_node& node, Flow& flow);
    Flow row(const pugi::xml_node& node);
    void cells(const pugi::xml_node& node, std::vector<Flow>& found);
    void inside(const pugi::xml_node& node, Paragraph& text);
    bool sign(const pugi::xml_node& node, std::string_view name, Paragraph& text);
    void line_break(const pugi::xml_node& node, Paragraph& text);
    void turn_page(Paragraph* text, bool printed);

    const Styles& styles_;
    Numbering& numbering_;
    const Notes& notes_;
    int page_ = 1;
    bool fresh_ = false;  ///< nothing stands on the page yet
};

}  // namespace extract
