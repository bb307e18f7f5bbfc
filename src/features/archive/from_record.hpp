#pragma once

#include <vector>

#include "features/decisions/decisions.hpp"
#include "features/meetings/meetings.hpp"
#include "reading/record.hpp"

/// From what was read to what is kept.
namespace archive {

/// What is longer than any name (200 bytes) was read from text that is none. It stands cut, for the database
/// keeps an order of names and has room for so much in it (PostgreSQL: 2,704 bytes for a row of an index);
/// the reading has it whole.
std::string name_of(std::string name);

meetings::WholeMeeting meeting_from(const reading::Record& record);
std::vector<decisions::NewDecision> decisions_from(const reading::Item& item);
std::vector<decisions::NewFollowUp> follow_ups_from(const reading::Item& item);

}  // namespace archive
