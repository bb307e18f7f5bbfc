#include "features/admission/totp.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <sodium.h>
#include <sys/stat.h>

#include "features/admission/qr_picture.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/sealing.hpp"
#include "support/fresh_database.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

/// The secret of the examples in RFC 6238, appendix B.
const std::string example = "12345678901234567890";

base::Instant at(std::int64_t seconds) { return base::Instant{seconds * 1'000'000}; }

TEST(Totp, GivesTheCodesOfTheStandardsExamples) {
    // The last six of the eight digits printed there.
    for (const auto& [seconds, code] :
         std::vector<std::pair<std::int64_t, std::string>>{{59, "287082"},
                                                           {1111111109, "081804"},
                                                           {1111111111, "050471"},
                                                           {1234567890, "005924"},
                                                           {2000000000, "279037"},
                                                           {20000000000, "353130"}}) {
        EXPECT_EQ(admission::code_of(example, admission::step_at(at(seconds))), code) << seconds;
    }
}

TEST(Totp, TakesTheCodeBeforeAndTheOneAfterAndNoOther) {
    const std::int64_t here = admission::step_at(at(1234567890));
    for (const int away : {-2, -1, 0, 1, 2}) {
        const auto step =
            admission::step_of(admission::code_of(example, here + away), example, at(1234567890), 0);
        EXPECT_EQ(step.has_value(), away >= -1 && away <= 1) << away;
        if (step) {
            EXPECT_EQ(*step, here + away);
        }
    }
}

TEST(Totp, TakesNoCodeThatWasTakenNorAnOlderOne) {
    const base::Instant now = at(1234567890);
    const std::int64_t here = admission::step_at(now);
    EXPECT_FALSE(admission::step_of(admission::code_of(example, here), example, now, here));
    EXPECT_FALSE(admission::step_of(admission::code_of(example, here - 1), example, now, here));
    EXPECT_TRUE(admission::step_of(admission::code_of(example, here + 1), example, now, here));
}

TEST(Totp, ReadsACodeAsAppsShowItAndNothingElse) {
    const base::Instant now = at(59);
    EXPECT_TRUE(admission::step_of("287 082", example, now, 0));
    for (const char* wrong : {"", "28708", "2870820", "287-082", "28708a", "\xC3\xA6", "287083"})
        EXPECT_FALSE(admission::step_of(wrong, example, now, 0)) << wrong;
}

TEST(Totp, HasSecretsOf160BitsThatAppsCanTake) {
    EXPECT_EQ(admission::new_totp_secret().size(), 20U);
    EXPECT_NE(admission::new_totp_secret(), admission::new_totp_secret());
    EXPECT_EQ(admission::typed_secret(example), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(admission::totp_address(example, "Tovholder", "åse+1@example.org"),
              "otpauth://totp/Tovholder:%C3%A5se%2B1%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              "&issuer=Tovholder&algorithm=SHA1&digits=6&period=30");
}

TEST(RecoveryCode, IsTheSameHoweverItIsWritten) {
    const std::string code = "k0mq-1xwd-9fhp-t4ac";
    const std::string digest = admission::digest_of("salt", code);
    for (const char* same : {"K0MQ1XWD9FHPT4AC", "kOmq lxwd 9fhp t4ac", " komq-ixwd-9fhp-t4ac "})
        EXPECT_EQ(admission::digest_of("salt", same), digest) << same;
    EXPECT_NE(admission::digest_of("salt", "k0mq-1xwd-9fhp-t4ad"), digest);
    EXPECT_NE(admission::digest_of("another", code), digest);
    EXPECT_NE(admission::new_recovery_code(), admission::new_recovery_code());
    EXPECT_TRUE(admission::looks_like_recovery_code(admission::new_recovery_code()));
    EXPECT_FALSE(admission::looks_like_recovery_code("123 456"));
}

class SealingTest : public testing::Test {
  protected:
    void SetUp() override { ASSERT_GE(sodium_init(), 0); }
    support::FreshFolder folder_;
};

TEST_F(SealingTest, IsOpenedInTheSameFolderOnly) {
    const std::string text("hem\0ligt", 8);
    const std::string sealed = admission::sealed(folder_.path(), text);
    EXPECT_THAT(sealed, Not(HasSubstr("hem")));
    EXPECT_NE(admission::sealed(folder_.path(), text), sealed);
    EXPECT_EQ(admission::unsealed(folder_.path(), sealed), text);
    const support::FreshFolder other;
    EXPECT_FALSE(admission::unsealed(other.path(), sealed)) << "there is no key";
    EXPECT_FALSE(std::filesystem::exists(other.path() / admission::sealing_key_file)) << "reading makes none";
    admission::sealed(other.path(), text);
    EXPECT_FALSE(admission::unsealed(other.path(), sealed)) << "another key";
    std::string changed = sealed;
    changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(admission::unsealed(folder_.path(), changed));
    for (const char* broken : {"", "æ", "kort"}) EXPECT_FALSE(admission::unsealed(folder_.path(), broken));
}

TEST_F(SealingTest, HasAKeyThatNobodyElseReads) {
    admission::sealed(folder_.path(), "x");
    struct stat found{};
    ASSERT_EQ(::stat((folder_.path() / admission::sealing_key_file).c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
    EXPECT_EQ(found.st_size, 32);
    const auto files = std::filesystem::directory_iterator(folder_.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1) << "nothing is left beside it";
}

TEST(QrPicture, IsASquareOfModulesWithItsQuietZone) {
    // "A" is a code of version 1: 21 modules and four on each side.
    const std::string picture = admission::qr_picture("A", "Et <billede>").text();
    EXPECT_THAT(picture, HasSubstr("viewBox=\"0 0 29 29\""));
    EXPECT_THAT(picture, HasSubstr("aria-label=\"Et &lt;billede&gt;\""));
    // The first row begins with the upper side of a finder pattern: seven dark modules.
    EXPECT_THAT(picture, HasSubstr("d=\"M4 4h7v1h-7z"));
    EXPECT_THAT(picture, HasSubstr("M4 24h7v1h-7z"));
    EXPECT_THROW(admission::qr_picture(std::string(3000, 'x'), "for langt"), std::runtime_error);
}

}  // namespace
