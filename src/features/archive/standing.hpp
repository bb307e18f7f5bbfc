#pragma once

#include <string>
#include <vector>

#include "features/archive/archive.hpp"

/// Making a meeting what one of its documents says.
namespace archive {

struct Shown {
    meetings::WholeMeeting whole;
    std::vector<std::string> gone;  ///< ids of search entries that were and are no more
};

/// The collaboration whose meeting it is: the one the document names, else ours.
std::string named_collaboration(const reading::Record& record, const admission::Collaboration& collaboration);

Shown show_new(store::Session& session, const admission::Setting& setting,
               const admission::Collaboration& collaboration, const reading::Record& record);
/// Puts what the record says in the place of all that `old` holds. `same` knows of items which of the old
/// ones they are, by position; -1 for those that only their words tell of.
Shown show_instead(store::Session& session, const admission::Setting& setting,
                   const admission::Collaboration& collaboration, const meetings::WholeMeeting& old,
                   const reading::Record& record, const std::vector<int>& same = {});

/// Brings the index up to the history after a change. What is stored is stored; the index comes after by
/// itself when it cannot now.
void follow_or_log(const admission::Setting& setting, search::Index& index);

/// How all of a meeting is found by searching.
std::vector<search::Entry> entries_of(store::Session& session, const meetings::WholeMeeting& whole,
                                      const admission::Collaboration& collaboration,
                                      const base::Words& words);

}  // namespace archive
