#include "reading/sentences.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

bool is_abbreviation(const Vocabulary& vocabulary, std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
    const auto little = small(word);
    if (vocabulary.abbreviations.contains(little)) return true;
    return word.size() == 2 && begins_upper(word);  // an initial
}

std::optional<std::string> quarter(std::string_view sentence, std::string_view little) {
    const auto at = little.find(". kvartal");
    if (at == std::string_view::npos || at == 0 || !is_digit(little[at - 1])) return std::nullopt;
    std::size_t end = at + 9;
    std::size_t year = end;
    skip_blanks(little, year);
    if (take_number(little, year) >= 1900) end = year;
    return std::string(sentence.substr(at - 1, end - at + 1));
}

/// The first such day after the meeting.
std::optional<base::Date> first_after(const FoundDate& day, const std::optional<base::Date>& meeting) {
    if (!meeting) return std::nullopt;
    FoundDate dated = day;
    for (dated.year = meeting->year; dated.year <= meeting->year + 1; ++dated.year) {
        const auto date = dated.full();
        // A day nearly a year ahead was rather one that has passed.
        if (date && *meeting < *date && *date < base::add_days(*meeting, 300)) return date;
    }
    return std::nullopt;
}

/// "uge 26", "medio juni 2024", "senest i december 2017".
std::optional<std::string> loose_period(const Vocabulary& vocabulary, std::string_view sentence,
                                        std::string_view little) {
    for (const std::string_view lead : vocabulary.period_leads) {
        const auto at = little.find(lead);
        if (at == std::string_view::npos) continue;
        std::size_t end = at + lead.size();
        if (month_at(vocabulary, little, end, &end) == 0) continue;
        std::size_t year = end;
        skip_blanks(little, year);
        if (take_number(little, year) >= 1900) end = year;
        return std::string(sentence.substr(at, end - at));
    }
    const auto week = find_word(little, "uge");
    if (week == std::string_view::npos) return std::nullopt;
    std::size_t end = week + 3;
    skip_blanks(little, end);
    if (take_number(little, end) < 0) return std::nullopt;
    return std::string(sentence.substr(week, end - week));
}

}  // namespace

std::vector<std::string_view> sentences_of(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    std::size_t word = 0;  // where the current word begins
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' || text[at] == '\n') {
            word = at + 1;
            continue;
        }
        if (text[at] != '.' && text[at] != '!' && text[at] != '?') continue;
        std::size_t next = at + 1;
        while (next < text.size() && (text[next] == ')' || text[next] == '"')) ++next;
        if (next < text.size() && text[next] != ' ' && text[next] != '\n') continue;
        const auto last = text.substr(word, at + 1 - word);
        if (text[at] == '.' &&
            (is_abbreviation(vocabulary, last) || (begins_digit(last) && last.size() <= 3)))
            continue;
        sentences.push_back(trimmed(text.substr(begin, next - begin)));
        begin = next;
    }
    const auto rest = trimmed(text.substr(std::min(begin, text.size())));
    if (!rest.empty()) sentences.push_back(rest);
    return sentences;
}

std::optional<std::string> due_in(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view context, const std::optional<base::Date>& meeting) {
    const auto little = small(sentence);
    if (const auto found = find_date(vocabulary, sentence)) {
        if (const auto date = found->full()) return base::iso(*date);
        // The year may be said elsewhere in the item for the same day.
        for (std::size_t from = 0; from < context.size();) {
            const auto other = find_date(vocabulary, context, from);
            if (!other) break;
            if (other->day == found->day && other->month == found->month && other->full())
                return base::iso(*other->full());
            from = other->end;
        }
        if (const auto next = first_after(*found, meeting)) return base::iso(*next);
        return std::string(trimmed_end(sentence.substr(found->begin, found->end - found->begin), ".,"));
    }
    if (auto phrase = quarter(sentence, little)) return phrase;
    for (const auto period : vocabulary.periods) {
        const auto at = find_word(little, period);
        if (at != std::string::npos) return std::string(sentence.substr(at, period.size()));
    }
    return loose_period(vocabulary, sentence, little);
}

}  // namespace reading
