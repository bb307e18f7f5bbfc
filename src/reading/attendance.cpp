#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "reading/persons.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

/// Names between commas and "og" at the begin of a text, up to what is no name.
std::vector<std::string> leading_names(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string> names;
    for (const auto part : parts_of(text.substr(0, 600), ',')) {
        // "Godkendt Anna Berg var ...": the line end between the two was lost.
        const auto first = part.substr(0, part.find(' '));
        const bool decided = first.size() < part.size() && vocabulary.bare_decisions.contains(small(first));
        std::string rest(decided ? trimmed(part.substr(first.size())) : part);
        for (auto at = rest.find(" og ");; at = rest.find(" og ")) {
            const auto bare = without_brackets(rest.substr(0, at));
            const auto one = std::string(trimmed_end(bare, ". "));
            const auto name = name_after_title(vocabulary, one);
            const bool told = begins_lower(one) && !begins_with_title(vocabulary, one);  // "for hvem Bo kom"
            if (told || !is_person_name(vocabulary, name)) return names;
            names.emplace_back(name);
            if (at == std::string::npos) break;
            rest = rest.substr(at + 4);
        }
    }
    return names;
}

/// Where a sentence begins to say that somebody was not there, or missed a part.
std::size_t clause_in(std::string_view small_sentence, std::span<const std::string_view> clauses) {
    for (const auto words : clauses) {
        const auto at = small_sentence.find(words);
        if (at != nowhere) return at;
    }
    return nowhere;
}

std::size_t partial_in(const Vocabulary& vocabulary, std::string_view small_sentence) {
    return clause_in(small_sentence, vocabulary.partial_clauses);
}

/// Reads what one sentence says of who was there.
class AttendanceSentence {
  public:
    AttendanceSentence(const Vocabulary& vocabulary, std::string_view text, const Place& place,
                       People& people)
        : vocabulary_(vocabulary), text_(text), little_(small(text)), place_(place), people_(people) {}

    void read() {
        if (!came_instead() && !partly_there() && !all_except() && !apologies_from() && !absent()) stood_in();
    }

  private:
    void add(std::string_view names, Status status, const std::optional<std::string>& partial = {}) {
        for (auto& name : leading_names(vocabulary_, names))
            people_.add({std::move(name), {}, {}, status, {}, partial, place_});
    }

    /// "Som stedfortr\u00E6der deltog Bo Dahl (A)", right behind who was away.
    bool came_instead() {
        constexpr std::string_view lead = "som stedfortr\u00E6der deltog ";
        if (!little_.starts_with(lead)) return false;
        for (auto& name : leading_names(vocabulary_, text_.substr(lead.size()))) {
            const bool known = !people_.list.empty() && people_.list.back().status == Status::apologies;
            const auto whom = known ? std::optional(people_.list.back().name) : std::nullopt;
            people_.add({std::move(name), {}, {}, Status::participant, whom, {}, place_});
        }
        return true;
    }

    bool partly_there() {
        const auto part = partial_in(vocabulary_, little_);
        if (part == nowhere || clause_in(little_, vocabulary_.absent_clauses) != nowhere) return false;
        const auto line = text_.substr(0, part).rfind('\n');  // above it lists of others may stand
        const auto begin = line == nowhere ? 0 : line + 1;
        add(text_.substr(begin, part - begin), Status::participant, std::string(trimmed(text_.substr(part))));
        return true;
    }

    bool all_except() {
        const auto without = little_.find("undtagen ");
        const auto except = without != nowhere ? without : little_.find("undtaget ");
        if (except == nowhere) return false;
        add(text_.substr(except + 9), Status::apologies);
        return true;
    }

    bool apologies_from() {
        const auto from = little_.find("afbud fra ");
        if (from == nowhere || find_word(little_, "den", from) != nowhere) return false;
        add(text_.substr(from + 10), Status::apologies);
        return true;
    }

    bool absent() {
        const auto clause = clause_in(little_, vocabulary_.absent_clauses);
        if (clause == nowhere) return false;
        // The names stand on the line of the clause: above it lists of others may stand.
        const auto line = text_.substr(0, clause).rfind('\n');
        const auto begin = line == nowhere ? 0 : line + 1;
        // "Those present: A, B, C. D and E sent apologies": who is who cannot be told.
        if (text_.substr(begin, clause - begin).find(": ") != nowhere) return false;
        add(text_.substr(begin, clause - begin), Status::apologies);
        return true;
    }

    void stood_in() {
        const auto stand = little_.find(" deltog for ");
        if (stand == nowhere) return;
        const auto name = name_after_title(vocabulary_, text_.substr(0, stand));
        const auto replaced = trimmed_end(text_.substr(stand + 12), ". ");
        if (!is_person_name(vocabulary_, name) || !is_person_name(vocabulary_, replaced)) return;
        people_.add({std::string(name), {}, {}, Status::participant, std::string(replaced), {}, place_});
        people_.add({std::string(replaced), {}, {}, Status::apologies, {}, {}, place_});
    }

    const Vocabulary& vocabulary_;
    std::string_view text_;
    std::string little_;  ///< the same in small letters
    const Place& place_;
    People& people_;
};

