#pragma once

#include <string_view>

#include "reading/numbering.hpp"

namespace reading {

struct TitleLines {
    TitleParts parts;
    std::size_t body = 0;  ///< first line after the title
};

/// The title that begins at a line with `rest` (the line without its number). It goes on over
/// lines until its time slot and presenters are whole.
TitleLines title_at(const Document& document, const Headings& headings, std::size_t line,
                    std::string_view rest);

}  // namespace reading
