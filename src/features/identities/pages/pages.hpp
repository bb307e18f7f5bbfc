#pragma once

#include "features/identities/acts/acts.hpp"

namespace identities {

admission::Inside proposals_page(const admission::Setting& setting, const Connections& connections,
                                 Kind kind);
admission::Inside answer_post(const admission::Setting& setting, const Connections& connections, Kind kind);
admission::Inside propose_again_post(const admission::Setting& setting, const Connections& connections,
                                     Kind kind);
admission::Inside join_page(const admission::Setting& setting, Kind kind);
admission::Inside join_post(const admission::Setting& setting, const Connections& connections, Kind kind);
admission::Inside undo_post(const admission::Setting& setting, const Connections& connections, Kind kind);

std::string proposals_address(const admission::Collaboration& collaboration, Kind kind);
/// The menu's place: "people"
std::string menu_place(Kind kind);
/// A form that is one button.
web::Html button_form(const web::Request& request, const std::string& action,
                      const std::vector<std::pair<std::string, std::string>>& hidden, const std::string& text,
                      const std::string& classes);

}  // namespace identities
