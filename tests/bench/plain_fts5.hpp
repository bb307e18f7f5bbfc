#pragma once

#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>

#include "search/index.hpp"

namespace bench {

/// What our index is compared with: SQLite's FTS5 as it comes, every hit ranked, without stems, compounds,
/// rights or filters.
class PlainFts5 {
  public:
    explicit PlainFts5(const std::filesystem::path& path) {
        sqlite3* raw = nullptr;
        const int code = sqlite3_open(path.c_str(), &raw);
        raw_.reset(raw);
        if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(raw));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "CREATE VIRTUAL TABLE plain USING fts5(title, text, tokenize = \"unicode61 remove_diacritics "
            "0\")");
        insert_ = prepare("INSERT INTO plain VALUES (?, ?)");
        find_ = prepare(
            "SELECT rowid, title, snippet(plain, 1, '<', '>', '...', 16) FROM plain WHERE plain MATCH ?"
            " ORDER BY rank LIMIT 20");
    }
    void run(const char* sql) {
        if (sqlite3_exec(raw_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(raw_.get()));
    }
    void put(const search::Entry& entry) {
        bind(insert_.get(), 1, entry.title);
        bind(insert_.get(), 2, entry.text);
        sqlite3_step(insert_.get());
        sqlite3_reset(insert_.get());
    }
    /// The rows that a page shows; each of the words must be there.
    int find(const std::string& words) {
        std::string match;
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            if (end > at && words[at] != '-') match += " \"" + words.substr(at, end - at) + '"';
            at = end + 1;
        }
        bind(find_.get(), 1, match);
        int rows = 0;
        while (sqlite3_step(find_.get()) == SQLITE_ROW) ++rows;
        sqlite3_reset(find_.get());
        return rows;
    }

  private:
    struct Close {
        void operator()(sqlite3* raw) const { sqlite3_close_v2(raw); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* raw) const { sqlite3_finalize(raw); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    Statement prepare(const char* sql) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(raw_.get(), sql, -1, &raw, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(raw_.get()));
        return Statement(raw);
    }
    static void bind(sqlite3_stmt* statement, int at, const std::string& text) {
        sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }

    std::unique_ptr<sqlite3, Close> raw_;
    Statement insert_;
    Statement find_;
};

}  // namespace bench
