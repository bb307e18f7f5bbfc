#include "reading/slots.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

/// Splits at " og ", " samt ", "&" and commas.
std::vector<std::string> split_names(std::string_view text) {
    std::string marked;
    for (const auto word : words_of(text)) {
        const bool joint = word == "og" || word == "samt" || word == "&" || word == "/";
        marked += joint ? ',' : ' ';
        if (!joint) marked += word;
    }
    std::vector<std::string> parts;
    for (const auto part : parts_of(marked, ',')) parts.emplace_back(part);
    return parts;
}

void cut_times(TitleParts& parts, std::string& text) {
    const auto open = slot_begin(text);
    if (open == nowhere) return;
    parts.times = find_times(text, open + 1);
    const auto close = text.find(')', open);
    if (close == nowhere) {
        parts.unfinished = true;
        text.erase(open);
        return;
    }
    if (!parts.times) {
        // Digits were lost ("(kl )"), or only a clock time stands there ("(9.00)").
        std::string inside = "kl. ";
        inside += std::string_view(text).substr(open + 1, close - open - 1);
        if (auto found = find_times(inside)) parts.times = found;
    }
    text = text.substr(0, open) + " " + text.substr(close + 1);
}

/// "Title, kl. 9.00-9.10" and "Title kl. 9.00 - 9.10" without brackets, at the end only.
void cut_bare_times(const Vocabulary& vocabulary, TitleParts& parts, std::string& text) {
    const auto at = find_word(small(text), "kl");
    if (at == nowhere || at == 0) return;
    const auto found = find_times(text, at);
    if (!found || found->begin != at || !found->said_clock) return;
    const auto tail = trimmed(std::string_view(text).substr(found->finish));
    if (!tail.empty() && !tail.starts_with("v/") && !tail.starts_with("v.")) return;
    // A meeting's time, not the item's, unless who presents stands between: "... 4 May v/Anna Berg kl. 9-10".
    const auto date = find_date(vocabulary, text.substr(0, at));
    if (date && presenter_begin(vocabulary, text, date->end) >= at) return;
    parts.times = found;
    text = text.substr(0, at) + " " + std::string(tail);
}

/// "(5 min. kl. 14.00-14.05)", "(1 time 30 min. kl. …": how long it lasts, before the hours.
void skip_length(std::string_view text, std::size_t& at) {
    for (std::size_t end = at; take_number(text, end) > 0;) {
        if (end < text.size() && text[end] == '.') ++end;
        skip_blanks(text, end);
        const auto word = small(text.substr(end, text.find_first_of(" .,)", end) - end));
        if (word != "min" && word != "minutter" && word != "time" && word != "timer") return;
        end += word.size();
        while (end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == ' ')) ++end;
        at = end;
    }
}

/// "(20 min)": a length without hours is no part of the title.
void cut_length(std::string& text) {
    for (auto open = text.find('('); open != nowhere; open = text.find('(', open + 1)) {
        std::size_t at = open + 1;
        skip_length(text, at);
        if (at == open + 1 || at >= text.size() || text[at] != ')') continue;
        text = text.substr(0, open) + " " + text.substr(at + 1);
        return;
    }
}

}  // namespace

std::size_t slot_begin(std::string_view text) {
    for (auto open = text.find('('); open != nowhere; open = text.find('(', open + 1)) {
        std::size_t at = open + 1;
        skip_length(text, at);
        skip_blanks(text, at);
        const auto rest = small(text.substr(at, 8));
        const bool clock = rest.starts_with("kl.") || rest.starts_with("kl ") || rest.starts_with("k l") ||
                           rest == "kl" || rest.starts_with("kl:");
        if (clock) return open;
        if (const auto found = find_times(text.substr(0, std::min(text.size(), at + 24)), at)) {
            if (found->begin == at && found->end) return open;
        }
        // Broken over a line: "(8.40-".
        std::size_t end = at;
        const int hour = take_number(text, end);
        const bool clocklike =
            hour >= 0 && hour < 24 && end + 2 < text.size() && (text[end] == '.' || text[end] == ':') &&
            is_digit(text[end + 1]) && is_digit(text[end + 2]) &&
            (end + 3 == text.size() || text[end + 3] == ')' || trimmed(text.substr(end + 3)) == "-" ||
             trimmed(text.substr(end + 3)) == "\u2013");
        if (clocklike) return open;
    }
    return nowhere;
}

