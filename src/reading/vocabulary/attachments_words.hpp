#pragma once

#include <array>
#include <string_view>

/// Words of attachments, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Endings of files' names.
inline constexpr auto file_endings = std::to_array<std::string_view>({
    ".pdf",
    ".docx",
    ".doc",
    ".xlsx",
    ".xls",
    ".pptx",
    ".ppt",
    ".msg",
    ".png",
    ".jpg",
    ".zip",
});

// Lines that say that there are none.
inline constexpr auto no_attachment = std::to_array<std::string_view>({
    "ingen",
    "ingen bilag",
    "-",
    "\u2013",
    "ingen.",
    "der er ingen bilag",
});

// clang-format on

}  // namespace reading::vocabulary
