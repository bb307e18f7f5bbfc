#include "features/history/history.hpp"

#include <atomic>
#include <gmock/gmock.h>
#include <thread>

#include "support/fresh_database.hpp"
#include "support/standing_clock.hpp"

namespace {

using history::Entry;
using store::Error;
using store::Session;
using store::Value;

class HistoryTest : public support::OnEachEngine {
  protected:
    Entry entry(const std::string& subject) {
        clock_.advance(60);
        return {.collaboration = "north",
                .at = clock_.now(),
                .actor = "account-1",
                .actor_name = "Tilde Demohus",
                .act = "meeting.create",
                .subject_kind = "meeting",
                .subject_id = subject,
                .payload = R"({"title":")" + subject + R"("})"};
    }
    std::int64_t record(const Entry& entry) {
        return database().write([&](Session& session) { return history::record(session, entry); });
    }
    void record_some(int count) {
        for (int i = 1; i <= count; ++i) {
            record(entry("m" + std::to_string(i)));
        }
    }
    std::vector<history::Row> after(std::int64_t position, std::int64_t limit = 100) {
        return database().read([&](Session& session) { return history::after(session, position, limit); });
    }
    /// As somebody would who can reach the data past the program.
    void tamper(const std::string& sql, const std::vector<Value>& parameters = {}) {
        database().write([&](Session& session) { EXPECT_GT(session.run(sql, parameters), 0) << sql; });
    }
    void expect_broken(const std::string& position, const std::string& what) {
        const auto verified = history::verify(database());
        ASSERT_FALSE(verified.has_value());
        EXPECT_EQ(verified.error().code, "history.broken");
        EXPECT_EQ(verified.error().field, position);
        EXPECT_THAT(verified.error().arguments, testing::ElementsAre(what));
    }

    support::StandingClock clock_;
};

TEST_P(HistoryTest, IsWholeWhenItIsEmpty) {
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified.has_value());
    EXPECT_EQ(verified->entries, 0);
    EXPECT_TRUE(after(0).empty());
}

TEST_P(HistoryTest, GivesBackWhatWasRecordedInItsOrder) {
    const Entry first = entry("m1");
    Entry second = entry("m2");
    second.collaboration.reset();
    second.actor.reset();
    EXPECT_EQ(record(first), 1);
    EXPECT_EQ(record(second), 2);
    const auto rows = after(0);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].position, 1);
    EXPECT_EQ(rows[0].entry, first);
    EXPECT_EQ(rows[1].position, 2);
    EXPECT_EQ(rows[1].entry, second);
    EXPECT_FALSE(rows[1].destroyed);
}

TEST_P(HistoryTest, GivesWhatCameAfterAPositionUpToALimit) {
    record_some(7);
    const auto rows = after(3, 2);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].position, 4);
    EXPECT_EQ(rows[1].entry.subject_id, "m5");
    EXPECT_TRUE(after(7).empty());
}

TEST_P(HistoryTest, VerifiesALongChain) {
    database().write([&](Session& session) {
        for (int i = 0; i < 1001; ++i) {  // more than one batch
            history::record(session, entry("m"));
        }
    });
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified.has_value()) << verified.error().field << " " << verified.error().arguments[0];
    EXPECT_EQ(verified->entries, 1001);
    EXPECT_EQ(verified->destroyed, 0);
    EXPECT_EQ(verified->chain.size(), 64U);
}

TEST_P(HistoryTest, LeavesNoGapForWorkThatWasRolledBack) {
    record_some(1);
    EXPECT_THROW(database().write([&](Session& session) {
        history::record(session, entry("undone"));
        throw std::runtime_error("in the middle");
    }),
                 std::runtime_error);
    EXPECT_EQ(record(entry("m2")), 2);
    EXPECT_TRUE(history::verify(database()).has_value());
}

