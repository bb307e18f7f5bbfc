#include "features/archive/typed_day.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "base/split.hpp"
#include "base/text.hpp"
#include "reading/dates.hpp"
#include "reading/vocabulary.hpp"

namespace archive {
namespace {

/// Nothing, or the weekday: "fredag den". Of "fredag i uge 12, senest" no word is dropped.
bool is_weekday_alone(const reading::Vocabulary& vocabulary, const std::string& before) {
    const std::string small = base::lower(before);
    const auto words = base::split(small, " ,");
    if (words.empty()) return true;
    const bool day = reading::begins_with_weekday(vocabulary, small) && words[0].ends_with("dag");
    return day && (words.size() == 1 || (words.size() == 2 && (words[1] == "den" || words[1] == "d.")));
}

}  // namespace

std::string as_day_or_words(const std::string& typed) {
    const auto& vocabulary = reading::Vocabulary::standard();
    const auto found = reading::find_date(vocabulary, typed);
    const auto day = found ? found->full() : std::nullopt;
    const bool alone = day && base::trim(typed.substr(found->end)).empty() &&
                       is_weekday_alone(vocabulary, typed.substr(0, found->begin));
    return alone ? base::iso(*day) : typed;
}

std::string as_day_or_period(const std::string& typed) {
    const std::string small = base::lower(typed);
    std::size_t end = 0;
    const int month = reading::month_at(reading::Vocabulary::standard(), small, 0, &end);
    if (month == 0) return as_day_or_words(typed);
    std::string year = small.substr(end);
    std::erase(year, '.');  // "jan. 2018"
    const std::string period = fmt::format("{}-{:02}", base::trim(year), month);
    return base::is_period(period) ? period : typed;
}

std::string as_hour(std::string typed) {
    std::ranges::replace(typed, '.', ':');
    return typed.size() == 4 && typed[1] == ':' ? "0" + typed : typed;
}

}  // namespace archive
