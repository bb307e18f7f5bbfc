#pragma once

#include <string_view>

namespace extract {

/// What a file is, by its content.
enum class Kind {
    text,
    html,
    pdf,
    package,  ///< a zip file: Word, OpenDocument or another
    rich_text,
    old_word,
    old_spreadsheet,
    old_presentation,
    locked,    ///< an office document behind a password
    compound,  ///< another file of Microsoft's old container
};

/// Names lie, so only the bytes are asked. Needs the whole file to tell the old containers
/// apart; the first 4096 bytes do for the others. What is none of them is given as text.
Kind kind_of(std::string_view bytes);

/// Of the first bytes of a file that are looked at to choose its road.
inline constexpr std::size_t kind_bytes = 4096;

}  // namespace extract
