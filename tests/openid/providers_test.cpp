#include "openid/providers.hpp"

#include <gmock/gmock.h>

#include "openid/lying_provider.hpp"
#include "support/standing_clock.hpp"

namespace {

using boost::json::object;
using openid::Fetched;
using openid::testing::LyingProvider;
using testing::HasSubstr;

base::Result<Fetched> failing(const char* code) {
    return base::problem(base::Problem::Kind::wrong_state, code);
}

/// A whole sign-in at a provider that lies in one thing.
class ProvidersTest : public testing::Test {
  protected:
    openid::Client client() const {
        return {provider_.issuer, provider_.client, provider_.secret, "https://tovholder.example/svar"};
    }
    /// Whom it ends with, or by what problem.
    base::Result<openid::Claims> sign_in() {
        const auto address = providers_.address_for(client(), begun_);
        if (!address) return std::unexpected(address.error());
        const std::string query = provider_.sign_in(*address);
        return providers_.exchange(
            client(), begun_,
            {LyingProvider::value_in(query, "code"), LyingProvider::value_in(query, "iss")});
    }
    std::string problem() {
        const auto claims = sign_in();
        return claims ? "none: " + claims->subject : claims.error().code;
    }
    std::string problem_with(const std::string& claim, const boost::json::value& value) {
        provider_.change_claims = [=](object& claims) { claims[claim] = value; };
        return problem();
    }
    std::string problem_of_metadata(const std::string& name, const boost::json::value& value) {
        provider_.change_metadata = [=](object& told) { told[name] = value; };
        return problem();
    }
    std::string problem_at(const std::string& path, const base::Result<Fetched>& answer) {
        provider_.instead[path] = [=](const openid::Ask&) { return answer; };
        return problem();
    }
    std::int64_t now() const { return clock_.now().microseconds / 1'000'000; }

    support::StandingClock clock_;
    LyingProvider provider_{clock_};
    openid::Providers providers_{provider_.fetch(), clock_};
    openid::Begun begun_{"state", "nonce", std::string(64, 'v')};
};

TEST_F(ProvidersTest, SayWhoSomebodyIs) {
    const auto claims = sign_in();
    ASSERT_TRUE(claims) << claims.error().code;
    EXPECT_EQ(claims->subject, "palle-17");
    EXPECT_EQ(claims->email, "palle@lindholm.example");
    EXPECT_TRUE(claims->email_verified);
    EXPECT_EQ(claims->name, "Palle Østerlunde");
}

TEST_F(ProvidersTest, AreAskedAsTheStandardHasIt) {
    const auto address = providers_.address_for(client(), begun_);
    ASSERT_TRUE(address);
    EXPECT_THAT(*address,
                testing::StartsWith("https://login.lindholm.example/authorize?response_type=code&"));
    EXPECT_THAT(*address, HasSubstr("&redirect_uri=https%3A%2F%2Ftovholder.example%2Fsvar&"));
    EXPECT_THAT(*address, HasSubstr("&scope=openid%20email%20profile&"));
    EXPECT_THAT(*address, HasSubstr("&code_challenge_method=S256"));
    EXPECT_THAT(*address, testing::Not(HasSubstr(begun_.verifier)));
    // RFC 7636, appendix B.
    EXPECT_EQ(openid::challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
              "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_F(ProvidersTest, AreAskedForTheAddressInTheTokenWhereTheyTakeWishes) {
    EXPECT_THAT(providers_.address_for(client(), begun_).value_or(""), testing::Not(HasSubstr("&claims=")));
    clock_.advance(openid::metadata_seconds);
    provider_.change_metadata = [](object& told) { told["claims_parameter_supported"] = true; };
    EXPECT_THAT(providers_.address_for(client(), begun_).value_or(""),
                HasSubstr("&claims=%7B%22id_token%22%3A%7B%22email%22%3Anull"));
}

TEST_F(ProvidersTest, MaySignByEachAlgorithmThatIsSafe) {
    for (const char* algorithm : {"RS256", "PS256"}) {
        provider_.make_token = [=](const std::string& text) {
            return openid::testing::sign(openid::testing::rsa_key(), algorithm, "one", text);
        };
        EXPECT_EQ(problem(), "none: palle-17") << algorithm;
    }
    provider_.keys.push_back(openid::testing::public_part(openid::testing::ec_key(), "curve"));
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::ec_key(), "ES256", "curve", text);
    };
    clock_.advance(61);
    EXPECT_EQ(problem(), "none: palle-17");
}

