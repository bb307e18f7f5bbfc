#pragma once

#include <filesystem>
#include <gmock/gmock.h>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

#include "search/index.hpp"

namespace search {

/// A folder of its own for one test, with an index in it.
class SearchTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::temp_directory_path() /
                  (std::string("tovholder_search_") + test->name() + "_" + std::to_string(getpid()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        index_ = Index::open(file());
    }
    void TearDown() override {
        index_.reset();
        std::filesystem::remove_all(folder_);
    }

    std::filesystem::path file() const { return folder_ / "search.db"; }

    static Entry entry(const std::string& id, const std::string& title, const std::string& text,
                       const std::string& date = "2019-11-22") {
        Entry made;
        made.id = id;
        made.kind = "item";
        made.collaboration = "midtklyngen";
        made.address = "/midtklyngen/" + id;
        made.title = title;
        made.text = text;
        made.heading = "Styregruppen";
        made.date = date;
        made.body = "Styregruppen";
        made.body_key = "styregruppen";
        made.audience = {std::string(everybody)};
        return made;
    }

    static Query query(const std::string& words) {
        Query made;
        made.words = words;
        made.audiences = {std::string(everybody)};
        return made;
    }

    /// The ids that the words find, best first.
    std::vector<std::string> ids(const Query& asked) {
        std::vector<std::string> result;
        for (const Hit& hit : index_->find(asked).hits) result.push_back(hit.id);
        return result;
    }
    std::vector<std::string> ids(const std::string& words) { return ids(query(words)); }

    static std::vector<std::string> marked(const std::vector<Piece>& pieces) {
        std::vector<std::string> result;
        for (const Piece& piece : pieces) {
            if (piece.marked) result.push_back(piece.text);
        }
        return result;
    }
    static std::string text_of(const std::vector<Piece>& pieces) {
        std::string text;
        for (const Piece& piece : pieces) text += piece.text;
        return text;
    }

    std::filesystem::path folder_;
    std::unique_ptr<Index> index_;
};

}  // namespace search
