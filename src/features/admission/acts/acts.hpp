#pragma once

#include <string>

#include "features/admission/admission.hpp"
#include "features/admission/throttle.hpp"

/// What a user can do in this slice, an act a file.
namespace admission {

struct Credentials {
    std::string email;
    std::string password;
    std::string remote;
};
/// Gives the session's token. Problems: "sign_in.wrong" (which of the two is not said), "sign_in.wait".
base::Result<std::string> sign_in(const Setting& setting, Throttle& throttle, const Credentials& credentials);

/// Uses the link and gives the session's token. Problem: "link.used".
base::Result<std::string> sign_in_by_link(const Setting& setting, const std::string& link_token);

void sign_out(const Setting& setting, const web::Visitor& visitor);

struct SetUp {
    std::string name;
    std::string email;
    std::string password;
    std::string password_again;
    std::string collaboration;
    std::string short_name;
};
/// Makes the first administrator, and the first collaboration when there is none yet, and gives the session's
/// token. Gives every problem of the form at once; or "link.used" alone.
std::expected<std::string, std::vector<base::Problem>> set_up(const Setting& setting,
                                                              const std::string& link_token,
                                                              const SetUp& wanted);

}  // namespace admission
