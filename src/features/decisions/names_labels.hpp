#pragma once

#include "base/label.hpp"

/// What the page of names says was done last.
namespace decisions::labels {

extern const base::Label names_joined_now;
extern const base::Label names_apart_now;
extern const base::Label names_parted_now;
extern const base::Label names_proposed_now;
extern const base::Label take_back;

}  // namespace decisions::labels
