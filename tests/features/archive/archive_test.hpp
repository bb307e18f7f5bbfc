#pragma once

#include <filesystem>
#include <fstream>
#include <optional>

#include "features/archive/archive.hpp"
#include "features/slice_test.hpp"

namespace archive::testing {

inline constexpr const char* minutes_name = "2024-03-15-klyngestyregruppen-referat.txt";

/// Imports from texts, and an index beside the database.
class ArchiveTest : public support::SliceTest {
  protected:
    void SetUp() override {
        SliceTest::SetUp();
        if (IsSkipped()) return;
        index_ = search::Index::open(folder_.path() / "search.db");
    }
    std::filesystem::path file(const std::string& name, const std::string& text) {
        const auto path = folder_.path() / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    base::Result<Imported> import(const std::string& name, const std::string& text) {
        clock_.advance(1);
        return import_file(setting(), collaboration(), file(name, text), name, "Sigrid Ahlmark", {});
    }
    Imported minutes() { return import(minutes_name, support::demo_text(minutes_name)).value(); }
    void follow() { archive::follow(database(), *index_, setting().words); }
    search::Answer find(const std::string& words, std::vector<std::string> audiences = {"all"}) {
        search::Query query;
        query.words = words;
        query.collaboration = collaboration().short_name;
        query.audiences = std::move(audiences);
        query.limit = 100;
        return index_->find(query);
    }

    /// What is kept beside the rows must be what the rows say.
    void expect_tallies_right() {
        EXPECT_EQ(count("meeting_tally t WHERE t.meetings <> (SELECT COUNT(*) FROM meeting m"
                        " WHERE COALESCE(m.body, '') = t.body AND m.year = t.year)"),
                  0);
        EXPECT_EQ(count("meeting_tally t WHERE t.items <> (SELECT COUNT(*) FROM item i JOIN meeting m"
                        " ON m.id = i.meeting WHERE COALESCE(m.body, '') = t.body AND m.year = t.year)"),
                  0);
        EXPECT_EQ(
            count("decision_tally t WHERE t.decisions <> (SELECT COUNT(*) FROM decision d JOIN meeting m"
                  " ON m.id = d.meeting WHERE COALESCE(m.body, '') = t.body AND m.year = t.year"
                  " AND d.outcome = t.outcome)"),
            0);
        EXPECT_EQ(count("person p WHERE p.meetings + p.apologies <> (SELECT COUNT(DISTINCT a.meeting) FROM "
                        "attendance a"
                        " WHERE a.person = p.id)"),
                  0);
        EXPECT_EQ(count("follow_up_tally t WHERE t.follow_ups <> (SELECT COUNT(*) FROM follow_up f"
                        " WHERE f.body = t.body AND SUBSTR(f.date, 1, 4) = t.year AND f.status = t.status)"),
                  0);
        EXPECT_EQ(count("responsible r WHERE r.open <> (SELECT COUNT(*) FROM follow_up_responsible o"
                        " JOIN follow_up f ON f.id = o.follow_up WHERE o.responsible = r.id AND f.status = "
                        "'open')"),
                  0);
        EXPECT_EQ(count("follow_up WHERE undertaking = ''"), 0);
        EXPECT_EQ(count("party_owing p WHERE p.open <> (SELECT COUNT(DISTINCT o.follow_up) FROM responsible r"
                        " JOIN follow_up_responsible o ON o.responsible = r.id JOIN follow_up f"
                        " ON f.id = o.follow_up WHERE r.party = p.party AND f.status = 'open')"),
                  0);
        EXPECT_EQ(count("item WHERE position < 1"), 0);
        EXPECT_EQ(count("follow_up WHERE position < 1"), 0);
    }
    /// One of the secretariat, with an account.
    admission::Visit visit() {
        if (!account_) {
            account_ = database().write([&](store::Session& session) {
                return admission::add_account(session, clock_, ids_, "Sigrid Ahlmark", "sigrid@example.dk");
            });
        }
        return {collaboration(), account_->id, account_->name};
    }

    std::optional<admission::Account> account_;
    support::FreshFolder folder_;
    std::unique_ptr<search::Index> index_;
};

}  // namespace archive::testing
