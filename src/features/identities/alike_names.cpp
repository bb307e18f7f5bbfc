#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/split.hpp"
#include "features/identities/labels.hpp"
#include "features/identities/names.hpp"

namespace identities {
namespace {

/// In bytes; of a shorter word too many others are the end.
constexpr std::size_t shortest_end = 8;
constexpr std::size_t shortest_front = 4;

/// "klyngesekretariatet" and "sekretariatet": an office named in full and in short.
bool ends_with_other(const std::string& longer, const std::string& shorter) {
    return base::key_words(longer).size() == 1 && base::key_words(shorter).size() == 1 &&
           base::key_words(shorter).front().size() >= shortest_end &&
           base::key_words(longer).front().size() >=
               base::key_words(shorter).front().size() + shortest_front &&
           base::key_words(longer).front().ends_with(base::key_words(shorter).front());
}

/// What tells one group from another in its name: "Klyngetemagruppen for den voksne patient/borger" is
/// temagrupp, voks, patient, borg.
std::vector<std::string> telling_words(const std::string& name) {
    static const std::set<std::string, std::less<>> empty = {"for", "det", "den", "de", "og",
                                                             "i",   "af",  "om",  "til"};
    constexpr std::string_view cluster = "klynge";
    constexpr std::size_t shortest_stem = 4;
    std::vector<std::string> telling;
    for (std::string word : base::key_words(name)) {
        if (empty.contains(word)) continue;
        if (word.starts_with(cluster) && word.size() >= cluster.size() + shortest_end)
            word.erase(0, cluster.size());
        for (const std::string_view ending : {"erne", "ne", "en", "et", "er", "e"}) {
            if (!word.ends_with(ending) || word.size() < ending.size() + shortest_stem) continue;
            word.resize(word.size() - ending.size());
            break;
        }
        telling.push_back(std::move(word));
    }
    return telling;
}

/// "Temagruppen for voksne" is the other with words left out.
bool is_shorter_of(const std::string& one, const std::string& other) {
    const auto few = telling_words(one);
    const auto many = telling_words(other);
    return few.size() >= 2 && few.front() == many.front() &&
           std::ranges::all_of(
               few, [&](const std::string& word) { return std::ranges::find(many, word) != many.end(); });
}

/// What groups that may be one have in common; nothing for a name of one word.
std::string group_key(const std::string& name) {
    const auto words = telling_words(name);
    return words.size() < 2 ? std::string() : "group:" + words[0] + ' ' + words[1];
}

std::optional<Likeness> compared(const std::string& one, const std::string& other) {
    if (ends_with_other(one, other) || ends_with_other(other, one)) {
        return Likeness{Reason::further_word, 60};
    }
    const auto found = likeness(Kind::body, one, other);
    if (found || !(is_shorter_of(one, other) || is_shorter_of(other, one))) return found;
    return Likeness{Reason::further_word, 50};
}

/// Only those with a key in common are compared, never all with all.
std::set<std::pair<std::size_t, std::size_t>> worth_comparing(const std::vector<std::string>& names) {
    std::map<std::string, std::vector<std::size_t>> kept;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const std::string& key : keys_of(Kind::body, names[i]).kept) kept[key].push_back(i);
        if (const auto group = group_key(names[i]); !group.empty()) kept[group].push_back(i);
        const auto words = base::key_words(names[i]);
        if (words.size() != 1) continue;
        for (std::size_t at = 0; at + shortest_end <= words[0].size(); ++at) {
            kept["end:" + words[0].substr(at)].push_back(i);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    const auto meet = [&](const std::string& key, std::size_t i) {
        const auto found = kept.find(key);
        if (found == kept.end()) return;
        for (const std::size_t other : found->second) {
            if (other != i) pairs.emplace(std::min(i, other), std::max(i, other));
        }
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const std::string& key : keys_of(Kind::body, names[i]).looked_for) meet(key, i);
        if (const auto group = group_key(names[i]); !group.empty()) meet(group, i);
        const auto words = base::key_words(names[i]);
        if (words.size() == 1) meet("end:" + words[0], i);
    }
    return pairs;
}

}  // namespace

std::vector<AlikeNames> alike_names(const std::vector<std::string>& names, const base::Words& words) {
    std::vector<AlikeNames> alike;
    for (const auto& [one, other] : worth_comparing(names)) {
        const auto found = compared(names[one], names[other]);
        if (!found) continue;
        alike.push_back({one, other, found->strength,
                         std::string(words(labels::reason_said(Kind::body, found->reason)))});
    }
    std::ranges::stable_sort(alike, std::greater<>(), &AlikeNames::strength);
    return alike;
}

}  // namespace identities
