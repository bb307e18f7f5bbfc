#include "features/archive/archive.hpp"

// What those see who may not see closed items: that there are documents, and nothing of what is in them.
namespace archive {

std::vector<store::Veil> veils() {
    return {
        {.table = "document",
         .instead =
             {{"record", "'{}'"}, {"as_read", "NULL"}, {"source", "''"}, {"doubts", "0"}, {"unplaced", "0"}}},
        {.table = "document_tally", .instead = {{"doubts", "0"}}},
        {.table = "correction", .where = "FALSE"},
        {.table = "destruction", .where = "FALSE"},
        {.table = "word_destruction", .where = "FALSE"},
    };
}

}  // namespace archive
