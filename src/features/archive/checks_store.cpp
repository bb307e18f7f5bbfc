#include "features/archive/archive.hpp"

namespace archive {

std::vector<store::Check> checks() {
    const std::string of = "(SELECT COUNT(*) FROM document d WHERE d.collaboration = t.collaboration";
    return {
        {"document_tally", "t.documents <> " + of + ")"},
        {"document_tally", "t.reviewed <> " + of + " AND d.standing AND d.reviewed)"},
        {"document_tally",
         "t.doubts <> (SELECT COALESCE(SUM(d.doubts), 0) FROM document d"
         " WHERE d.collaboration = t.collaboration)"},
        {"document", "NOT EXISTS (SELECT 1 FROM file f WHERE f.digest = t.digest)"},
        // One of a meeting's documents stands for it.
        {"meeting", "1 <> (SELECT COUNT(*) FROM document d WHERE d.meeting = t.id AND d.standing)"},
    };
}

}  // namespace archive
