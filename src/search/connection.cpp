#include "search/connection.hpp"

#include "search/closeness.hpp"
#include "search/tokenizer.hpp"

namespace search {
namespace {

fts5_api* fts5_of(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr) throw store::Error(store::Error::Kind::other, "this SQLite has no FTS5");
    return api;
}

store::Error::Kind kind_of(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return store::Error::Kind::busy;
        case SQLITE_FULL:
        case SQLITE_READONLY:
            return store::Error::Kind::full;
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
            return store::Error::Kind::lost;
        default:
            return store::Error::Kind::other;
    }
}

}  // namespace

Connection::Connection(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (opened == nullptr) throw std::bad_alloc();
    check(code);
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, 10'000);
    fts5_api* api = fts5_of(opened);
    analyser_ = std::make_unique<Analyser>(api);
    register_tokenizer(api, *analyser_);
    register_closeness(api);
    // What a power cut may take back is followed again from the history, so NORMAL is enough.
    run_script(
        "pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000;"
        "pragma mmap_size = 1000000000; pragma trusted_schema = off;");
}

Connection::~Connection() = default;

Analyser& Connection::second_analyser() {
    if (!second_analyser_) {
        sqlite3* opened = nullptr;
        const int code = sqlite3_open(":memory:", &opened);
        second_database_.reset(opened);
        if (code != SQLITE_OK) throw std::bad_alloc();
        second_analyser_ = std::make_unique<Analyser>(fts5_of(opened));
        if (analyser_->notes_new_words()) second_analyser_->note_new_words();
    }
    return *second_analyser_;
}

void Connection::forget_words() {
    analyser_->forget();
    if (second_analyser_) second_analyser_->forget();
}

void Connection::check(int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    const std::string what = std::string("search index: ") + sqlite3_errmsg(database_.get());
    const int primary = code & 0xFF;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) {
        throw Broken(store::Error::Kind::other, what);
    }
    throw store::Error(kind_of(code), what);
}

void Connection::run_script(const std::string& sql) {
    check(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

Connection::Run Connection::run(std::string_view sql, const std::vector<Bound>& parameters) {
    auto& kept = statements_[std::string(sql)];
    if (!kept) {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                 SQLITE_PREPARE_PERSISTENT, &made, nullptr));
        kept.reset(made);
    }
    sqlite3_stmt* statement = kept.get();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const int at = static_cast<int>(i) + 1;
        if (const auto* integer = std::get_if<std::int64_t>(&parameters[i])) {
            check(sqlite3_bind_int64(statement, at, *integer));
        } else if (const auto* real = std::get_if<double>(&parameters[i])) {
            check(sqlite3_bind_double(statement, at, *real));
        } else {
            const auto& text = std::get<std::string>(parameters[i]);
            check(
                sqlite3_bind_text64(statement, at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
        }
    }
    return {*this, statement};
}

bool Connection::Run::next() {
    const int code = sqlite3_step(statement_);
    connection_.check(code);
    return code == SQLITE_ROW;
}

std::string_view Connection::Run::text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

}  // namespace search
