#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/dates.hpp"

/// The parts of an item's title line.
namespace reading {

/// "1. Velkomst (kl. 11.00-11.10) v/formandskabet" taken apart.
struct TitleParts {
    std::string title;
    std::optional<FoundTimes> times;
    std::vector<std::string> presenters;
    bool closed = false;      ///< a full stop closed it
    bool unfinished = false;  ///< it goes on in the next line: open bracket, "v/", "og", a hyphen
};

TitleParts take_apart(const Vocabulary& vocabulary, std::string_view text);

/// Where a bracketed time slot begins ("(kl. 11.00-", "(8.40", "(k l. 10"); npos when there is none.
std::size_t slot_begin(std::string_view text);

/// Where "v/" or "v." before a presenter begins at or after `from`; npos when there is none. "v." is a
/// presenter's mark before a capital or an office only: it is also an ordinary abbreviation.
std::size_t presenter_begin(const Vocabulary& vocabulary, std::string_view text, std::size_t from = 0);

/// Names after "v/": split at "og", "&" and commas; a title before a name and an organisation
/// after it left out.
std::vector<std::string> presenters_of(const Vocabulary& vocabulary, std::string_view text);

}  // namespace reading
