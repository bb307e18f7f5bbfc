#include "store/postgresql_connection.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/transaction.hpp"

namespace store {
namespace {

constexpr std::size_t most_statements = 256;

// The numbers of built-in types never change: src/include/catalog/pg_type.dat of PostgreSQL.
enum Type : Oid {
    type_bool = 16,
    type_bytea = 17,
    type_name = 19,
    type_int8 = 20,
    type_int2 = 21,
    type_int4 = 23,
    type_text = 25,
    type_bpchar = 1042,
    type_varchar = 1043,
    type_numeric = 1700,
};

/// https://www.postgresql.org/docs/15/errcodes-appendix.html
Error::Kind kind_of(std::string_view state) {
    struct Known {
        std::string_view begins;
        Error::Kind kind;
    };
    // The first that fits counts.
    constexpr std::array known{
        Known{"23505", Error::Kind::unique},      Known{"23503", Error::Kind::foreign_key},
        Known{"23001", Error::Kind::foreign_key}, Known{"23", Error::Kind::check},
        Known{"22021", Error::Kind::check},       Known{"55P03", Error::Kind::busy},
        Known{"40001", Error::Kind::busy},        Known{"40P01", Error::Kind::busy},
        Known{"57014", Error::Kind::busy},        Known{"53300", Error::Kind::busy},
        Known{"08P01", Error::Kind::other},       Known{"08", Error::Kind::lost},
        Known{"57P", Error::Kind::lost},          Known{"53100", Error::Kind::full},
        Known{"25006", Error::Kind::full},
    };
    for (const Known& each : known) {
        if (state.starts_with(each.begins)) {
            return each.kind;
        }
    }
    return Error::Kind::other;
}

class PostgresqlRow final : public Row {
  public:
    explicit PostgresqlRow(const PGresult* result) : result_(result) {}
    void stand_at(int row) { row_ = row; }

