#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/admission/admission.hpp"
#include "support/fresh_database.hpp"
#include "support/standing_clock.hpp"

namespace support {

/// The folder of a small collaboration's documents.
std::filesystem::path samples();
/// The text of a document of tests/samples/aaklyngen: demo_text("2024-03-15-klyngestyregruppen-referat.txt").
std::string demo_text(const std::string& name);
/// The text with every `from` made into `to`.
std::string replaced(std::string text, const std::string& from, const std::string& to);

/// The rows of every table, by its name.
std::map<std::string, std::int64_t> row_counts(store::Database& database);

/// The fixture of a slice's tests: its setting, on each engine.
class SliceTest : public OnEachEngine {
  protected:
    void SetUp() override;
    const admission::Setting& setting() { return *setting_; }
    /// One of this name, made when first asked for.
    admission::Collaboration collaboration(const std::string& name = "Fjordklyngen");
    std::int64_t count(const std::string& table_and_condition);
    std::map<std::string, std::int64_t> row_counts() { return support::row_counts(database()); }

    StandingClock clock_;
    CountingIds ids_;
    web::Shell shell_{web::ShellParts{}};
    FreshFolder data_folder_;

  private:
    std::optional<admission::Setting> setting_;
};

}  // namespace support
