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

int read(const std::filesystem::path& file) {
    const auto source = extract::read_file(file);
    if (!source) {
        const base::Words words;
        fmt::print(stderr, "{}",
                   words(labels::file_refused, file.string(), archive::say(source.error(), words)));
        return source.error().code == "text.not_found" ? no_input : bad_data;
    }
    fmt::print("{}\n", boost::json::serialize(reading::to_json(reading::read(*source))));
    return done;
}

}  // namespace app
