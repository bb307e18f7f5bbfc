#include "reading/persons.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/people_runs.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// A longer line is no list of people.
constexpr std::size_t longest_entry = 1200;
constexpr auto nowhere = std::string_view::npos;

/// What somebody does at the meeting, where a note says nothing else.
Duty duty_of(const Vocabulary& vocabulary, std::string_view small_note) {
    const auto* label = vocabulary.labels.find(trimmed(small_note));
    if (label == nullptr) return Duty::none;
    if (*label == Label::chair) return Duty::chair;
    return *label == Label::minute_taker ? Duty::minute_taker : Duty::none;
}

/// Takes ", referent" and " - referent" off the end.
void take_duty(const Vocabulary& vocabulary, std::string& text, Participant& person) {
    for (const std::string_view mark : {", ", " - ", " \u2013 "}) {
        const auto at = text.rfind(mark);
        if (at == nowhere) continue;
        const auto note = small(trimmed_end(std::string_view(text).substr(at + mark.size()), ". "));
        if (const auto duty = duty_of(vocabulary, note); duty != Duty::none) {
            person.duty = duty;
            text.resize(at);
        }
    }
}

/// Takes the notes in brackets off: "(afbud)", "(for Anna Berg)", "(Solby Kommune)".
void take_brackets(const Vocabulary& vocabulary, std::string& text, Participant& person) {
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
        const auto close = std::min(text.find(')', open), text.size());
        const auto note = text.substr(open + 1, close - open - 1);
        const auto little = small(note);
        const Participant before = person;
        if (is_organisation(vocabulary, note) && !person.organisation) person.organisation = note;
        if (const auto duty = duty_of(vocabulary, little); duty != Duty::none) person.duty = duty;
        if (has_any(little, vocabulary.absent_notes)) person.status = Status::apologies;
        if (has_any(little, vocabulary.partial_notes)) person.partial = note;
        const auto instead = little.find("stedet for ");
        const auto stands = little.starts_with("for ") ? 4 : instead != nowhere ? instead + 11 : 0;
        const auto replaced = trimmed(std::string_view(note).substr(stands));
        if (stands > 0 && is_person_name(vocabulary, replaced)) person.stands_in_for = std::string(replaced);
        const bool read = person.organisation != before.organisation || person.partial != before.partial ||
                          person.stands_in_for != before.stands_in_for || person.status != before.status;
        if (!read && !note.empty()) person.note = person.note ? *person.note + "; " + note : note;
        text.erase(open, close - open + (close < text.size() ? 1 : 0));
        text.insert(open, 1, ' ');
    }
}

/// Takes "deltager i stedet for Anna Berg" and "deltog ikke i punkt 2" off.
void take_clauses(const Vocabulary& vocabulary, std::string& text, Participant& person) {
    const auto little = small(text);
    for (const auto words : vocabulary.replacing) {
        const auto at = little.find(words);
        if (at == nowhere || at == 0) continue;
        person.stands_in_for =
            std::string(trimmed_end(trimmed(std::string_view(text).substr(at + words.size())), ".,"));
        const auto verb = little.rfind("deltager", at);
        text.erase(verb != nowhere ? verb : at);
        break;
    }
    for (const auto words : vocabulary.partial_notes) {
        const auto at = small(text).find(words);
        if (at == nowhere || at == 0) continue;
        person.partial = std::string(trimmed(std::string_view(text).substr(at)));
        text.erase(at);
    }
}

/// An entry without its notes, which go into the person.
std::string without_notes(const Vocabulary& vocabulary, std::string_view entry, Participant& person) {
    std::string text(entry);
    take_brackets(vocabulary, text, person);
    take_clauses(vocabulary, text, person);
    take_duty(vocabulary, text, person);
    for (const auto glued : vocabulary.absent_glued) {
        const auto at = small(text).find(glued);
        if (at == std::string::npos || at == 0) continue;
        person.status = Status::apologies;
        text.replace(at, glued.size(), " ");
    }
    for (const std::string_view ending : vocabulary.absent_endings) {
        const auto bare = std::string(trimmed_end(text, ".;"));
        if (!small(bare).ends_with(ending)) continue;
        person.status = Status::apologies;
        text = bare.substr(0, bare.size() - ending.size());
    }
    for (const std::string_view ending : vocabulary.present_endings) {
        if (small(text).ends_with(ending)) text.erase(text.size() - ending.size());
    }
    auto bare = single_spaced(text);
    while (bare.ends_with(" \u2013")) bare.resize(bare.size() - 4);
    return std::string(trimmed_end(bare, " ,.;:-"));
}

