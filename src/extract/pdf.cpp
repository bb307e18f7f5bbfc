#include "extract/pdf.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <system_error>

#include "extract/child.hpp"
#include "extract/descriptor.hpp"
#include "extract/pdf_lines.hpp"

namespace extract {
namespace {

using Kind = base::Problem::Kind;
using Ending = Outcome::Ending;

auto invalid(const char* code) { return base::problem(Kind::invalid, code); }

[[noreturn]] void give_up(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

/// What pdftotext says when it could not: its statuses tell little (1 is any trouble with the file).
base::Result<reading::Source> refusal(const Outcome& outcome) {
    const auto said = [&](std::string_view words) {
        return outcome.complaint.find(words) != std::string::npos;
    };
    constexpr int no_permission = 3;
    if (said("ncorrect password") || outcome.status == no_permission) return invalid("pdf.encrypted");
    if (said("ut of memory") || said("bad_alloc")) return base::problem(Kind::too_large, "pdf.too_heavy");
    return invalid("pdf.broken");
}

/// A page with fewer words may be a picture with a stamp on it.
constexpr std::size_t few_words = 10;

base::Result<reading::Source> read_open(int file, const PdfOptions& options) {
    const ChildLimits limits{options.time, options.processor, options.memory, options.output};
    const Outcome outcome =
        run(options.program, {"-bbox-layout", "-enc", "UTF-8", "--", given_file, "-"}, file, limits);
    switch (outcome.ending) {
        case Ending::not_there:
            return invalid("pdf.no_extractor");
        case Ending::too_slow:
            return invalid("pdf.too_slow");
        case Ending::too_much:
            return base::problem(Kind::too_large, "pdf.too_heavy");
        case Ending::killed:
            return refusal(outcome);
        case Ending::exited:
            break;
    }
    if (outcome.status != 0) return refusal(outcome);
    auto pages = printed_pages(outcome.output);
    if (pages.empty()) return invalid("pdf.broken");
    std::vector<int> empty;
    std::size_t bare = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].words.empty()) empty.push_back(static_cast<int>(i) + 1);
        bare += pages[i].words.size() < few_words ? 1 : 0;
    }
    // Most pages hold a stamp or a number at most: what the paper says is in their pictures.
    if (pages.size() > 2 && bare * 4 > pages.size() * 3) return invalid("pdf.needs_ocr");
    reading::Source source = lines_of(std::move(pages));
    if (source.lines.empty()) return invalid("pdf.needs_ocr");
    source.empty_pages = std::move(empty);
    return source;
}

}  // namespace

base::Result<reading::Source> read_pdf(const std::filesystem::path& path, const PdfOptions& options) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return base::problem(Kind::not_allowed, "text.unreadable", path.string());
    return read_open(file.get(), options);
}

base::Result<reading::Source> read_pdf_bytes(std::string_view bytes, const PdfOptions& options) {
    if (bytes.size() > largest_pdf) return base::problem(Kind::too_large, "pdf.too_large");
    const Descriptor file(::memfd_create("pdf", MFD_CLOEXEC));
    if (!file) give_up("memfd_create");
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) give_up("write");
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return read_open(file.get(), options);
}

}  // namespace extract
