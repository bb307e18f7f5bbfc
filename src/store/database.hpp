#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "store/veil.hpp"

/// The one way to the data, for SQLite and PostgreSQL alike. SQL is written once, with `$1`,
/// `$2` … for parameters, in words both engines know.
namespace store {

enum class Engine { sqlite, postgresql };

/// A broken world: thrown, caught at the boundary of a request or a job.
class Error : public std::runtime_error {
  public:
    enum class Kind {
        unique,       ///< a row with this key is there already
        foreign_key,  ///< the row refers to one that is not there, or is referred to
        check,        ///< a CHECK or NOT NULL of the schema
        busy,         ///< locked by another for too long; may be tried again
        lost,         ///< no connection, or it broke
        full,         ///< no room on the disk, or it is read-only
        other,
    };
    Error(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

/// Bytes, as opposed to text.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// What a parameter can be: nothing (NULL), a whole number, a truth, text (UTF-8), bytes.
using Value = std::variant<std::monostate, std::int64_t, bool, std::string, Blob>;

/// `std::nullopt` becomes NULL.
template <class T>
Value value_or_null(const std::optional<T>& maybe) {
    return maybe ? Value(*maybe) : Value(std::monostate{});
}

/// One row of an answer, valid until the next is fetched. Columns count from 0. Reading a NULL as
/// anything but optional, or a column of another type, throws Error::Kind::other: a mistake in SQL.
class Row {
  public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::string text(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual Blob blob(int column) const = 0;

    std::optional<std::string> text_or_null(int column) const {
        return is_null(column) ? std::nullopt : std::optional(text(column));
    }
    std::optional<std::int64_t> integer_or_null(int column) const {
        return is_null(column) ? std::nullopt : std::optional(integer(column));
    }
};

/// One transaction's way to the data; given to the work by Database, never kept.
/// A statement that fails spoils the transaction: whatever follows is refused and nothing is kept,
/// so foresee a row that may be there (ON CONFLICT … DO NOTHING) rather than catch Error.
class Session {
  public:
    virtual ~Session() = default;
    virtual Engine engine() const = 0;

    /// Runs a statement and gives the number of rows it changed. Text that is not well-formed UTF-8
    /// or has a NUL in it is refused with Error::Kind::check.
    virtual std::int64_t run(std::string_view sql, const std::vector<Value>& parameters = {}) = 0;
    /// Gives each row of the answer to `take`, in order. `take` may run other statements, but must
    /// not change the rows being read: collect them with `all` first.
    virtual void each(std::string_view sql, const std::vector<Value>& parameters,
                      const std::function<void(const Row&)>& take) = 0;

    /// All rows, each made into something by `make(const Row&)`.
    template <class Make>
    auto all(std::string_view sql, const std::vector<Value>& parameters, Make make) {
        std::vector<std::invoke_result_t<Make, const Row&>> result;
        each(sql, parameters, [&](const Row& row) { result.push_back(make(row)); });
        return result;
    }
    /// The first row, when there is one.
    template <class Make>
    auto first(std::string_view sql, const std::vector<Value>& parameters, Make make) {
        std::optional<std::invoke_result_t<Make, const Row&>> result;
        each(sql, parameters, [&](const Row& row) {
            if (!result) result.emplace(make(row));
        });
        return result;
    }
};

namespace detail {
template <class T>
struct is_expected : std::false_type {};
template <class T, class E>
struct is_expected<std::expected<T, E>> : std::true_type {};
}  // namespace detail

/// What somebody sees who does not see everything.
using Sight = std::set<std::string, std::less<>>;

/// An installation's data. Safe to use from several threads. A transaction inside another of the
/// same database and thread is a programmer's mistake (std::logic_error): hand the Session on.
class Database {
  public:
    /// Opens "postgresql://…" or, for anything else, the SQLite file of that path, made when it is
    /// not there. `readers` is the number of connections that only read. Throws Error.
    static std::unique_ptr<Database> open(const std::string& address, int readers = 4);

    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    /// What read_veiled hides. To be called once, when the schema is up to date and before others use this.
    virtual void veil(std::vector<Veil> veils) = 0;

    /// Does work that only reads, on one unchanging state of the data.
    template <class Work>
    auto read(Work&& work) {
        return inside({Access::Way::read, {}}, std::forward<Work>(work));
    }

    /// The same for those who may not see everything: the tables that have a veil are seen through it.
    /// `sight` is what is seen all the same, in the veils' own words: ids, without commas. Throws
    /// std::logic_error when there are no veils.
    template <class Work>
    auto read_veiled(const Sight& sight, Work&& work) {
        return inside({Access::Way::read_veiled, sight}, std::forward<Work>(work));
    }

    /// Does work in one transaction. It is committed, durably, before this returns; it is rolled
    /// back when the work throws or gives a Result that is a problem. One write runs at a time on
    /// SQLite; on PostgreSQL those that lock the same rows wait for each other. So what is read here
    /// may be changed by another before it is written back: change in one statement (UPDATE … SET
    /// n = n + 1, or compare and set) or begin with an UPDATE of the row that guards the rest.
    template <class Work>
    auto write(Work&& work) {
        return inside({Access::Way::write, {}}, std::forward<Work>(work));
    }

  protected:
    struct Access {
        enum class Way { read, read_veiled, write };
        Way way;
        Sight sight;  ///< of what is read veiled
    };

    /// Runs `work` in a transaction; keeps its changes when it gives true. What it throws comes out.
    virtual void transact(const Access& access, const std::function<bool(Session&)>& work) = 0;

  private:
    template <class Work>
    auto inside(const Access& access, Work&& work) {
        using Given = std::invoke_result_t<Work, Session&>;
        if constexpr (std::is_void_v<Given>) {
            transact(access, [&](Session& session) {
                work(session);
                return true;
            });
        } else {
            std::optional<Given> given;
            transact(access, [&](Session& session) {
                given.emplace(work(session));
                if constexpr (detail::is_expected<Given>::value) {
                    return given->has_value();
                } else {
                    return true;
                }
            });
            return std::move(given).value();
        }
    }
};

}  // namespace store