    bool is_null(int column) const override {
        if (column < 0 || column >= PQnfields(result_)) {
            throw Error(Error::Kind::other, fmt::format("the answer has no column {}", column));
        }
        return PQgetisnull(result_, row_, column) == 1;
    }
    std::string text(int column) const override {
        return std::string(value(column, {type_text, type_varchar, type_bpchar, type_name}, "text"));
    }
    std::int64_t integer(int column) const override {
        // sum() of BIGINT is NUMERIC.
        const auto digits = value(column, {type_int8, type_int4, type_int2, type_numeric}, "a whole number");
        std::int64_t number = 0;
        const auto [stopped, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (stopped != digits.data() + digits.size() || failure != std::errc{}) {
            throw Error(Error::Kind::other,
                        fmt::format("column {} is not a whole number of 64 bits", column));
        }
        return number;
    }
    bool boolean(int column) const override { return value(column, {type_bool}, "a truth") == "t"; }
    Blob blob(int column) const override {
        value(column, {type_bytea}, "bytes");
        std::size_t size = 0;
        // libpq takes the text that it gave itself, but as unsigned char.
        const auto* text = reinterpret_cast<const unsigned char*>(PQgetvalue(result_, row_, column));
        const std::unique_ptr<unsigned char, void (*)(void*)> bytes(PQunescapeBytea(text, &size), PQfreemem);
        if (!bytes) {
            throw std::bad_alloc();
        }
        return Blob{std::string(reinterpret_cast<const char*>(bytes.get()), size)};
    }

  private:
    std::string_view value(int column, std::initializer_list<Oid> types, std::string_view what) const {
        bool fits = !is_null(column);
        if (fits) {
            fits = std::find(types.begin(), types.end(), PQftype(result_, column)) != types.end();
        }
        if (!fits) {
            throw Error(Error::Kind::other, fmt::format("column {} is not {}", column, what));
        }
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

    const PGresult* result_;
    int row_ = 0;
};

/// What libpq wants of the parameters: a type, a pointer, a length and a format for each.
class Parameters {
  public:
    explicit Parameters(const std::vector<Value>& values) {
        numbers_.reserve(values.size());  // the pointers must stay
        for (const Value& value : values) {
            std::visit([this](const auto& each) { add(each); }, value);
        }
    }
    static Oid type_of(const Value& value) {
        // Nothing has no type of its own: the server takes it from where it stands.
        constexpr std::array<Oid, 5> types{0, type_int8, type_bool, type_text, type_bytea};
        return types.at(value.index());
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    void add(std::monostate) { add(nullptr, 0, false); }
    void add(bool value) { add(value ? "t" : "f", 1, false); }
    void add(std::int64_t value) {
        numbers_.push_back(std::to_string(value));
        add(numbers_.back().c_str(), 0, false);
    }
    void add(const std::string& text) { add(text.c_str(), text.size(), false); }
    void add(const Blob& blob) { add(blob.bytes.data(), blob.bytes.size(), true); }
    void add(const char* pointer, std::size_t length, bool binary) {
        pointers_.push_back(pointer);
        lengths_.push_back(static_cast<int>(length));
        formats_.push_back(binary ? 1 : 0);
    }

    std::vector<std::string> numbers_;
    std::vector<const char*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

/// As a literal of SQL, whatever is in it.
std::string quoted(const std::string& text) {
    std::string literal = "'";
    for (const char letter : text) literal.append(letter == '\'' ? 2 : 1, letter);
    return literal + "'";
}

void say_nothing(void* /*unused*/, const char* /*notice*/) {}

}  // namespace

PostgresqlConnection::PostgresqlConnection(std::string address, std::vector<Veil> veils)
    : address_(std::move(address)), veils_(std::move(veils)) {
    connect();
}

void PostgresqlConnection::connect() {
    names_.clear();
    // What stands before the address can be overruled by it. Without tcp_user_timeout a server
    // whose machine is gone would keep us waiting for a quarter of an hour.
    const std::array<const char*, 6> keys{"connect_timeout", "tcp_user_timeout", "fallback_application_name",
                                          "dbname",          "client_encoding",  nullptr};
    const std::array<const char*, 6> values{"10", "30000", "tovholder", address_.c_str(), "UTF8", nullptr};
    raw_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    if (PQstatus(raw_.get()) != CONNECTION_OK) {
        throw Error(Error::Kind::lost, fmt::format("PostgreSQL: {}", PQerrorMessage(raw_.get())));
    }
    PQsetNoticeProcessor(raw_.get(), say_nothing, nullptr);
    execute(fmt::format("SET lock_timeout = {}", patience.count()).c_str());
    execute("SET bytea_output = 'hex'");
    bool by_bytes = false;
    const std::function<void(const Row&)> take = [&](const Row& row) { by_bytes = row.boolean(0); };
    execute("SELECT 'B' < 'a' AND current_setting('server_encoding') = 'UTF8'", {}, &take);
    if (!by_bytes) {
        throw Error(Error::Kind::other,
                    "PostgreSQL: this database does not compare text byte by byte in UTF-8; make one with"
                    " CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    }
    try {
        hang();
    } catch (...) {
        raw_.reset();  // whoever borrows it next would see everything
        throw;
    }
}

void PostgresqlConnection::hang() {
    if (veils_.empty()) {
        return;
    }
    std::string of;
    const std::function<void(const Row&)> schema = [&](const Row& row) { of = row.text(0) + "."; };
    execute("SELECT quote_ident(current_schema())", {}, &schema);
    execute(
        "CREATE FUNCTION pg_temp.in_sight(id text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT"
        " COALESCE(id = ANY (string_to_array(current_setting('tovholder.sight', true), ',')), FALSE) $$");
    for (const Veil& veil : veils_) {
        std::vector<std::string> columns;
        const std::function<void(const Row&)> take = [&](const Row& row) { columns.push_back(row.text(0)); };
        execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = CAST($1 AS regclass) AND attnum > 0"
            " AND NOT attisdropped ORDER BY attnum",
            {of + veil.table}, &take);
        execute(temporary_view(veil, columns, of, "pg_temp.in_sight").c_str());
    }
}

void PostgresqlConnection::execute(const char* sql) {
    const Result result(PQexec(raw_.get(), sql));
    check(result.get(), sql);
}

const std::string& PostgresqlConnection::prepared(std::string_view sql,
                                                  const std::vector<Value>& parameters) {
    std::vector<Oid> types;
    std::string key(sql);
    for (const Value& value : parameters) {
        types.push_back(Parameters::type_of(value));
        key += static_cast<char>('0' + value.index());
    }
    if (const auto found = names_.find(key); found != names_.end()) {
        return found->second;
    }
    if (names_.size() >= most_statements) {
        names_.clear();
        execute("DEALLOCATE ALL");
    }
    const std::string name = fmt::format("s{}", ++prepared_so_far_);
    const Result result(PQprepare(raw_.get(), name.c_str(), std::string(sql).c_str(),
                                  static_cast<int>(types.size()), types.data()));
    check(result.get(), sql);
    return names_.emplace(std::move(key), name).first->second;
}

std::int64_t PostgresqlConnection::execute(std::string_view sql, const std::vector<Value>& values,
                                           const std::function<void(const Row&)>* take) {
    const std::string& name = prepared(sql, values);
    const Parameters parameters(values);
    const Result result(PQexecPrepared(raw_.get(), name.c_str(), parameters.count(), parameters.pointers(),
                                       parameters.lengths(), parameters.formats(), 0));
    check(result.get(), sql);
    if (take != nullptr) {
        PostgresqlRow row(result.get());
        for (int at = 0; at < PQntuples(result.get()); ++at) {
            row.stand_at(at);
            (*take)(row);
        }
    }
    // "SELECT 3" counts what was read; "INSERT 0 3", "UPDATE 3" and "DELETE 3" what was changed.
    const bool read = std::string_view(PQcmdStatus(result.get())).starts_with("SELECT");
    return read ? 0 : std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
}

void PostgresqlConnection::begin(bool writing, const Sight& sight) {
    std::string sql = writing ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                              : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    if (!sight.empty()) {
        sql += "; SET LOCAL tovholder.sight = " + quoted(fmt::format("{}", fmt::join(sight, ",")));
    }
    writing_ = writing;
    if (PQstatus(raw_.get()) == CONNECTION_OK) {
        try {
            return execute(sql.c_str());
        } catch (const Error& error) {
            if (error.kind() != Error::Kind::lost) {
                throw;
            }
        }
    }
    // It broke while nobody used it: nothing was begun, so nothing is lost by beginning anew.
    connect();
    execute(sql.c_str());
}

void PostgresqlConnection::commit() {
    const Result result(PQexec(raw_.get(), "COMMIT"));
    try {
        check(result.get(), "COMMIT");
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::lost) {
            throw Error(error.kind(),
                        fmt::format("{}; whether the change was kept is not known", error.what()));
        }
        throw;
    }
    // The server answers so, without an error, when it had given the transaction up.
    if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK") {
        throw Error(Error::Kind::other, "PostgreSQL: the transaction had failed; none of it was kept");
    }
}

void PostgresqlConnection::roll_back() noexcept {
    const bool under_way =
        PQstatus(raw_.get()) == CONNECTION_OK && PQtransactionStatus(raw_.get()) != PQTRANS_IDLE;
    if (under_way) {
        // If this fails the connection is broken, and the server has rolled back by itself.
        PQclear(PQexec(raw_.get(), "ROLLBACK"));
    }
}

void PostgresqlConnection::check(const PGresult* result, std::string_view doing) const {
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fail(result, doing);
    }
}

void PostgresqlConnection::fail(const PGresult* result, std::string_view doing) const {
    const auto field = [result](int which) {
        const char* text = PQresultErrorField(result, which);
        return std::string(text == nullptr ? "" : text);
    };
    const std::string state = field(PG_DIAG_SQLSTATE);
    Error::Kind kind = kind_of(state);
    if (PQstatus(raw_.get()) != CONNECTION_OK) {
        kind = Error::Kind::lost;
    }
    if (state == "25006" && !writing_) {
        throw Error(Error::Kind::other, "a change inside Database::read: " + in_short(doing));
    }
    // The server's DETAIL is left out: it tells the row's values, which may be about a person.
    std::string message = field(PG_DIAG_MESSAGE_PRIMARY);
    if (message.empty()) {
        message = PQerrorMessage(raw_.get());
    }
    throw Error(kind, fmt::format("PostgreSQL: {} ({}): {}", message, state, in_short(doing)));
}

}  // namespace store
