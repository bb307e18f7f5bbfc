#pragma once

#include <array>
#include <string_view>

/// The words by which minutes set a time, as the reader keeps them; in small letters.
namespace decisions::labels {

extern const std::array<std::string_view, 4> next_meetings;
extern const std::string_view quarter;
extern const std::string_view half_year;
extern const std::string_view week;

}  // namespace decisions::labels
