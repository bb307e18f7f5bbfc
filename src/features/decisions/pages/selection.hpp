#pragma once

#include "features/decisions/pages/pages.hpp"
#include "web/html/list.hpp"

namespace decisions {

/// What the address of the list, or of its files, asks for.
struct Selection {
    std::vector<web::Filter> filters;
    FollowUpFilter filter;
    int count = 0;          ///< that fit, or `counted_at_most` when there are more
    bool more = false;      ///< there are more than `count`
    bool nothing = false;   ///< the archive has no follow-up at all
    bool narrowed = false;  ///< something is chosen
    std::string nobody;     ///< the name asked for, when nobody has it
};

/// What the tallies do not know is counted row by row, and only so far.
inline constexpr int counted_at_most = 200;

Selection selection(store::Session& session, const admission::Visit& visit, const web::Request& request,
                    const base::Date& today, const base::Words& words);

}  // namespace decisions
