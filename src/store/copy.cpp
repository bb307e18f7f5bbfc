#include "store/copy.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace store {
namespace {

// PostgreSQL tells of both what the tables are like; of one connection's schema.
constexpr std::string_view select_columns =
    "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND table_name <> 'migration'"
    " ORDER BY table_name, ordinal_position";
constexpr std::string_view select_keys =
    "SELECT t.relname::text, a.attname::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"
    " JOIN pg_namespace n ON n.oid = t.relnamespace"
    " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)"
    " WHERE i.indisprimary AND n.nspname = current_schema()"
    " ORDER BY t.relname, array_position(i.indkey::int[], a.attnum::int)";
constexpr std::string_view select_references =
    "SELECT t.relname::text, a.attname::text, r.relname::text FROM pg_constraint c"
    " JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid"
    " JOIN pg_namespace n ON n.oid = c.connamespace"
    " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]"
    " WHERE c.contype = 'f' AND n.nspname = current_schema() ORDER BY 1, 2";

struct Column {
    std::string name;
    std::string type;           ///< PostgreSQL's: "text", "bigint", "boolean", "bytea" …
    bool of_own_table = false;  ///< it refers to another row of its own table
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    std::vector<std::size_t> key;  ///< of the columns
    std::set<std::string> refers_to;

    std::size_t position_of(const std::string& column) const {
        const auto found = std::ranges::find(columns, column, &Column::name);
        return static_cast<std::size_t>(found - columns.begin());
    }
};

std::vector<Table> tables_of(Session& session) {
    std::map<std::string, Table> tables;
    session.each(select_columns, {}, [&](const Row& row) {
        Table& table = tables[row.text(0)];
        table.name = row.text(0);
        table.columns.push_back({row.text(1), row.text(2)});
    });
    session.each(select_keys, {}, [&](const Row& row) {
        const auto found = tables.find(row.text(0));
        if (found == tables.end()) return;
        found->second.key.push_back(found->second.position_of(row.text(1)));
    });
    session.each(select_references, {}, [&](const Row& row) {
        Table& table = tables.at(row.text(0));
        if (row.text(2) == table.name) {
            table.columns.at(table.position_of(row.text(1))).of_own_table = true;
        } else {
            table.refers_to.insert(row.text(2));
        }
    });
    std::vector<Table> all;
    for (auto& [name, table] : tables) all.push_back(std::move(table));
    return all;
}

/// Those that are referred to before those that refer to them.
std::vector<Table> in_order(std::vector<Table> left) {
    std::vector<Table> ordered;
    std::set<std::string> done;
    while (!left.empty()) {
        const auto ready = std::ranges::find_if(
            left, [&](const Table& table) { return std::ranges::includes(done, table.refers_to); });
        if (ready == left.end()) throw std::logic_error("tables refer to each other in a circle");
        done.insert(ready->name);
        ordered.push_back(std::move(*ready));
        left.erase(ready);
    }
    return ordered;
}

Value value_of(const Row& row, int at, const std::string& type) {
    if (row.is_null(at)) return std::monostate{};
    if (type == "boolean") return row.boolean(at);
    if (type == "bytea") return row.blob(at);
    if (type == "text") return row.text(at);
    return row.integer(at);
}

std::string list(std::size_t count, const std::function<std::string(std::size_t)>& item) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + item(i);
    return text;
}

/// Copies one table, some rows at a time, in the order of its key: a table may be larger than the memory.
class TableCopy {
  public:
    TableCopy(const Table& table, Session& from, Session& to) : table_(table), from_(from), to_(to) {
        const auto name = [&](std::size_t i) { return table.columns[i].name; };
        const auto key = [&](std::size_t i) { return table.columns[table.key[i]].name; };
        const auto number = [](std::size_t i) { return "$" + std::to_string(i + 1); };
        const std::string columns = list(table.columns.size(), name);
        const std::string keys = list(table.key.size(), key);
        select_ = "SELECT " + columns + " FROM " + table.name;
        order_ = " ORDER BY " + keys + " LIMIT " + std::to_string(at_a_time());
        after_ = " WHERE (" + keys + ") > (" + list(table.key.size(), number) + ")";
        insert_ = "INSERT INTO " + table.name + " (" + columns + ") VALUES (" +
                  list(table.columns.size(), number) + ")";
    }

    std::int64_t rows() {
        std::int64_t copied = 0;
        auto page = read(select_ + order_, {});
        while (!page.empty()) {
            for (const auto& row : page) insert(row);
            copied += static_cast<std::int64_t>(page.size());
            page = read(select_ + after_ + order_, key_of(page.back()));
        }
        set_references_to_own_table();
        return copied;
    }

  private:
    using Values = std::vector<Value>;

    int at_a_time() const {
        // Pieces of files and whole readings are large.
        const bool large = table_.name == "document" ||
                           std::ranges::find(table_.columns, "bytea", &Column::type) != table_.columns.end();
        return large ? 8 : 500;
    }
    std::vector<Values> read(const std::string& statement, const Values& after) {
        return from_.all(statement, after, [&](const Row& row) {
            Values values;
            for (std::size_t i = 0; i < table_.columns.size(); ++i) {
                values.push_back(value_of(row, static_cast<int>(i), table_.columns[i].type));
            }
            return values;
        });
    }
    Values key_of(const Values& row) const {
        Values key;
        for (const std::size_t at : table_.key) key.push_back(row[at]);
        return key;
    }
    /// What refers to a row of the same table waits until all are there.
    void insert(Values row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!table_.columns[i].of_own_table || std::holds_alternative<std::monostate>(row[i])) continue;
            waiting_.push_back({i, row[i], key_of(row)});
            row[i] = std::monostate{};
        }
        to_.run(insert_, row);
    }
    void set_references_to_own_table() {
        for (Waiting& one : waiting_) {
            std::string where;
            for (std::size_t i = 0; i < table_.key.size(); ++i) {
                where += (i == 0 ? "" : " AND ") + table_.columns[table_.key[i]].name + " = $" +
                         std::to_string(i + 2);
            }
            Values parameters = {std::move(one.value)};
            parameters.insert(parameters.end(), one.key.begin(), one.key.end());
            to_.run(
                "UPDATE " + table_.name + " SET " + table_.columns[one.column].name + " = $1 WHERE " + where,
                parameters);
        }
    }

    struct Waiting {
        std::size_t column;
        Value value;
        Values key;
    };

    const Table& table_;
    Session& from_;
    Session& to_;
    std::string select_;
    std::string order_;
    std::string after_;
    std::string insert_;
    std::vector<Waiting> waiting_;
};

}  // namespace

std::int64_t copy(Database& from, Database& to) {
    if (from.engine() == to.engine()) throw std::logic_error("a copy goes from one engine to the other");
    Database& postgresql = from.engine() == Engine::postgresql ? from : to;
    const auto tables = in_order(postgresql.read(tables_of));
    return from.read([&](Session& source) {
        return to.write([&](Session& target) {
            for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
                target.run("DELETE FROM " + table->name);
            }
            std::int64_t rows = 0;
            for (const Table& table : tables) rows += TableCopy(table, source, target).rows();
            return rows;
        });
    });
}

}  // namespace store
