#include "store/migrator.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "base/clock.hpp"
#include "base/sha256.hpp"

namespace store {
namespace {

// Any number will do, as long as every program that migrates asks for the same: "tovh" in ASCII.
constexpr std::int64_t lock_number = 0x746f7668;

constexpr std::string_view wait_without_end = "SET LOCAL lock_timeout = 0";
constexpr std::string_view take_lock = "SELECT pg_advisory_xact_lock($1)";
constexpr std::string_view make_table =
    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, digest TEXT NOT NULL,"
    " applied_at BIGINT NOT NULL)";
constexpr std::string_view noted_steps = "SELECT name, digest FROM migration";
constexpr std::string_view note_step = "INSERT INTO migration (name, digest, applied_at) VALUES ($1, $2, $3)";

using Noted = std::map<std::string, std::string, std::less<>>;

/// The column's name is the word before `{bool}`, which SQLite needs once more in the check.
std::string word_before(std::string_view sql, std::size_t end) {
    const auto last = sql.find_last_not_of(" \t\r\n", end == 0 ? 0 : end - 1);
    if (last == std::string_view::npos) {
        return {};
    }
    const auto space = sql.find_last_of(" \t\r\n(,", last);
    const auto start = space == std::string_view::npos ? 0 : space + 1;
    return std::string(sql.substr(start, last + 1 - start));
}

/// Puts the engine's words for `{instant}`, `{blob}` and `{bool}`.
std::string in_words_of(Engine engine, std::string_view sql) {
    const bool sqlite = engine == Engine::sqlite;
    std::string result;
    for (std::size_t at = 0; at < sql.size();) {
        const auto rest = sql.substr(at);
        if (rest.starts_with("{instant}")) {
            result += sqlite ? "INTEGER" : "BIGINT";
            at += std::string_view("{instant}").size();
        } else if (rest.starts_with("{blob}")) {
            result += sqlite ? "BLOB" : "BYTEA";
            at += std::string_view("{blob}").size();
        } else if (rest.starts_with("{bool}")) {
            result += sqlite ? fmt::format("INTEGER CHECK ({} IN (0, 1))", word_before(sql, at)) : "BOOLEAN";
            at += std::string_view("{bool}").size();
        } else {
            result += sql[at++];
        }
    }
    return result;
}

std::string_view without_trailing_space(std::string_view line) {
    const auto last = line.find_last_not_of(" \t\r");
    return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

/// The statements of a step. Lines that are only a comment are left out: a comment may end in `;`.
std::vector<std::string> statements_of(std::string_view sql) {
    std::vector<std::string> result;
    std::string statement;
    while (!sql.empty()) {
        const auto end = std::min(sql.find('\n'), sql.size());
        const auto line = without_trailing_space(sql.substr(0, end));
        sql.remove_prefix(std::min(end + 1, sql.size()));
        const auto start = line.find_first_not_of(" \t");
        if (start == std::string_view::npos || line.substr(start).starts_with("--")) {
            continue;
        }
        const auto comment = line.rfind("; --");
        const auto code = comment == std::string_view::npos ? line : line.substr(0, comment + 1);
        statement += code;
        statement += '\n';
        if (code.ends_with(';')) {
            result.push_back(std::exchange(statement, {}));
        }
    }
    if (!statement.empty()) {
        throw Error(Error::Kind::other, "a migration ends in the middle of a statement: " + statement);
    }
    return result;
}

void take_turn(Session& session) {
    // On SQLite the transaction itself is the lock.
    if (session.engine() == Engine::postgresql) {
        session.run(wait_without_end);
        session.each(take_lock, {lock_number}, [](const Row&) {});
    }
}

Noted read_noted(Session& session) {
    Noted noted;
    session.each(noted_steps, {}, [&](const Row& row) { noted.emplace(row.text(0), row.text(1)); });
    return noted;
}

void require_known(const Noted& noted, const std::vector<Migration>& steps) {
    for (const auto& [name, digest] : noted) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Migration& candidate) { return candidate.name == name; });
        if (step == steps.end()) {
            throw Error(Error::Kind::other,
                        fmt::format("the data is from a newer program: it has the step {}", name));
        }
        if (base::sha256(step->sql) != digest) {
            throw Error(Error::Kind::other,
                        fmt::format("the text of the step {} has changed since it was run", name));
        }
    }
}

void run_step(Session& session, const Migration& step) {
    for (const std::string& statement : statements_of(in_words_of(session.engine(), step.sql))) {
        try {
            session.run(statement);
        } catch (const Error& error) {
            throw Error(error.kind(), fmt::format("step {}: {}", step.name, error.what()));
        }
    }
    session.run(note_step,
                {std::string(step.name), base::sha256(step.sql), base::system_clock()->now().microseconds});
}

/// Runs the first step that is not noted; false when there is none.
bool run_next(Session& session, const std::vector<Migration>& steps) {
    take_turn(session);
    session.run(make_table);
    const Noted noted = read_noted(session);
    require_known(noted, steps);
    const auto next = std::find_if(steps.begin(), steps.end(),
                                   [&](const Migration& step) { return !noted.contains(step.name); });
    if (next == steps.end()) {
        return false;
    }
    run_step(session, *next);
    return true;
}

}  // namespace

int migrate(Database& database, const std::vector<Migration>& steps) {
    int count = 0;
    while (database.write([&](Session& session) { return run_next(session, steps); })) {
        ++count;
    }
    return count;
}

std::size_t steps_taken(Database& database) {
    return database
        .read([](Session& session) {
            return session.all(noted_steps, {}, [](const Row& row) { return row.text(0); });
        })
        .size();
}

}  // namespace store
