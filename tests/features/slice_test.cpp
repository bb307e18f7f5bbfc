#include "features/slice_test.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sodium.h>
#include <spdlog/spdlog.h>
#include <stdexcept>

namespace support {

std::filesystem::path samples() {
    return std::filesystem::path(TOVHOLDER_SOURCE) / "tests" / "samples" / "aaklyngen";
}

std::string demo_text(const std::string& name) {
    const auto path = samples() / name;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("there is no " + path.string());
    }
    return std::string(std::istreambuf_iterator(file), {});
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

void SliceTest::SetUp() {
    OnEachEngine::SetUp();
    if (IsSkipped() || HasFatalFailure()) {
        return;
    }
    ASSERT_GE(sodium_init(), 0);
    spdlog::set_level(spdlog::level::off);
    setting_.emplace(admission::Setting{
        database(), clock_, ids_, shell_, base::Words(), {}, nullptr, data_folder_.path()});
}

admission::Collaboration SliceTest::collaboration(const std::string& name) {
    return database().write([&](store::Session& session) {
        for (const auto& known : admission::collaborations(session)) {
            if (known.name == name) return known;
        }
        return admission::add_collaboration(session, clock_, ids_, name, {}).value();
    });
}

std::int64_t SliceTest::count(const std::string& table_and_condition) {
    return database().read([&](store::Session& session) {
        return *session.first("SELECT COUNT(*) FROM " + table_and_condition, {},
                              [](const store::Row& row) { return row.integer(0); });
    });
}

std::map<std::string, std::int64_t> row_counts(store::Database& database) {
    const std::string tables =
        database.engine() == store::Engine::sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            : "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";
    return database.read([&](store::Session& session) {
        std::map<std::string, std::int64_t> counts;
        for (const std::string& name :
             session.all(tables, {}, [](const store::Row& row) { return row.text(0); })) {
            counts[name] = *session.first("SELECT COUNT(*) FROM " + name, {},
                                          [](const store::Row& row) { return row.integer(0); });
        }
        return counts;
    });
}

}  // namespace support
