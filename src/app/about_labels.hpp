#pragma once

#include <vector>

#include "base/label.hpp"

namespace app::labels {

/// A heading and what stands under it; points are shown as a list.
struct Section {
    base::Label heading;
    std::vector<base::Label> paragraphs = {};
    std::vector<base::Label> points = {};
};

extern const base::Label accessibility;
extern const std::vector<Section> accessibility_sections;
extern const base::Label help;
extern const std::vector<Section> help_sections;

}  // namespace app::labels
