#include "reading/read.hpp"

#include <boost/json/serialize.hpp>
#include <fmt/core.h>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/labels.hpp"
#include "extract/file.hpp"
#include "features/archive/archive.hpp"
#include "reading/json.hpp"

namespace app {
namespace {

int status_of(std::string_view code) {
    if (code == "text.not_found" || code == "text.unreadable") return no_input;
    return code == "pdf.no_extractor" ? unavailable : bad_data;
}

}  // namespace

int read(const std::filesystem::path& file) {
    const auto source = extract::read_file(file);
    if (!source) {
        const base::Words words;
        fmt::print(stderr, "{}",
                   words(labels::file_refused, file.string(), archive::say(source.error(), words)));
        return status_of(source.error().code);
    }
    fmt::print("{}\n", boost::json::serialize(reading::to_json(reading::read(*source))));
    return done;
}

}  // namespace app
