#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "features/threads/likeness.hpp"
#include "features/threads/settling_store.hpp"

namespace threads {

/// What more items have tells nothing and would make adding a meeting cost the whole archive.
inline constexpr int most_having = 100;

/// An item as it is compared with another.
struct KnownItem {
    std::string item;
    std::string title;
    Subject subject;
    std::string phrase;  ///< by which others would name it
};

/// What an item says, without its title.
struct Said {
    std::string small_text;
    std::vector<std::string> quotes;  ///< in small words
};
Said said_in(const std::string& text);

/// What is known of a collaboration's items while meetings are settled: read once, many at a time.
class KnownItems {
  public:
    KnownItems(store::Session& session, const admission::CollaborationId& collaboration, int items);
    KnownItems(const KnownItems&) = delete;
    KnownItems& operator=(const KnownItems&) = delete;
    ~KnownItems() = default;

    /// Reads who bears these words. To be called when all that bear them are kept.
    void read_words(const std::set<std::string>& stems);
    /// Reads these items, and what they say.
    void read_items(const std::vector<std::int64_t>& numbers);
    void read_texts(const std::vector<std::int64_t>& numbers);

    /// The items that bear a word; none of one that too many have.
    const std::vector<std::int64_t>& bearing(const std::string& stem);
    /// Nothing for one that is gone.
    const KnownItem* find(std::int64_t number) const;
    const Said& said(std::int64_t number) { return said_[number]; }
    /// Whether it is the first time that these two are asked for. What holds of one and the other holds of
    /// the other and the one.
    bool is_new_pair(std::int64_t one, std::int64_t other) {
        return pairs_.insert(std::minmax(one, other)).second;
    }
    const Rarity& rarity() const { return rarity_; }

  private:
    int having(const std::string& stem);

    store::Session& session_;
    const admission::CollaborationId& collaboration_;
    Rarity rarity_;
    Telling telling_;
    std::map<std::string, std::vector<std::int64_t>> bearing_;
    std::map<std::int64_t, KnownItem> items_;
    std::map<std::int64_t, Said> said_;
    std::set<std::pair<std::int64_t, std::int64_t>> pairs_;
};

}  // namespace threads
