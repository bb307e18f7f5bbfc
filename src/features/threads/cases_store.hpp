#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/database.hpp"

/// What is said of a whole thread: its name, and in which bodies it was.
namespace threads {

struct CaseName {
    std::string title;
    bool closed = false;  ///< the item whose title it is
};
/// What each thread is called, by its id: one of the titles of its most_titles newest items (nearest_title).
/// Nothing for a thread that is not there. `threads` may be many, each once.
std::map<std::string, CaseName> case_names(store::Session& session, const std::vector<std::string>& threads);

/// How often a thread was on in one body.
struct InBody {
    std::string body;  ///< full name, '' when not said
    int meetings = 0;
    std::string first;  ///< ISO or ''
    std::string last;
};
/// By the thread's id, in the order in which the bodies had it first.
std::map<std::string, std::vector<InBody>> in_bodies(store::Session& session,
                                                     const std::vector<std::string>& threads);

}  // namespace threads
