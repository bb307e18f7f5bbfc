#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// What a subject is called, of the titles that its items have.
namespace threads {

/// So many of a thread's items are looked at, the newest: a longer one costs no more to name.
inline constexpr std::size_t most_titles = 12;

/// Which of the titles, the newest first and at least one, says best what they are all about: the one whose
/// telling words most of the others have, the newest of several; of those that every meeting has, like
/// "Eventuelt", only where there is no other.
std::size_t nearest_title(const std::vector<std::string>& titles);

}  // namespace threads
