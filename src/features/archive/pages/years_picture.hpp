#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/archive/archive.hpp"

namespace archive {

/// Meetings per year and body, as a picture with its table. Nothing when no meeting has a date.
web::Html years_picture(const admission::Visit& visit, const std::vector<meetings::Tally>& tallies,
                        const std::vector<bodies::Body>& bodies, const base::Words& words);

}  // namespace archive
