#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace reading {

/// One way of writing a date, taken apart: "D. MONTH YYYY", "M/D/YYYY H:MM:SS AM".
struct DateForm {
    enum class Kind { day, month, month_name, year, short_year, hour, sixtieth, half_day, blank, mark };
    struct Part {
        Kind kind;
        char mark = 0;  ///< the character itself, of a mark
    };

    std::string_view text;    ///< as written, in small letters
    std::vector<Part> parts;  ///< never empty
    bool named = false;       ///< the month is a name

    /// nullopt when the text is no way of writing a date: it has no day or no month, something
    /// twice, an unknown letter, or is of figures and has no year ("3/4" may be anything).
    static std::optional<DateForm> of(std::string_view small_text);
};

}  // namespace reading
