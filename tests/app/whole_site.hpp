#pragma once

#include <optional>
#include <set>

#include "app/installation.hpp"
#include "app/refusals.hpp"
#include "app/site.hpp"
#include "features/archive/archive.hpp"
#include "features/browser.hpp"
#include "features/slice_test.hpp"

namespace app::testing {

/// The whole program but its server, on each engine.
class WholeSite : public support::OnEachEngine {
  protected:
    WholeSite() : OnEachEngine(support::Schema::empty) {}
    void SetUp() override;
    Place place();
    /// Opens the installation; what is to be there before must be made before.
    void open();
    /// An installation with the documents of tests/samples/aaklyngen, opened.
    void open_demonstration();
    support::Browser stranger() { return support::Browser(*site_); }
    support::Browser administrator();
    /// Somebody with this role in the collaboration, invited and signed in; an administrator without any for
    /// none.
    support::Browser signed_in(const std::string& name, std::optional<admission::Role> role,
                               const std::string& collaboration = "aaklyngen");
    /// An auditor without any role in a collaboration, signed in.
    support::Browser audits(const std::string& name);
    /// Every page that links lead to from `from` on, by its address; none may be broken.
    std::map<std::string, std::string> crawl(support::Browser& browser, const std::string& from);

    /// A route's address with real things of the demonstration in it.
    std::string address_of(const std::string& pattern);
    /// The first column of the first row, text.
    std::string one(const char* sql);

    /// Invites by what is sent of the form, and signs in by the link that the page shows.
    support::Browser invited(const support::Values& values);

    support::FreshFolder folder_;
    std::unique_ptr<Installation> installation_;
    std::unique_ptr<web::Sessions> sessions_;
    std::unique_ptr<web::Refusals> refusals_;
    std::optional<web::Site> site_;
};

/// The addresses of our own that a page links to.
std::set<std::string> links_of(const std::string& page);

}  // namespace app::testing
