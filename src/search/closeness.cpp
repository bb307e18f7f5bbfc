#include "search/closeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace search {
namespace {

constexpr std::array<double, 4> column_weights = {8.0, 1.0, 4.0, 1.0};
constexpr double saturation = 1.2;     // k1
constexpr double length_share = 0.75;  // b
/// A decision or what somebody owes is a line of its item: none counts as shorter than an item of some
/// length, or a list of news, line by line, would stand before the items that are about what was asked for.
constexpr double shortest = 3;

/// The weighted number of times that a phrase stands in the row.
double occurrences(const Fts5ExtensionApi* api, Fts5Context* row, int phrase) {
    Fts5PhraseIter places{};
    int column = 0;
    int offset = 0;
    double sum = 0;
    if (api->xPhraseFirst(row, phrase, &places, &column, &offset) != SQLITE_OK) return 0;
    for (; column >= 0; api->xPhraseNext(row, &places, &column, &offset)) {
        if (static_cast<std::size_t>(column) < column_weights.size()) {
            sum += column_weights[static_cast<std::size_t>(column)];
        }
    }
    return sum;
}

/// The row's length in proportion to the average.
double relative_length(const Fts5ExtensionApi* api, Fts5Context* row) {
    sqlite3_int64 all = 0;
    sqlite3_int64 rows = 0;
    int own = 0;
    if (api->xColumnTotalSize(row, -1, &all) != SQLITE_OK || api->xRowCount(row, &rows) != SQLITE_OK ||
        api->xColumnSize(row, -1, &own) != SQLITE_OK || all <= 0 || rows <= 0) {
        return 1;
    }
    return static_cast<double>(own) * static_cast<double>(rows) / static_cast<double>(all);
}

void closeness(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int count,
               sqlite3_value** values) {
    const double own_length = 1 - length_share + length_share * std::max(shortest, relative_length(api, row));
    const auto saturated = [&](int phrase) {
        const double times = occurrences(api, row, phrase);
        return times * (saturation + 1) / (times + saturation * own_length);
    };
    double sum = 0;
    double all = 0;
    double covered = 0;
    for (int phrase = 0; phrase < count;) {
        const double weight = sqlite3_value_double(values[phrase]);
        double best = saturated(phrase);
        double worth = best > 0 ? 1 : 0;
        for (++phrase; phrase < count && sqlite3_value_double(values[phrase]) < 0; ++phrase) {
            const double share = -sqlite3_value_double(values[phrase]);
            const double other = share * saturated(phrase);
            if (other > 0) worth = std::max(worth, share);
            best = std::max(best, other);
        }
        sum += weight * best;
        all += weight;
        covered += weight * worth;
    }
    sqlite3_result_double(result, all > 0 ? sum * covered / all : 0);
}

}  // namespace

void register_closeness(fts5_api* fts5) {
    if (fts5->xCreateFunction(fts5, "closeness", nullptr, closeness, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot register the ranking function");
    }
}

}  // namespace search
