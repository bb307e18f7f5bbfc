#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "features/decisions/undertaking.hpp"

/// When later minutes say that something owed is done.
namespace decisions {

/// A sentence that says something is done.
struct DoneReport {
    std::string sentence;
    std::set<std::string> words;  ///< stems of what is done: its own, or those of the sentence before it
    std::set<std::string> said;   ///< stems of the one line of the item that has most of these; none for none
};

/// The sentences of an item's texts that say so.
std::vector<DoneReport> done_reports(const std::vector<std::string>& texts);

/// Whether the sentence says that something is done, and not what is so once it will be.
bool says_done(std::string_view sentence);

/// Whether a text names nothing that can be told from others: few words, or it points to what stands beside
/// it.
bool says_too_little(std::string_view text);

/// Whether what the report says is done is this. A line that says nearly all of the undertaking, and what is
/// done besides, tells of more than the sentence itself may.
bool tells_done(const DoneReport& report, const std::set<std::string>& undertaking, const Rarity& rarity);

}  // namespace decisions
