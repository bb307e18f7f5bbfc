#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The headings inside an item, by what stands under them.
namespace reading {

struct Vocabulary;

enum class Part {
    none,
    recommendation,
    background,  ///< the case, its economy, hearing, competence …
    attachments,
    minutes,
    decision,
    history,  ///< what other meetings decided
    participants,
    follow_up,  ///< who does what, by when
    topics,     ///< points for coming meetings
};

struct Heading {
    Part part = Part::none;
    std::string rest;     ///< what stands after the heading on its line
    std::string subject;  ///< who decided, in "X besluttede:"
    bool dated = false;   ///< "Beslutning i X den 21-08-2012"
};

/// The heading that a line is, if it is one. `text` and `small` are the same line.
std::optional<Heading> heading_of(const Vocabulary& vocabulary, std::string_view text,
                                  std::string_view small);

/// The part that a whole heading word means ("sagsfremstilling"); none when it is no heading.
Part part_of(const Vocabulary& vocabulary, std::string_view small_word);

}  // namespace reading
