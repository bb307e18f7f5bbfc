#pragma once

#include <string>
#include <string_view>

namespace extract {

/// Text of one byte a letter as UTF-8: of Windows-1252, of DOS (850, 865) or of an old Mac, told apart by
/// where their Danish letters stand.
std::string from_code_page(std::string_view bytes);

}  // namespace extract
