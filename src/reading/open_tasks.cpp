#include "reading/open_tasks.hpp"

#include <algorithm>

#include "reading/decisions.hpp"
#include "reading/doers.hpp"
#include "reading/due.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/undertakings.hpp"

namespace reading {
namespace {

/// "fremsendes", "udskydes": what is to be done, in the passive.
bool is_passive(const Vocabulary& vocabulary, std::string_view verb) {
    if (is_passive_task(vocabulary, verb) || vocabulary.passives_by_a_day.contains(verb)) return true;
    if (!verb.ends_with('s')) return false;
    std::string active(verb.substr(0, verb.size() - 1));
    active += 'r';
    return is_task_verb(vocabulary, active);
}

/// The passive that a clause is about; none where it is about something else, is denied or only possible.
std::string passive_in(const Vocabulary& vocabulary, const Words& words) {
    for (std::size_t k = 0; k < std::min<std::size_t>(words.size(), 24); ++k) {
        auto word = small(bare(words[k]));
        if (is_passive(vocabulary, word)) return word;
        const bool leads_on = (k == 0 && word == "der") || vocabulary.becoming_words.contains(word);
        const bool ends = vocabulary.possible_words.contains(word) ||
                          (!leads_on && breaks_subject(vocabulary, words[k])) ||
                          (words[k].ends_with(',') && k > 2);
        if (ends) return {};
    }
    return {};
}

/// "hver 3. m\u00e5ned"
std::optional<std::string> recurrence_in(const Vocabulary& vocabulary, std::string_view sentence) {
    const auto little = small(sentence);
    for (const auto lead : vocabulary.recurrence_leads) {
        const auto at = find_word(little, trimmed(lead));
        if (at == std::string_view::npos) continue;
        std::size_t end = std::min(at + lead.size(), little.size());
        if (take_number(little, end) > 0 && end < little.size() && little[end] == '.') ++end;
        skip_blanks(little, end);
        const auto unit = little.substr(end, little.find_first_of(" .,;)", end) - end);
        if (vocabulary.recurrences.contains(unit))
            return std::string(sentence.substr(at, end + unit.size() - at));
    }
    return std::nullopt;
}

bool is_day(std::string_view due) { return due.size() == 10 && due[4] == '-' && due[7] == '-'; }

/// Long words are the same where they begin alike: "sekretariat", "sekretariatet".
bool alike(std::string_view one, std::string_view other) {
    constexpr std::size_t long_word = 8;
    if (one.size() < long_word || other.size() < long_word) return false;
    const auto shorter = std::min(one.size(), other.size());
    const auto longer = std::max(one.size(), other.size());
    return longer <= shorter + 4 && one.substr(0, shorter - 2) == other.substr(0, shorter - 2);
}

/// Whether two texts have at least two long words in common.
bool same_matter(const Words& one, const Words& other) {
    int common = 0;
    for (const auto word : one) {
        const auto little = small(bare(word));
        common += std::ranges::any_of(other, [&](auto with) { return alike(little, small(bare(with))); });
    }
    return common >= 2;
}

/// Who a clause that was recommended lays the same task on.
std::vector<std::string> doer_recommended(const Vocabulary& vocabulary, std::string_view task,
                                          const Undertaken& known) {
    const auto words = words_of(task);
    for (const auto line : parts_of(known.context, '\n')) {
        for (auto at = line.find("at "); at != std::string_view::npos; at = line.find("at ", at + 1)) {
            if (at > 0 && line[at - 1] != ' ') continue;
            const auto clause = words_of(line.substr(at + 3, 400));
            std::vector<std::string> who;
            const bool does_it = same_matter(words, clause) && does(vocabulary, clause, false, known, who);
            if (does_it && !only_own_body(vocabulary, who, known)) return who;
        }
    }
    return {};
}

}  // namespace

std::optional<FollowUp> open_task(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view clause, bool decided, const Undertaken& known) {
    const auto little = small(sentence);
    const bool led = has_any(little, vocabulary.day_leads);
    auto due = led ? due_in(vocabulary, sentence, known.context, known.date) : std::nullopt;
    if (!due && decided) due = recurrence_in(vocabulary, sentence);
    // A day that is past is no task's.
    if (!due || (is_day(*due) && known.date && !(base::iso(*known.date) < *due))) return std::nullopt;
    const auto words = words_of(clause);
    // "opfordrer til, at der kommer et punkt p\u00e5 m\u00f8det den ..."
    const bool wished = clause.size() < sentence.size() && small(clause).starts_with("der kommer ");
    if (!wished && passive_in(vocabulary, words).empty()) return std::nullopt;
    if (puts_off(vocabulary, sentence)) return std::nullopt;
    return FollowUp{std::string(sentence), doer_recommended(vocabulary, clause, known), std::move(due), {}};
}

}  // namespace reading
