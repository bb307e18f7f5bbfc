#pragma once

#include <optional>
#include <string_view>

#include "reading/marks.hpp"

/// The labels in the head of a document.
namespace reading {

struct Vocabulary;

enum class Label {
    when,     ///< day and hours of the meeting
    written,  ///< "Dato": the meeting's day or the paper's
    start,
    end,
    place,
    form,
    chair,
    minute_taker,
    body,
    participants,
    guests,
    apologies,
    contents,      ///< a table of contents follows
    meeting_plan,  ///< other meetings' dates follow
    other,         ///< understood and not kept: catering, number of papers
};

struct LabelFound {
    Label label = Label::other;
    std::size_t value = 0;  ///< where the value begins in the line
};

/// The label that a line begins with: with a colon, alone on its line, or, for a few that are safe,
/// followed by a blank.
std::optional<LabelFound> label_of(const Vocabulary& vocabulary, std::string_view small_line);

/// What the lines of a label are taken for.
Taken field_of(Label label);

/// "StedSolsalen": a page's label and its value that lost what stood between them.
std::optional<LabelFound> glued_label(const Vocabulary& vocabulary, std::string_view line,
                                      std::string_view small_line);

/// "pkt. 15": begins as the line of an item does.
bool has_number_word(const Vocabulary& vocabulary, std::string_view little);

/// "Et eller andet:" at a line's begin: some label, known or not.
bool has_unknown_label(std::string_view line);

}  // namespace reading
