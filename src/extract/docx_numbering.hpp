#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <utility>

namespace extract {

/// The numbers of a document's lists as Word shows them (ECMA-376 part 1, 17.9). They stand nowhere
/// in the file: they come of counting, so paragraphs must be asked for in their order.
class Numbering {
  public:
    /// `root` is the root of numbering.xml; an empty node where the document has none.
    explicit Numbering(const pugi::xml_node& root = {});

    /// What stands before the next paragraph of this list and level: "2.1.", "• "; empty for a list
    /// that is not there or shows nothing. The blank after it is part of it.
    std::string next(int list, int level);

    /// The list and level that a style is tied to by its name (w:lvl/w:pStyle), for styles that name
    /// a list without a level.
    std::optional<int> level_of_style(int list, const std::string& style) const;

  private:
    static constexpr int levels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text;
        std::string style;
        std::optional<int> restart;
        bool plain_digits = false;  ///< w:isLgl: the numbers of all levels as digits
        bool there = false;
    };
    using Scheme = std::array<Level, levels>;
    struct List {
        std::string scheme;  ///< the abstract list: lists of one scheme go on counting
        std::map<int, int> starts;
        std::map<int, Level> levels;
    };
    struct Count {
        std::array<int, levels> value{};
        std::array<bool, levels> begun{};
        std::set<std::pair<int, int>> restarted;  ///< list and level
    };

    static Level read_level(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);
    void follow_links();
    const Level* level_of(const List& list, int level) const;
    void step(Count& count, int id, const List& list, int level) const;
    std::string shown(const Count& count, const List& list, int level) const;

    std::map<std::string, Scheme> schemes_;
    std::map<std::string, std::string> links_;          ///< scheme → the numbering style it borrows
    std::map<std::string, std::string> style_schemes_;  ///< numbering style → scheme
    std::map<int, List> lists_;
    std::map<std::string, Count> counts_;
};

}  // namespace extract
