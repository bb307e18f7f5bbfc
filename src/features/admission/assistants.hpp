#pragma once

#include "features/admission/pages/pages.hpp"

/// Who acts for whom: one names one's own assistants, who then see the closed items that one sees oneself.
namespace admission {

/// Makes whoever has this address the visitor's assistant. Problems at "email": "assistant.missing",
/// "assistant.unknown" (nobody in the visitor's collaborations), "assistant.yourself".
base::Result<> add_assistant(const Setting& setting, const web::Visitor& visitor, const std::string& email);
/// Problem: "assistant.none".
base::Result<> remove_assistant(const Setting& setting, const web::Visitor& visitor,
                                const AccountId& assistant);
/// The visitor is no longer the assistant of `principal`. Problem: "assistant.none".
base::Result<> stop_assisting(const Setting& setting, const web::Visitor& visitor,
                              const AccountId& principal);

web::Handler assistants_page(const Setting& setting);
web::Handler add_assistant_post(const Setting& setting);
web::Handler remove_assistant_post(const Setting& setting);
web::Handler stop_assisting_post(const Setting& setting);

}  // namespace admission
