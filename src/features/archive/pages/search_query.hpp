#pragma once

#include <array>

#include "features/archive/pages/pages.hpp"

/// What a search's address asks for: the page, the table and whoever keeps the address ask the same.
namespace archive {

/// What the words' hits are narrowed by, in the address.
inline constexpr std::array<const char*, 5> narrowing = {"slags", "gruppe", "aar", "person", "part"};
/// The order by date, in the address.
inline constexpr std::string_view newest = "nyeste";

search::Query query_of(const web::Request& request, const admission::Visit& visit);

/// True when one of `narrowing` is chosen.
bool is_narrowed(const web::Request& request);
/// True for no more than blanks.
bool is_blank(std::string_view typed);

/// "Punkt", "Beslutninger": the word for a kind of entry.
std::string kind_word(const std::string& kind, bool many, const base::Words& words);
/// All kinds there are.
std::vector<std::string> kinds();

}  // namespace archive
