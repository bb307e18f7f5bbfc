#include "support/fresh_database.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <unistd.h>

#include "support/pace.hpp"

namespace support {
namespace {

std::string unlike_any_other() {
    std::random_device random;
    return "test_" + std::to_string(getpid()) + "_" + std::to_string(random()) + std::to_string(random());
}

std::string server_address() {
    const char* address = std::getenv("TOVHOLDER_TEST_POSTGRESQL");
    if (address == nullptr || *address == '\0') {
        throw std::runtime_error(
            "TOVHOLDER_TEST_POSTGRESQL is not set. Run the tests by tests/with_postgresql <command>, which"
            " starts a throw-away PostgreSQL, or set it to the postgresql:// address of a server where"
            " schemas may be made; or set TOVHOLDER_FAST=1 to test SQLite only.");
    }
    return address;
}

std::string with_schema(const std::string& address, const std::string& schema) {
    const char mark = address.find('?') == std::string::npos ? '?' : '&';
    return address + mark + "options=-csearch_path%3D" + schema;
}

void at_server(const std::string& statement) {
    store::Database::open(server_address(), 1)->write([&](store::Session& session) {
        session.run(statement);
    });
}

struct Text {
    std::string name;
    std::string sql;
};

std::vector<Text> read_migrations() {
    std::vector<Text> texts;
    const std::filesystem::path folder = std::filesystem::path(TOVHOLDER_SOURCE) / "migrations";
    if (!std::filesystem::exists(folder)) {
        return texts;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".sql") {
            std::ifstream file(entry.path(), std::ios::binary);
            texts.push_back({entry.path().stem().string(), std::string(std::istreambuf_iterator(file), {})});
        }
    }
    std::sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.name < b.name; });
    return texts;
}

}  // namespace

const std::vector<store::Migration>& migrations() {
    static const std::vector<Text> texts = read_migrations();
    static const std::vector<store::Migration> steps = [] {
        std::vector<store::Migration> result;
        for (const Text& text : texts) {
            result.push_back({text.name, text.sql});
        }
        return result;
    }();
    return steps;
}

FreshFolder::FreshFolder() : path_(std::filesystem::temp_directory_path() / unlike_any_other()) {
    std::filesystem::create_directory(path_);
}

FreshFolder::~FreshFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

FreshDatabase::FreshDatabase(store::Engine engine, Schema schema) {
    if (engine == store::Engine::sqlite) {
        address_ = (folder_.path() / "data.db").string();
    } else {
        schema_ = unlike_any_other();
        at_server("CREATE SCHEMA " + schema_);
        address_ = with_schema(server_address(), schema_);
    }
    database_ = store::Database::open(address_);
    if (schema == Schema::whole) {
        store::migrate(*database_, migrations());
    }
}

FreshDatabase::~FreshDatabase() {
    database_.reset();
    if (!schema_.empty()) {
        try {
            at_server("DROP SCHEMA " + schema_ + " CASCADE");
        } catch (const store::Error& error) {
            ADD_FAILURE() << "the test's schema could not be dropped: " << error.what();
        }
    }
}

std::string engine_name(const testing::TestParamInfo<store::Engine>& info) {
    return info.param == store::Engine::sqlite ? "SQLite" : "PostgreSQL";
}

void OnEachEngine::SetUp() {
    if (GetParam() == store::Engine::postgresql && is_fast()) {
        GTEST_SKIP() << "the fast suite leaves PostgreSQL out";
    }
    fresh_ = std::make_unique<FreshDatabase>(GetParam(), schema_);
}

}  // namespace support
