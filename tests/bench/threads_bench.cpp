// Measures what settling one meeting's threads costs while an archive grows: threads_bench [ITEMS]. Invents
// meetings of twenty items, the commonest words as common as in life; one title in four is one that was
// before. Fails when the largest archive makes a meeting dearer than a small one by more than the limit.
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

#include "bench/bench.hpp"
#include "features/threads/threads.hpp"
#include "support/fresh_database.hpp"
#include "support/standing_clock.hpp"

namespace {

constexpr int items_each = 20;
constexpr int measured = 100;  // meetings at each size
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
    double grow_to(int meetings) {
        std::vector<double> times;
        for (; count_ < meetings; ++count_) {
            const auto invented = invent(language_, random_, titles_, count_);
            database_->write([&](store::Session& session) {
                const auto whole = meetings::add(session, setting_, collaboration_, invented, "Klyngen");
                const bench::Work work;
                threads::settle(session, ids_, collaboration_, whole);
                if (count_ + measured >= meetings) times.push_back(work.own() * 1'000);
            });
        }
        std::ranges::sort(times);
        return times[times.size() / 2];
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
    const int items = count > 1 ? std::stoi(arguments[1]) : 200'000;
    Archive archive;
    double small = 0;
    double last = 0;
    for (const int size : {items / 100, items / 10, items}) {
        last = archive.grow_to(size / items_each);
        if (small == 0) small = last;
        fmt::print("{:>7} items: {:6.1f} ms for one meeting of {}\n", size, last, items_each);
        std::fflush(stdout);
    }
    fmt::print("threads: one meeting, largest to smallest {:.2f} (limit {:g})\n", last / small, limit);
    return last <= small * limit ? 0 : 1;
}
