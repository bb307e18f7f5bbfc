#pragma once

#include <string>
#include <string_view>

/// Words by which titles, organisations, bodies and names are told apart. Arguments named `small`
/// are in small letters.
namespace reading {

struct Vocabulary;

/// A word that is a person's title by itself or by its ending: "chefkonsulent", "direktør".
bool is_title_word(const Vocabulary& vocabulary, std::string_view small_word);
/// A phrase with a title word in it.
bool is_title(const Vocabulary& vocabulary, std::string_view small_phrase);
/// The phrase begins with a title word ("sundhedschef …", "ledende overlæge …").
bool begins_with_title(const Vocabulary& vocabulary, std::string_view small_phrase);

/// An organisation's name: "Solby Kommune", "Region Vest", "Almen praksis", "PLO-M".
bool is_organisation(const Vocabulary& vocabulary, std::string_view phrase);
/// A heading that persons of one organisation are listed under; narrower than is_organisation.
bool is_organisation_heading(const Vocabulary& vocabulary, std::string_view line);

/// A word for something that meets or acts: "styregruppen", "sekretariatet", "formandskabet".
bool is_body_word(const Vocabulary& vocabulary, std::string_view small_word);

/// Two to five capitalised words, particles and initials, none of them a title's or an
/// organisation's.
bool is_person_name(const Vocabulary& vocabulary, std::string_view phrase);
/// A capitalised word, an initial, or a particle ("von").
bool is_name_word(const Vocabulary& vocabulary, std::string_view word);
bool is_name_particle(const Vocabulary& vocabulary, std::string_view word);

/// "sundhedschef Anna Berg" → "Anna Berg"; the phrase itself when it does not end in a name.
std::string_view name_after_title(const Vocabulary& vocabulary, std::string_view phrase);

}  // namespace reading
