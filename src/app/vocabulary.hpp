#pragma once

#include <filesystem>
#include <optional>

#include "base/label.hpp"
#include "reading/vocabulary.hpp"

/// The words of reading, with those that an administrator added.
namespace app {

/// The standard vocabulary, extended by a file. Problems are those of reading::extended, and
/// "vocabulary.not_found" for a file that is not there or cannot be read.
base::Result<reading::Vocabulary> vocabulary_from(const std::filesystem::path& file);

/// The same for an installation: `vocabulary.txt` in its folder, when there is one.
base::Result<reading::Vocabulary> vocabulary_in(const std::filesystem::path& folder);

/// Says on standard error what is wrong with a file of words, on which line, and what to do; gives the
/// exit status.
int complain_of_vocabulary(const base::Problem& problem, const base::Words& words);

}  // namespace app