/// Where " og " stands outside brackets at or after `from`.
std::size_t find_joint(std::string_view text, std::size_t from = 0) {
    for (auto at = text.find(" og ", from); at != nowhere; at = text.find(" og ", at + 1)) {
        const auto before = text.substr(0, at);
        if (std::ranges::count(before, '(') <= std::ranges::count(before, ')')) return at;
    }
    return nowhere;
}

std::string joined_parts(const std::vector<std::string_view>& parts, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (!text.empty()) text += ", ";
        text += parts[i];
    }
    return text;
}

void set(std::optional<std::string>& field, std::string text) {
    if (!text.empty()) field = std::move(text);
}

/// "ansat i Solby Kommune": where somebody works, and no title; empty when the part is not so.
std::string_view employer_in(const Vocabulary& vocabulary, std::string_view part) {
    const auto rest = part.starts_with("ansat ") ? trimmed(part.substr(6)) : std::string_view();
    const auto blank = rest.find(' ');
    if (blank == nowhere || !vocabulary.prepositions.contains(rest.substr(0, blank))) return {};
    const auto named = trimmed(rest.substr(blank));
    return begins_upper(named) && is_organisation(vocabulary, named) ? named : std::string_view();
}

/// "Name, title, Organisation"
void name_first(const Vocabulary& vocabulary, Participant& person, const std::vector<std::string_view>& parts,
                bool under_heading) {
    person.name = std::string(parts[0]);
    if (const auto employer = employer_in(vocabulary, parts.back()); !employer.empty()) {
        set(person.title, joined_parts(parts, 1, parts.size() - 1));
        person.organisation = std::string(employer);
        return;
    }
    std::size_t organisation = 1;
    if (under_heading) {
        organisation = parts.size();
    } else {
        while (organisation < parts.size() && is_title(vocabulary, small(parts[organisation])) &&
               !(organisation > 1 && is_organisation(vocabulary, parts[organisation])))
            ++organisation;
        // A part that is neither ends the title as well, unless an organisation comes after it.
        for (std::size_t i = organisation; i < parts.size() && organisation > 1; ++i) {
            if (begins_lower(parts[i]) && !is_organisation(vocabulary, parts[i])) organisation = i + 1;
        }
    }
    set(person.title, joined_parts(parts, 1, organisation));
    auto rest = joined_parts(parts, organisation, parts.size());
    if (words_of(rest).size() == 1 && rest.size() <= 2) rest.clear();  // a political party's letter
    set(person.organisation, std::move(rest));
}

/// "Title Name, Organisation" and "Title, Organisation, Name": the part that ends in a name.
bool title_first(const Vocabulary& vocabulary, Participant& person,
                 const std::vector<std::string_view>& parts) {
    const std::size_t named = [&] {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto name = name_after_title(vocabulary, parts[i]);
            const bool whole = name.size() == parts[i].size();
            if (is_person_name(vocabulary, name) && (!whole || (i > 0 && i + 1 == parts.size()))) return i;
        }
        return parts.size();
    }();
    if (named == parts.size()) return false;
    const auto name = name_after_title(vocabulary, parts[named]);
    person.name = std::string(name);
    std::string title;
    std::string organisation;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = i == named ? trimmed(parts[i].substr(0, parts[i].size() - name.size())) : parts[i];
        if (part.empty()) continue;
        // Between the title and the name stands where somebody works.
        const bool between =
            i > 0 && i < named && (is_organisation(vocabulary, part) || !is_title(vocabulary, small(part)));
        const bool place = i > named || between ||
                           (i > 0 && !is_title(vocabulary, small(part)) && is_organisation(vocabulary, part));
        auto& target = place ? organisation : title;
        if (!target.empty()) target += ", ";
        target += part;
    }
    set(person.title, title);
    set(person.organisation, organisation);
    return true;
}

