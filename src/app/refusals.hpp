#pragma once

#include "features/admission/admission.hpp"

namespace app {

/// The pages the server itself must answer with, in the frame.
std::unique_ptr<web::Refusals> refusals(const admission::Setting& setting);

}  // namespace app
