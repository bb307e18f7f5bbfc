#pragma once

#include <vector>

#include "reading/follow_ups.hpp"
#include "reading/paragraphs.hpp"
#include "reading/record.hpp"

namespace reading {

/// What the minutes of an item without a decision say that the meeting itself did, sentence by sentence:
/// "The agenda was approved.", "The group agreed that ...". What others may have done is left out. `put_off`:
/// they put the item off somewhere.
std::vector<Decision> said_decisions(const Document& document, const std::vector<Paragraph>& minutes,
                                     const Undertaken& known, bool put_off);

/// The most telling of what was done; none where nothing was but put off.
Outcome most_telling(const std::vector<Decision>& said);

/// Remarks that were written where a decision stands ("The group had this input:" and points that decide
/// nothing): one decision with what leads to them. `decisions` are those of the paragraphs; empty where
/// there are no such remarks.
std::vector<Decision> without_remarks(const Document& document, const std::vector<Paragraph>& paragraphs,
                                      const std::vector<Decision>& decisions);

}  // namespace reading
