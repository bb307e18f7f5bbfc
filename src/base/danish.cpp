#include "base/danish.hpp"

#include "base/date_labels.hpp"
#include "base/utf8.hpp"

namespace base {
namespace {

// The Danish letters by their code points: æ, ø, å, and the ones that sort as them.
constexpr char32_t ae = 0xE6;
constexpr char32_t oe = 0xF8;
constexpr char32_t aa = 0xE5;

/// The letter without its accent, for the small letters of Latin-1 and the commonest beyond.
char32_t plain_letter(char32_t letter) {
    if (letter == 0xE4) return ae;  // a with diaeresis
    if (letter == 0xF6 || letter == 0x151) return oe;
    if (letter == 0xFC) return U'y';
    if (letter >= 0xE0 && letter <= 0xE3) return U'a';
    if (letter == 0xE7 || (letter >= 0x106 && letter <= 0x10D)) return U'c';
    if (letter >= 0xE8 && letter <= 0xEB) return U'e';
    if (letter >= 0xEC && letter <= 0xEF) return U'i';
    if (letter == 0xF0) return U'd';
    if (letter == 0xF1 || letter == 0x144) return U'n';
    if (letter >= 0xF2 && letter <= 0xF5) return U'o';
    if (letter >= 0xF9 && letter <= 0xFB) return U'u';
    if (letter == 0xFD || letter == 0xFF) return U'y';
    if (letter == 0x142) return U'l';
    if (letter >= 0x15A && letter <= 0x161) return U's';
    if (letter >= 0x179 && letter <= 0x17E) return U'z';
    return letter;
}

bool is_letter_or_digit(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9') ||
           (character >= 0xDF && character != 0xF7 && character < 0x250);
}

/// The text as small plain letters and digits with one blank for everything between them.
std::u32string plain(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = plain_letter(lower_character(next_character(text, at)));
        if (is_letter_or_digit(letter)) {
            result += letter;
        } else if (letter != U'\'' && letter != 0x2019 && !result.empty() && result.back() != U' ') {
            result += U' ';
        }
    }
    if (!result.empty() && result.back() == U' ') {
        result.pop_back();
    }
    return result;
}

void append_for_address(std::string& result, char32_t letter) {
    switch (letter) {
        case ae:
            result += "ae";
            break;
        case oe:
            result += "oe";
            break;
        case aa:
            result += "aa";
            break;
        case 0xDF:
            result += "ss";
            break;
        case 0xFE:
            result += "th";
            break;
        default:
            if (letter < 0x80) result += static_cast<char>(letter);
    }
}

}  // namespace

std::string lower(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_character(result, lower_character(next_character(text, at)));
    }
    return result;
}

std::string sort_key(std::string_view text) {
    std::string key;
    const std::u32string letters = plain(text);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        char32_t letter = letters[i];
        if (letter == U'a' && i + 1 < letters.size() && letters[i + 1] == U'a') {
            letter = aa;
            ++i;
        }
        // Unicode has another order; '{', '|' and '}' are what follows z in ASCII.
        if (letter == ae) {
            key += '{';
        } else if (letter == oe) {
            key += '|';
        } else if (letter == aa) {
            key += '}';
        } else {
            append_character(key, letter);
        }
    }
    return key;
}

std::string slug(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string result;
    for (const char32_t letter : plain(text)) {
        if (letter == U' ') {
            result += '-';
        } else {
            append_for_address(result, letter);
        }
    }
    if (result.size() > longest) {
        const std::size_t cut = result.rfind('-', longest);
        result.resize(cut == std::string::npos ? longest : cut);
    }
    const std::size_t first = result.find_first_not_of('-');
    if (first == std::string::npos) {
        return {};
    }
    return result.substr(first, result.find_last_not_of('-') - first + 1);
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t before = at;
        // A real U+FFFD takes three bytes; the one that stands for a broken byte takes one.
        if (next_character(bytes, at) == 0xFFFD && at - before == 1) {
            return false;
        }
    }
    return true;
}

std::string long_date(const Date& date, const Words& words) {
    return words(labels::long_date, words(labels::weekdays.at(static_cast<std::size_t>(weekday(date)))),
                 date.day, month_name(date.month, words), date.year);
}

std::string plain_date(const Date& date, const Words& words) {
    return words(labels::plain_date, date.day, month_name(date.month, words), date.year);
}

std::string short_date(const Date& date) {
    return fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
}

std::string clock_time(const TimeOfDay& time) { return fmt::format("{}.{:02}", time.hour, time.minute); }

std::string time_span(const std::optional<TimeOfDay>& start, const std::optional<TimeOfDay>& end,
                      const Words& words) {
    if (!start) {
        return {};
    }
    if (!end) {
        return words(labels::at_time, clock_time(*start));
    }
    return words(labels::from_to, clock_time(*start), clock_time(*end));
}

std::string month_name(int month, const Words& words) {
    return std::string(words(labels::months.at(static_cast<std::size_t>(month - 1))));
}

}  // namespace base
