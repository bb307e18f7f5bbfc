#include "extract/numerals.hpp"

#include <array>
#include <utility>

namespace extract {
namespace {

constexpr int largest_roman = 3999;
constexpr int letters = 26;
constexpr int largest_letters = 20 * letters;

std::string roman(int number, bool capitals) {
    constexpr std::array<std::pair<int, std::string_view>, 13> marks = {{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
    std::string text;
    for (const auto& [value, mark] : marks) {
        for (; number >= value; number -= value) text += mark;
    }
    if (capitals) {
        for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

std::string letter(int number, char first) {
    return std::string(static_cast<std::size_t>((number - 1) / letters + 1),
                       static_cast<char>(first + (number - 1) % letters));
}

}  // namespace

std::string numeral(int number, std::string_view format) {
    if (format == "none") return {};
    const std::string digits = std::to_string(number);
    if (format == "decimalZero") return number >= 0 && number < 10 ? "0" + digits : digits;
    if (format == "ordinal") return digits + '.';
    if (number < 1) return digits;
    if (format == "lowerLetter" && number <= largest_letters) return letter(number, 'a');
    if (format == "upperLetter" && number <= largest_letters) return letter(number, 'A');
    if (format == "lowerRoman" && number <= largest_roman) return roman(number, false);
    if (format == "upperRoman" && number <= largest_roman) return roman(number, true);
    return digits;
}

}  // namespace extract
