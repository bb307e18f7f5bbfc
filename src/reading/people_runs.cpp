#include "reading/people_runs.hpp"

#include <algorithm>
#include <array>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

using Words = std::vector<std::string_view>;

std::string joined_words(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return text;
}

bool begins_title(const Vocabulary& vocabulary, std::string_view word) {
    return begins_upper(word) && begins_with_title(vocabulary, small(trimmed_end(word, ",")));
}

bool is_attendance(const Vocabulary& vocabulary, std::string_view word) {
    const auto little = small(trimmed_end(word, ",.;"));
    return vocabulary.attendance_ends.contains(little);
}

bool is_first_name(const Vocabulary& vocabulary, std::string_view word) {
    const auto little = small(trimmed_end(word, ","));
    const auto first = little.substr(0, little.find('-'));
    return std::ranges::binary_search(vocabulary.first_names, std::string_view(first));
}

/// "Name Chair Present Name Member Absent": an entry ends with the word for its attendance.
std::vector<std::string> between_attendance(const Vocabulary& vocabulary, const Words& words) {
    std::vector<std::string> entries;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_attendance(vocabulary, words[i])) continue;
        // The name, a comma, the title, a comma, and the note.
        std::size_t title = begin;
        while (title < i &&
               (is_name_word(vocabulary, words[title]) || is_name_particle(vocabulary, words[title])) &&
               !begins_title(vocabulary, words[title]))
            ++title;
        if (title < begin + 2) return {};
        auto entry = joined_words(words, begin, title);
        if (title < i) entry += ", " + std::string(trimmed_end(joined_words(words, title, i), ","));
        entry += " (" + std::string(words[i]) + ")";
        entries.push_back(std::move(entry));
        begin = i + 1;
    }
    if (begin != words.size() || entries.size() < 2) return {};
    return entries;
}

/// One of "Name Title" in one part between commas: where the title begins; 0 when the part is whole.
std::size_t title_in(const Vocabulary& vocabulary, const Words& words) {
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (begins_title(vocabulary, words[i]) && is_person_name(vocabulary, joined_words(words, 0, i)))
            return i;
    }
    return 0;
}

/// "Title, Org, Name Title, Org, Name": an entry ends with its name.
std::vector<std::string> titles_first(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string> entries;
    std::string entry;
    std::size_t cuts = 0;
    const auto add = [&](std::string_view part) {
        if (!entry.empty()) entry += ", ";
        entry += part;
    };
    for (const auto part : parts_of(text, ',')) {
        const auto words = words_of(part);
        const auto title = title_in(vocabulary, words);
        const bool goes_on = entry.empty() && !entries.empty() && begins_lower(part);
        if (goes_on) {
            entries.back().append(", ").append(part);
            continue;
        }
        if (entry.empty() && !begins_title(vocabulary, words.front())) return {};
        if (title > 0) {
            add(joined_words(words, 0, title));
            entries.push_back(std::move(entry));
            entry = joined_words(words, title, words.size());
            ++cuts;
        } else {
            add(part);
            if (!is_person_name(vocabulary, without_brackets(part))) continue;
            entries.push_back(std::move(entry));
            entry.clear();
        }
    }
    if (!entry.empty() || cuts == 0) return {};
    return entries;
}

/// Names one behind the other: a known first name begins the next once a name has two words.
std::vector<std::string> names_in(const Vocabulary& vocabulary, const Words& words, std::size_t end) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= end; ++i) {
        const bool over = i == end;
        const bool next = !over && i >= begin + 2 && i + 1 < end && is_first_name(vocabulary, words[i]) &&
                          !is_first_name(vocabulary, words[i - 1]);
        if (!over && !next) continue;
        auto name = joined_words(words, begin, i);
        if (!is_person_name(vocabulary, name)) return {};
        names.push_back(std::move(name));
        begin = i;
    }
    return names;
}

/// Titles one behind the other: each begins with a title's word in capitals.
std::vector<std::string> titles_in(const Vocabulary& vocabulary, const Words& words, std::size_t begin) {
    std::vector<std::string> titles;
    for (std::size_t i = begin; i < words.size(); ++i) {
        const bool starts =
            begins_title(vocabulary, words[i]) && (i == begin || !words[i - 1].ends_with(','));
        if (starts || titles.empty()) {
            titles.emplace_back(words[i]);
        } else {
            titles.back().append(" ").append(words[i]);
        }
    }
    return titles;
}

