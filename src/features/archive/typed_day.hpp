#pragma once

#include <string>

/// Days and hours as people type them into the fields of a reading.
namespace archive {

/// "15. marts 2024", "15.3.2024", "2024-03-15" as "2024-03-15"; "juni 2018" as "2018-06"; "2018" as it is.
/// What is none of these is given back as it was typed, for the check to refuse.
std::string as_day_or_period(const std::string& typed);

/// The same for what may also be due by other words: only a whole day is made a date of.
std::string as_day_or_words(const std::string& typed);

/// "9.30" and "9:30" as "09:30".
std::string as_hour(std::string typed);

}  // namespace archive
