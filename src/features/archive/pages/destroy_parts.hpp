#pragma once

#include "features/archive/destroying_words.hpp"
#include "features/archive/pages/pages.hpp"
#include "web/html/form.hpp"

/// What the pages of destroying share.
namespace archive {

/// A form that is one button.
web::Html one_button(const web::Request& request, const std::string& action, const std::string& text,
                     const std::string& classes);
/// Who asked, when, why, and until when it may be confirmed.
web::Html asked_facts(const std::string& by, base::Instant at, const std::string& reason, base::Instant ends,
                      const base::Words& words);
web::Field reason_field(const std::string& reason, const std::string& hint, const std::string& error,
                        const base::Words& words);

/// Where words stand, document by document; none of the words themselves.
web::Html spread_list(const admission::Visit& visit, const Spread& spread, const base::Words& words);
std::string places_said(int places, const base::Words& words);

/// A problem of the acts that destroy, in words. `tells`: what is said of a reason that tells too much.
std::string destroying_said(const base::Problem& problem, const base::Label& tells, const base::Words& words);

}  // namespace archive
