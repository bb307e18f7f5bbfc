#pragma once

#include <filesystem>
#include <fstream>

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

    support::FreshFolder folder_;
    std::unique_ptr<search::Index> index_;
};

}  // namespace archive::testing
