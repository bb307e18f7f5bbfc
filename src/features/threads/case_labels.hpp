#pragma once

#include "base/label.hpp"

/// What is said of a whole subject, on its page and in the list.
namespace threads::labels {

extern const base::Label seen_from;
extern const base::Label in_each_body;
extern const base::Label in_each_body_lead;
extern const base::Label in_body;
extern const base::Label in_body_on;
extern const base::Label in_body_from;

}  // namespace threads::labels
