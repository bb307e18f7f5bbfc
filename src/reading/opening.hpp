#pragma once

#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// What an item's text says of the meeting itself: who was chosen to lead it and to write its minutes, when
/// it began and ended. Only what is not known yet is taken.
void read_opening(const Vocabulary& vocabulary, Item& item, Meeting& meeting);

/// Who presents an item where the title does not say it and a line right below does: "Talk by Anna Berg". The
/// line stays in its text.
void read_presenters_below(const Vocabulary& vocabulary, Item& item);

}  // namespace reading
