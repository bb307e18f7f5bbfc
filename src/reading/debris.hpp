#pragma once

#include "reading/lines.hpp"

namespace reading {

/// Marks what printing and web pages left behind: page numbers, running heads, link targets at the
/// end of a page, menus, contact blocks. Lines that already have a use keep it. Heads that carry the
/// meeting's date are marked as well: the head's reader looks at debris too.
void mark_debris(Document& document);

/// Takes what ends and begins pages out from between the lines, so that text that goes on over a page is seen
/// to. What stands before the first other line stays: papers begin there.
void set_aside(Document& document);

/// Puts it back where it stood, for the lines to be counted and explained.
void put_back(Document& document);

/// True for a line that is a web or mail address and nothing else.
bool is_link(const Line& line);

/// "PAUSE (kl. 10.20-10.30)", "FROKOST": no item and part of none.
bool is_break(const Vocabulary& vocabulary, const Line& line);

}  // namespace reading