/// "LO", "FOA": what organisations are called in short.
bool is_short_name(std::string_view word) {
    return word.size() > 1 && word.size() < 5 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A part that a person begins with: a name, or a title with a name behind it.
bool begins_person(const Vocabulary& vocabulary, std::string_view part) {
    if (is_short_name(part.substr(0, part.find(' ')))) return false;
    const auto whole = without_brackets(part);
    const auto bare = trimmed_end(whole, " .");
    if (is_person_name(vocabulary, bare)) return true;
    const auto name = name_after_title(vocabulary, bare);
    return name.size() < bare.size() && begins_with_title(vocabulary, small(bare)) &&
           is_person_name(vocabulary, name);
}

/// "Name, Organisation, Name, title, Organisation" on one line: one entry for each person. Empty when it is
/// not clear that there are several: a last name without anything behind it may be an organisation.
std::vector<std::string> entries_of(const Vocabulary& vocabulary,
                                    const std::vector<std::string_view>& parts) {
    std::vector<std::string> entries;
    std::size_t alone = 0;   // persons of whom only the name is said
    std::size_t others = 0;  // parts that belong to the person before
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto joint = find_joint(parts[i]);
        const bool two = joint != nowhere && begins_person(vocabulary, parts[i].substr(0, joint)) &&
                         begins_person(vocabulary, parts[i].substr(joint + 4));
        const bool begins = two || begins_person(vocabulary, parts[i]);
        if (i == 0 && !begins) return {};
        if (!begins) {
            entries.back().append(", ").append(parts[i]);
            ++others;
            continue;
        }
        const bool last = i + 1 == parts.size() || begins_person(vocabulary, parts[i + 1]);
        alone += last && is_person_name(vocabulary, parts[i]);
        entries.emplace_back(two ? parts[i].substr(0, joint) : parts[i]);
        if (two) entries.emplace_back(parts[i].substr(joint + 4));
    }
    // Where every part is a person a lone name is one too.
    const bool certain = alone == 0 || (others == 0 && entries.size() > 2);
    if (entries.size() < 2 || !certain) return {};
    return entries;
}

}  // namespace

std::optional<Participant> person_of(const Vocabulary& vocabulary, std::string_view entry,
                                     const std::optional<std::string>& organisation) {
    Participant person;
    if (entry.starts_with("[x]") || entry.starts_with("[X]") || entry.starts_with("[ ]"))
        entry = trimmed(entry.substr(3));
    const auto text = without_notes(vocabulary, entry, person);
    const auto parts = parts_of(text, ',');
    if (parts.empty() || text.size() > 300) return std::nullopt;
    if (is_person_name(vocabulary, parts[0])) {
        name_first(vocabulary, person, parts, organisation.has_value());
    } else if (!title_first(vocabulary, person, parts)) {
        return std::nullopt;
    }
    if (!person.organisation) person.organisation = organisation;
    return person;
}

namespace {

bool is_name_alone(const Vocabulary& vocabulary, std::string_view part) {
    const auto bare = without_brackets(part);
    return !is_short_name(bare.substr(0, bare.find(' '))) &&
           is_person_name(vocabulary, trimmed_end(bare, " ."));
}

/// Whether all parts are names: "Name, Name og Name".
bool all_names(const Vocabulary& vocabulary, const std::vector<std::string_view>& parts) {
    if (parts.size() < 2) return false;
    const auto named = [&](std::string_view part) { return is_name_alone(vocabulary, part); };
    const auto last = parts.back();
    const auto joint = find_joint(last);
    const bool two = joint != nowhere && named(last.substr(0, joint)) && named(last.substr(joint + 4));
    const auto names = static_cast<std::size_t>(std::ranges::count_if(parts, named));
    return names + (two ? 1 : 0) == parts.size();
}

/// Each part of a run of names, and each side of its " og ", as a person.
std::vector<Participant> persons_named(const Vocabulary& vocabulary,
                                       const std::vector<std::string_view>& parts,
                                       const std::optional<std::string>& organisation) {
    std::vector<Participant> people;
    for (auto rest : parts) {
        for (auto at = find_joint(rest);; at = find_joint(rest)) {
            if (auto one = person_of(vocabulary, rest.substr(0, at), organisation)) people.push_back(*one);
            if (at == nowhere) break;
            rest = rest.substr(at + 4);
        }
    }
    return people;
}

/// "Name og Name": two people in one part; empty when they are not.
std::vector<Participant> two_persons(const Vocabulary& vocabulary, std::string_view part,
                                     const std::optional<std::string>& organisation) {
    const auto joint = find_joint(part);
    if (joint == nowhere) return {};
    const auto one = person_of(vocabulary, part.substr(0, joint), organisation);
    const auto two = person_of(vocabulary, part.substr(joint + 4), organisation);
    if (!one || !two || !is_person_name(vocabulary, one->name)) return {};
    return {*one, *two};
}

}  // namespace

