#include "search/compounds.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <unordered_map>

#include "search/stemmer.hpp"
#include "search/word_form.hpp"

extern "C" {
extern const char search_danish_words[];
extern const char search_danish_words_end[];
}

namespace search {
namespace {

constexpr std::size_t shortest_compound = 6;  // letters
constexpr std::size_t longest_simple =
    7;  // letters of the stem; a shorter word of the list is rarely parted well
constexpr std::size_t longest_compound = 120;  // bytes; longer is no word
constexpr int impossible = std::numeric_limits<int>::max();

/// One sorted table of lines, as tools/danish_words.cpp writes it.
class Table {
  public:
    explicit Table(const char* start) : numbers_(start) {}

    std::uint32_t count() const { return number(0); }
    std::string_view line(std::uint32_t index) const {
        const std::uint32_t from = number(1 + index);
        return {text() + from, number(2 + index) - from};
    }
    const char* end() const { return text() + (number(1 + count()) + 3) / 4 * 4; }

    /// The first line from `low` to `high` whose bytes from 0 are not before `key`; with `past`, the
    /// first that does not begin with it.
    std::uint32_t bound(std::string_view key, std::uint32_t low, std::uint32_t high, bool past) const {
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            const int order = line(middle).substr(0, key.size()).compare(key);
            if (order < 0 || (past && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    bool contains(std::string_view key) const {
        const std::uint32_t at = bound(key, 0, count(), false);
        return at < count() && line(at) == key;
    }

  private:
    std::uint32_t number(std::uint32_t index) const {
        std::uint32_t result = 0;
        std::memcpy(&result, numbers_ + std::size_t{index} * sizeof result, sizeof result);
        return result;
    }
    const char* text() const { return numbers_ + (std::size_t{count()} + 2) * sizeof(std::uint32_t); }

    const char* numbers_;
};

const Table& heads() {
    static const Table table(search_danish_words);
    return table;
}

const Table& tails() {
    static const Table table(heads().end());
    return table;
}

/// The lines of heads that begin with the same three bytes; no head is shorter.
struct Range {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
};

/// Most looks end here: it saves the widest part of each binary search.
const std::unordered_map<std::string_view, Range>& heads_by_start() {
    static const auto ranges = [] {
        std::unordered_map<std::string_view, Range> made;
        for (std::uint32_t i = 0; i < heads().count(); ++i) {
            made.try_emplace(heads().line(i).substr(0, 3), Range{i, i}).first->second.high = i + 1;
        }
        return made;
    }();
    return ranges;
}

/// The cheapest way to have read the word up to some place.
struct Step {
    int cost = impossible;
    std::size_t from = 0;
    std::string_view stem;
};

/// Notes every first or middle part that begins at `from`. The range of lines narrows letter by
/// letter, so that it stops as soon as no word begins so.
void try_heads(std::string_view word, std::size_t from, std::vector<Step>& steps) {
    const Table& table = heads();
    const auto start = heads_by_start().find(word.substr(from, 3));
    if (start == heads_by_start().end()) return;
    auto [low, high] = start->second;
    for (std::size_t end = from + 3; end < word.size() && low < high; ++end) {
        const std::string_view form = word.substr(from, end - from);
        low = table.bound(form, low, high, false);
        high = table.bound(form, low, high, true);
        if (low == high || continues_character(word[end])) continue;
        const std::string_view line = table.line(low);
        if (line.size() <= form.size() || line[form.size()] != '\t') continue;
        const bool allowed = line[form.size() + 1] == '0';
        const int cost = steps[from].cost + (allowed ? 10 : 14) + (length(form) == 3 ? 4 : 0);
        if (cost < steps[end].cost) steps[end] = {cost, from, line.substr(form.size() + 2)};
    }
}

int tail_cost(std::string_view word, std::size_t at, Stemmer& stemmer) {
    const std::string_view tail = word.substr(at);
    const std::size_t letters = length(tail);
    // "-ering" makes nouns of verbs: "orientering" is no ring.
    if (word[at - 1] == 'e' && tail.starts_with("ring")) return impossible;
    if (letters < 3 || !tails().contains(stemmer.stem(tail))) return impossible;
    return letters == 3 ? 14 : 10;
}

/// The place of the best last part; nothing when the word is no compound.
std::optional<std::size_t> best_tail(std::string_view word, std::vector<Step>& steps, Stemmer& stemmer) {
    std::optional<std::size_t> best;
    int best_cost = impossible;
    for (std::size_t at = 0; at + 3 <= word.size(); ++at) {
        if (steps[at].cost == impossible) continue;
        if (at > 0) {
            const int cost = tail_cost(word, at, stemmer);
            if (cost != impossible && steps[at].cost + cost < best_cost) {
                best_cost = steps[at].cost + cost;
                best = at;
            }
        }
        try_heads(word, at, steps);
    }
    return best;
}

/// A word of which only the end is known begins with a name, most often a place's: "byensklyngen".
std::vector<Part> part_name(std::string_view word, Stemmer& stemmer) {
    constexpr std::size_t shortest_name = 4;
    constexpr std::size_t shortest_tail = 6;
    for (std::size_t at = shortest_name; at + shortest_tail <= word.size(); ++at) {
        if (continues_character(word[at]) || length(word.substr(0, at)) < shortest_name) continue;
        if (length(word.substr(at)) < shortest_tail || tail_cost(word, at, stemmer) == impossible) continue;
        return {{at, stemmer.stem(word.substr(0, at))}, {word.size(), {}}};
    }
    return {};
}

}  // namespace

std::vector<Part> split_compound(std::string_view word, Stemmer& stemmer) {
    if (word.size() > longest_compound || length(word) < shortest_compound) return {};
    const std::string whole = stemmer.stem(word);
    const bool is_known = tails().contains(whole);
    if (is_known && length(whole) <= longest_simple) return {};
    std::vector<Step> steps(word.size() + 1);
    steps[0].cost = 0;
    const std::optional<std::size_t> tail = best_tail(word, steps, stemmer);
    if (!tail) return is_known ? std::vector<Part>{} : part_name(word, stemmer);
    std::vector<Part> parts = {{word.size(), {}}};
    for (std::size_t at = *tail; at > 0; at = steps[at].from) {
        parts.push_back({at, std::string(steps[at].stem)});
    }
    std::ranges::reverse(parts);
    return parts;
}

std::vector<std::size_t> ends_of_heads(std::string_view word) {
    constexpr std::size_t shortest_rest = 4;
    std::vector<std::size_t> ends;
    if (word.size() > longest_compound || length(word) < shortest_compound) return ends;
    std::vector<Step> steps(word.size() + 1);
    steps[0].cost = 0;
    for (std::size_t at = 0; at + 3 <= word.size(); ++at) {
        if (steps[at].cost == impossible) continue;
        if (at > 0 && length(word.substr(at)) >= shortest_rest) ends.push_back(at);
        try_heads(word, at, steps);
    }
    std::ranges::reverse(ends);
    return ends;
}

std::size_t word_tables_size() {
    return static_cast<std::size_t>(search_danish_words_end - search_danish_words);
}

}  // namespace search
