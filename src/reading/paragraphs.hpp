#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/lines.hpp"

namespace reading {

/// Lines that belong together.
struct Paragraph {
    std::string text;
    int bullet = 0;
    Span span;    ///< first line to last (debris may lie between)
    int gap = 0;  ///< blank lines before it
};

/// Adds a line to a text: a word broken by a hyphen at the line's end is put together again
/// ("pa-" + "tienten"), but "sundheds- og" and words that the document spells with a hyphen keep it.
void append_line(std::string& text, std::string_view line, const Document& document);

/// True when the text ends inside a word: a letter and a hyphen.
bool ends_broken(std::string_view text);

/// The paragraphs of some lines, debris left out. Each list point is one.
std::vector<Paragraph> paragraphs_of(const Document& document, const Span& span);

/// Paragraphs as one text; list points begin with "• " or "◦ ".
std::string joined(const std::vector<Paragraph>& paragraphs);

/// Words that a stray blank cut in two are put together where the document knows the whole word.
std::string without_stray_blanks(const std::string& text, const Document& document);

}  // namespace reading
