#pragma once

#include "reading/lines.hpp"

namespace reading {

/// Tables whose columns are known by their headings: people, items, actions. Rows of items become the
/// lines that such items are printed as elsewhere ("1. Title (kl. 9.00-9.10) v/ Name"); rows of people
/// and actions keep their cells in a known order. "Label, tab, value" becomes "Label: value".
void read_tables(Document& document);

}  // namespace reading
