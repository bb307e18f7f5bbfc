#pragma once

#include "reading/record.hpp"
#include "reading/source.hpp"
#include "reading/vocabulary.hpp"

namespace reading {

/// Reads an agenda or a set of minutes. Pure; never fails: a strange document gives a record with
/// little in it, doubts, and its lines in the tray. Time and memory are linear in the source.
Record read(const Source& source, const Vocabulary& vocabulary = Vocabulary::standard());

struct Document;

/// The same for a document that is lines already. Marks what became of each; its places have no columns.
Record read(Document& document);

}  // namespace reading
