#include "features/identities/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/danish.hpp"
#include "base/split.hpp"
#include "base/utf8.hpp"
#include "search/edit_distance.hpp"

namespace identities {
namespace {

constexpr std::array<std::pair<Reason, std::string_view>, 6> reason_words = {{
    {Reason::spelling, "spelling"},
    {Reason::further_name, "further_name"},
    {Reason::initial, "initial"},
    {Reason::order, "order"},
    {Reason::short_form, "short_form"},
    {Reason::further_word, "further_word"},
}};

/// Of shorter words a letter apart is another word.
constexpr std::size_t shortest_nearly = 4;

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) letters += base::next_character(word, at);
    return letters;
}

std::string text_of(const std::u32string& letters) {
    std::string text;
    for (const char32_t letter : letters) base::append_character(text, letter);
    return text;
}

}  // namespace

std::string stored(Reason reason) {
    for (const auto& [known, word] : reason_words) {
        if (known == reason) return std::string(word);
    }
    return {};
}

Reason reason_from(const std::string& word) {
    for (const auto& [reason, known] : reason_words) {
        if (known == word) return reason;
    }
    return Reason::spelling;
}

std::vector<std::string> with_a_letter_less(const std::string& word) {
    std::vector<std::string> all = {word};
    const std::u32string letters = letters_of(word);
    // No name has words so long; what a document runs together must not become as many words as letters.
    constexpr std::size_t longest = 40;
    if (letters.size() < shortest_nearly || letters.size() > longest) return all;
    for (std::size_t i = 1; i < letters.size(); ++i) {  // the first stays: names begin alike
        all.push_back(text_of(letters.substr(0, i) + letters.substr(i + 1)));
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

bool nearly(const std::string& one, const std::string& other) {
    const std::u32string a = letters_of(one);
    const std::u32string b = letters_of(other);
    return std::max(a.size(), b.size()) > shortest_nearly &&
           std::min(a.size(), b.size()) >= shortest_nearly && a.front() == b.front() &&
           search::edit_distance(a, b, 1) == 1;
}

std::optional<Likeness> likeness(Kind kind, std::string_view one, std::string_view other) {
    return kind == Kind::person ? people_likeness(one, other) : organisation_likeness(kind, one, other);
}

Keys keys_of(Kind kind, std::string_view name) {
    return kind == Kind::person ? people_keys(name) : organisation_keys(kind, name);
}

}  // namespace identities
