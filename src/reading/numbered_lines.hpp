#pragma once

#include <cstddef>
#include <optional>

#include "reading/item_chain.hpp"
#include "reading/numbering.hpp"

/// Lines that begin with a number as items do.
namespace reading {

/// Number, its mark, and what follows; nullopt when the line does not begin so.
std::optional<Candidate> numbered(const Vocabulary& vocabulary, const Line& line);

/// What stands behind the number may be a title.
bool reads_as_title(const Vocabulary& vocabulary, const Candidate& candidate);

/// "1." / "Title" / … / "2." / "Title" …: a paper whose numbers stand alone above their titles.
bool numbers_stand_alone(const Document& document);

/// "Pkt. 1", "Pkt. 3", "Pkt. 7", each alone on its line with its title below: that many are no chance.
bool named_stand_alone(const Document& document);

/// A number alone on its line is an item's only when a title and something of an item follow. `named`: the
/// line says itself that it is one; `apart`: so do others, and blank lines stand below them.
bool lonely_number_fits(const Document& document, const Headings& headings, std::size_t at, bool named,
                        bool apart);

/// "Sag nr. 7" right below a title that a blank line sets apart.
bool stands_below_title(const Document& document, const Headings& headings, std::size_t at);

}  // namespace reading
