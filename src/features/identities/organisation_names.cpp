#include <algorithm>
#include <array>
#include <set>

#include "base/danish.hpp"
#include "base/split.hpp"
#include "features/identities/names.hpp"
#include "search/stemmer.hpp"

// When two names may be one party's or one body's.
namespace identities {
namespace {

using Words = std::set<std::string>;

/// "Klyngestyregruppen (Randersklyngen)": the body, and whose it is.
struct Parts {
    std::string name;
    std::string owner;
};

Parts parts_of(Kind kind, std::string_view name) {
    const std::size_t open = name.rfind(" (");
    if (kind != Kind::body || open == std::string_view::npos || !name.ends_with(')')) {
        return {std::string(name), {}};
    }
    return {std::string(name.substr(0, open)), std::string(name.substr(open + 2, name.size() - open - 3))};
}

struct Name {
    Words telling;   ///< stems
    Words optional;  ///< stems of words that may be there or not
};

Name name_of(Kind kind, const std::string& text) {
    search::Stemmer stemmer;
    Name name;
    for (const std::string& word : base::key_words(text)) {
        for (const std::string& part : base::key_words(written_out(word))) {
            const std::string stem = stemmer.stem(part);
            const bool optional = is_optional(kind, part) || is_optional(kind, stem);
            (optional ? name.optional : name.telling).insert(stem);
        }
    }
    return name;
}

/// The first letters of the words: "odense universitetshospital" is "ou", and "ouh" by its compound.
std::set<std::string> short_forms_of(const std::string& text) {
    constexpr std::array<std::string_view, 8> ends = {"hospital", "sygehus",  "psykiatri", "kommune",
                                                      "center",   "forening", "enhed",     "styrelse"};
    std::string plain;
    std::string split;
    for (const std::string& word : base::key_words(text)) {
        if (is_optional(Kind::party, word) && word.size() <= 3) continue;
        plain += word.front();
        split += word.front();
        for (const std::string_view end : ends) {
            const std::size_t at = word.find(end, 1);
            if (at != std::string::npos) split += end.front();
        }
    }
    return {plain, split};
}

/// A name of one short word, which may be made of the first letters of another.
std::optional<std::string> as_short_form(const std::string& text) {
    const auto words = base::key_words(text);
    constexpr std::size_t longest = 5;
    if (words.size() != 1 || words[0].size() < 2 || words[0].size() > longest) return std::nullopt;
    return words[0];
}

bool is_short_for(const std::string& one, const std::string& other) {
    const auto form = as_short_form(one);
    return form && base::key_words(other).size() > 1 && short_forms_of(other).contains(*form);
}

/// All words but one are in both, and that one is a letter off.
bool a_letter_apart(const Words& one, const Words& other) {
    std::vector<std::string> only_one;
    std::vector<std::string> only_other;
    std::ranges::set_difference(one, other, std::back_inserter(only_one));
    std::ranges::set_difference(other, one, std::back_inserter(only_other));
    return only_one.size() == 1 && only_other.size() == 1 && nearly(only_one[0], only_other[0]);
}

/// "Temagruppe aeldre" and "Temagruppe aeldre og sundhed": a body may have got a fuller name.
bool one_word_more(const Words& one, const Words& other) {
    const Words& shorter = one.size() < other.size() ? one : other;
    const Words& longer = one.size() < other.size() ? other : one;
    return shorter.size() >= 2 && longer.size() == shorter.size() + 1 &&
           std::ranges::includes(longer, shorter);
}

bool has_short_form(const std::string& text) {
    return std::ranges::any_of(base::key_words(text),
                               [](const std::string& word) { return written_out(word) != word; });
}

std::optional<Likeness> of_parts(Kind kind, const std::string& one, const std::string& other) {
    const Name a = name_of(kind, one);
    const Name b = name_of(kind, other);
    if (is_short_for(one, other) || is_short_for(other, one)) return Likeness{Reason::short_form, 85};
    if (a.telling.empty() && b.telling.empty() && a.optional != b.optional) return std::nullopt;
    if (a.telling == b.telling) {
        if (a.optional == b.optional) {
            const bool shorter = has_short_form(one) || has_short_form(other);
            return Likeness{shorter ? Reason::short_form : Reason::spelling, 90};
        }
        // "Lindholm Kommune" and "Lindholm Hospital" have each what the other lacks; one of them without is
        // another matter.
        const bool fuller =
            std::ranges::includes(a.optional, b.optional) || std::ranges::includes(b.optional, a.optional);
        if (!fuller && kind != Kind::body) return std::nullopt;
        return Likeness{Reason::further_word, fuller ? 75 : 65};
    }
    if (a.optional == b.optional && a_letter_apart(a.telling, b.telling)) {
        return Likeness{Reason::spelling, 80};
    }
    if (kind == Kind::body && one_word_more(a.telling, b.telling)) return Likeness{Reason::further_word, 50};
    return std::nullopt;
}

}  // namespace

std::optional<Likeness> organisation_likeness(Kind kind, std::string_view one, std::string_view other) {
    const Parts a = parts_of(kind, one);
    const Parts b = parts_of(kind, other);
    if (a.owner == b.owner) return of_parts(kind, a.name, b.name);
    // Two others' bodies are two; one without an owner is ours, and the owner may be ourselves under another
    // name. That is for a person to know.
    if (!a.owner.empty() && !b.owner.empty()) return std::nullopt;
    auto found = base::sort_key(a.name) == base::sort_key(b.name) ? Likeness{Reason::further_word, 60}
                                                                  : of_parts(kind, a.name, b.name);
    if (found) found->strength = std::min(found->strength, 40);
    return found;
}

Keys organisation_keys(Kind kind, std::string_view name) {
    const Parts parts = parts_of(kind, name);
    const Name words = name_of(kind, parts.name);
    Keys keys;
    for (const std::string& word : words.telling) {
        for (const std::string& left : with_a_letter_less(word)) keys.kept.push_back('~' + left);
    }
    if (words.telling.empty()) {
        for (const std::string& word : words.optional) keys.kept.push_back(word);
    }
    keys.looked_for = keys.kept;
    if (const auto form = as_short_form(parts.name)) {
        keys.kept.push_back("short:" + *form);
        keys.looked_for.push_back("long:" + *form);
    }
    for (const std::string& form : short_forms_of(parts.name)) {
        keys.kept.push_back("long:" + form);
        keys.looked_for.push_back("short:" + form);
    }
    return keys;
}

}  // namespace identities
