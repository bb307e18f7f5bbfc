#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reading {

struct Vocabulary;

/// What one page leaves behind for the next.
struct UnfoldState {
    int page = 0;           ///< the last page number in front of a page's text
    int item = 0;           ///< the last item's number
    bool contents = false;  ///< inside a table of contents
};

/// The pieces of a page that is one line: cut before headings, item numbers, labels and bullets.
std::vector<std::string> unfolded(const Vocabulary& vocabulary, std::string_view text, UnfoldState& state);

/// A title that runs into its text is cut where the table of contents says that it ends.
void cut_after_known_titles(std::vector<std::vector<std::string>>& pages);

}  // namespace reading
