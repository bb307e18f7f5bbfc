#include "reading/vocabulary/headings.hpp"

#include <algorithm>
#include <unordered_map>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

std::string_view bare(std::string_view text) { return trimmed_end(text, ":;.,"); }

/// "Det indstilles, at …", "Formandskabet indstiller til udvalget:".
std::optional<Heading> recommending_line(const Vocabulary& vocabulary, std::string_view text,
                                         std::string_view small) {
    for (const auto phrase : vocabulary.recommending) {
        const auto at = find_word(small, phrase);
        const bool impersonal = phrase.starts_with("det ");
        if (at == nowhere || (impersonal && at != 0) || at > 90) continue;
        const auto after = trimmed(small.substr(at + phrase.size()));
        const auto clause = find_word(small, "at", at + phrase.size());
        const bool to_somebody = small.ends_with(',') && after.starts_with("til ") && clause == nowhere &&
                                 words_of(after).size() <= 7;
        const bool leads = small.ends_with(':') || after == "," || after.empty() || after == "at" ||
                           after == ", at" || to_somebody;
        const bool weak = vocabulary.weak_recommending.contains(phrase);
        if (leads && weak && !after.empty() && after != "," && after != ", at" && after != ":") continue;
        Heading heading{Part::recommendation, {}, {}, false};
        if (leads) return heading;
        if (weak || clause == nowhere || clause > at + phrase.size() + 60) continue;
        heading.rest = std::string(text.substr(clause));
        return heading;
    }
    return std::nullopt;
}

/// "Klyngestyregruppen besluttede:", also with the decision behind it.
std::optional<Heading> deciding_line(const Vocabulary& vocabulary, std::string_view text,
                                     std::string_view small) {
    const auto colon = small.substr(0, 90).find(':');
    if (colon == nowhere) return std::nullopt;
    const auto head = trimmed_end(bare(small.substr(0, colon)), ", ");
    for (const auto verb : vocabulary.deciding) {
        const bool closes = head.ends_with(verb) || head.ends_with(std::string(verb) + ", at") ||
                            head.ends_with(std::string(verb) + " at");
        const auto at = find_word(head, verb);
        if (!closes || at == nowhere || at == 0) continue;
        return Heading{Part::decision, std::string(trimmed(text.substr(colon + 1))),
                       std::string(trimmed(text.substr(0, at))), false};
    }
    return std::nullopt;
}

/// "Bilag 1: Plan", "Bilag 2 - Plan" where no heading stands above.
bool is_attachment_line(std::string_view small) {
    if (!small.starts_with("bilag ")) return false;
    std::size_t at = 6;
    if (take_number(small, at) < 0) return false;
    const bool letter =
        at + 1 < small.size() && small[at] >= 'a' && small[at] <= 'h' && !is_word_byte(small[at + 1]);
    const auto rest = small.substr(letter ? at + 1 : at);
    return rest.starts_with(": ") || rest.starts_with(" - ") || rest.starts_with(" \u2013 ");
}

/// "Byudvalget, 04-05-2031, pkt. 7" and "Beslutning Byudvalget den 04-05-2031".
bool is_decision_of_body(const Vocabulary& vocabulary, std::string_view text, std::string_view small) {
    if (text.size() > 110 || !begins_upper(text)) return false;
    const auto date = find_date(vocabulary, small);
    if (!date) {  // "Beslutning fra Byudvalget"
        const auto named = words_of(trimmed_end(small, ": "));
        return named.size() > 2 && named.size() < 8 && named[0] == "beslutning" &&
               (named[1] == "i" || named[1] == "fra") &&
               ends_with_any(named.back(), vocabulary.meeting_bodies);
    }
    if (!date->full()) return false;
    const auto before = trimmed_end(small.substr(0, date->begin), " ,.");
    const auto after = trimmed_end(trimmed(small.substr(date->end)), ":.");
    if (after.starts_with(", pkt. ") || after.starts_with(", punkt ")) {
        std::size_t at = after.rfind(' ') + 1;
        return take_number(after, at) > 0 && at == after.size();
    }
    // "Udvalgets møde den 4. maj 2031:", "Udvalgets beslutning i mødet den 4. maj 2031"
    const bool held = before.ends_with("s m\u00F8de den") && text.ends_with(':');
    if (after.empty() && (held || before.ends_with("s beslutning i m\u00F8det den"))) return true;
    auto words = words_of(before);
    if (!after.empty() || words.size() < 2 || words.size() > 8 || words[0] != "beslutning") return false;
    if (words.back() == "den" || words.back() == "d") words.pop_back();
    return ends_with_any(words.back(), vocabulary.meeting_bodies);
}

}  // namespace

Part part_of(const Vocabulary& vocabulary, std::string_view small_word) {
    const auto* found = vocabulary.headings.find(bare(small_word));
    return found == nullptr ? Part::none : *found;
}

std::optional<Heading> heading_of(const Vocabulary& vocabulary, std::string_view text,
                                  std::string_view small) {
    if (text.empty()) return std::nullopt;
    const bool may_head = begins_upper(text) && !text.ends_with('.') && !text.ends_with(';');
    if (text.size() < 60 && may_head) {
        if (const Part part = part_of(vocabulary, small); part != Part::none)
            return Heading{part, {}, {}, false};
    }
    // Word keeps a paragraph on one line: "Referat: ..." may go on for as long as it likes.
    const auto colon = small.substr(0, 50).find(':');
    if (colon != nowhere && begins_upper(text)) {
        const Part part = part_of(vocabulary, small.substr(0, colon));
        if (part != Part::none) return Heading{part, std::string(trimmed(text.substr(colon + 1))), {}, false};
    }
    if (begins_upper(text)) {
        if (auto heading = deciding_line(vocabulary, text, small)) return heading;
    }
    if (text.size() > 260) return std::nullopt;
    if (begins_upper(text) && text.size() < 110 && begins_with_any(small, vocabulary.dated_decision) &&
        find_date(vocabulary, small)) {
        return Heading{Part::decision, {}, {}, true};
    }
    if (is_decision_of_body(vocabulary, text, small)) return Heading{Part::decision, {}, {}, true};
    if (begins_upper(text) && begins_with_any(small, vocabulary.recommendation_from) && text.size() < 110) {
        return Heading{Part::recommendation, {}, {}, false};
    }
    if (is_attachment_line(small) && begins_upper(text) && text.size() < 160)
        return Heading{Part::attachments, std::string(text), {}, false};
    if (begins_upper(text)) {
        if (auto heading = recommending_line(vocabulary, text, small)) return heading;
    }
    return std::nullopt;
}

}  // namespace reading
