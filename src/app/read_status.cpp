#include "app/read_status.hpp"

#include <map>

#include "app/command_line.hpp"

namespace app {

int read_status(std::string_view code) {
    static const std::map<std::string_view, Status> all = {
        {"text.not_found", no_input},
        {"text.not_a_file", no_input},
        {"text.unreadable", no_permission},
        {"pdf.no_extractor", unavailable},
        {"text.empty", nothing_in_it},
        {"docx.empty", nothing_in_it},
        {"html.empty", nothing_in_it},
        {"text.binary", no_document},
        {"package.other", no_document},
        {"pdf.encrypted", locked},
        {"docx.encrypted", locked},
        {"pdf.needs_ocr", needs_ocr},
        {"pdf.broken", damaged},
        {"docx.broken", damaged},
        {"html.broken", damaged},
        {"docx.bomb", bomb},
        {"text.too_large", too_large},
        {"html.too_large", too_large},
        {"pdf.too_large", too_large},
        {"docx.too_large", too_large},
        {"pdf.too_slow", too_slow},
        {"pdf.too_heavy", too_heavy},
        {"doc.old_word", other_format},
        {"rtf.not_read", other_format},
        {"package.open_document", other_format},
        {"package.spreadsheet", other_format},
        {"package.presentation", other_format},
        {"text.line_too_long", lines_lost},
    };
    const auto found = all.find(code);
    return found == all.end() ? bad_data : found->second;
}

}  // namespace app
