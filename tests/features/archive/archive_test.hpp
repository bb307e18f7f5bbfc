#pragma once

#include <filesystem>
#include <fstream>
#include <optional>

#include "features/archive/archive.hpp"
#include "features/slice_test.hpp"
#include "features/threads/threads.hpp"

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
        for (const auto& of_slice :
             {meetings::checks(), decisions::checks(), threads::checks(), archive::checks()}) {
            for (const store::Check& check : of_slice) {
                EXPECT_FALSE(database().read([&](store::Session& session) {
                    return store::fails(session, check);
                })) << check.table
                    << ": " << check.wrong;
            }
        }
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
