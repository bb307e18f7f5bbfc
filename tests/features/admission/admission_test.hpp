#pragma once

#include "features/admission/acts/acts.hpp"
#include "features/browser.hpp"
#include "features/slice_test.hpp"

namespace admission::testing {

inline constexpr const char* good_password = "fire tilfældige ord er nok";

/// Admission's pages and acts, as browsers meet them.
class AdmissionTest : public support::SliceTest {
  protected:
    void SetUp() override {
        SliceTest::SetUp();
        if (IsSkipped()) return;
        sessions_ = sessions(database(), clock_);
        site_.emplace(web::Site{{}, web::Router(routes(setting())), *sessions_, refusals_});
    }
    support::Browser browser(const std::string& remote = "192.0.2.1") {
        return support::Browser(*site_, remote);
    }
    std::string set_up_link() {
        return database().write([&](store::Session& session) { return new_set_up_link(session, clock_); });
    }
    std::string sign_in_link(const Account& account) {
        return database().write(
            [&](store::Session& session) { return new_sign_in_link(session, clock_, account.id); });
    }
    /// What the form of the set-up page sends when it is filled in well.
    static support::Values filled() {
        return {{"name", "Vibeke Prøvesen"},       {"email", "Vibeke@Fjordklyngen.example"},
                {"password", good_password},       {"password_again", good_password},
                {"collaboration", "Fjordklyngen"}, {"short_name", ""}};
    }
    static support::Values with(support::Values values, const std::string& name, const std::string& value) {
        for (auto& [known, filled_in] : values) {
            if (known == name) filled_in = value;
        }
        return values;
    }
    /// An administrator with a password, set up as people do it.
    Account administrator() {
        auto first = browser();
        EXPECT_EQ(first.post(set_up_link(), filled()).status, 303);
        return database().read([](store::Session& session) { return accounts(session).at(0); });
    }
    support::Answer sign_in_from(const std::string& remote, const std::string& email,
                                 const std::string& password) {
        auto from = browser(remote);
        return from.post("/log-ind", {{"email", email}, {"password", password}});
    }

    std::unique_ptr<web::Sessions> sessions_;
    support::PlainRefusals refusals_;
    std::optional<web::Site> site_;
};

}  // namespace admission::testing
