#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace lines {

/// The texts of what was read; the problem's code where nothing was.
inline std::vector<std::string> texts(const base::Result<reading::Source>& source) {
    if (!source) return {source.error().code};
    std::vector<std::string> result;
    for (const auto& line : source->lines) result.push_back(line.text);
    return result;
}

}  // namespace lines
