#pragma once

#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// What an item's text says of the meeting itself: who was chosen to lead it and to write its minutes, when
/// it began and ended. Only what is not known yet is taken.
void read_opening(const Vocabulary& vocabulary, Item& item, Meeting& meeting);

}  // namespace reading
