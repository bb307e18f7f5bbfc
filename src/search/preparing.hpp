#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "search/analyser.hpp"
#include "search/index.hpp"

namespace search {

/// An entry's texts, cleaned, and what they are found by.
struct Prepared {
    std::string title;
    std::string heading;
    std::string people;
    std::string text;
    std::string scope;
    std::vector<Tokens> tokens;  ///< empty when FTS5 is to make them
};

/// The longest line that is kept, in bytes.
inline constexpr std::size_t line_at_most = 10'000;

/// Prepares entries in their order on a thread of its own, some ahead of the one who writes: with two
/// processors that takes the splitting of words out of the time it takes to write.
class Preparing {
  public:
    /// The entries and the analyser, which nobody else uses meanwhile, must outlive it.
    Preparing(std::vector<const Entry*> entries, Analyser& analyser);
    ~Preparing();
    Preparing(const Preparing&) = delete;
    Preparing& operator=(const Preparing&) = delete;

    /// The next entry. Throws what preparing it threw.
    Prepared next();

  private:
    void run();

    const std::vector<const Entry*> entries_;
    Analyser& analyser_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Prepared> ready_;
    std::exception_ptr thrown_;
    bool stopped_ = false;
    std::thread thread_;  ///< the last member: it uses the others
};

/// Without tokens.
Prepared prepare(const Entry& entry);

}  // namespace search
