#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace reading {

/// The entries of one list of the vocabulary, in the order of their lines. Goes where a span of
/// words is wanted.
class WordList {
  public:
    bool contains(std::string_view word) const { return known_.contains(word); }

    auto begin() const { return words_.begin(); }
    auto end() const { return words_.end(); }
    const std::string_view* data() const { return words_.data(); }
    std::size_t size() const { return words_.size(); }

    void add(std::string_view word) {
        if (known_.insert(word).second) words_.push_back(word);
    }
    bool remove(std::string_view word) {
        std::erase(words_, word);
        return known_.erase(word) > 0;
    }

  private:
    std::vector<std::string_view> words_;
    std::unordered_set<std::string_view> known_;
};

/// Entries that mean something each; the last that is said of an entry holds.
template <class Value>
class WordTable {
  public:
    /// nullptr when the word is not there.
    const Value* find(std::string_view word) const {
        const auto found = values_.find(word);
        return found == values_.end() ? nullptr : &found->second;
    }

    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

    void put(std::string_view word, Value value) {
        remove(word);
        values_.emplace(word, value);
        entries_.emplace_back(word, value);
    }
    bool remove(std::string_view word) {
        if (values_.erase(word) == 0) return false;
        std::erase_if(entries_, [&](const auto& entry) { return entry.first == word; });
        return true;
    }

  private:
    std::unordered_map<std::string_view, Value> values_;
    std::vector<std::pair<std::string_view, Value>> entries_;  ///< in the order of their lines
};

}  // namespace reading
