#pragma once

#include <vector>

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// The attachments listed in a section; returns the line where other text begins (the section's
/// end when there is none).
std::size_t read_attachments(const Document& document, const Span& section, std::vector<Attachment>& into);

/// "Pkt_2 bilag 1 - plan" as label and title.
Attachment attachment_of(std::string_view text);

}  // namespace reading
