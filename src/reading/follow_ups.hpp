#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "reading/paragraphs.hpp"
#include "reading/record.hpp"

namespace reading {

/// What is known where follow-ups are looked for.
struct Undertaken {
    std::string body_stem;           ///< the meeting's own body
    std::string body;                ///< its whole name, small
    std::optional<base::Date> date;  ///< of the meeting
    std::unordered_set<std::string>
        known_names;      ///< first and last names of those named in the document, small
    std::string context;  ///< the item's text, where a year may be said
};

/// What a text lays on a named person or body. `decided`: the text is a decision, where plainer
/// words lay something on somebody than in the minutes.
void read_follow_ups(const Document& document, const std::vector<Paragraph>& paragraphs, bool decided,
                     const Undertaken& known, std::vector<FollowUp>& into);

/// A row of a table of actions.
struct FollowUpRow {
    std::string item;  ///< the item's number, where the table has a column for it
    FollowUp follow_up;
    std::size_t line = 0;  ///< in the document
};

/// The rows of a table of actions among some lines.
std::vector<FollowUpRow> read_follow_up_rows(const Document& document, const Span& lines,
                                             const Undertaken& known);

/// Who is named behind "Ansvarlig:": names, a body, initials.
std::vector<std::string> responsible_in(const Vocabulary& vocabulary, std::string_view text);

/// A list under "Aftaler", "Ansvarlig": every point is one.
void read_follow_up_list(const Document& document, const std::vector<Paragraph>& paragraphs,
                         const Undertaken& known, std::vector<FollowUp>& into);

}  // namespace reading
