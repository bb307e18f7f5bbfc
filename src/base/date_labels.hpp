#pragma once

#include <array>

#include "base/label.hpp"

namespace base::labels {

extern const std::array<Label, 7> weekdays;  ///< Monday first
extern const std::array<Label, 12> months;
extern const Label long_date;   ///< weekday, day, month, year
extern const Label plain_date;  ///< day, month, year
extern const Label from_to;     ///< two clock times
extern const Label at_time;     ///< one clock time

}  // namespace base::labels
