#pragma once

#include <memory>

#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/pages/pages.hpp"

/// The pages of signing in elsewhere.
namespace admission {

using AskedProviders = std::shared_ptr<openid::Providers>;

web::Handler begin_elsewhere_post(const Setting& setting, const AskedProviders& asked,
                                  const std::shared_ptr<Throttle>& throttle);
web::Handler return_page(const Setting& setting, const AskedProviders& asked);
web::Handler sign_out_there_page(const Setting& setting, const AskedProviders& asked);

web::Handler providers_page(const Setting& setting);
web::Handler add_provider_page(const Setting& setting);
web::Handler add_provider_post(const Setting& setting, const AskedProviders& asked);
web::Handler provider_page(const Setting& setting);
web::Handler provider_post(const Setting& setting);
web::Handler try_provider_post(const Setting& setting, const AskedProviders& asked);
web::Handler remove_provider_post(const Setting& setting);

web::Handler join_identity_page(const Setting& setting);
web::Handler join_identity_post(const Setting& setting);
web::Handler part_identity_post(const Setting& setting);
web::Handler see_joined_post(const Setting& setting);

}  // namespace admission
