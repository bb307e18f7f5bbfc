#pragma once

#include <string_view>

#include "base/label.hpp"

namespace archive {

/// What is wrong with a file and what to do about it, by the problem's code; for a code that is not
/// known, that the file cannot be read. Of a file that is called a Word document or a PDF and is none by its
/// bytes that is said; `file` is its name or path, where it is known.
const base::Label& problem_label(std::string_view code, std::string_view file = {});

}  // namespace archive
