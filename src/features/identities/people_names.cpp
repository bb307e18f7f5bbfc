#include <algorithm>

#include "base/split.hpp"
#include "features/identities/names.hpp"
#include "search/sound.hpp"

// When two names may be one person's.
namespace identities {
namespace {

using Words = std::vector<std::string>;

enum class Match { none, initial, near, same };

bool is_initial(const std::string& word) { return word.size() == 1; }

Match match(const std::string& one, const std::string& other) {
    if (one == other || search::sound_of(one) == search::sound_of(other)) return Match::same;
    if (is_initial(one) || is_initial(other)) {
        return one.front() == other.front() ? Match::initial : Match::none;
    }
    return nearly(one, other) ? Match::near : Match::none;
}

/// How the names of the shorter stand in the longer, in their order.
struct Alignment {
    int same = 0;
    int near = 0;
    int initials = 0;
    bool whole = false;       ///< each name of the shorter was found
    bool ends_alike = false;  ///< the last names are each other's
};

Alignment align(const Words& shorter, const Words& longer) {
    Alignment found;
    std::size_t at = 0;
    for (std::size_t i = 0; i < shorter.size(); ++i) {
        Match how = Match::none;
        for (; at < longer.size() && how == Match::none; ++at) {
            how = match(shorter[i], longer[at]);
            if (i == 0 && how == Match::none) return found;  // the first names must be each other's
        }
        if (how == Match::none) return found;
        found.same += how == Match::same ? 1 : 0;
        found.near += how == Match::near ? 1 : 0;
        found.initials += how == Match::initial ? 1 : 0;
    }
    found.whole = true;
    found.ends_alike = at == longer.size();
    return found;
}

bool same_in_another_order(Words one, Words other) {
    std::ranges::sort(one);
    std::ranges::sort(other);
    return one == other;
}

std::string initial_of(const std::string& word) { return word.substr(0, 1); }

}  // namespace

std::optional<Likeness> people_likeness(std::string_view one, std::string_view other) {
    Words shorter = base::key_words(one);
    Words longer = base::key_words(other);
    if (shorter == longer || std::min(shorter.size(), longer.size()) < 2) {
        return std::nullopt;  // a first name alone is anybody's
    }
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    const Alignment found = align(shorter, longer);
    // One name at least must be whole, and only one may be a letter off.
    if (!found.whole || found.same == 0 || found.near > 1 || found.near + found.initials > 2) {
        return same_in_another_order(shorter, longer) ? std::optional(Likeness{Reason::order, 80})
                                                      : std::nullopt;
    }
    const int further = static_cast<int>(longer.size() - shorter.size());
    if (further > 0 && found.near > 0 && !found.ends_alike) return std::nullopt;
    const int strength =
        95 - 15 * found.near - 20 * found.initials - 8 * further - (found.ends_alike ? 0 : 15);
    const Reason reason = found.initials > 0 ? Reason::initial
                          : further > 0      ? Reason::further_name
                                             : Reason::spelling;
    return Likeness{reason, strength};
}

Keys people_keys(std::string_view name) {
    const Words words = base::key_words(name);
    Keys keys;
    if (words.size() < 2) return keys;
    const std::string first = search::sound_of(words.front());
    const std::string last = search::sound_of(words.back());
    // A further name: the first one and any of the others. An initial: its letter and any of the others.
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string word = search::sound_of(words[i]);
        keys.kept.push_back(first + '|' + word);
        keys.looked_for.push_back(first + '|' + word);
        const std::string letter = initial_of(words.front()) + '|' + word;
        keys.kept.push_back((is_initial(words.front()) ? "initial:" : "whole:") + letter);
        keys.looked_for.push_back("initial:" + letter);
        if (is_initial(words.front())) keys.looked_for.push_back("whole:" + letter);
    }
    // A letter off, in the first name or the last.
    for (const std::string& word : with_a_letter_less(words.back())) keys.kept.push_back(first + "|~" + word);
    for (const std::string& word : with_a_letter_less(words.front()))
        keys.kept.push_back('~' + word + '|' + last);
    Words sorted = words;
    std::ranges::sort(sorted);
    std::string any_order = "order:";
    for (const std::string& word : sorted) any_order += word + ' ';
    keys.kept.push_back(any_order);
    for (const std::string& key : keys.kept) {
        if (key.find('~') != std::string::npos || key == any_order) keys.looked_for.push_back(key);
    }
    return keys;
}

}  // namespace identities
