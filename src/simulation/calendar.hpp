#pragma once

#include "base/date.hpp"

namespace simulation {

/// The first of the month that is so many months later, or earlier.
base::Date first_of_month(const base::Date& from, int months);
/// The `which`th (from 1) such weekday (0 Monday) of the date's month.
base::Date weekday_of_month(const base::Date& month, int weekday, int which);

}  // namespace simulation
