#include "extract/file.hpp"

#include <fstream>
#include <stdexcept>
#include <string>

#include "extract/docx.hpp"
#include "extract/html.hpp"
#include "extract/kind.hpp"
#include "extract/text_file.hpp"

namespace extract {
namespace {

using Wrong = base::Problem::Kind;

struct Bound {
    std::uintmax_t bytes;
    const char* code;
};

Bound bound_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return {largest_text, "text.too_large"};
        case Kind::html:
            return {largest_html, "html.too_large"};
        case Kind::pdf:
            return {largest_pdf, "pdf.too_large"};
        default:
            return {largest_package, "docx.too_large"};
    }
}

base::Result<reading::Source> read_as(Kind kind, std::string_view bytes, const Options& options) {
    switch (kind) {
        case Kind::text:
            return read_text_bytes(bytes);
        case Kind::html:
            return read_html(bytes);
        case Kind::pdf:
            return read_pdf_bytes(bytes, options.pdf);
        case Kind::package:
            return read_docx(bytes, options.package);
        case Kind::rich_text:
            return base::problem(Wrong::invalid, "rtf.not_read");
        case Kind::old_word:
            return base::problem(Wrong::invalid, "doc.old_word");
        case Kind::locked:
            return base::problem(Wrong::invalid, "docx.encrypted");
        case Kind::old_spreadsheet:
            return base::problem(Wrong::invalid, "package.spreadsheet");
        case Kind::old_presentation:
            return base::problem(Wrong::invalid, "package.presentation");
        case Kind::compound:
            break;
    }
    return base::problem(Wrong::invalid, "package.other");
}

std::string read_some(std::ifstream& file, const std::filesystem::path& path, std::uintmax_t most) {
    std::string bytes(static_cast<std::size_t>(most), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad()) throw std::runtime_error("cannot read " + path.string());
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    file.clear();
    return bytes;
}

base::Result<reading::Source> read_open(std::ifstream& file, const std::filesystem::path& path,
                                        std::uintmax_t size, const Options& options) {
    const Kind kind = kind_of(read_some(file, path, kind_bytes));
    const Bound bound = bound_of(kind);
    if (size > bound.bytes) return base::problem(Wrong::too_large, bound.code);
    if (kind == Kind::pdf) return read_pdf(path, options.pdf);
    file.seekg(0);
    return read_bytes(read_some(file, path, size), options);
}

}  // namespace

base::Result<reading::Source> read_bytes(std::string_view bytes, const Options& options) {
    const Kind kind = kind_of(bytes);
    const Bound bound = bound_of(kind);
    if (bytes.size() > bound.bytes) return base::problem(Wrong::too_large, bound.code);
    return read_as(kind, bytes, options);
}

base::Result<reading::Source> read_file(const std::filesystem::path& path, const Options& options) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (failed == std::errc::permission_denied) {
        return base::problem(Wrong::not_allowed, "text.unreadable", path.string());
    }
    if (!std::filesystem::exists(status)) {
        return base::problem(Wrong::not_found, "text.not_found", path.string());
    }
    if (std::filesystem::is_directory(status)) {  // one that is opened is read file by file
        return base::problem(Wrong::not_allowed, "text.unreadable", path.string());
    }
    if (!std::filesystem::is_regular_file(status)) {
        return base::problem(Wrong::invalid, "text.not_a_file", path.string());
    }
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    if (failed || !file) return base::problem(Wrong::not_allowed, "text.unreadable", path.string());
    auto source = read_open(file, path, size, options);
    if (!source && source.error().field.empty()) source.error().field = path.string();
    return source;
}

std::string_view media_type_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return "application/octet-stream";
    switch (kind_of(read_some(file, path, kind_bytes))) {
        case Kind::text:
            return "text/plain";
        case Kind::html:
            return "text/html";
        case Kind::pdf:
            return "application/pdf";
        case Kind::package:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        default:
            return "application/octet-stream";
    }
}

}  // namespace extract
