#pragma once

#include <sqlite3.h>
#include <string_view>

#include "search/analyser.hpp"

namespace search {

/// Registers the tokenizer "danish": it gives a document's stems, and at the same places the parts of its
/// compounds; queries give stems alone.
/// The analyser must outlive the connection.
void register_tokenizer(fts5_api* fts5, Analyser& analyser);

/// What the tokenizer would give for a document's text. Another thread may do it before the text is
/// written, and the analyser of the connection that writes is told to expect it.
Tokens tokens_of(std::string_view text, Analyser& analyser);

}  // namespace search