std::vector<Participant> persons_of(const Vocabulary& vocabulary, std::string_view entry,
                                    const std::optional<std::string>& organisation) {
    if (entry.size() > longest_entry) return {};
    std::vector<Participant> people;
    if (entry.find(';') != nowhere) {
        for (const auto part : parts_of(entry, ';'))
            std::ranges::move(persons_of(vocabulary, part, organisation), std::back_inserter(people));
        return people;
    }
    const auto parts = parts_of(entry, ',');
    if (all_names(vocabulary, parts)) return persons_named(vocabulary, parts, organisation);
    for (const auto& one : entries_of(vocabulary, parts)) {
        if (auto person = person_of(vocabulary, one, organisation)) people.push_back(*person);
    }
    if (people.empty() && parts.size() == 1) people = two_persons(vocabulary, parts[0], organisation);
    if (!people.empty()) return people;
    if (auto person = person_of(vocabulary, entry, organisation)) people.push_back(*person);
    return people;
}

std::vector<Participant> persons_of_run(const Vocabulary& vocabulary, std::string_view entry,
                                        const std::optional<std::string>& organisation, bool& unsure) {
    std::vector<Participant> people;
    const auto run = people_run(vocabulary, entry);
    for (const auto& one : run.entries) {
        auto person = person_of(vocabulary, one, organisation);
        if (!person) return {};
        people.push_back(std::move(*person));
    }
    unsure = run.unsure;
    return people;
}

std::vector<Participant> before_what_is_said(const Vocabulary& vocabulary, std::string_view text,
                                             const std::optional<std::string>& organisation) {
    const auto day = find_date(vocabulary, text);
    const auto end = std::min(text.find(" som "), day ? day->begin : std::string_view::npos);
    if (end >= text.size()) return {};
    return persons_of(vocabulary, trimmed(text.substr(0, end)), organisation);
}

std::vector<Participant> first_names_of(const Vocabulary& vocabulary, std::string_view entry) {
    std::vector<Participant> people;
    std::size_t known = 0;
    std::string list(trimmed_end(entry, ". "));
    for (auto at = list.find(" og "); at != nowhere; at = list.find(" og ", at)) list.replace(at, 4, ", ");
    for (const auto name : parts_of(list, ',')) {
        const auto little = small(name);
        const auto words = words_of(name);
        // "Lise Lotte"
        const bool two = words.size() == 2 && std::ranges::all_of(words, [&](std::string_view one) {
                             return vocabulary.first_names.contains(small(one));
                         });
        const bool word = begins_upper(name) && name.size() > 1 &&
                          begins_lower(name.substr(name.size() - 1)) && (two || name.find(' ') == nowhere) &&
                          name.find_first_of(".:/()") == nowhere;
        if (!word || is_title(vocabulary, little) || is_organisation(vocabulary, name)) return {};
        known += two || vocabulary.first_names.contains(std::string_view(little).substr(0, little.find('-')));
        Participant person;
        person.name = name;
        people.push_back(std::move(person));
    }
    if (known * 2 < people.size()) people.clear();
    return people;
}

void People::add(Participant person) {
    const auto [entry, fresh] = index.try_emplace(small(single_spaced(person.name)), list.size());
    if (fresh) {
        list.push_back(std::move(person));
        return;
    }
    auto& known = list[entry->second];
    ++changes;
    if (person.status == Status::apologies) known.status = Status::apologies;
    if (!known.title) known.title = person.title;
    if (!known.organisation) known.organisation = person.organisation;
    if (!known.stands_in_for) known.stands_in_for = person.stands_in_for;
    if (!known.partial) known.partial = person.partial;
    if (known.duty == Duty::none) known.duty = person.duty;
    if (!known.note) known.note = person.note;
}

}  // namespace reading
