#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/follow_ups.hpp"

/// Who does what a clause says.
namespace reading {

using Words = std::vector<std::string_view>;

/// A subject has at most this many words.
constexpr std::size_t longest_subject = 14;

/// A word without the signs around it.
std::string_view bare(std::string_view word);
std::string joined_words(const Words& words, std::size_t begin, std::size_t end);
bool breaks_subject(const Vocabulary& vocabulary, std::string_view word);

/// The place of the word for a body that a phrase begins with ("den samlede styregruppe ..."); the
/// phrase's length when it begins otherwise.
std::size_t body_at(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end);

/// A person, an organisation or a body.
bool is_party(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
              const Undertaken& known);

/// Puts a party into the list; "Solby og Havby Kommune" are two, and so are two bodies joined by "og".
bool add_parties(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
                 const Undertaken& known, std::vector<std::string>& into);

/// The meeting's own body, by its name or by the last part of it: the committee, the group.
bool is_own_body(const Vocabulary& vocabulary, std::string_view phrase, const Undertaken& known);
bool only_own_body(const Vocabulary& vocabulary, const std::vector<std::string>& responsible,
                   const Undertaken& known);

/// "NP verb …": fills who; false when no subject stands before a task's verb.
bool does(const Vocabulary& vocabulary, const Words& words, bool agreed, const Undertaken& known,
          std::vector<std::string>& who);

}  // namespace reading
