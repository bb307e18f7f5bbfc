#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "search/circles.hpp"
#include "search/connection.hpp"
#include "search/index.hpp"
#include "search/numbers.hpp"
#include "search/wanted.hpp"

namespace search {

/// The index as one query sees it, in one transaction.
struct View {
    Connection& connection;
    const Circles& circles;
};

/// A query as the tables are asked.
struct Asked {
    std::string match;   ///< in FTS5's language; empty means every row
    std::string ranked;  ///< the same rows, with each phrase numbered for closeness
    Numbers numbers;
    std::int64_t enough = counted_at_most;  ///< rows that are counted
    std::vector<bool> circles;              ///< those that may be found
    std::string excluded;                   ///< what an address must not have, in FTS5's language, or empty
    std::vector<bool> circles_in_sight;     ///< all that the reader may see: what is closed excludes nothing
};
Asked asked(const View& view, const Query& query, const Wanted& wanted);

/// The words of a MATCH that must be found, bound to the columns that are text.
std::string fts5_words(const Wanted& wanted, Phrases phrases);

/// Goes through the rows that a query finds, newest first.
class Walk {
  public:
    /// How much of a row is read.
    enum class Columns { few, facets };

    /// With weights (closeness.hpp) each row's closeness is told.
    Walk(const View& view, const Asked& asked, const Numbers& numbers, Columns columns,
         const std::vector<double>& weights = {});

    bool next();
    /// The rows gone through so far, also those that did not pass.
    std::int64_t looked_at() const { return looked_at_; }
    std::int64_t number() const { return rows_.integer(0); }
    std::int64_t place() const { return rows_.integer(1); }
    std::int64_t circle() const { return rows_.integer(2); }
    std::int64_t body() const { return rows_.integer(3); }
    std::string_view persons() const { return rows_.text(4); }
    std::string_view parties() const { return rows_.text(5); }
    /// Only when weights were given.
    double closeness() const { return rows_.real(rows_.columns() - 1); }

  private:
    bool is_excluded();
    void seek_excluded(std::int64_t last);
    void note_excluded(std::int64_t number);

    Connection& connection_;
    const Asked& asked_;
    Connection::Run rows_;
    std::unique_ptr<Connection::Run> excluded_;
    bool excluded_left_ = false;
    std::int64_t looked_at_ = 0;
    std::unordered_set<std::int64_t> excluded_places_;
};

}  // namespace search
