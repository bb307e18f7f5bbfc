#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/label.hpp"
#include "features/admission/admission.hpp"

/// The history, read: of a collaboration and its things for the secretariat, of an account for
/// administrators, and as a whole for auditors. Writes nothing.
namespace audit {

/// What an act is called, as it is recorded: "archive.import", and the sentence that tells of it.
struct ActSaid {
    std::string_view act;
    base::Label said;
};
/// Every act there is.
const std::vector<ActSaid>& acts();

/// "/{c}/historik", "/brugere/{account}/historik", "/historik", "/historik.csv"
std::vector<web::Route> routes(const admission::Setting& setting);

}  // namespace audit
