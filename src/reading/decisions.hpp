#pragma once

#include <vector>

#include "reading/paragraphs.hpp"
#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// Gives the points below "Styregruppen besluttede:" the list marks that were lost on the way: the first line
/// is a clause, and so is each that begins after a line which was not full.
void mark_clauses(Document& document, const Span& section);

/// One decision per list point, or per paragraph where there are none; what stands between list points is not
/// one. A second-level point belongs to the point above it.
std::vector<Decision> decisions_of(const Document& document, const std::vector<Paragraph>& paragraphs);

/// What a decision's set phrase says: "taget til efterretning", "godkendt med rettelser".
Outcome outcome_of(const Vocabulary& vocabulary, std::string_view text);

/// What the minutes say that the meeting itself did; none where others may have done it. `body` and `stem`
/// are the meeting's body, small.
Outcome outcome_said(const Vocabulary& vocabulary, std::string_view minutes, std::string_view body,
                     std::string_view stem);

/// True where the words say that the item itself was put off: "Punktet udskydes",
/// not that something in it is.
bool puts_off(const Vocabulary& vocabulary, std::string_view text);

}  // namespace reading
