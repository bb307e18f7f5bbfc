#pragma once

#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "store/migrator.hpp"

namespace support {

enum class Schema {
    empty,  ///< no tables
    whole,  ///< every step of migrations/
};

/// The steps of migrations/, in order.
const std::vector<store::Migration>& migrations();

/// A folder of its own for a test, removed with all that is in it.
class FreshFolder {
  public:
    FreshFolder();
    ~FreshFolder();
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// A database of its own for a test, removed afterwards: a file, or a schema of the PostgreSQL
/// server that TOVHOLDER_TEST_POSTGRESQL names. Throws when that is not set, and says how to.
class FreshDatabase {
  public:
    explicit FreshDatabase(store::Engine engine, Schema schema = Schema::whole);
    ~FreshDatabase();
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;

    store::Database& operator*() { return *database_; }
    store::Database* operator->() { return database_.get(); }
    /// What Database::open takes, to open the same data again.
    const std::string& address() const { return address_; }

  private:
    FreshFolder folder_;
    std::string schema_;
    std::string address_;
    std::unique_ptr<store::Database> database_;
};

/// Both engines, for INSTANTIATE_TEST_SUITE_P(Engines, …Test, support::both_engines(), support::engine_name).
inline auto both_engines() { return testing::Values(store::Engine::sqlite, store::Engine::postgresql); }
std::string engine_name(const testing::TestParamInfo<store::Engine>& info);

/// The fixture of tests that every engine must pass. With TOVHOLDER_FAST=1 (the fast suite while
/// working) PostgreSQL's half is left out.
class OnEachEngine : public testing::TestWithParam<store::Engine> {
  protected:
    explicit OnEachEngine(Schema schema = Schema::whole) : schema_(schema) {}
    void SetUp() override;
    store::Database& database() { return **fresh_; }
    const std::string& address() const { return fresh_->address(); }

  private:
    Schema schema_;
    std::unique_ptr<FreshDatabase> fresh_;
};

}  // namespace support
