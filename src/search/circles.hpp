#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "search/connection.hpp"
#include "search/index.hpp"

namespace search {

/// All entries of one collaboration, kind and audience. There are few circles and many entries, so a
/// row's rights are one look at the number of its circle.
struct Circle {
    std::int64_t number = 0;
    std::string collaboration;
    std::string kind;
    std::string audience;  ///< scope words with a blank between
    std::int64_t entries = 0;
};

/// The audience of an entry, as Circle has it.
std::string audience_words(const std::vector<std::string>& audience);

/// All circles there are.
class Circles {
  public:
    /// Reads them; in the transaction that the query is answered in.
    explicit Circles(Connection& connection);

    std::int64_t entries() const { return all_; }
    /// The circles that the query's reader may see, of its collaboration and kind.
    std::vector<bool> of(const Query& query) const;
    /// What of the query FTS5 should look for too, in its language; empty when nothing. Every row that
    /// is found is held against its circle, so this is for speed alone: where few entries have what is
    /// asked for they are better skipped to, where most have it a look at each row found costs less.
    std::string worth_matching(const Query& query, bool has_words) const;
    /// The name of a circle's kind; empty when there is no such circle.
    const std::string& kind(std::int64_t number) const;
    /// The number of the first circle that has the same kind: tells kinds apart by numbers.
    std::int64_t first_of_kind(std::int64_t number) const;

  private:
    /// True when less than this share of the entries are the query's.
    bool are_few(const Query& query, double share) const;

    std::vector<Circle> circles_;
    std::vector<std::string> kinds_;           ///< by number
    std::vector<std::int64_t> first_of_kind_;  ///< by number
    std::int64_t all_ = 0;
};

}  // namespace search
