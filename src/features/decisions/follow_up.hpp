#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/label.hpp"
#include "base/problem.hpp"

/// What a follow-up is and what may be done with it.
namespace decisions {

/// `repeated`: later minutes say it again, and the newest of them stands for it.
enum class Standing { open, closed, repeated };

/// How a follow-up came to its end.
enum class How { done, overtaken, not_relevant, other };
inline constexpr std::array<How, 4> all_hows = {How::done, How::overtaken, How::not_relevant, How::other};

std::string stored(How how);
std::optional<How> how_from(const std::string& word);
const base::Label& how_name(How how);

/// What a visitor says when closing, as they filled it in.
struct ClosingWords {
    std::string how;
    std::string note;
    std::string evidence;
};

/// Everything that is wrong: "how.missing", "note.missing" (another end is told in words), "note.too_long",
/// "evidence.too_long", "evidence.not_a_link" (it begins as a link and cannot be followed).
std::vector<base::Problem> problems_of(const ClosingWords& words);
inline constexpr std::size_t longest_note = 2000;
inline constexpr std::size_t longest_evidence = 500;

/// Whether the evidence can be followed: "https://…" without a blank.
bool is_link(const std::string& evidence);

/// In days, months, or years and months, of a month from its last day; nothing for a day that has not been, a
/// year, or what is neither.
std::string age(const std::string& iso_day, const base::Date& today, const base::Words& words);

}  // namespace decisions
