#pragma once

#include "base/label.hpp"

namespace bodies::labels {

extern const base::Label bodies;
extern const base::Label one_body;
extern const base::Label many_bodies;
extern const base::Label no_bodies;
extern const base::Label of_another;
extern const base::Label nothing_more;

}  // namespace bodies::labels