PeopleRun names_and_columns(const Vocabulary& vocabulary, const Words& words) {
    std::size_t end = 0;
    while (end < words.size() &&
           (is_name_word(vocabulary, words[end]) || is_name_particle(vocabulary, words[end])) &&
           !begins_title(vocabulary, words[end]) && !words[end].ends_with(','))
        ++end;
    PeopleRun run;
    if (end < 4 || (end < words.size() && !begins_title(vocabulary, words[end]))) return run;
    auto names = names_in(vocabulary, words, end);
    const auto titles = titles_in(vocabulary, words, end);
    if (names.size() < 2) return run;
    run.unsure = true;
    const bool fit = names.size() == titles.size();
    if (!titles.empty() && !fit) return run;
    for (std::size_t i = 0; i < names.size(); ++i)
        run.entries.push_back(fit ? names[i] + ", " + titles[i] : std::move(names[i]));
    return run;
}

}  // namespace

PeopleRun people_run(const Vocabulary& vocabulary, std::string_view text) {
    if (text.size() > 4000) return {};
    const auto words = words_of(text);
    if (words.size() < 4) return {};
    if (auto entries = between_attendance(vocabulary, words); !entries.empty())
        return {std::move(entries), false};
    if (auto entries = titles_first(vocabulary, text); !entries.empty()) return {std::move(entries), false};
    return names_and_columns(vocabulary, words);
}

bool second_may_be_no_person(const Vocabulary& vocabulary, std::string_view entry) {
    const auto parts = parts_of(entry, ',');
    const auto known = [&](std::string_view part) {
        return vocabulary.first_names.contains(small(part.substr(0, part.find_first_of(" -"))));
    };
    return parts.size() == 2 && known(parts[0]) && !known(parts[1]);
}

bool may_name_somebody(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text);
    return words.size() > 1 && words.size() < 6 && std::ranges::all_of(words, begins_upper) &&
           vocabulary.first_names.contains(small(words[0]));
}

bool may_name_several(const Vocabulary& vocabulary, std::string_view text) {
    constexpr std::size_t longest_line = 120;
    const auto words = words_of(text.substr(0, longest_line));
    const auto known = std::ranges::count_if(words, [&](std::string_view word) {
        return begins_upper(word) && vocabulary.first_names.contains(small(trimmed_end(word, ",")));
    });
    const auto capitals = std::ranges::count_if(words, begins_upper);
    return text.size() < longest_line && words.size() > 3 && known > 1 &&
           static_cast<std::size_t>(capitals) + 1 >= words.size();
}

std::string apart_at_parties(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        result += text[at];
        const bool bracket = text[at] == ')' && at >= 2 && at + 2 < text.size() && text[at + 1] == ' ';
        if (!bracket || !begins_upper(text.substr(at + 2))) continue;
        const auto open = text.rfind('(', at);
        const auto letter = open == std::string_view::npos ? "" : text.substr(open + 1, at - open - 1);
        const bool party = begins_upper(letter) && letter.size() <= (letter[0] == '\xC3' ? 2U : 1U);
        if (party) result += ';';
    }
    return result;
}

std::vector<Participant> names_with_first_names(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<Participant> people;
    std::size_t whole = 0;
    std::string list(trimmed_end(text, ". "));
    for (auto at = list.find(" og "); at != std::string::npos; at = list.find(" og ", at))
        list.replace(at, 4, ", ");
    for (const auto part : parts_of(list, ',')) {
        const bool alone = part.find(' ') == std::string_view::npos;
        if (alone ? !vocabulary.first_names.contains(small(part)) : !is_person_name(vocabulary, part))
            return {};
        whole += alone ? 0 : 1;
        Participant person;
        person.name = part;
        people.push_back(std::move(person));
    }
    if (people.size() < 3 || whole * 2 < people.size()) people.clear();
    return people;
}

std::vector<Participant> named_by_initials(std::string_view text) {
    std::vector<Participant> people;
    for (const auto part : parts_of(trimmed_end(text, ". "), ',')) {
        if (!is_initials(part)) return {};
        Participant person;
        person.name = part;
        people.push_back(std::move(person));
    }
    if (people.size() < 2) people.clear();
    return people;
}

}  // namespace reading
