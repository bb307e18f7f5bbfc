#pragma once

#include "search/index.hpp"
#include "search/walk.hpp"

namespace search {

/// Gives the terms the other spellings that this reader has hits for, and what was meant by words that
/// stand nowhere. Says what it added.
std::vector<Meant> add_meant(const View& view, const Query& query, Wanted& wanted);

/// Lets compounds be found by their parts too, worth less than the word itself. True when one has any.
bool add_parts(Wanted& wanted);

/// The same by any one of their parts that few entries have. True when there is one.
bool add_each_part(const View& view, Wanted& wanted);

/// Lets nouns be found by the verbs that they are made of, and verbs by their nouns (kin.hpp). True when a
/// word has any.
bool add_kin(const View& view, Wanted& wanted);

}  // namespace search
