#pragma once

#include <vector>

#include "app/installation.hpp"
#include "web/http.hpp"

namespace app {

/// All routes of the program: the slices, connected to each other, and the installation's own pages. With
/// `openid_in_clear` people may sign in at a provider on this machine without encryption, for tests.
std::vector<web::Route> site(Installation& installation, bool openid_in_clear = false);

/// "/tilgaengelighed" and "/hjaelp", open to anyone.
std::vector<web::Route> about_pages(const admission::Setting& setting);

}  // namespace app
