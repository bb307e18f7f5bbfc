#include <atomic>
#include <barrier>
#include <gmock/gmock.h>
#include <thread>

#include "features/admission/admission_test.hpp"
#include "features/history/history.hpp"

namespace {

using admission::testing::AdmissionTest;
using testing::HasSubstr;
using testing::Not;

class SetUpTest : public AdmissionTest {};

TEST_P(SetUpTest, AsksOneThingAndHasNothingElseOnThePage) {
    const auto page = browser().get(set_up_link());
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("<body class=\"answer\">"));
    EXPECT_THAT(page.body, HasSubstr("name=\"collaboration\""));
    EXPECT_THAT(page.body, HasSubstr("name=\"short_name\""));
    EXPECT_THAT(page.body, Not(HasSubstr("href=\"/log-ind\"")));
    EXPECT_THAT(page.body, Not(HasSubstr("error-summary")));
}

TEST_P(SetUpTest, MakesTheAdministratorAndTheCollaborationAndSignsIn) {
    auto first = browser();
    const auto answer = first.post(set_up_link(), filled());
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("Location"), "/");
    EXPECT_TRUE(first.signed_in());
    EXPECT_EQ(first.get("/").header("Location"), "/fjordklyngen");
    database().read([](store::Session& session) {
        const auto accounts = admission::accounts(session);
        ASSERT_EQ(accounts.size(), 1U);
        EXPECT_EQ(accounts[0].name, "Vibeke Prøvesen");
        EXPECT_EQ(accounts[0].email, "vibeke@fjordklyngen.example");
    });
    const auto rows = database().read([](store::Session& session) { return history::after(session, 0, 10); });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].entry.act, "admission.set_up");
    EXPECT_EQ(rows[0].entry.collaboration, collaboration().id.text());
}

TEST_P(SetUpTest, KeepsThePasswordAsArgon2idAndTokensAsDigestsOnly) {
    const std::string link = set_up_link();
    EXPECT_EQ(count("one_time_link WHERE '/opsaetning/' || token_digest = '" + link + "'"), 0);
    EXPECT_EQ(count("one_time_link WHERE length(token_digest) = 64"), 1);
    auto first = browser();
    first.post(link, filled());
    EXPECT_EQ(count("account WHERE password LIKE '$argon2id$v=19$m=65536,t=2,p=1$%'"), 1);
    EXPECT_EQ(count("session WHERE length(token_digest) = 64"), 1);
    EXPECT_EQ(count("session WHERE token_digest = '" + first.cookies.at("tovholder") + "'"), 0);
}

TEST_P(SetUpTest, WorksOnce) {
    const std::string link = set_up_link();
    auto first = browser();
    auto second = browser();
    EXPECT_EQ(first.post(link, filled()).status, 303);
    const auto other = with(with(filled(), "email", "en.anden@example.org"), "collaboration", "Bakkeklyngen");
    const auto refused = second.post(link, other);
    EXPECT_EQ(refused.status, 410);
    EXPECT_THAT(refused.body, HasSubstr("href=\"/log-ind\""));
    EXPECT_EQ(second.get(link).status, 410);
    EXPECT_EQ(count("account"), 1);
    EXPECT_EQ(count("collaboration"), 1);
}

TEST_P(SetUpTest, NeverMakesASecondAdministrator) {
    administrator();
    const auto later = with(with(filled(), "email", "en.anden@example.org"), "collaboration", "Bakkeklyngen");
    EXPECT_EQ(browser().post(set_up_link(), later).status, 410);
    EXPECT_EQ(count("account"), 1);
}

TEST_P(SetUpTest, EndsEarlierLinksWhenANewOneIsMade) {
    const std::string earlier = set_up_link();
    const std::string later = set_up_link();
    EXPECT_EQ(browser().get(earlier).status, 410);
    EXPECT_EQ(browser().post(earlier, filled()).status, 410);
    EXPECT_EQ(browser().post(later, filled()).status, 303);
}

TEST_P(SetUpTest, IsOverAfterAnHour) {
    const std::string link = set_up_link();
    clock_.advance(admission::link_seconds - 1);
    EXPECT_EQ(browser().get(link).status, 200);
    clock_.advance(1);
    EXPECT_EQ(browser().get(link).status, 410);
    EXPECT_EQ(browser().post(link, filled()).status, 410);
    EXPECT_EQ(count("account"), 0);
}

TEST_P(SetUpTest, ChangesNothingWhenItIsOnlyOpened) {
    const std::string link = set_up_link();
    const auto before = row_counts();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(browser().get(link).status, 200);
    EXPECT_EQ(row_counts(), before);
}

TEST_P(SetUpTest, ChangesNothingWithoutTheFormsToken) {
    const std::string link = set_up_link();
    EXPECT_EQ(browser().post_without_token(link, filled()).status, 403);
    EXPECT_EQ(count("account"), 0);
}

