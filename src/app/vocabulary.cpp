#include "app/vocabulary.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <fstream>
#include <map>

#include "app/command_line.hpp"
#include "app/vocabulary_labels.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

/// More is no list of words that people wrote.
constexpr std::uintmax_t largest = 1024 * 1024;

base::Result<std::string> text_of(const fs::path& path) {
    const auto refused = [&] {
        return base::problem(base::Problem::Kind::not_found, "vocabulary.not_found", path.string());
    };
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) return refused();
    if (fs::file_size(path, failed) > largest || failed)
        return base::problem(base::Problem::Kind::too_large, "vocabulary.not_text", path.string());
    std::ifstream file(path, std::ios::binary);
    if (!file) return refused();
    return std::string(std::istreambuf_iterator(file), {});
}

const base::Label& said_of(const std::string& code) {
    static const std::map<std::string_view, const base::Label*> all = {
        {"vocabulary.not_found", &labels::vocabulary_not_found},
        {"vocabulary.not_text", &labels::vocabulary_not_text},
        {"vocabulary.no_list", &labels::vocabulary_no_list},
        {"vocabulary.open_bracket", &labels::vocabulary_open_bracket},
        {"vocabulary.unknown_list", &labels::vocabulary_unknown_list},
        {"vocabulary.open_quote", &labels::vocabulary_open_quote},
        {"vocabulary.one_word", &labels::vocabulary_one_word},
        {"vocabulary.two_words", &labels::vocabulary_two_words},
        {"vocabulary.needs_number", &labels::vocabulary_needs_number},
        {"vocabulary.date_form", &labels::vocabulary_date_form},
        {"vocabulary.not_there", &labels::vocabulary_not_there},
    };
    return *all.at(code);
}

}  // namespace

base::Result<reading::Vocabulary> vocabulary_from(const fs::path& file) {
    const auto text = text_of(file);
    if (!text) return std::unexpected(text.error());
    return reading::extended(reading::Vocabulary::standard(), *text, file.string());
}

base::Result<reading::Vocabulary> vocabulary_in(const fs::path& folder) {
    const fs::path file = folder / "vocabulary.txt";
    std::error_code failed;
    const bool there = fs::symlink_status(file, failed).type() != fs::file_type::not_found;
    // A folder that cannot be looked into is told of by who needs it.
    return there && !failed ? vocabulary_from(file) : reading::Vocabulary::standard();
}

int complain_of_vocabulary(const base::Problem& problem, const base::Words& words) {
    const std::string what = problem.arguments.empty() ? std::string() : problem.arguments.front();
    // "FILE:12", or the file alone when it could not be read at all
    const auto colon = problem.field.rfind(':');
    const auto line = colon == std::string::npos ? std::string() : problem.field.substr(colon + 1);
    const bool numbered =
        !line.empty() && std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
    const auto said = words(said_of(problem.code), what);
    fmt::print(stderr, "{}",
               numbered ? words(labels::vocabulary_line_refused, problem.field.substr(0, colon), line, said)
                        : words(labels::vocabulary_refused, problem.field, said));
    return problem.code == "vocabulary.not_found" ? no_input : misconfigured;
}

}  // namespace app
