#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "search/index.hpp"
#include "search/wanted.hpp"

namespace search {

/// Marks every word of a text that a query's terms match, as the index matches them: in any form,
/// inside compounds, by its beginning, and words of a phrase only where they stand together.
class Marker {
  public:
    /// The analyser must outlive the marker.
    Marker(const Wanted& wanted, Analyser& analyser);

    /// The whole text.
    std::vector<Piece> whole(std::string_view text);
    /// About `words` words around the place where most of the terms stand closest; the beginning
    /// when none does. Only the first 300 KB are looked through.
    std::vector<Piece> snippet(std::string_view text, int words);

  private:
    struct Spot {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::uint64_t needles = 0;  ///< while reading: which of the wanted words it is
        std::uint64_t terms = 0;    ///< which terms it belongs to a match of
    };
    std::vector<Spot> spots_of(std::string_view text);
    std::uint64_t needles_in(const Form& form) const;
    std::vector<Piece> pieces(std::string_view text, const std::vector<Spot>& spots, std::size_t first,
                              std::size_t last) const;
    std::size_t best_start(const std::vector<Spot>& spots, std::size_t words) const;

    Wanted wanted_;  ///< with a term for each word that stands in for another
    Analyser& analyser_;
};

}  // namespace search
