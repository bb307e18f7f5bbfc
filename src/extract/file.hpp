#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/problem.hpp"
#include "extract/package.hpp"
#include "extract/pdf.hpp"
#include "reading/source.hpp"

namespace extract {

struct Options {
    PdfOptions pdf;
    PackageLimits package;
};

/// A larger Word document is refused before it is opened.
inline constexpr std::uintmax_t largest_package = 100u * 1024 * 1024;

/// Reads a document of any kind that is known: text, PDF, Word (.docx), a web page. The kind is seen from the
/// content, never from the name. Problems: those of read_text_bytes, read_pdf, read_docx and read_html, and
/// "text.not_found", "text.unreadable" (it may not be opened), "doc.old_word", "docx.encrypted",
/// "package.other", "rtf.not_read". Throws std::runtime_error when the disk fails.
base::Result<reading::Source> read_file(const std::filesystem::path& path, const Options& options = {});

/// The same for bytes that are already here.
base::Result<reading::Source> read_bytes(std::string_view bytes, const Options& options = {});

/// The media type of a file by its content: "application/pdf"; "application/octet-stream" where it is
/// of no kind that is read, or cannot be opened.
std::string_view media_type_of(const std::filesystem::path& path);

}  // namespace extract
