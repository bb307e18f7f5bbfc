#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/identities/identities.hpp"

/// When two names may be one's. Rules about words alone: no SQL.
namespace identities {

/// By what two names are alike.
enum class Reason { spelling, further_name, initial, order, short_form, further_word };

std::string stored(Reason reason);
Reason reason_from(const std::string& word);

struct Likeness {
    Reason reason = Reason::spelling;
    int strength = 0;  ///< 0 to 100
};

/// How far two names are alike; nothing when they are not, or are one name already.
std::optional<Likeness> likeness(Kind kind, std::string_view one, std::string_view other);

/// Names that are alike have one of these in common: a name is kept by the one list and looked for by the
/// other.
struct Keys {
    std::vector<std::string> kept;
    std::vector<std::string> looked_for;
};
Keys keys_of(Kind kind, std::string_view name);

/// Words in place of short forms, apart by blanks; the names of `short_forms_labels.cpp`.
std::string written_out(std::string_view word);
/// Words that an organisation's or a body's name may have or lack.
bool is_optional(Kind kind, std::string_view word);

// For the rules of each kind.
/// The word and what is left of it when any one letter goes: two words a letter apart have one in common.
std::vector<std::string> with_a_letter_less(const std::string& word);
/// A letter apart (added, left out, changed, swapped), beginning alike, and long enough to tell.
bool nearly(const std::string& one, const std::string& other);

std::optional<Likeness> people_likeness(std::string_view one, std::string_view other);
Keys people_keys(std::string_view name);
std::optional<Likeness> organisation_likeness(Kind kind, std::string_view one, std::string_view other);
Keys organisation_keys(Kind kind, std::string_view name);

}  // namespace identities
