#include "reading/stand_ins.hpp"

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// The name in a note that says that its bearer came instead; empty when it says something else.
std::string stand_in_of(const Vocabulary& vocabulary, std::string_view note) {
    const auto little = small(note);
    // "for Anna Berg", "i stedet for Anna Berg": there the one who stayed away is named.
    if (little.starts_with("for ") || has_any(little, vocabulary.replacing)) return {};
    if (!has_any_word(little, vocabulary.stand_in_says)) return {};
    std::string name;
    for (const auto word : words_of(note)) {
        const auto bare = trimmed_end(word, ",.:;");
        if (vocabulary.stand_in_words.contains(small(bare))) continue;
        if (!name.empty()) name += ' ';
        name += bare;
    }
    const auto person = name_after_title(vocabulary, name);
    return is_person_name(vocabulary, person) ? std::string(person) : std::string();
}

void take_from_brackets(const Vocabulary& vocabulary, std::string& entry, std::vector<StandIn>& into) {
    for (auto open = entry.find('('); open != std::string::npos; open = entry.find('(', open + 1)) {
        const auto close = entry.find(')', open);
        if (close == std::string::npos) return;
        auto name = stand_in_of(vocabulary, std::string_view(entry).substr(open + 1, close - open - 1));
        if (name.empty()) continue;
        into.push_back({std::move(name), open});
        entry.replace(open, close + 1 - open, " ");
    }
}

/// ", i stedet deltog Bo Dahl" and " - Bo Dahl deltog i stedet" at the end.
void take_from_end(const Vocabulary& vocabulary, std::string& entry, std::vector<StandIn>& into) {
    for (const std::string_view mark : {", ", "; ", " - ", " \u2013 ", ". "}) {
        const auto at = entry.rfind(mark);
        if (at == std::string::npos || at == 0) continue;
        auto name = stand_in_of(vocabulary, std::string_view(entry).substr(at + mark.size()));
        if (name.empty()) continue;
        into.push_back({std::move(name), at});
        entry.resize(at);
        return;
    }
}

}  // namespace

std::vector<StandIn> take_stand_ins(const Vocabulary& vocabulary, std::string& entry) {
    std::vector<StandIn> found;
    if (!has_any(small(entry), vocabulary.stand_in_says)) return found;
    take_from_brackets(vocabulary, entry, found);
    take_from_end(vocabulary, entry, found);
    return found;
}

}  // namespace reading
