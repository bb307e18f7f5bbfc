#pragma once

#include <string>
#include <string_view>

namespace app {

/// Text for a terminal: wrapped, and without the characters by which a document could steer it.
class TerminalText {
  public:
    /// A line is never longer than this many characters.
    static constexpr std::size_t width = 90;

    /// A paragraph, its first line behind `mark` ("1. "), the others under its first word. Lines of
    /// the text that begin with a list mark stay lines of their own.
    void paragraph(std::size_t indent, std::string_view text, std::string_view mark = {});
    void blank_line() { text_ += '\n'; }

    const std::string& text() const { return text_; }

  private:
    void line(std::size_t indent, std::string_view mark, std::string_view text);

    std::string text_;
};

/// Without control characters and those that turn the direction of writing; tabs and line ends of
/// all kinds become blanks.
std::string printable(std::string_view text);

}  // namespace app
