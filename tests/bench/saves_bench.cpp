// Measures the act of closing a follow-up and opening it again, without the server, in turn with a bare
// durable commit of the row that a closing is: saves_bench FOLDER [DATABASE]. tests/bench/saves.py runs it
// and reads the line it says: milliseconds of the act and of the bare commit.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <vector>

#include "app/installation.hpp"
#include "features/decisions/acts/acts.hpp"

namespace {

constexpr int times = 300;

double milliseconds(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

double middle(std::vector<double> all) {
    std::ranges::sort(all);
    return all[all.size() / 2];
}

/// A table of its own in a database of its own; on PostgreSQL in the archive's.
class Bare {
  public:
    explicit Bare(const app::Place& place)
        : database_(store::Database::open(
              place.database.empty() ? (place.folder / "bare-act.db").string() : place.database, 1)) {
        database_->write([](store::Session& session) {
            session.run(
                "CREATE TABLE IF NOT EXISTS bare_act (id TEXT PRIMARY KEY, how TEXT, note TEXT,"
                " evidence TEXT, at BIGINT, by_account TEXT, by_name TEXT)");
        });
    }
    double seconds(base::IdSource& ids) {
        return milliseconds([&] {
            database_->write([&](store::Session& session) {
                session.run("INSERT INTO bare_act VALUES ($1, $2, $3, $4, $5, $6, $7)",
                            {ids.next(), "done", "runde", "", std::int64_t{1'700'000'000'000'000},
                             std::string(36, '0'), "Sigrid Ahlmark"});
            });
        });
    }

  private:
    std::unique_ptr<store::Database> database_;
};

struct Who {
    admission::Visit visit;
    std::string follow_up;
};

Who find(store::Session& session) {
    const auto account = admission::accounts(session).at(0);
    const auto text = [](const store::Row& row) { return row.text(0); };
    return {
        {admission::collaborations(session).at(0), account.id, account.name, admission::Role::secretariat},
        session.first("SELECT id FROM follow_up WHERE status = 'open' ORDER BY id LIMIT 1", {}, text)
            .value()};
}

}  // namespace

int main(int count, char** arguments) {
    const app::Place place{arguments[1], count > 2 ? arguments[2] : ""};
    app::Installation installation(place);
    const admission::Setting& setting = installation.setting();
    const Who who = installation.database().read(find);
    Bare bare(place);
    std::vector<double> acts;
    std::vector<double> bares;
    for (int i = 0; i < times; ++i) {
        bares.push_back(bare.seconds(setting.ids));
        acts.push_back(milliseconds([&] {
            const bool done =
                i % 2 == 0
                    ? decisions::close_follow_up(setting, who.visit, who.follow_up, {"done", "runde", ""})
                          .has_value()
                    : decisions::reopen_follow_up(setting, who.visit, who.follow_up).has_value();
            if (!done) throw std::runtime_error("the follow-up could not be closed or opened again");
        }));
    }
    fmt::print("{:.4f} {:.4f}\n", middle(acts), middle(bares));
}
