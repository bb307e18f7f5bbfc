#pragma once

#include "features/bodies/bodies.hpp"

namespace bodies {

admission::Inside bodies_page(const admission::Setting& setting, Notes notes);
admission::Inside body_page(const admission::Setting& setting, std::vector<Trail> trails);

}  // namespace bodies
