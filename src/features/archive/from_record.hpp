#pragma once

#include <vector>

#include "features/decisions/decisions.hpp"
#include "features/meetings/meetings.hpp"
#include "reading/record.hpp"

/// From what was read to what is kept.
namespace archive {

meetings::WholeMeeting meeting_from(const reading::Record& record);
std::vector<decisions::NewDecision> decisions_from(const reading::Item& item);
std::vector<decisions::NewFollowUp> follow_ups_from(const reading::Item& item);

}  // namespace archive
