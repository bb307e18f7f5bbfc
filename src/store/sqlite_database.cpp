#include "store/sqlite_database.hpp"

#include "store/pool.hpp"
#include "store/sqlite_connection.hpp"
#include "store/transaction.hpp"

namespace store {
namespace {

class SqliteTransaction final : public Transaction {
  public:
    SqliteTransaction(SqliteConnection& connection, bool writing)
        : connection_(connection), writing_(writing) {}

    Engine engine() const override { return Engine::sqlite; }

  protected:
    void begin() override {
        // A write takes the lock at once: one that began by reading could not get it any more
        // when another had written since.
        connection_.execute(writing_ ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }
    void commit() override { connection_.execute("COMMIT"); }
    void roll_back() noexcept override {
        // SQLite has rolled back by itself after a full disk or a failed write.
        if (!connection_.in_transaction()) {
            return;
        }
        try {
            connection_.execute("ROLLBACK");
        } catch (const Error& error) {
            (void)error;  // the transaction is gone all the same
        }
    }
    std::int64_t execute(std::string_view sql, const std::vector<Value>& parameters,
                         const Take* take) override {
        return connection_.execute(sql, parameters, take);
    }

  private:
    SqliteConnection& connection_;
    bool writing_;
};

class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(const std::string& path, int readers)
        : writer_(1, [path] { return std::make_unique<SqliteConnection>(path, true); }),
          readers_(static_cast<std::size_t>(readers),
                   [path] { return std::make_unique<SqliteConnection>(path, false); }),
          veiled_(static_cast<std::size_t>(readers),
                  [this, path] { return std::make_unique<SqliteConnection>(path, false, veils_); }) {
        // Opened now, so that a file that cannot be used is told at the start.
        writer_.borrow(patience);
    }

    Engine engine() const override { return Engine::sqlite; }
    void veil(std::vector<Veil> veils) override { veils_ = std::move(veils); }

  protected:
    void transact(const Access& access, const std::function<bool(Session&)>& work) override {
        const OneTransaction only(*this);
        auto connection = pool_for(access.way).borrow(patience);
        (*connection).see(access.sight);
        SqliteTransaction(*connection, access.way == Access::Way::write).carry_out(work);
    }

  private:
    Pool<SqliteConnection>& pool_for(Access::Way way) {
        switch (way) {
            case Access::Way::write:
                return writer_;
            case Access::Way::read:
                return readers_;
            case Access::Way::read_veiled:
                break;
        }
        require_veils(veils_);
        return veiled_;
    }

    Pool<SqliteConnection> writer_;
    Pool<SqliteConnection> readers_;
    std::vector<Veil> veils_;
    Pool<SqliteConnection> veiled_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, int readers) {
    return std::make_unique<SqliteDatabase>(path, readers);
}

}  // namespace store