TEST_P(HistoryTest, FindsEveryColumnThatWasChanged) {
    record_some(4);
    for (const std::string column :
         {"collaboration", "actor", "actor_name", "act", "subject_kind", "subject_id", "payload_digest"}) {
        tamper("UPDATE history SET " + column + " = " + column + " || 'x' WHERE position = 2");
        expect_broken("2", "chain");
        tamper("UPDATE history SET " + column + " = substr(" + column + ", 1, length(" + column +
               ") - 1) WHERE position = 2");
        ASSERT_TRUE(history::verify(database()).has_value()) << column;
    }
    tamper("UPDATE history SET at = at + 1 WHERE position = 2");
    expect_broken("2", "chain");
}

TEST_P(HistoryTest, TellsNothingFromNoText) {
    record_some(2);
    tamper("UPDATE history SET actor = NULL WHERE position = 1");
    expect_broken("1", "chain");
}

TEST_P(HistoryTest, FindsAPayloadThatWasChangedOrRemoved) {
    record_some(3);
    tamper("UPDATE history_payload SET payload = '{}' WHERE position = 3");
    expect_broken("3", "payload");
    tamper("DELETE FROM history_payload WHERE position = 3");
    expect_broken("3", "payload");
}

TEST_P(HistoryTest, RefusesToLoseARowOrToChangeADigest) {
    record_some(3);
    tamper("DELETE FROM history_payload");
    for (const std::string position : {"1", "2", "3"}) {
        for (const std::string change : {"DELETE FROM history", "UPDATE history SET chain = 'x'"}) {
            try {
                tamper(change + " WHERE position = " + position);
                FAIL() << change << " was not refused at " << position;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), Error::Kind::foreign_key);
            }
        }
    }
}

TEST_P(HistoryTest, FindsAnEndThatWasCutOff) {
    record_some(3);
    tamper("UPDATE history_head SET chain = (SELECT chain FROM history WHERE position = 2)");
    expect_broken("4", "head");
    tamper("DELETE FROM history_payload WHERE position = 3");
    tamper("DELETE FROM history WHERE position = 3");
    expect_broken("3", "head");
}

TEST_P(HistoryTest, StaysWholeWhenAPayloadIsDestroyed) {
    record_some(3);
    const auto before = history::verify(database());
    database().write([](Session& session) {
        EXPECT_TRUE(history::destroy_payload(session, 2).has_value());
        EXPECT_EQ(history::destroy_payload(session, 9).error().kind, base::Problem::Kind::not_found);
    });
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified.has_value());
    EXPECT_EQ(verified->entries, 3);
    EXPECT_EQ(verified->destroyed, 1);
    EXPECT_EQ(verified->chain, before->chain);
    EXPECT_TRUE(after(1, 1)[0].destroyed);
    EXPECT_EQ(after(1, 1)[0].entry.payload, "");
    EXPECT_EQ(after(1, 1)[0].entry.subject_id, "m2");
}

TEST_P(HistoryTest, SaltsEachPayload) {
    Entry same = entry("m1");
    record(same);
    record(same);
    const auto digests = database().read([](Session& session) {
        return session.all("SELECT payload_digest FROM history", {},
                           [](const store::Row& row) { return row.text(0); });
    });
    EXPECT_NE(digests[0], digests[1]);
}

TEST_P(HistoryTest, CountsWithoutGapsInTheOrderOfTheCommits) {
    constexpr int threads = 6;
    constexpr int times = 25;
    std::atomic<bool> done = false;
    // What follows the history asks for what came after the last it saw, and must miss nothing.
    std::jthread follower([&] {
        std::int64_t seen = 0;
        while (!done || seen < threads * times) {
            for (const auto& row : after(seen)) {
                ASSERT_EQ(row.position, seen + 1);
                seen = row.position;
            }
        }
    });
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < threads; ++i) {
            writers.emplace_back([&, i] {
                for (int count = 0; count < times; ++count) {
                    record({.at = clock_.now(), .act = "test", .subject_id = std::to_string(i)});
                }
            });
        }
    }
    done = true;
    follower.join();
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified.has_value());
    EXPECT_EQ(verified->entries, threads * times);
}

INSTANTIATE_TEST_SUITE_P(Engines, HistoryTest, support::both_engines(), support::engine_name);

}  // namespace
