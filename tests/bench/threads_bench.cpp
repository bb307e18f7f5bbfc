// Measures what settling one meeting's threads costs while an archive grows: threads_bench [TIMES]. Invents a
// hundred meetings of twenty items, the commonest words as common as in life, and makes each item a hundred
// of the same threads; of its words one in four is theirs too, the others are as rare as they were. Fails
// when the large archive makes a meeting dearer than the small one by more than the limit.
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

#include "bench/bench.hpp"
#include "features/threads/threads.hpp"
#include "support/fresh_database.hpp"
#include "support/standing_clock.hpp"

namespace {

constexpr int items_each = 20;
constexpr int meetings_at_first = 100;
constexpr int measured = 60;  // meetings at each size
constexpr double limit = 1.5;

/// One title in eight was there before, and another is of the first thirty, which so come back ever oftener.
std::string invent_title(bench::Language& language, std::mt19937& random, std::vector<std::string>& titles) {
    constexpr std::size_t often = 30;
    const auto chance = random() % 8;
    if (chance == 0 && titles.size() > often) return titles[random() % often];
    if (chance == 1 && !titles.empty()) return titles[random() % titles.size()];
    titles.push_back(language.telling_word() + ' ' + language.telling_word() + ' ' + language.telling_word());
    return titles.back();
}

meetings::WholeMeeting invent(bench::Language& language, std::mt19937& random,
                              std::vector<std::string>& titles, int number) {
    meetings::WholeMeeting whole;
    whole.meeting.body = bodies::Body{{}, "Gruppe " + std::to_string(number % 40), {}, {}};
    whole.meeting.date =
        base::date_of(2006 + static_cast<int>(random() % 20), 1 + static_cast<int>(random() % 12),
                      1 + static_cast<int>(random() % 28));
    for (int i = 0; i < items_each; ++i) {
        meetings::Item item;
        item.number = std::to_string(i + 1);
        item.title = invent_title(language, random, titles);
        item.minutes = language.text(800);
        whole.items.push_back(std::move(item));
    }
    return whole;
}

class Archive {
  public:
    Archive() {
        collaboration_ = database_->write([&](store::Session& session) {
            return admission::add_collaboration(session, clock_, ids_, "Klyngen", {}).value();
        });
    }
    /// Milliseconds of work for the middle one of the last meetings.
    double add(int meetings) {
        std::vector<double> times;
        for (const int end = count_ + meetings; count_ < end; ++count_) {
            const auto invented = invent(language_, random_, titles_, count_);
            database_->write([&](store::Session& session) {
                const auto whole = meetings::add(session, setting_, collaboration_, invented, "Klyngen");
                const bench::Work work;
                threads::settle(session, ids_, collaboration_, whole);
                if (count_ + measured >= end) times.push_back(work.own() * 1'000);
            });
        }
        std::ranges::sort(times);
        return times[times.size() / 2];
    }
    void multiply(int times) {
        const std::string copies = fmt::format(
            " FROM {{}}, (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {}) "
            "SELECT n FROM c)",
            times - 1);
        const auto copy = [&](const char* table, const char* columns) {
            const std::string from = fmt::format(fmt::runtime(copies), table);
            database_->write([&](store::Session& session) {
                session.run(fmt::format("INSERT INTO {} SELECT {}{}", table, columns, from));
            });
        };
        copy("item",
             "id || '-' || n, collaboration, meeting, position + 1000 * n, number, slug || '-' || n, title,"
             " starts, ends, case_number, NULL, NULL, NULL, postponed, closed");
        copy("thread_item",
             "item || '-' || n, collaboration, meeting, number + 1000003 * n, thread, body, date, words");
        copy("thread_mark", "CASE WHEN mark % 4 = 0 THEN mark ELSE mark + n END, item + 1000003 * n");
        copy("thread_sign", "mark, date, item + 1000003 * n");
        database_->write([&](store::Session& session) {
            session.run(fmt::format("UPDATE meeting_tally SET items = items * {}", times));
        });
    }
    std::int64_t items() {
        return database_->read([](store::Session& session) {
            return *session.first("SELECT COUNT(*) FROM thread_item", {},
                                  [](const store::Row& row) { return row.integer(0); });
        });
    }

  private:
    support::FreshDatabase fresh_{store::Engine::sqlite, support::Schema::whole};
    store::Database* database_ = &*fresh_;
    support::StandingClock clock_;
    support::CountingIds ids_;
    web::Shell shell_{web::ShellParts{}};
    admission::Setting setting_{*database_, clock_, ids_, shell_, base::Words(), {}};
    admission::Collaboration collaboration_;
    std::mt19937 random_{20'191'122};
    bench::Language language_{random_};
    std::vector<std::string> titles_;
    int count_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    const int times = count > 1 ? std::stoi(arguments[1]) : 100;
    Archive archive;
    const auto measure = [&](int meetings) {
        const double milliseconds = archive.add(meetings);
        fmt::print("{:>7} items: {:6.1f} ms for one meeting of {}\n", archive.items(), milliseconds,
                   items_each);
        std::fflush(stdout);
        return milliseconds;
    };
    const double small = measure(meetings_at_first);
    archive.multiply(times);
    const double large = measure(measured);
    bench::say(fmt::format("threads: one meeting, {} times the archive", times), large / small, limit, "x",
               fmt::format("{:.1f} and {:.1f} ms", small, large));
    return bench::all_hold ? 0 : 1;
}