TEST_F(ProvidersTest, MayTakeTheSecretInTheForm) {
    std::string form;
    provider_.change_metadata = [](object& told) {
        told["token_endpoint_auth_methods_supported"] = {"client_secret_post"};
    };
    provider_.instead["token"] = [&](const openid::Ask& what) {
        form = *what.form + (what.user.empty() ? "" : " and by Basic");
        return failing("openid.time");
    };
    EXPECT_EQ(problem(), "openid.time");
    EXPECT_THAT(form,
                testing::EndsWith("&client_id=tovholder&client_secret=hemmelig%3A%20%C3%A6%C3%B8%C3%A5"));
}

TEST_F(ProvidersTest, MayHaveGivenNoSecret) {
    provider_.secret.clear();
    EXPECT_EQ(problem(), "none: palle-17");
}

TEST_F(ProvidersTest, ThatAreDownOrSlowOrLargeOrLeadOnAreToldApart) {
    for (const char* code : {"openid.unreachable", "openid.time", "openid.too_large", "openid.redirected",
                             "openid.encryption"}) {
        for (const char* path : {"openid-configuration", "keys", "token"}) {
            provider_.instead.clear();
            openid::Providers fresh(provider_.fetch(), clock_);
            provider_.instead[path] = [=](const openid::Ask&) { return failing(code); };
            const auto address = fresh.address_for(client(), begun_);
            if (!address) {
                EXPECT_EQ(address.error().code, code) << path;
                continue;
            }
            const std::string query = provider_.sign_in(*address);
            const auto claims =
                fresh.exchange(client(), begun_, {LyingProvider::value_in(query, "code"), ""});
            ASSERT_FALSE(claims) << path;
            EXPECT_EQ(claims.error().code, code) << path;
        }
    }
}

TEST_F(ProvidersTest, ThatDoNotAnswerAreLeftAloneForAWhile) {
    EXPECT_EQ(problem_at("openid-configuration", failing("openid.time")), "openid.time");
    provider_.instead.clear();
    EXPECT_EQ(problem(), "openid.time") << "nobody else is kept waiting";
    EXPECT_EQ(provider_.asked("openid-configuration"), 1);
    clock_.advance(openid::failed_seconds);
    EXPECT_EQ(problem(), "none: palle-17");
}

TEST_F(ProvidersTest, WithBrokenMetadataAreRefused) {
    EXPECT_EQ(problem_at("openid-configuration", Fetched{200, "<html>"}), "openid.metadata");
    clock_.advance(60);
    EXPECT_EQ(problem_at("openid-configuration", Fetched{404, "{}"}), "openid.status");
    provider_.instead.clear();
    const auto next = [this](const char* name, const boost::json::value& value) {
        clock_.advance(60);
        return problem_of_metadata(name, value);
    };
    EXPECT_EQ(next("issuer", "https://login.lindholm.example/"), "openid.other_issuer");
    EXPECT_EQ(next("issuer", 7), "openid.metadata");
    EXPECT_EQ(next("token_endpoint", nullptr), "openid.metadata");
    EXPECT_EQ(next("token_endpoint", "http://login.lindholm.example/token"), "openid.not_https");
    EXPECT_EQ(next("jwks_uri", "file:///etc/passwd"), "openid.not_https");
    EXPECT_EQ(next("authorization_endpoint", "https://a\"><script>"), "openid.not_https");
    EXPECT_EQ(next("authorization_endpoint", "javascript:alert(1)"), "openid.not_https");
    EXPECT_EQ(next("response_types_supported", {"id_token"}), "openid.unsuitable");
    EXPECT_EQ(next("token_endpoint_auth_methods_supported", {"private_key_jwt"}), "openid.unsuitable");
}

