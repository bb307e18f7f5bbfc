#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <string>
#include <vector>

/// What measuring at the size of a country needs: texts like in life, and the time that work takes.
namespace bench {

inline bool all_hold = true;

/// Says a figure, what it must not be above, and what it is compared with. tests/bench/run reads the line.
inline void say(const std::string& what, double measured, double aim, const char* unit,
                const std::string& beside = {}) {
    const bool holds = measured <= aim;
    all_hold = all_hold && holds;
    fmt::print("{:<44} {:>9.2f} {:<4} (aim {:g}){}{}{}\n", what, measured, unit, aim, holds ? "" : "  LOST",
               beside.empty() ? "" : "  beside ", beside);
    std::fflush(stdout);
}

inline double seconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Seconds of work since it was made: on a machine that does other things too, the time by the clock
/// tells more about those. On an idle one the two are alike, but for the disk.
class Work {
  public:
    /// Of this thread.
    double own() const { return seconds(CLOCK_THREAD_CPUTIME_ID) - own_; }
    /// Of this thread or of all others together, whichever worked longer.
    double longest() const { return std::max(own(), seconds(CLOCK_PROCESS_CPUTIME_ID) - all_ - own()); }

  private:
    double own_ = seconds(CLOCK_THREAD_CPUTIME_ID);
    double all_ = seconds(CLOCK_PROCESS_CPUTIME_ID);
};

/// Words by rank: the small words of Danish first, then those of the dictionary in random order.
class Language {
  public:
    explicit Language(std::mt19937& random) : random_(random) {
        std::ifstream dictionary("/usr/share/hunspell/da_DK.dic");
        for (std::string line; std::getline(dictionary, line);) {
            const std::string word = line.substr(0, line.find_first_of("/ \t"));
            const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
            if (word.size() > 3 && small && word.back() != '-') words_.push_back(word);
        }
        std::ranges::shuffle(words_, random_);
        words_.resize(std::min<std::size_t>(words_.size(), 80'000));
        const std::vector<std::string> small = {"og",  "i",    "at",  "er",   "det", "en",  "til",
                                                "af",  "som",  "den", "på",   "de",  "med", "der",
                                                "for", "ikke", "et",  "har",  "om",  "fra", "kan",
                                                "vi",  "var",  "ved", "skal", "men", "vil", "også"};
        words_.insert(words_.begin(), small.begin(), small.end());
        small_ = small.size();
        double sum = 0;
        for (std::size_t rank = 1; rank <= words_.size(); ++rank) {
            sum += 1.0 / (static_cast<double>(rank) + 2.7);  // Mandelbrot's form of Zipf's law
            sums_.push_back(sum);
        }
    }

    const std::string& word() { return words_[rank()]; }
    /// A word that tells something.
    const std::string& telling_word() {
        std::size_t at = rank();
        while (at < small_) at = rank();
        return words_[at];
    }
    std::string text(std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) text += word() + (text.size() % 90 < 8 ? ". " : " ");
        return text;
    }

  private:
    std::size_t rank() {
        const double at = std::uniform_real_distribution<double>(0, sums_.back())(random_);
        return static_cast<std::size_t>(std::ranges::lower_bound(sums_, at) - sums_.begin());
    }

    std::mt19937& random_;
    std::vector<std::string> words_;
    std::vector<double> sums_;
    std::size_t small_ = 0;
};

}  // namespace bench
