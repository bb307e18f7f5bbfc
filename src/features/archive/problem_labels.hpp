#pragma once

#include <string_view>

#include "base/label.hpp"

namespace archive {

/// What is wrong with a file and what to do about it, by the problem's code; for a code that is not
/// known, that the file cannot be read.
const base::Label& problem_label(std::string_view code);

}  // namespace archive