TEST_F(ProvidersTest, WithKeysThatNobodyShouldUseAreRefused) {
    const auto with_keys = [this](const boost::json::value& keys) {
        clock_.advance(60);
        return problem_at("keys", Fetched{200, boost::json::serialize(object{{"keys", keys}})});
    };
    EXPECT_EQ(with_keys(nullptr), "openid.keys");
    EXPECT_EQ(with_keys({{{"kty", "oct"}, {"kid", "one"}, {"k", "AAAA"}}}), "openid.keys");
    EXPECT_EQ(with_keys({{{"kty", "RSA"}, {"kid", "one"}, {"n", "AQAB"}, {"e", "AQAB"}}}), "openid.keys")
        << "too short";
    object for_encryption = openid::testing::public_part(openid::testing::rsa_key(), "one");
    for_encryption["use"] = "enc";
    EXPECT_EQ(with_keys({for_encryption}), "openid.keys");
}

TEST_F(ProvidersTest, ThatSpeakForAnotherAreRefused) {
    EXPECT_EQ(problem_with("iss", "https://login.elsewhere.example"), "token.issuer");
    EXPECT_EQ(problem_with("iss", nullptr), "token.issuer");
}

TEST_F(ProvidersTest, ThatSpeakToAnotherAreRefused) {
    EXPECT_EQ(problem_with("aud", "another"), "token.audience");
    EXPECT_EQ(problem_with("aud", boost::json::array{"tovholder", "another"}), "token.audience");
    EXPECT_EQ(problem_with("aud", boost::json::array()), "token.audience");
    EXPECT_EQ(problem_with("azp", "another"), "token.audience");
    EXPECT_EQ(problem_with("aud", boost::json::array{"tovholder"}), "none: palle-17");
    EXPECT_EQ(problem_with("azp", "tovholder"), "none: palle-17");
}

TEST_F(ProvidersTest, ThatSpeakOfAnotherSignInAreRefused) {
    EXPECT_EQ(problem_with("nonce", "another"), "token.nonce");
    EXPECT_EQ(problem_with("nonce", nullptr), "token.nonce");
}

TEST_F(ProvidersTest, ThatSpeakOfAnotherTimeAreRefused) {
    EXPECT_EQ(problem_with("exp", now() - 60), "token.expired");
    EXPECT_EQ(problem_with("exp", now() - 59), "none: palle-17") << "clocks differ";
    EXPECT_EQ(problem_with("iat", now() + 61), "token.future");
    EXPECT_EQ(problem_with("iat", now() + 60), "none: palle-17");
    EXPECT_EQ(problem_with("nbf", now() + 61), "token.future");
    EXPECT_EQ(problem_with("exp", nullptr), "token.form");
    EXPECT_EQ(problem_with("exp", "tomorrow"), "token.form");
    EXPECT_EQ(problem_with("exp", 1e300), "token.form");
}

TEST_F(ProvidersTest, ThatSpeakOfNobodyAreRefused) {
    EXPECT_EQ(problem_with("sub", ""), "token.subject");
    EXPECT_EQ(problem_with("sub", 17), "token.subject");
    EXPECT_EQ(problem_with("sub", boost::json::string(256, 'x')), "token.subject");
}

TEST_F(ProvidersTest, SayATruthByTheTruthAlone) {
    provider_.person["email_verified"] = "true";
    const auto claims = sign_in();
    ASSERT_TRUE(claims);
    EXPECT_FALSE(claims->email_verified);
}

TEST_F(ProvidersTest, WhoseSignatureIsNotTheirsAreRefused) {
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(1), "RS256", "one", text);
    };
    EXPECT_EQ(problem(), "token.signature");
    provider_.make_token = [](const std::string& text) {
        std::string token = openid::testing::sign(openid::testing::rsa_key(), "RS256", "one", text);
        const std::size_t dot = token.find('.');
        const std::string other = openid::to_base64(text + ' ');
        return token.substr(0, dot + 1) + other + token.substr(token.rfind('.'));
    };
    EXPECT_EQ(problem(), "token.signature") << "what was signed is something else";
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(), "RS512", "one", text);
    };
    EXPECT_EQ(problem(), "token.algorithm");
}

TEST_F(ProvidersTest, WhoseTokenNobodySignedAreRefused) {
    provider_.make_token = openid::testing::unsigned_token;
    EXPECT_EQ(problem(), "token.algorithm");
    provider_.make_token = openid::testing::signed_by_the_public_key;
    EXPECT_EQ(problem(), "token.algorithm");
    for (const char* token :
         {"", "a.b", "a.b.c", "....", "e30.e30.", "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYiJdfQ.e30.AA"}) {
        provider_.make_token = [=](const std::string&) { return token; };
        const std::string code = problem();
        EXPECT_TRUE(code == "token.form" || code == "token.algorithm" || code == "openid.answer")
            << token << ": " << code;
    }
}

