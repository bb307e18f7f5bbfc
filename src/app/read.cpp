#include "reading/read.hpp"

#include <boost/json/serialize.hpp>
#include <fmt/core.h>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/labels.hpp"
#include "app/read_status.hpp"
#include "app/record_text.hpp"
#include "app/terminal_text.hpp"
#include "app/vocabulary.hpp"
#include "extract/file.hpp"
#include "features/archive/archive.hpp"
#include "reading/explain.hpp"
#include "reading/json.hpp"

namespace app {
namespace {

/// The beginning of each line stands first: the lines of a PDF or a Word document have no numbers to be seen.
std::string explained(const reading::Source& source, const reading::Vocabulary& vocabulary) {
    std::string text;
    for (const auto& line : reading::explain(source, vocabulary)) {
        const auto& printed = source.lines[static_cast<std::size_t>(line.number) - 1].text;
        text += fmt::format("{:>5}  {:<40.40}  {:<26}  {}\n", line.number, printable(printed), line.taken_for,
                            line.rule);
    }
    return text;
}

std::string shown(const reading::Source& source, const reading::Vocabulary& vocabulary, Shown as,
                  const base::Words& words) {
    if (as == Shown::explained) return explained(source, vocabulary);
    const auto record = reading::read(source, vocabulary);
    if (as == Shown::text) return record_text(record, words);
    return boost::json::serialize(reading::to_json(record)) + '\n';
}

int read_one(const std::filesystem::path& file, const reading::Vocabulary& vocabulary,
             const ReadOptions& options, const base::Words& words) {
    std::error_code unknown;  // what cannot be looked at is told of by who reads it
    if (std::filesystem::is_directory(file, unknown)) {
        fmt::print(stderr, "{}", words(labels::is_folder, printable(file.string())));
        return no_input;
    }
    const auto source = extract::read_file(file);
    if (!source) {
        fmt::print(
            stderr, "{}",
            words(labels::file_refused, printable(file.string()), archive::say(source.error(), words)));
        return read_status(source.error().code);
    }
    fmt::print("{}", shown(*source, vocabulary, options.shown, words));
    return done;
}

}  // namespace

int read(const ReadOptions& options) {
    const base::Words words;
    const auto vocabulary =
        options.vocabulary.empty() ? reading::Vocabulary::standard() : vocabulary_from(options.vocabulary);
    if (!vocabulary) return complain_of_vocabulary(vocabulary.error(), words);
    int status = done;
    const bool named = options.shown != Shown::json && options.files.size() > 1;
    for (const auto& file : options.files) {
        if (named) fmt::print("== {} ==\n", printable(file.string()));
        const int one = read_one(file, *vocabulary, options, words);
        if (status == done) status = one;
    }
    return status;
}

}  // namespace app
