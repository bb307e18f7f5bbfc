#pragma once

#include <set>
#include <string>

#include "features/archive/destroying_words_store.hpp"

namespace archive {

/// Whether anything that is kept of the document has the words, also corrections and the file's name.
bool has_words(store::Session& session, const KeptDocument& kept, const Going& going);
/// A file's name has names as addresses have them, too: "anna-holm-cv.pdf".
bool is_named_after(const Document& document, const Going& going);

/// When words go from one document alone: of what the acts are looked at. Empty otherwise.
std::set<std::string> ids_done_to(store::Session& session, const admission::Collaboration& collaboration,
                                  const Going& going);

}  // namespace archive