TEST_P(SetUpTest, SaysAllThatIsWrongAtOnceAndStaysGood) {
    const std::string link = set_up_link();
    const auto before = row_counts();
    auto first = browser();
    const auto page = first.post(link, {{"name", " "},
                                        {"email", "uden-snabel-a"},
                                        {"password", "kort"},
                                        {"password_again", "kortere"},
                                        {"collaboration", "Fjordklyngen"},
                                        {"short_name", "arkiv"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("<title>Fejl: "));
    EXPECT_THAT(page.body, HasSubstr("Der er 4 fejl, som skal rettes"));
    for (const char* field : {"name", "email", "password", "short_name"}) {
        EXPECT_THAT(page.body, HasSubstr(std::string("<a href=\"#felt-") + field + "\">"));
        EXPECT_THAT(page.body, HasSubstr(std::string("id=\"felt-") + field + "-error\""));
    }
    EXPECT_LT(page.body.find("error-summary"), page.body.find("<h1>"));
    EXPECT_THAT(page.body, HasSubstr("value=\"uden-snabel-a\""));
    EXPECT_THAT(page.body, Not(HasSubstr("kortere")));
    EXPECT_EQ(row_counts(), before);
    EXPECT_EQ(first.post(link, filled()).status, 303);
}

TEST_P(SetUpTest, SaysEachThingThatCanBeWrong) {
    const std::string link = set_up_link();
    struct Case {
        const char* field;
        std::string value;
        const char* at;
    };
    const std::vector<Case> cases = {
        {"name", "", "name"},
        {"email", "", "email"},
        {"email", "a@b", "email"},
        {"email", "to@steder@example.org", "email"},
        {"email", "med blank@example.org", "email"},
        {"password", "elleve tegn", "password"},
        {"password", std::string(201, 'a') + "b", "password"},
        {"password", "aaaaaaaaaaaaaaaa", "password"},
        {"password", "VIBEKE PRØVESEN", "password"},
        {"password", "vibeke123456", "password"},
        {"password", "Adgangskode2026", "password"},
        {"password", "Sommersommer1", "password"},
        {"password", "password123456", "password"},
        {"password", "qwertyuiop12", "password"},
        {"password", "vibeke@fjordklyngen.EXAMPLE", "password"},
        {"password_again", "noget helt andet her", "password_again"},
        {"collaboration", "", "collaboration"},
        {"collaboration", "–", "collaboration"},
        {"short_name", "Fjord Klyngen", "short_name"},
        {"short_name", "x", "short_name"},
    };
    for (const Case& one : cases) {
        const auto page = browser().post(link, with(filled(), one.field, one.value));
        EXPECT_EQ(page.status, 422) << one.field << ' ' << one.value;
        EXPECT_THAT(page.body, HasSubstr(std::string("<a href=\"#felt-") + one.at + "\">")) << one.value;
    }
    EXPECT_EQ(count("account"), 0);
}

TEST_P(SetUpTest, DoesNotAskForACollaborationWhenThereIsOne) {
    const auto imported = collaboration("Bakkeklyngen");
    const std::string link = set_up_link();
    auto first = browser();
    const auto page = first.get(link);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, Not(HasSubstr("name=\"collaboration\"")));
    EXPECT_THAT(page.body, Not(HasSubstr("name=\"short_name\"")));
    EXPECT_THAT(page.body, Not(HasSubstr("samarbejde")));

    const auto wrong =
        first.post(link, {{"name", ""}, {"email", ""}, {"password", ""}, {"password_again", ""}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("Der er 3 fejl"));
    EXPECT_THAT(wrong.body, Not(HasSubstr("name=\"collaboration\"")));

    const auto answer = first.post(link, {{"name", "Vibeke Prøvesen"},
                                          {"email", "vibeke@example.org"},
                                          {"password", admission::testing::good_password},
                                          {"password_again", admission::testing::good_password}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("Location"), "/");
    EXPECT_EQ(first.get("/").header("Location"), "/bakkeklyngen");
    EXPECT_EQ(count("collaboration"), 1);
    const auto rows = database().read([](store::Session& session) { return history::after(session, 0, 10); });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].entry.collaboration, std::nullopt);
}

TEST_P(SetUpTest, AddsNoCollaborationWhenThereIsOneWhateverTheFormSends) {
    collaboration("Bakkeklyngen");
    EXPECT_EQ(browser().post(set_up_link(), filled()).status, 303);
    EXPECT_EQ(count("collaboration"), 1);
    EXPECT_EQ(count("account"), 1);
}

TEST_P(SetUpTest, GivesOneAdministratorWhenTwoPressAtOnce) {
    const std::string link = set_up_link();
    std::atomic<int> entered = 0;
    std::atomic<int> refused = 0;
    std::barrier start(4);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                auto values = with(filled(), "email", "nummer" + std::to_string(i) + "@example.org");
                values = with(values, "collaboration",
                              i % 2 == 0 ? "Fjordklyngen" : "Klynge " + std::to_string(i));
                auto one = browser();
                start.arrive_and_wait();
                const int status = one.post(link, values).status;
                entered += status == 303;
                refused += status == 410;
            });
        }
    }
    EXPECT_EQ(entered, 1);
    EXPECT_EQ(refused, 3);
    EXPECT_EQ(count("account"), 1);
    EXPECT_EQ(count("collaboration"), 1);
    EXPECT_TRUE(history::verify(database()).has_value());
}

INSTANTIATE_TEST_SUITE_P(Engines, SetUpTest, support::both_engines(), support::engine_name);

}  // namespace
