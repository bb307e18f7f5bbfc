#include "reading/read.hpp"

#include <boost/json/serialize.hpp>
#include <fmt/core.h>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/labels.hpp"
#include "app/vocabulary.hpp"
#include "extract/file.hpp"
#include "features/archive/archive.hpp"
#include "reading/json.hpp"

namespace app {
namespace {

int status_of(std::string_view code) {
    if (code == "text.not_found" || code == "text.unreadable") return no_input;
    return code == "pdf.no_extractor" ? unavailable : bad_data;
}

int read_one(const std::filesystem::path& file, const reading::Vocabulary& vocabulary,
             const base::Words& words) {
    const auto source = extract::read_file(file);
    if (!source) {
        fmt::print(stderr, "{}",
                   words(labels::file_refused, file.string(), archive::say(source.error(), words)));
        return status_of(source.error().code);
    }
    fmt::print("{}\n", boost::json::serialize(reading::to_json(reading::read(*source, vocabulary))));
    return done;
}

}  // namespace

int read(const ReadOptions& options) {
    const base::Words words;
    const auto vocabulary =
        options.vocabulary.empty() ? reading::Vocabulary::standard() : vocabulary_from(options.vocabulary);
    if (!vocabulary) return complain_of_vocabulary(vocabulary.error(), words);
    int status = done;
    for (const auto& file : options.files) {
        const int one = read_one(file, *vocabulary, words);
        if (status == done) status = one;
    }
    return status;
}

}  // namespace app
