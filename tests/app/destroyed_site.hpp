#pragma once

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

#include "app/whole_site.hpp"
#include "base/danish.hpp"

namespace app::testing {

/// A site in which words are looked for that must be nowhere any more.
class DestroyedSite : public WholeSite {
  protected:
    /// Everything in every table, as text, in small letters.
    std::string everything_kept() {
        const auto tables = support::row_counts(installation_->database());
        return base::lower(installation_->database().read([&](store::Session& session) {
            std::string all;
            for (const auto& [table, rows] : tables) {
                for (const auto& [column, type] : columns_of(session, table)) {
                    const std::string as_text =
                        type == "bytea" ? "encode(" + column + ", 'escape')" : "CAST(" + column + " AS TEXT)";
                    session.each("SELECT " + as_text + " FROM " + table + " WHERE " + column + " IS NOT NULL",
                                 {}, [&](const store::Row& row) { all += row.text(0) + '\n'; });
                }
            }
            return all;
        }));
    }
    std::vector<std::pair<std::string, std::string>> columns_of(store::Session& session,
                                                                const std::string& table) {
        const std::string columns =
            GetParam() == store::Engine::sqlite
                ? "SELECT name, type FROM pragma_table_info($1)"
                : "SELECT column_name::text, data_type::text FROM information_schema.columns"
                  " WHERE table_schema = current_schema() AND table_name = $1";
        return session.all(columns, {table},
                           [](const store::Row& row) { return std::pair(row.text(0), row.text(1)); });
    }
    /// The bytes of every file of the data folder, in small letters.
    std::string everything_in_files() {
        std::string all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(place().folder)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            all += base::lower(std::string(std::istreambuf_iterator(file), {}));
        }
        return all;
    }
    void expect_gone(const std::vector<std::string>& words) {
        const std::string kept = everything_kept();
        const std::string files = everything_in_files();
        for (const std::string& word : words) {
            const std::size_t at = kept.find(word);
            EXPECT_EQ(at, std::string::npos)
                << word << " in a table: " << kept.substr(at > 100 ? at - 100 : 0, 250);
            const std::size_t in_file = files.find(word);
            EXPECT_EQ(in_file, std::string::npos) << word << " in a file";
        }
    }
};

}  // namespace app::testing