/// "As stand-in came Bo Dahl (A)" / "Eva Lind (C) was away": a line that lost its full stop behind a party's
/// letter gets it back where the next begins.
std::string ended_at_parties(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        result += text[at];
        const bool letter = text[at] == ')' && at > 2 && at + 2 < text.size() &&
                            (text[at - 2] == '(' || (at > 3 && text[at - 3] == '(')) &&
                            begins_upper(text.substr(text[at - 2] == '(' ? at - 1 : at - 2));
        const bool apart = letter && (text[at + 1] == ' ' || text[at + 1] == '\n');
        if (apart && begins_upper(text.substr(at + 2))) result += '.';
    }
    return result;
}

}  // namespace

bool says_attendance(const Vocabulary& vocabulary, std::string_view text) {
    const auto sentences = sentences_of(vocabulary, text.substr(0, 600));
    if (sentences.size() > 1)
        return std::ranges::all_of(sentences,
                                   [&](auto sentence) { return says_attendance(vocabulary, sentence); });
    if (text.size() > 300) return false;
    if (vocabulary.bare_decisions.contains(small(text.substr(0, text.find(' '))))) return false;
    const auto little = small(text);
    if (begins_with_any(little, vocabulary.attendance_labels)) return true;
    const auto clause =
        std::min(partial_in(vocabulary, little), clause_in(little, vocabulary.absent_clauses));
    return clause != nowhere && !leading_names(vocabulary, text.substr(0, clause)).empty();
}

bool says_nobody(const Vocabulary& vocabulary, std::string_view text) {
    return vocabulary.nobody.contains(small(trimmed_end(text, ". ")));
}

void read_absence(const Vocabulary& vocabulary, std::string_view text, const Place& place, People& people) {
    const auto apart = ended_at_parties(text);
    for (const auto sentence : sentences_of(vocabulary, apart))
        AttendanceSentence(vocabulary, sentence, place, people).read();
}

void note_absence(const Vocabulary& vocabulary, std::string_view text, const std::string& item,
                  const Place& place, People& people) {
    const auto little = small(text.substr(0, 40));
    for (const auto label : vocabulary.attendance_labels) {
        if (!little.starts_with(label)) continue;
        ++people.notes;
        for (auto& name : leading_names(vocabulary, trimmed(text.substr(label.size())))) {
            auto& missed = people.missed[name];
            missed.items.push_back(item);
            missed.place = place;
        }
        return;
    }
}

namespace {

/// "Bo S. Holm" may be "Bo Solby Holm": as many words, and each the other's or its first letter.
bool shortens(std::string_view brief, std::string_view whole) {
    const auto one = words_of(brief);
    const auto other = words_of(whole);
    if (one.size() != other.size() || one.size() < 3 || brief == whole) return false;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const bool initial =
            one[i].ends_with('.') && i > 0 && other[i].starts_with(one[i].substr(0, one[i].size() - 1));
        if (one[i] != other[i] && !initial) return false;
    }
    return true;
}

}  // namespace

namespace {

/// "Ida Holm Berg" may be "Ida Mary Holm Berg": one has a name more between the first and the last.
bool leaves_out(std::string_view brief, std::string_view whole) {
    const auto one = words_of(brief);
    const auto other = words_of(whole);
    if (one.size() < 2 || one.size() == other.size() || one.front() != other.front() ||
        one.back() != other.back())
        return false;
    const auto& fewer = one.size() < other.size() ? one : other;
    const auto& more = one.size() < other.size() ? other : one;
    std::size_t found = 0;
    for (const auto word : more) found += found < fewer.size() && word == fewer[found] ? 1U : 0U;
    return found == fewer.size();
}

/// "Ida Holmegh" may be "Ida Holmeg": one letter more.
bool misspells(std::string_view one, std::string_view other) {
    const auto& brief = one.size() < other.size() ? one : other;
    const auto& whole = one.size() < other.size() ? other : one;
    if (whole.size() != brief.size() + 1 || brief.size() < 8) return false;
    const auto differs = std::ranges::mismatch(brief, whole).in1 - brief.begin();
    const auto at = static_cast<std::size_t>(differs);
    return at > 3 && whole.substr(at + 1) == brief.substr(at);
}

}  // namespace

void join_shortened_names(People& people) {
    std::vector<std::string> joined;
    for (const auto& absent : people.list) {
        if (absent.status != Status::apologies) continue;
        const auto gone = [&](const Participant& one) {
            return std::ranges::find(joined, one.name) != joined.end();
        };
        const auto known = [&](const Participant& one) {
            return !gone(one) && shortens(absent.name, one.name);
        };
        const auto alike = [&](const Participant& one) {
            return one.name != absent.name && !gone(one) &&
                   (leaves_out(absent.name, one.name) || misspells(absent.name, one.name));
        };
        const bool sure = std::ranges::count_if(people.list, known) == 1;
        const bool bare = !absent.title && !absent.organisation;
        if (!sure && (!bare || std::ranges::count_if(people.list, alike) != 1)) continue;
        const auto same =
            sure ? std::ranges::find_if(people.list, known) : std::ranges::find_if(people.list, alike);
        same->status = Status::apologies;
        if (!sure) people.unsure.insert(small(same->name));
        joined.push_back(absent.name);
    }
    std::erase_if(people.list, [&](const Participant& one) {
        return std::ranges::find(joined, one.name) != joined.end();
    });
}

void settle_absence(People& people) {
    for (const auto& [name, missed] : people.missed) {
        Participant person{name, {}, {}, Status::participant, {}, {}, missed.place};
        if (missed.items.size() == people.notes) {
            person.status = Status::apologies;
        } else {
            person.partial = fmt::format("{}", fmt::join(missed.items, ", "));
        }
        people.add(std::move(person));
    }
}

}  // namespace reading
