#pragma once

#include <string>
#include <string_view>

namespace extract {

/// A list's number in one of Word's formats (w:ST_NumberFormat): "decimal", "decimalZero",
/// "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal", "none"; others as decimal.
/// Letters go on after z as aa, bb; numbers that no format can show are shown as digits.
std::string numeral(int number, std::string_view format);

}  // namespace extract
