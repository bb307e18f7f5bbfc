#include "features/decisions/follow_up.hpp"

#include <algorithm>
#include <utility>

#include "base/period.hpp"
#include "features/decisions/labels.hpp"

namespace decisions {
namespace {

using Kind = base::Problem::Kind;

constexpr std::array<std::pair<How, std::string_view>, 4> how_words = {{
    {How::done, "done"},
    {How::overtaken, "overtaken"},
    {How::not_relevant, "not_relevant"},
    {How::other, "other"},
}};

bool begins_as_link(const std::string& text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

/// Characters of UTF-8: every byte but those that go on with one.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string stored(How how) {
    for (const auto& [known, word] : how_words) {
        if (known == how) return std::string(word);
    }
    return {};
}

std::optional<How> how_from(const std::string& word) {
    for (const auto& [how, known] : how_words) {
        if (known == word) return how;
    }
    return std::nullopt;
}

bool is_link(const std::string& evidence) {
    return begins_as_link(evidence) && evidence.find_first_of(" \t\r\n\"<>") == std::string::npos &&
           evidence.find_first_not_of('/', evidence.find("://") + 3) != std::string::npos;
}

std::vector<base::Problem> problems_of(const ClosingWords& words) {
    std::vector<base::Problem> problems;
    if (!how_from(words.how)) {
        problems.push_back({Kind::invalid, "how.missing", "how", {}});
    }
    if (words.note.empty() && words.how == stored(How::other)) {
        problems.push_back({Kind::invalid, "note.missing", "note", {}});
    } else if (characters(words.note) > longest_note) {
        problems.push_back({Kind::invalid, "note.too_long", "note", {std::to_string(longest_note)}});
    }
    if (characters(words.evidence) > longest_evidence) {
        problems.push_back(
            {Kind::invalid, "evidence.too_long", "evidence", {std::to_string(longest_evidence)}});
    } else if (begins_as_link(words.evidence) && !is_link(words.evidence)) {
        problems.push_back({Kind::invalid, "evidence.not_a_link", "evidence", {}});
    }
    return problems;
}

std::string age(const std::string& iso_day, const base::Date& today, const base::Words& words) {
    const auto days = base::days_of(iso_day);
    if (!days || days->first.month != days->last.month || today < days->last) return {};
    const base::Date* const day = &days->last;  // of a month: so old it is at least
    int months = (today.year - day->year) * 12 + today.month - day->month;
    if (today.day < day->day) --months;
    if (months < 1) {
        int since = 0;
        for (base::Date other = *day; other < today; other = base::add_days(other, 1)) ++since;
        return words.count(since, labels::one_day, labels::many_days);
    }
    const std::string years = words.count(months / 12, labels::one_year, labels::many_years);
    const std::string rest = words.count(months % 12, labels::one_month, labels::many_months);
    return months < 12 ? rest : months % 12 == 0 ? years : words(labels::years_and_months, years, rest);
}

}  // namespace decisions
