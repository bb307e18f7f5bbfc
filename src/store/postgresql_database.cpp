#include "store/postgresql_database.hpp"

#include "store/pool.hpp"
#include "store/postgresql_connection.hpp"
#include "store/transaction.hpp"

namespace store {
namespace {

/// Writers wait for the rows' locks rather than for each other, so they are several.
constexpr std::size_t writers = 4;

class PostgresqlTransaction final : public Transaction {
  public:
    PostgresqlTransaction(PostgresqlConnection& connection, bool writing, const Sight& sight)
        : connection_(connection), writing_(writing), sight_(sight) {}

    Engine engine() const override { return Engine::postgresql; }

  protected:
    void begin() override { connection_.begin(writing_, sight_); }
    void commit() override { connection_.commit(); }
    void roll_back() noexcept override { connection_.roll_back(); }
    std::int64_t execute(std::string_view sql, const std::vector<Value>& parameters,
                         const Take* take) override {
        return connection_.execute(sql, parameters, take);
    }

  private:
    PostgresqlConnection& connection_;
    bool writing_;
    const Sight& sight_;
};

class PostgresqlDatabase final : public Database {
  public:
    PostgresqlDatabase(const std::string& address, int readers)
        : connections_(static_cast<std::size_t>(readers) + writers,
                       [address] { return std::make_unique<PostgresqlConnection>(address); }),
          veiled_(static_cast<std::size_t>(readers),
                  [this, address] { return std::make_unique<PostgresqlConnection>(address, veils_); }) {
        // Opened now, so that a server that cannot be used is told at the start.
        connections_.borrow(patience);
    }

    Engine engine() const override { return Engine::postgresql; }
    void veil(std::vector<Veil> veils) override { veils_ = std::move(veils); }

  protected:
    void transact(const Access& access, const std::function<bool(Session&)>& work) override {
        const OneTransaction only(*this);
        const bool veiled = access.way == Access::Way::read_veiled;
        if (veiled) require_veils(veils_);
        auto connection = (veiled ? veiled_ : connections_).borrow(patience);
        PostgresqlTransaction(*connection, access.way == Access::Way::write, access.sight).carry_out(work);
    }

  private:
    Pool<PostgresqlConnection> connections_;
    std::vector<Veil> veils_;
    Pool<PostgresqlConnection> veiled_;
};

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& address, int readers) {
    return std::make_unique<PostgresqlDatabase>(address, readers);
}

}  // namespace store