TEST_F(ProvidersTest, WithANewKeyAreAskedForItAtMostOnceAMinute) {
    EXPECT_EQ(problem(), "none: palle-17");
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(1), "RS256", "two", text);
    };
    EXPECT_EQ(problem(), "token.key");
    EXPECT_EQ(provider_.asked("keys"), 1);
    clock_.advance(openid::keys_seconds);
    EXPECT_EQ(problem(), "token.key");
    EXPECT_EQ(problem(), "token.key");
    EXPECT_EQ(provider_.asked("keys"), 2);
    provider_.keys.push_back(openid::testing::public_part(openid::testing::rsa_key(1), "two"));
    clock_.advance(openid::keys_seconds);
    EXPECT_EQ(problem(), "none: palle-17");
    EXPECT_EQ(provider_.asked("keys"), 3);
}

TEST_F(ProvidersTest, ThatNameNoKeyAreTakenByTheOnlyOneThatFits) {
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(), "RS256", "", text);
    };
    EXPECT_EQ(problem(), "none: palle-17");
    provider_.keys.push_back(openid::testing::public_part(openid::testing::rsa_key(1), "two"));
    clock_.advance(2 * openid::metadata_seconds);
    EXPECT_EQ(problem(), "token.key") << "which of the two is not said";
}

TEST_F(ProvidersTest, TakeACodeOnceAndByItsVerifierOnly) {
    const auto address = providers_.address_for(client(), begun_);
    ASSERT_TRUE(address);
    const std::string code = LyingProvider::value_in(provider_.sign_in(*address), "code");
    EXPECT_TRUE(providers_.exchange(client(), begun_, {code, ""}));
    EXPECT_EQ(providers_.exchange(client(), begun_, {code, ""}).error().code, "openid.code_refused");
    const std::string other = LyingProvider::value_in(provider_.sign_in(*address), "code");
    const openid::Begun stolen{"state", "nonce", std::string(64, 'w')};
    EXPECT_EQ(providers_.exchange(client(), stolen, {other, ""}).error().code, "openid.code_refused");
}

TEST_F(ProvidersTest, ThatDoNotKnowUsSaySo) {
    openid::Client wrong = client();
    wrong.secret = "another";
    const auto address = providers_.address_for(wrong, begun_);
    ASSERT_TRUE(address);
    const std::string code = LyingProvider::value_in(provider_.sign_in(*address), "code");
    EXPECT_EQ(providers_.exchange(wrong, begun_, {code, ""}).error().code, "openid.client_refused");
    EXPECT_EQ(problem_at("token", Fetched{500, "oops"}), "openid.status");
    EXPECT_EQ(problem_at("token", Fetched{200, "{}"}), "openid.answer");
}

TEST_F(ProvidersTest, ThatAnswerInAnothersPlaceAreRefused) {
    provider_.says_issuer = true;
    EXPECT_EQ(problem(), "none: palle-17");
    const auto address = providers_.address_for(client(), begun_);
    const std::string code = LyingProvider::value_in(provider_.sign_in(*address), "code");
    EXPECT_EQ(providers_.exchange(client(), begun_, {code, ""}).error().code, "openid.answer_issuer");
    EXPECT_EQ(providers_.exchange(client(), begun_, {code, "https://login.elsewhere.example"}).error().code,
              "openid.answer_issuer");
}

TEST_F(ProvidersTest, AreTriedOutAnew) {
    EXPECT_EQ(providers_.try_out("http://login.lindholm.example").error().code, "openid.address");
    EXPECT_EQ(problem_at("openid-configuration", failing("openid.time")), "openid.time");
    provider_.instead.clear();
    EXPECT_TRUE(providers_.try_out(provider_.issuer)) << "though it was left alone just now";
    EXPECT_EQ(providers_.sign_out_address(provider_.issuer), "https://login.lindholm.example/out");
    provider_.keys.clear();
    EXPECT_EQ(providers_.try_out(provider_.issuer).error().code, "openid.keys");
}

}  // namespace
