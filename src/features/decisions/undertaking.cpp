#include "features/decisions/undertaking.hpp"

#include <algorithm>
#include <cmath>

#include "base/danish.hpp"
#include "base/split.hpp"
#include "search/stemmer.hpp"

namespace decisions {
namespace {

/// Of shorter words most are grammar.
constexpr std::size_t shortest_word = 4;
/// In bytes; longer ones are addresses and accidents, and no key of an index.
constexpr std::size_t longest_word = 80;
/// A small archive says little of rarity: "the municipalities" is in half of its ten follow-ups by chance. So
/// none is taken for smaller than this.
constexpr int smallest_archive = 200;
/// A rare word: one undertaking in fifty has it, or fewer.
constexpr double rare_share = 50;
/// One rare word in common is a subject ("brugerpanelet" may owe three things); two are the same matter.
constexpr int rare_in_common = 2;
/// Two words in common are no sentence.
constexpr int words_in_common = 3;
/// Three fifths of the weight of both in common: a sentence put in other words keeps more than half of its
/// rare words, two tasks of one project share its name and hardly a third.
constexpr double least_overlap = 0.6;

bool is_month(const std::string& word) {
    for (int month = 1; month <= 12; ++month) {
        if (word == base::month_name(month, base::Words())) return true;
    }
    return false;
}

}  // namespace

std::set<std::string> telling_words(std::string_view text, const std::vector<std::string>& responsible) {
    std::set<std::string> names;
    for (const std::string& name : responsible) {
        for (std::string& word : base::key_words(name)) names.insert(std::move(word));
    }
    search::Stemmer stemmer;
    std::set<std::string> telling;
    for (const std::string& word : base::key_words(text)) {
        const bool number = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
        const bool of_length = word.size() >= shortest_word && word.size() <= longest_word;
        if (of_length && !number && !is_month(word) && !names.contains(word)) {
            telling.insert(stemmer.stem(word));
        }
    }
    return telling;
}

double Rarity::weight(const std::string& word) const {
    const auto found = having.find(word);
    // The new one has the word itself, and whether an old one also has it must not weigh much.
    const int in = 1 + (found == having.end() ? 0 : found->second);
    const int of = std::max(undertakings, smallest_archive);
    return in >= of ? 0 : std::log(static_cast<double>(of) / in);
}

bool says_again(const Undertaking& later, const Undertaking& earlier, const Rarity& rarity) {
    if (!std::ranges::includes(later.responsible, earlier.responsible)) {
        return false;
    }
    double all = 0;
    double common = 0;
    int words = 0;
    int rare = 0;
    for (const std::string& word : later.words) {
        const double weight = rarity.weight(word);
        all += weight;
        if (!earlier.words.contains(word)) continue;
        common += weight;
        ++words;
        if (weight >= std::log(rare_share)) ++rare;
    }
    for (const std::string& word : earlier.words) all += rarity.weight(word);
    return words >= words_in_common && rare >= rare_in_common && 2 * common >= least_overlap * all;
}

bool said_twice(const Undertaking& one, const Undertaking& other) {
    if (one.responsible.empty() || one.responsible != other.responsible) return false;
    // One word may be of many things; and what leaves a word out may be another task of the same people.
    return one.words.size() >= 2 && one.words == other.words;
}

}  // namespace decisions
