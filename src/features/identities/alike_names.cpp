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

std::optional<Likeness> compared(const std::string& one, const std::string& other) {
    if (ends_with_other(one, other) || ends_with_other(other, one)) {
        return Likeness{Reason::further_word, 60};
    }
    return likeness(Kind::body, one, other);
}

/// Only those with a key in common are compared, never all with all.
std::set<std::pair<std::size_t, std::size_t>> worth_comparing(const std::vector<std::string>& names) {
    std::map<std::string, std::vector<std::size_t>> kept;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const std::string& key : keys_of(Kind::body, names[i]).kept) kept[key].push_back(i);
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
