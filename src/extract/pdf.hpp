#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace extract {

/// A larger PDF is refused.
inline constexpr std::uintmax_t largest_pdf = 200u * 1024 * 1024;

/// The program that takes the words out of a PDF, and what it may use.
struct PdfOptions {
    /// poppler's pdftotext; a name without "/" is looked for in PATH.
    std::filesystem::path program = "pdftotext";
    std::chrono::milliseconds time{60'000};      ///< by the clock on the wall
    std::chrono::seconds processor{40};          ///< of the processor
    std::uint64_t memory = 1024u * 1024 * 1024;  ///< bytes of address space
    std::uint64_t output = 128u * 1024 * 1024;   ///< bytes that it may write
};

/// Reads a PDF that has text: lines in reading order, columns one after the other, a table's row as
/// one line with tabs, indents as blanks in front, a blank line where the page has clear room, heads
/// and feet that pages have in common marked as such. The words come from a child process that gets
/// the open file and nothing else, in a process group of its own that is killed at a limit.
/// Problems: "pdf.encrypted", "pdf.needs_ocr" (pages without text), "pdf.broken", "pdf.too_slow" (time or
/// processor), "pdf.too_large" (the file), "pdf.too_heavy" (the words or the memory), "pdf.no_extractor".
base::Result<reading::Source> read_pdf(const std::filesystem::path& path, const PdfOptions& options = {});

/// The same for bytes that are already here.
base::Result<reading::Source> read_pdf_bytes(std::string_view bytes, const PdfOptions& options = {});

}  // namespace extract
