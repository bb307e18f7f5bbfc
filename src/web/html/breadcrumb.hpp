#pragma once

#include <string>
#include <vector>

#include "base/label.hpp"
#include "web/html/html.hpp"

namespace web {

/// One step of the way to a page.
struct Crumb {
    std::string label = {};
    std::string address = {};  ///< empty for the page itself, which comes last
};

/// The way to this page; nothing when there are no crumbs.
Html breadcrumb(const std::vector<Crumb>& crumbs, const base::Words& words);

}  // namespace web
