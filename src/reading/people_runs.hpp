#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// A run of people without separators between them, cut into one entry each: "Title, Org, Name Title,
/// Org, Name", "Name Member Present Name Member Absent", two columns of a table behind one another
/// (all names, all titles), names between blanks only. Empty when the text is not such a run.
struct PeopleRun {
    std::vector<std::string> entries;
    bool unsure = false;  ///< cut where first names begin, or columns that do not fit
};

PeopleRun people_run(const Vocabulary& vocabulary, std::string_view text);

/// "Bo Holm, Solby Havenet" reads as two people; a first name that nobody has tells them apart.
bool second_may_be_no_person(const Vocabulary& vocabulary, std::string_view entry);

/// "Anna Berg HAVEN": nothing but names, the first of them a first name, and no person that can be told from
/// the rest.
bool may_name_somebody(const Vocabulary& vocabulary, std::string_view text);

/// "Anna Berg DH Bo Dahl DH": two first names and more among capitals, and nothing that tells the people
/// apart.
bool may_name_several(const Vocabulary& vocabulary, std::string_view text);

/// "Bo Holm (A) Eva Lind (C)": a party's letter ends a person where another begins behind it; there a
/// semicolon stands then.
std::string apart_at_parties(std::string_view text);

/// "Anna Berg, Bo Dahl, Eva, Ida Holm": whole names, and some people by their first names alone. Empty where
/// it is anything else.
std::vector<Participant> names_with_first_names(const Vocabulary& vocabulary, std::string_view text);

/// "AB, CD, EFG": nobody's name is said otherwise. Empty where it is anything else.
std::vector<Participant> named_by_initials(std::string_view text);

}  // namespace reading
