#include "simulation/calendar.hpp"

namespace simulation {

base::Date first_of_month(const base::Date& from, int months) {
    const int month = from.year * 12 + from.month - 1 + months;
    return {month / 12, month % 12 + 1, 1};
}

base::Date weekday_of_month(const base::Date& month, int weekday, int which) {
    const base::Date first = first_of_month(month, 0);
    return base::add_days(first, (weekday - base::weekday(first) + 7) % 7 + (which - 1) * 7);
}

}  // namespace simulation
