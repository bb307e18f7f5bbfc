#pragma once

#include <functional>

#include "features/admission/admission.hpp"

/// Reading outside all collaborations, where no role in one says what is seen.
namespace audit {

using Reading = std::function<void(store::Session&)>;

/// Does the work when the visitor is an auditor; else nothing, and false.
bool read_as_auditor(const admission::Setting& setting, const web::Visitor& visitor, const Reading& work);
/// The same for administrators.
bool read_as_administrator(const admission::Setting& setting, const web::Visitor& visitor,
                           const Reading& work);

}  // namespace audit
