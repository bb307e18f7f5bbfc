#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/label.hpp"

/// Danish text: order, small letters, addresses, dates. All text is UTF-8.
namespace base {

/// Small letters, for the letters of Latin-1 and Latin Extended-A; other characters stay.
std::string lower(std::string_view text);

/// The key that people's order is bytewise order of: small letters, æ ø å after z, "aa" as å,
/// ä ö ü as æ ø y, other accents dropped, punctuation and repeated blanks as one blank
/// (Dansk Sprognævn, Retskrivningsordbogen, section 3 and DS 377).
std::string sort_key(std::string_view text);

/// A readable part of an address: small a–z, 0–9 and single hyphens; æ as ae, ø as oe, å as aa.
/// At most 60 characters, cut at a hyphen where there is one. Empty when nothing is left.
std::string slug(std::string_view text);

/// True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

/// "fredag den 22. november 2019"; English: "Friday 22 November 2019".
std::string long_date(const Date& date, const Words& words);
/// "22. november 2019"
std::string plain_date(const Date& date, const Words& words);
/// "22.11.2019"
std::string short_date(const Date& date);
/// "11.00"
std::string clock_time(const TimeOfDay& time);
/// "kl. 11.00–14.30", "kl. 11.00" or, without a start, "".
std::string time_span(const std::optional<TimeOfDay>& start, const std::optional<TimeOfDay>& end,
                      const Words& words);
/// "januar" for 1.
std::string month_name(int month, const Words& words);

}  // namespace base
