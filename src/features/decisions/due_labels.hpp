#pragma once

#include <array>
#include <string_view>

/// The words by which minutes set a time, as the reader keeps them; in small letters.
namespace decisions::labels {

extern const std::array<std::string_view, 5> next_meetings;
extern const std::string_view quarter;
extern const std::string_view half_year;
extern const std::string_view week;
extern const std::array<std::string_view, 2> before;  ///< the day before what follows begins

}  // namespace decisions::labels
