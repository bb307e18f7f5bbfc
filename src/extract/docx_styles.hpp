#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace extract {

/// What Word says of a paragraph, as far as it can be seen in the text (ECMA-376 part 1, 17.3.1).
struct ParagraphLook {
    std::string style;
    std::optional<int> outline;    ///< 0 to 8 for headings, 9 for body text
    std::optional<int> list;       ///< w:numId; 0 takes a list off
    std::optional<int> level;      ///< w:ilvl
    std::optional<int> before;     ///< room above in twentieths of a point
    std::optional<int> after;      ///< and below
    std::optional<bool> together;  ///< no room between paragraphs of the same style
    bool new_page = false;
    bool hidden = false;
};

/// The paragraph styles of a document, each with what it inherits.
class Styles {
  public:
    /// `root` is the root of styles.xml; an empty node where the document has none.
    explicit Styles(const pugi::xml_node& root = {});

    /// A paragraph's look: its own properties, else its style's, else the document's.
    ParagraphLook look(const pugi::xml_node& properties) const;

  private:
    struct Style {
        ParagraphLook own;
        std::string parent;
    };
    void inherit(ParagraphLook& look, const std::string& name) const;

    std::map<std::string, Style, std::less<>> styles_;
    std::string usual_;  ///< the style of paragraphs that name none
    ParagraphLook defaults_;
};

}  // namespace extract
