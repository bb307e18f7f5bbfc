#pragma once

#include <string>
#include <vector>

#include "base/label.hpp"
#include "reading/record.hpp"

namespace archive {

/// One part of a meeting or an item that two documents say differently.
struct PartChange {
    const base::Label* part = nullptr;
    std::string before;  ///< empty when it did not say
    std::string now;
};

struct ItemChange {
    enum class Kind { changed, added, gone };
    Kind kind = Kind::changed;
    std::string title;  ///< empty for what belongs to the meeting itself
    std::vector<PartChange> parts;
};

/// What `now` says otherwise than `before`: the meeting first, then the items as they come in `now`, then
/// those that are gone. Items are the same by number and title, by title, or by number. Line ends and blanks
/// alone are no difference.
std::vector<ItemChange> difference(const reading::Record& before, const reading::Record& now,
                                   const base::Words& words);

/// The items of `before` that `now` does not have: "4. Budget".
std::vector<std::string> items_gone(const reading::Record& before, const reading::Record& now);

}  // namespace archive
