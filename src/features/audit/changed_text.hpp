#pragma once

#include <string>

/// Two versions of a text, and what is between them.
namespace audit {

/// The words that both begin and end with, and what stands between these in each. Parts that are the same and
/// long are cut where they are far from the change; the cut is marked by an ellipsis.
struct ChangedText {
    std::string same_before;
    std::string gone;
    std::string come;
    std::string same_after;
};
ChangedText changed_text(const std::string& before, const std::string& now);

/// The text, or its first characters and an ellipsis where it has more than `most` bytes; never cut within a
/// letter.
std::string shortened(const std::string& text, std::size_t most);

}  // namespace audit
