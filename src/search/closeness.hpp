#pragma once

#include <sqlite3.h>

namespace search {

/// Registers the FTS5 function closeness(words, weight of phrase 1, …): BM25 (Robertson and Zaragoza
/// 2009, k1 1.2, b 0.75) over the columns title, heading, people, text, with the rarity of each
/// phrase given instead of counted. FTS5's own bm25() reads every row of every phrase to count them,
/// also the filters' and those outside the row-id bound: the cost this avoids. A negative weight
/// means that the phrase stands in for the one before and is worth so much of it; a weight of 0, or
/// none, that the phrase does not count. A row that has only some of the phrases counts by the share
/// it has of all the weight.
void register_closeness(fts5_api* fts5);

}  // namespace search
