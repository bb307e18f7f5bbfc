#include "features/threads/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace threads {
namespace {

/// A word that only two of so many items have tells as much as any can: in a larger archive the same is not
/// rarer but more certain, in a smaller one nobody knows yet.
constexpr double enough_items = 60;
/// A word in both titles; in a title and an attachment's title; said again and again by the other; said once
/// by it, when it is a compound or an abbreviation, which have one meaning, or a simple word.
constexpr double in_both_titles = 1.5;
constexpr double in_attachment = 1.2;
constexpr double said_often = 1.0;
constexpr double said_once = 0.75;
constexpr double simple_said_once = 0.55;
/// An abbreviation in a title is the matter's name.
constexpr double as_name = 1.3;
/// Of a title's words, how much each belongs to the subject.
constexpr double share_of_abbreviation = 2;
constexpr double share_of_word = 1;
constexpr double share_of_field = 0.5;
/// A word of neither title that both say: of an attachment's title or said again and again by one of them,
/// else only a compound or an abbreviation, and then several of them.
constexpr double attached_or_frequent = 0.8;
constexpr int frequent = 5;
constexpr double in_passing = 0.3;
constexpr int few_in_passing = 3;

struct Slot {
    double share = 0;
    bool said = false;
    double score = 0;
};

double factor(const Term& mine, const Term& theirs) {
    const bool plain = !mine.compound && !mine.abbreviation && !theirs.compound;
    const double said = theirs.slot > 0    ? in_both_titles
                        : theirs.attached  ? in_attachment
                        : theirs.count > 1 ? said_often
                        : plain            ? simple_said_once
                                           : said_once;
    return mine.abbreviation ? said * as_name : said;
}

double share_of(const Term& term) {
    return term.abbreviation ? share_of_abbreviation : term.field ? share_of_field : share_of_word;
}

/// How well `other` speaks of what the title of `one` names.
double speaks_of(const Subject& one, const Subject& other, const Rarity& rarity) {
    std::map<int, Slot> slots;
    for (const auto& [stem, term] : one.terms) {
        if (term.slot == 0) continue;
        Slot& slot = slots[term.slot];
        slot.share = std::max(slot.share, share_of(term));
        const auto found = other.terms.find(stem);
        if (found == other.terms.end()) continue;
        const double weight = rarity.weight(stem);
        slot.said = slot.said || weight > 0;
        // The field's own words belong to the subject, but do not tell it.
        if (term.field || !rarity.rare(stem, found->second.slot > 0)) continue;
        slot.score = std::max(slot.score, weight * factor(term, found->second));
    }
    double whole = 0;
    double found = 0;
    double score = 0;
    for (const auto& [number, slot] : slots) {
        whole += slot.share;
        if (slot.said) found += slot.share;
        score += slot.score;
    }
    // Who speaks of half a title speaks of less than its subject.
    return whole > 0 ? score * std::sqrt(found / whole) : 0;
}

/// What both say beside their titles.
double say_both(const Subject& one, const Subject& other, const Rarity& rarity) {
    double score = 0;
    double passing = 0;
    int passed = 0;
    for (const auto& [stem, term] : one.terms) {
        const auto found = other.terms.find(stem);
        if (found == other.terms.end() || term.field) continue;
        const Term& theirs = found->second;
        if (term.slot > 0 || theirs.slot > 0 || !rarity.rare(stem)) continue;
        const bool tells = term.compound || theirs.compound || term.abbreviation || theirs.abbreviation;
        const bool weighty = std::max(term.count, theirs.count) >= frequent && tells;
        if (weighty || ((term.attached || theirs.attached) && std::max(term.count, theirs.count) > 2)) {
            score += rarity.weight(stem) * attached_or_frequent;
        } else if (tells) {
            passing += rarity.weight(stem) * in_passing;
            ++passed;
        }
    }
    return score + (passed >= few_in_passing ? passing : 0);
}

}  // namespace

double Rarity::weight(const std::string& stem) const {
    const double of = items;
    const double in = having(stem) + 0.5;
    if (in >= of) return 0;
    const double weight = std::log(of / in);
    return of <= enough_items ? weight : weight * std::log(enough_items) / std::log(of);
}

bool Rarity::rare(const std::string& stem, bool in_both_titles) const {
    return having(stem) <= (in_both_titles ? std::clamp(items / 4, 6, 100) : std::clamp(items / 10, 6, 40));
}

Likeness likeness(const Subject& one, const Subject& other, const Rarity& rarity) {
    const double forth = speaks_of(one, other, rarity);
    const double back = speaks_of(other, one, rarity);
    Likeness result;
    result.score = std::max(forth, back) + std::min(forth, back) / 2 + say_both(one, other, rarity);
    std::vector<std::pair<double, std::string>> shared;
    for (const auto& [stem, term] : one.terms) {
        const auto found = other.terms.find(stem);
        if (found == other.terms.end() || term.field) continue;
        const bool title = term.slot > 0 || found->second.slot > 0;
        if (!rarity.rare(stem, term.slot > 0 && found->second.slot > 0)) continue;
        shared.emplace_back(-rarity.weight(stem) * (title ? 2 : 1), stem);
    }
    std::ranges::sort(shared);
    for (const auto& [weight, stem] : shared) result.stems.push_back(stem);
    return result;
}

}  // namespace threads
