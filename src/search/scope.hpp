#pragma once

#include <string>
#include <string_view>

#include "search/index.hpp"

namespace search {

/// Filters are words of the column "scope", so that rights and filters can be parts of the MATCH and
/// what they leave out is skipped. A name is written in hexadecimal after `literal_sign`
/// and a letter for what it is.
enum class Scope : char {
    audience = 'a',
    body = 'b',
    collaboration = 'c',
    kind = 'k',
    person = 'p',
    party = 'q'
};

std::string scope_word(Scope scope, std::string_view name);

/// All the scope words of an entry.
std::string scope_of(const Entry& entry);

/// The query's filters in FTS5's language; empty when it has none.
std::string fts5_scope(const Query& query);

}  // namespace search
