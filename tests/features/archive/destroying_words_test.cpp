#include "features/archive/destroying_words.hpp"

#include <gtest/gtest.h>

#include "features/archive/archive_test.hpp"
#include "features/archive/destroying.hpp"
#include "features/history/history.hpp"

namespace {

using archive::testing::ArchiveTest;

const std::string slug = "2024-03-15-klyngestyregruppen-referat";
constexpr std::int64_t day = 24 * 60 * 60;

class DestroyingWordsTest : public ArchiveTest {
  protected:
    base::Result<> ask(const std::string& words) {
        return archive::ask_to_destroy_passage(setting(), visit(), slug, {words, false}, "Ikke vores");
    }
    base::Result<> confirm() {
        const auto other = database().write([&](store::Session& session) {
            return admission::add_account(session, clock_, ids_, "Bodil Linkesen", "bodil@example.dk");
        });
        return archive::destroy_words(setting(), {collaboration(), other.id, other.name},
                                      {archive::At::What::document, slug});
    }
    std::string one(const std::string& sql) {
        return database().read([&](store::Session& session) {
            return session.first(sql, {}, [](const store::Row& row) { return row.text(0); }).value_or("");
        });
    }
    void note(const std::string& act, const std::string& subject, const std::string& payload) {
        const std::string place = collaboration().id.text();
        database().write([&](store::Session& session) {
            history::record(session, {.collaboration = place,
                                      .at = clock_.now(),
                                      .act = act,
                                      .subject_kind = "document",
                                      .subject_id = subject,
                                      .payload = payload});
        });
    }
};

TEST_P(DestroyingWordsTest, GoFromClosingsElsewhereThatQuoteTheMinutes) {
    minutes();
    ASSERT_TRUE(import("tidligere.txt",
                       "Referat: Klyngestyregruppen\n\nTidspunkt: Fredag den 12. januar 2024\n\n1. Sag\n\n"
                       "Beslutning:\n- Mikkel Engbæk sender en oversigt senest den 1. marts 2024\n"));
    const std::string account = visit().account.text();
    database().write([&](store::Session& session) {
        session.run(
            "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by,"
            " closed_by_name, quotes) SELECT f.id, 'done', 'Kapybaraen ringede', '', 1, $1,"
            " 'Sigrid', (SELECT i.id FROM item i JOIN meeting m ON m.id = i.meeting WHERE m.date ="
            " '2024-03-15' ORDER BY i.position LIMIT 1) FROM follow_up f JOIN meeting m ON m.id ="
            " f.meeting WHERE m.date = '2024-01-12'",
            {account});
    });
    note("follow_up.close", one("SELECT follow_up FROM follow_up_closing"),
         R"({"note":"Kapybaraen ringede"})");
    ASSERT_TRUE(ask("Kapybaraen"));
    ASSERT_TRUE(confirm());
    EXPECT_EQ(one("SELECT note FROM follow_up_closing"), "[fjernet] ringede");
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%Kapybara%'"), 0);
}

TEST_P(DestroyingWordsTest, OfActsTellWhatGoesAndLeaveWhoDidWhat) {
    minutes();
    const std::string document = one("SELECT id FROM document");
    EXPECT_EQ(ask("Kapybaraen").error().code, "words.nowhere");
    note("access.open", document, R"({"name":"Kapybaraen"})");
    note("destroy.refuse_passage", document, R"({"asked_by":"Kapybaraen"})");
    EXPECT_EQ(ask("Kapybaraen").error().code, "words.nowhere");
    note("destroy.ask_passage", document, R"({"reason":"Om Kapybaraen"})");
    note("document.correct", document, R"({"value":"Kapybaraen"})");
    ASSERT_TRUE(ask("Kapybaraen")) << "they stand in the history alone";
    ASSERT_TRUE(confirm());
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%Kapybaraen%'"), 2);
    EXPECT_EQ(count("document WHERE original_gone"), 0) << "the document has none of them";
}

TEST_P(DestroyingWordsTest, AreForgottenWhenTheirRequestHasEnded) {
    minutes();
    ASSERT_TRUE(ask("Kirurgisk"));
    archive::forget_ended_requests(database(), clock_.now());
    EXPECT_EQ(count("word_destruction"), 1);
    clock_.advance(archive::days_to_confirm * day);
    archive::forget_ended_requests(database(), clock_.now());
    EXPECT_EQ(count("word_destruction"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, DestroyingWordsTest, support::both_engines(), support::engine_name);

}  // namespace
