#pragma once

#include <string>
#include <vector>

#include "reading/numbering.hpp"

namespace reading {

/// Lines of an item under one heading.
struct Section {
    Part part = Part::background;
    Span lines;
    const Rule* rule = nullptr;  ///< why its lines belong to the part
    bool responsible = false;    ///< a line that says who does what the paragraph above it says
};

/// What the lines of a part of an item are taken for.
Taken field_of(Part part);

/// What is known of the meeting when its items are cut up.
struct Meant {
    std::string body;                       ///< its whole name, small
    std::string body_stem;                  ///< "klyngestyregruppe": whose decisions are this meeting's
    std::optional<base::Date> date;         ///< of the meeting
    std::string minutes_heading;            ///< the way this document mostly writes "Referat"
    std::string told_heading;               ///< what heads its minutes in several items, strong or weak
    std::string case_heading;               ///< what mostly heads the case, in several items
    bool last_item = false;                 ///< no item comes after it
    bool minutes_without_headings = false;  ///< minutes that have no headings in their items at all
};

/// Cuts an item's lines at its headings. A heading with text behind it is shortened to that text in
/// the document, so that the line becomes part of its section. Heading lines are marked as used.
std::vector<Section> sections_of(Document& document, const Headings& headings, const Span& item,
                                 const Meant& meant);

/// How the document mostly writes its heading for the minutes; empty when it has none.
std::string usual_minutes_heading(const Document& document, const Headings& headings);

/// The words that head a part most often; empty where none do so twice.
std::string usual_heading(const Document& document, const Headings& headings, Part part);

}  // namespace reading
