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

/// So many links, answered ones too, are looked at where no body is chosen.
inline constexpr std::int64_t newest_links = 2000;
/// The most alike, of those as alike the newest by the day of the later item; at most `most`, of the
/// newest_links of the filter's year; where it has a body, of those of which one is among its 150 newest
/// items.
std::vector<Likely> likely_pairs(store::Session& session, const admission::CollaborationId& collaboration,
                                 const Filter& filter, std::size_t most);

/// Whether there may be pairs beyond the links that are looked at: a body or a year brings them forth.
bool likely_beyond(store::Session& session, const admission::CollaborationId& collaboration,
                   const Filter& filter);

}  // namespace threads