std::size_t presenter_begin(const Vocabulary& vocabulary, std::string_view text, std::size_t from) {
    for (std::size_t at = text.find_first_of("vV", from); at != nowhere;
         at = text.find_first_of("vV", at + 1)) {
        if (at > 0 && is_word_byte(text[at - 1])) continue;
        if (at > 1 && text[at - 1] == '.' && is_word_byte(text[at - 2])) continue;  // "m.v."
        const auto rest = text.substr(at + 1);
        if (rest.starts_with("/") || rest.starts_with(" /") || rest.starts_with("./")) return at;
        if (!rest.starts_with(".") && !rest.starts_with(":")) continue;
        const auto name = trimmed(rest.substr(1));
        const auto little = small(name.substr(0, 24));
        if (name.empty() || begins_upper(name) || begins_with_any(little, vocabulary.offices) ||
            begins_with_title(vocabulary, little))
            return at;
    }
    return nowhere;
}

/// "Anna Berg og projektgruppen": both present. Behind a comma ("Anna Berg, chef, og valgt i fjor") stands
/// what is said of the one before.
bool stands_behind_and(std::string_view text, std::string_view name) {
    auto before = trimmed_end(text.substr(0, std::min(text.find(name), text.size())), " ");
    for (const std::string_view joining : {" og", " samt", "&", "/"}) {
        if (!before.ends_with(joining)) continue;
        before.remove_suffix(joining.size());
        return !trimmed_end(before, " ").ends_with(",");
    }
    return false;
}

std::vector<std::string> presenters_of(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string> result;
    text = trimmed_end(text, ".,;:*");
    for (auto& part : split_names(text)) {
        const auto name = without_brackets(part);
        if (name.empty()) continue;
        const auto little = small(name);
        const bool first = result.empty();
        if (!first && is_organisation(vocabulary, name)) continue;
        const auto person = name_after_title(vocabulary, name);
        const bool titled =
            person.size() < name.size() && begins_with_title(vocabulary, little) && begins_upper(person);
        // After a name stands that person's title, or what is said of it; after an office nothing but names.
        const bool told = !first && (begins_with_title(vocabulary, little) ||
                                     (begins_lower(name) && is_person_name(vocabulary, result.front()) &&
                                      !stands_behind_and(text, name)));
        if (told && !titled && !begins_with_any(little, vocabulary.offices)) continue;
        result.push_back(titled ? std::string(person) : name);
    }
    return result;
}

TitleParts take_apart(const Vocabulary& vocabulary, std::string_view whole) {
    TitleParts parts;
    std::string text(trimmed(whole));
    cut_times(parts, text);
    if (!parts.times) cut_bare_times(vocabulary, parts, text);
    cut_length(text);
    const auto mark = presenter_begin(vocabulary, text);
    std::string_view title = text;
    if (mark != nowhere && mark > 0) {
        title = title.substr(0, mark);
        auto names = trimmed(std::string_view(text).substr(mark + 1));
        while (!names.empty() && (names[0] == '/' || names[0] == '.' || names[0] == ':' || names[0] == ' '))
            names.remove_prefix(1);
        parts.presenters = presenters_of(vocabulary, names);
        const bool open = names.empty() || names.ends_with(" og") || names.ends_with(",") ||
                          names.ends_with("-") || names.ends_with(" samt");
        parts.unfinished |= open;
    }
    title = trimmed_end(title, ",;*(:");
    const auto year = title.size() < 6 ? std::string_view() : title.substr(title.size() - 5, 4);
    if (title.ends_with('.') && !year.empty() && std::ranges::all_of(year, is_digit)) title.remove_suffix(1);
    if (title.ends_with(" -")) title = trimmed(title.substr(0, title.size() - 2));
    while (title.ends_with("\u2026")) title = trimmed_end(title.substr(0, title.size() - 3), " ");
    if (title.ends_with(" \u2013")) title = trimmed(title.substr(0, title.size() - 4));
    parts.title = single_spaced(title);
    if (parts.title.size() > 2 && parts.title.back() == '.' &&
        parts.title.find('.') == parts.title.size() - 1 && parts.title.size() > 6) {
        parts.title.pop_back();
        parts.closed = true;
    }
    return parts;
}

}  // namespace reading
