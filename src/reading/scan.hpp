#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Small hand scanners over UTF-8 text. All of them are linear in what they look at.
namespace reading {

/// Small letters for A–Z and the letters of Latin-1; keeps the length in bytes, so that places in
/// the small text are places in the original.
std::string small(std::string_view text);

std::string_view trimmed(std::string_view text);
/// Without blanks and without the given closing characters at the end.
std::string_view trimmed_end(std::string_view text, std::string_view characters);

bool begins_upper(std::string_view text);
bool begins_lower(std::string_view text);
bool begins_digit(std::string_view text);
bool is_digit(char c);
/// A letter or digit; every byte above ASCII counts as one.
bool is_word_byte(char c);

/// "AB", "CDE": two to four capitals and nothing else.
bool is_initials(std::string_view text);

/// The words between blanks.
std::vector<std::string_view> words_of(std::string_view text);
/// The parts between a character, trimmed; empty ones left out.
std::vector<std::string_view> parts_of(std::string_view text, char separator);

/// Where `word` stands as a whole word at or after `from`; npos when nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);
bool has_word(std::string_view text, std::string_view word);
bool has_any_word(std::string_view text, std::span<const std::string_view> words);
bool has_any(std::string_view text, std::span<const std::string_view> pieces);
bool begins_with_any(std::string_view text, std::span<const std::string_view> pieces);
/// The text without the longest of the leads that it begins with, capitals aside; all of it where it begins
/// with none.
std::string_view behind_lead(std::string_view text, std::span<const std::string_view> leads);
bool ends_with_any(std::string_view text, std::span<const std::string_view> pieces);

/// The number that begins at `at`, which is moved past it; -1 when there is none or it is longer
/// than six digits.
int take_number(std::string_view text, std::size_t& at);
void skip_blanks(std::string_view text, std::size_t& at);

/// Text without its bracketed parts "( … )", for comparing and for names.
std::string without_brackets(std::string_view text);
/// One blank where there are several.
std::string single_spaced(std::string_view text);

}  // namespace reading
