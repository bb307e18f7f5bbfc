#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// When two follow-ups of different minutes are one undertaking met again.
namespace decisions {

/// What is compared of a follow-up.
struct Undertaking {
    std::set<std::string> words;        ///< stems
    std::set<std::string> responsible;  ///< one key for each
};

/// The stems that tell an undertaking from others: without the responsible's names, which all that they
/// owe has in common, and without days and numbers, which change when it is put off.
std::set<std::string> telling_words(std::string_view text, const std::vector<std::string>& responsible);

/// How rare words are in a collaboration's undertakings.
struct Rarity {
    int undertakings = 0;
    std::map<std::string, int> having;  ///< by word; what is missing is in none

    double weight(const std::string& word) const;
};

/// Whether `later` says again what `earlier` said. Whoever is responsible earlier must be so later:
/// the later one stands for both, and nobody is to be let off by that.
bool says_again(const Undertaking& later, const Undertaking& earlier, const Rarity& rarity);

/// Whether two of one meeting are the same, said under an item and again in a list of what was agreed: the
/// same are responsible, and what they are to do is told by the same words.
bool said_twice(const Undertaking& one, const Undertaking& other);

}  // namespace decisions
