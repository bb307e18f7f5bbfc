#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// The person on one line of a list: "Title Name", "Name, title", "Name, title, Organisation",
/// "Title Name, Organisation", "Title, Organisation, Name", with notes in brackets. Under an
/// organisation's heading everything after the name is the title. nullopt when no name is there.
std::optional<Participant> person_of(const Vocabulary& vocabulary, std::string_view entry,
                                     const std::optional<std::string>& organisation);

/// All persons of a line: one as above, or a run of names between commas and "og".
std::vector<Participant> persons_of(const Vocabulary& vocabulary, std::string_view entry,
                                    const std::optional<std::string>& organisation);

/// The same for people that nothing stands between; empty when the line is no such run. `unsure` is set
/// where only what first names are can cut it: then another reading of the line is no surer.
std::vector<Participant> persons_of_run(const Vocabulary& vocabulary, std::string_view entry,
                                        const std::optional<std::string>& organisation, bool& unsure);

/// "Anna Berg, who has left the committee", and the day that the paper was written behind the last name: the
/// people before it.
std::vector<Participant> before_what_is_said(const Vocabulary& vocabulary, std::string_view text,
                                             const std::optional<std::string>& organisation);

/// "Anna, Bo og Eva": people of whom a list behind a label says the first names alone.
std::vector<Participant> first_names_of(const Vocabulary& vocabulary, std::string_view entry);

/// The people found so far, each once.
struct People {
    std::vector<Participant> list;
    std::unordered_map<std::string, std::size_t> index;  ///< by name in small letters
    std::size_t changes = 0;                             ///< how often a known person came again
    std::unordered_set<std::string> unsure;              ///< names in small letters that may be cut wrongly

    std::vector<Place> unread;                 ///< behind a label for people, and nobody was found there
    std::unordered_set<std::string> initials;  ///< "(AB)" behind a name, small

    struct Missed {
        std::vector<std::string> items;  ///< numbers of the items
        Place place;
    };
    std::map<std::string, Missed> missed;  ///< who was noted as absent under items, by name
    std::size_t notes = 0;                 ///< items with such a note

    /// Adds a person, or, when the name is known already, what is new: an absence, a title.
    void add(Participant person);
};

/// What running text says of absence: "undtagen A og B, der havde meldt afbud", "afbud fra A",
/// "A deltog for B". Works over what the lists said.
void read_absence(const Vocabulary& vocabulary, std::string_view text, const Place& place, People& people);

/// "Ingen": nobody.
bool says_nobody(const Vocabulary& vocabulary, std::string_view text);

/// "Absent: A, B" under an item.
void note_absence(const Vocabulary& vocabulary, std::string_view text, const std::string& item,
                  const Place& place, People& people);
/// Who is noted as absent under all items that have such a note was not there; else those items were missed.
void settle_absence(People& people);

/// Who is among those absent with a shortened name is the one with the whole name. The index does not
/// hold any more after it.
void join_shortened_names(People& people);

/// A line that only says who was there or not: "Afbud: Ingen", "X deltog ikke i behandlingen".
bool says_attendance(const Vocabulary& vocabulary, std::string_view text);

}  // namespace reading
