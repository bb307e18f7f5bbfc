#pragma once

#include "features/admission/admission_test.hpp"
#include "features/admission/elsewhere_store.hpp"
#include "features/admission/routes.hpp"
#include "openid/lying_provider.hpp"

namespace admission::testing {

/// Admission with a provider that lies when it is told to; it lets in Palle, who was invited and has no
/// password.
class ElsewhereTest : public AdmissionTest {
  protected:
    static constexpr const char* palle = "palle@lindholm.example";

    void SetUp() override {
        AdmissionTest::SetUp();
        if (IsSkipped()) return;
        auto all = routes(setting());
        asked_ = std::make_shared<openid::Providers>(provider_.fetch(), clock_);
        for (web::Route& route : elsewhere_routes(setting(), asked_)) all.push_back(std::move(route));
        site_.emplace(web::Site{{}, web::Router(std::move(all)), *sessions_, refusals_});
    }
    /// The administrator, signed in; Lindholm Kommune added, and Palle invited.
    support::Browser host() {
        administrator();
        auto one = browser();
        EXPECT_EQ(
            one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}})
                .status,
            303);
        invite(one, "Palle Østerlunde", palle);
        id_ = add(one, wanted());
        return one;
    }
    void invite(support::Browser& by, const std::string& name, const std::string& email) {
        EXPECT_EQ(
            by.post("/brugere/inviter", {{"name", name}, {"email", email}, {"role-fjordklyngen", "reader"}})
                .status,
            200);
    }
    support::Values wanted() const {
        return {{"id", ""},
                {"name", "Lindholm Kommune"},
                {"issuer", provider_.issuer},
                {"client", provider_.client},
                {"secret", provider_.secret},
                {"trust", "verified"},
                {"domains", "Lindholm.example\n@lindholm-skoler.example"}};
    }
    /// Its id.
    std::string add(support::Browser& by, const support::Values& values) {
        const auto added = by.post("/organisationslogin/ny", values);
        EXPECT_EQ(added.status, 303) << added.body;
        const std::string address = added.header("Location");
        return address.substr(address.rfind('/') + 1, 36);
    }
    void change(support::Browser& by, const std::string& name, const std::string& value) {
        EXPECT_EQ(by.post("/organisationslogin/" + id_, with(wanted(), name, value)).status, 303);
    }
    std::string way(const std::string& rest = "") const { return "/log-ind/hos/" + id_ + rest; }
    /// Where the browser is sent to.
    std::string sent(support::Browser& one, const std::string& next = "/x") {
        const auto answer = one.post(way("?videre=" + web::url_encode(next)));
        EXPECT_EQ(answer.status, 200) << answer.body;
        const std::string refresh = answer.header("Refresh");
        return refresh.starts_with("0; url=") ? refresh.substr(7) : "";
    }
    /// Out there and back.
    support::Answer sign_in(support::Browser& one) {
        return one.get(way("/svar?") + provider_.sign_in(sent(one)));
    }
    /// That nobody got in, what they were told, and with which status.
    void expect_refusal(int status, const std::string& text) {
        auto one = browser();
        const auto answer = sign_in(one);
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_TRUE(answer.shows(text)) << answer.body;
        EXPECT_TRUE(answer.shows("href=\"/log-ind\"")) << "a way on";
        EXPECT_FALSE(one.signed_in());
        EXPECT_EQ(count("begun_elsewhere"), 0) << "used up";
    }
    std::string account_of(const std::string& email) {
        return database().read(
            [&](store::Session& session) { return account_by_email(session, email)->account.id.text(); });
    }

    openid::testing::LyingProvider provider_{clock_};
    std::shared_ptr<openid::Providers> asked_;
    std::string id_;
};

}  // namespace admission::testing
