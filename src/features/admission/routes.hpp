#pragma once

#include "features/admission/admission.hpp"
#include "openid/providers.hpp"

namespace admission {

/// Signing in elsewhere: at a provider, the administrator's list of providers, and who is joined to what
/// there.
std::vector<web::Route> elsewhere_routes(const Setting& setting,
                                         const std::shared_ptr<openid::Providers>& asked);

}  // namespace admission
