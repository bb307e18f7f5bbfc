#include "reading/decisions.hpp"

#include <algorithm>
#include <array>

#include "reading/scan.hpp"
#include "reading/vocabulary/people.hpp"
#include "reading/vocabulary/postponing_words.hpp"

namespace reading {
namespace {

struct Phrase {
    std::string_view words;
    Outcome outcome;
};

// Set phrases in small letters, the telling ones first; one a line.
constexpr auto phrases = std::to_array<Phrase>({
    {"godkendes ikke", Outcome::not_approved},
    {"godkendt ikke", Outcome::not_approved},
    {"blev ikke godkendt", Outcome::not_approved},
    {"ikke godkendt", Outcome::not_approved},
    {"ikke godkende", Outcome::not_approved},
    {"godkendte ikke", Outcome::not_approved},
    {"ikke tiltrædes", Outcome::not_approved},
    {"kan ikke tiltræde", Outcome::not_approved},
    {"kunne ikke tiltræde", Outcome::not_approved},
    {"ikke imødekomme", Outcome::not_approved},
    {"afvist", Outcome::not_approved},
    {"afvises", Outcome::not_approved},
    {"forkastet", Outcome::not_approved},
    {"med den ændring", Outcome::approved_with_changes},
    {"med de ændringer", Outcome::approved_with_changes},
    {"med følgende ændring", Outcome::approved_with_changes},
    {"med følgende ændringer", Outcome::approved_with_changes},
    {"med den tilføjelse", Outcome::approved_with_changes},
    {"med de tilføjelser", Outcome::approved_with_changes},
    {"med den bemærkning", Outcome::approved_with_changes},
    {"med den rettelse", Outcome::approved_with_changes},
    {"med de rettelser", Outcome::approved_with_changes},
    {"med den præcisering", Outcome::approved_with_changes},
    {"med ændringer", Outcome::approved_with_changes},
    {"med bemærkning", Outcome::approved_with_changes},
    {"med følgende bemærkning", Outcome::approved_with_changes},
    {"med de bemærkninger", Outcome::approved_with_changes},
    {"med tilføjelse", Outcome::approved_with_changes},
    {"med følgende tilføjelse", Outcome::approved_with_changes},
    {"med forbehold", Outcome::approved_with_changes},
    {"med rettelse", Outcome::approved_with_changes},
    {"med følgende rettelse", Outcome::approved_with_changes},
    {"udsættes", Outcome::postponed},
    {"udskydes", Outcome::postponed},
    {"udskudt", Outcome::postponed},
    {"udsat til", Outcome::postponed},
    {"blev udsat", Outcome::postponed},
    {"godkendt", Outcome::approved},
    {"godkendes", Outcome::approved},
    {"godkendte", Outcome::approved},
    {"godkender", Outcome::approved},
    {"at godkende", Outcome::approved},
    {"tiltrådt", Outcome::approved},
    {"tiltrådte", Outcome::approved},
    {"tiltrædes", Outcome::approved},
    {"vedtaget", Outcome::approved},
    {"vedtages", Outcome::approved},
    {"imødekommet", Outcome::approved},
    {"anbefales", Outcome::approved},
    {"til efterretning", Outcome::noted},
    {"til orientering", Outcome::noted},
    {"taget til efterretning", Outcome::noted},
    {"orienteret", Outcome::noted},
    {"orienteredes", Outcome::noted},
    {"drøftet", Outcome::discussed},
    {"drøftede", Outcome::discussed},
    {"drøftes", Outcome::discussed},
    {"drøftelse", Outcome::discussed},
    {"drøfter", Outcome::discussed},
});

/// True where the first two words are a person's name.
bool begins_with_person(std::string_view text) {
    const auto words = words_of(text.substr(0, 120));
    if (words.size() < 3 || words[0].find(',') != std::string_view::npos) return false;
    const auto length = static_cast<std::size_t>(words[1].data() - text.data()) + words[1].size();
    return is_person_name(text.substr(0, length));
}

}  // namespace

Outcome outcome_of(std::string_view text) {
    const auto little = small(text.substr(0, 600));
    const auto bare = trimmed_end(std::string_view(little), ". ");
    for (const auto word : vocabulary::bare_postponed) {
        if (bare == word) return Outcome::postponed;
    }
    for (const auto& [words, outcome] : phrases) {
        if (little.find(words) == std::string::npos) continue;
        // "Anna Berg discusses it with ...": a task and no decision of the body.
        const bool task = outcome == Outcome::discussed && begins_with_person(text);
        return task ? Outcome::none : outcome;
    }
    return Outcome::none;
}

bool puts_off(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto end = text.find_first_of(".!\n", begin);
        if (end == std::string_view::npos) end = text.size();
        auto sentence = small(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
        // "Ad 1: …"
        if (sentence.starts_with("ad ") && sentence.find(':') < 8)
            sentence = std::string(trimmed(std::string_view(sentence).substr(sentence.find(':') + 1)));
        if (sentence.starts_with("\u2022 ")) sentence.erase(0, 4);
        for (const auto verb : vocabulary::deferring) {
            const auto at = find_word(sentence, verb);
            if (at == std::string::npos || has_any(sentence, vocabulary::doubtful)) continue;
            if (at == 0) return true;
            // The first noun of the item's own must stand close to the verb: before it as the
            // sentence's subject, or right behind it.
            const auto before = sentence.substr(0, at);
            const auto after = sentence.substr(at, 60);
            const auto first = words_of(before);
            const bool subject =
                !first.empty() && has_any_word(std::string(first[0]), vocabulary::whole_item);
            const bool follows = before.size() < 40 && has_any_word(after, vocabulary::whole_item);
            // "… og punktet udskydes", "… så sagen blev udsat"
            auto last = first.size();
            while (last > 1 && (first[last - 1] == "blev" || first[last - 1] == "bliver")) --last;
            const bool near = last > 0 && std::ranges::find(vocabulary::whole_item, first[last - 1]) !=
                                              vocabulary::whole_item.end();
            if (subject || follows || near) return true;
        }
    }
    return false;
}

}  // namespace reading
