#pragma once

#include "search/analyser.hpp"

namespace search {

/// Registers the FTS5 tokenizer "danish". Documents give stems and, at the same places, the parts of
/// compounds; queries give stems alone; a query's beginning of a word gives the plain word.
void register_tokenizer(fts5_api* fts5, Analyser& analyser);

}  // namespace search
