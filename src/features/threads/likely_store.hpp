#pragma once

#include "features/threads/threads_store.hpp"

namespace threads {

/// Two items that are perhaps on the same subject: linked, but in no thread together, and nobody has said
/// yes or no to it.
struct Likely {
    Station earlier;
    Station later;
    Because because;
};

/// The newest by the day of the later item, at most `most`; narrowed to those of which one is among
/// the 150 newest items of the filter's body, and the later of its year.
std::vector<Likely> likely_pairs(store::Session& session, const admission::CollaborationId& collaboration,
                                 const Filter& filter, std::size_t most);

}  // namespace threads
