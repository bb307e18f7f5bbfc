#include "reading/vocabulary/date_form.hpp"

#include <algorithm>

namespace reading {
namespace {

using Kind = DateForm::Kind;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "mm" is the month, but minutes behind an hour.
std::optional<Kind> kind_of(std::string_view letters, bool hour_before) {
    if (letters == "d" || letters == "dd") return Kind::day;
    if (letters == "mm" && hour_before) return Kind::sixtieth;
    if (letters == "m" || letters == "mm") return Kind::month;
    if (letters == "month") return Kind::month_name;
    if (letters == "yyyy") return Kind::year;
    if (letters == "yy") return Kind::short_year;
    if (letters == "h" || letters == "hh") return Kind::hour;
    if (letters == "ss") return Kind::sixtieth;
    if (letters == "am" || letters == "pm") return Kind::half_day;
    return std::nullopt;
}

bool is_a_date(const DateForm& form) {
    const auto count = [&](Kind kind) { return std::ranges::count(form.parts, kind, &DateForm::Part::kind); };
    const auto years = count(Kind::year) + count(Kind::short_year);
    const bool once = count(Kind::day) == 1 && count(Kind::month) + count(Kind::month_name) == 1;
    const auto first = form.parts.empty() ? Kind::mark : form.parts.front().kind;
    const bool begins = first == Kind::day || first == Kind::month || first == Kind::month_name ||
                        first == Kind::year || first == Kind::short_year;
    return once && begins && years <= 1 && (form.named || years == 1);
}

}  // namespace

std::optional<DateForm> DateForm::of(std::string_view text) {
    DateForm form{text, {}, false};
    bool hour = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        std::size_t end = at + 1;
        if (is_letter(c)) {
            while (end < text.size() && is_letter(text[end])) ++end;
            const auto kind = kind_of(text.substr(at, end - at), hour);
            if (!kind) return std::nullopt;
            hour |= *kind == Kind::hour;
            form.named |= *kind == Kind::month_name;
            form.parts.push_back({*kind});
        } else if (c == ' ') {
            form.parts.push_back({Kind::blank});
        } else if (std::string_view(".,-/:'()").find(c) != std::string_view::npos) {
            // Behind a name any points and commas are passed over.
            const bool passed = !form.parts.empty() && form.parts.back().kind == Kind::month_name;
            if (!passed || (c != '.' && c != ',')) form.parts.push_back({Kind::mark, c});
        } else {
            return std::nullopt;
        }
        at = end;
    }
    return is_a_date(form) ? std::optional(form) : std::nullopt;
}

}  // namespace reading
