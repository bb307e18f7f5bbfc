#include "features/threads/mentions.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/danish.hpp"
#include "reading/dates.hpp"
#include "reading/vocabulary.hpp"

namespace threads {
namespace {

/// Who names more meetings than this writes a list.
constexpr std::size_t most_namings = 30;
constexpr std::size_t shortest_quote = 15;  // bytes
constexpr std::size_t longest_quote = 120;
constexpr std::ptrdiff_t fewest_blanks = 2;  // three words

/// The text's sentences and lines, so that a number and a day that belong together are in one.
std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> all;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool next_is_capital = at + 2 < text.size() && text[at + 1] == ' ' &&
                                     ((text[at + 2] >= 'A' && text[at + 2] <= 'Z') || text[at + 2] == '\xC3');
        const bool ends =
            text[at] == '\n' || ((text[at] == '.' || text[at] == '?' || text[at] == '!') && next_is_capital);
        if (!ends) continue;
        all.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    all.push_back(text.substr(begin));
    return all;
}

/// The figures at a place of a key.
std::string number_at(std::string_view key, std::size_t at) {
    std::size_t end = at;
    while (end < key.size() && key[end] >= '0' && key[end] <= '9') ++end;
    const bool whole = end == key.size() || key[end] == ' ';
    return whole && end - at <= 3 ? std::string(key.substr(at, end - at)) : std::string();
}

/// "punkt 4", "pkt. 4": the number, when the words before it are among `leads` or no leads are asked for.
template <std::size_t Count>
std::string item_number(std::string_view key, const std::array<std::string_view, Count>& leads) {
    for (const std::string_view word : {" punkt ", " pkt "}) {
        for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
            const std::string number = number_at(key, at + word.size());
            const std::string_view before = key.substr(0, at);
            const bool led = Count == 0 || std::ranges::any_of(leads, [&](std::string_view lead) {
                                 return before.ends_with(lead);
                             });
            const bool on_agenda = key.substr(at + word.size())
                                       .starts_with(number + " p} dagsorden");  // "}" is aa in a sort key
            if (!number.empty() && (led || on_agenda)) return number;
        }
    }
    return {};
}

std::optional<base::Date> day_of(const reading::FoundDate& found, const std::optional<base::Date>& at) {
    if (found.year != 0) return found.full();
    if (!at) return std::nullopt;
    const auto same_year = base::date_of(at->year, found.month, found.day);
    return same_year && *same_year < *at ? same_year : base::date_of(at->year - 1, found.month, found.day);
}

void add_of_sentence(std::set<Naming>& all, std::string_view sentence, const std::optional<base::Date>& at) {
    const auto& vocabulary = reading::Vocabulary::standard();
    const std::string key = ' ' + base::sort_key(sentence) + ' ';
    // A sort key has "|" for the letter after ae.
    const bool of_meeting = key.find("m|de") != std::string::npos;
    bool dated = false;
    for (auto found = reading::find_date(vocabulary, sentence); found;
         found = reading::find_date(vocabulary, sentence, found->end)) {
        const auto day = day_of(*found, at);
        dated = true;
        if (!of_meeting || !day || day == at) continue;
        all.insert({day, item_number<0>(key, {})});
    }
    if (dated) return;
    constexpr std::array<std::string_view, 5> leads = {" jf", " under", " se", " jvf", " ogs}"};
    if (std::string number = item_number(key, leads); !number.empty())
        all.insert({std::nullopt, std::move(number)});
}

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The next quotation mark of any kind at or after a place.
std::optional<Mark> next_mark(std::string_view text, std::size_t from) {
    constexpr std::array<std::string_view, 9> marks = {"\"",     "'",      "\u201c", "\u201d", "\u201e",
                                                       "\u2018", "\u2019", "\u00bb", "\u00ab"};
    std::optional<Mark> first;
    for (const std::string_view mark : marks) {
        const std::size_t found = text.find(mark, from);
        if (found != std::string_view::npos && (!first || found < first->begin))
            first = {found, found + mark.size()};
    }
    return first;
}

}  // namespace

std::vector<Naming> namings(std::string_view text, const std::optional<base::Date>& at) {
    std::set<Naming> all;
    for (const std::string_view sentence : sentences_of(text)) {
        add_of_sentence(all, sentence, at);
        if (all.size() >= most_namings) break;
    }
    return {all.begin(), all.end()};
}

std::vector<std::string> quoted(std::string_view text) {
    std::vector<std::string> all;
    auto open = next_mark(text, 0);
    while (open) {
        const auto close = next_mark(text, open->end);
        if (!close) break;
        const std::string_view inside = text.substr(open->end, close->begin - open->end);
        const bool is_quote = (open->begin == 0 || text[open->begin - 1] == ' ' ||
                               text[open->begin - 1] == '\n' || text[open->begin - 1] == '(') &&
                              inside.size() >= shortest_quote && inside.size() <= longest_quote &&
                              std::ranges::count(inside, ' ') >= fewest_blanks &&
                              inside.find('\n') == std::string_view::npos && inside.front() != ' ';
        if (is_quote) all.emplace_back(inside);
        open = is_quote ? next_mark(text, close->end) : close;
    }
    return all;
}

}  // namespace threads
