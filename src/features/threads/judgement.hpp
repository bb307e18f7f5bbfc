#pragma once

#include <string>

#include "base/clock.hpp"

/// What a person says of a pair of items.
namespace threads {

enum class Judgement { confirmed, cut, added };

std::string stored(Judgement judgement);
Judgement judgement_from(const std::string& word);

struct Judged {
    Judgement judgement = Judgement::confirmed;
    base::Instant at;
    std::string by;  ///< account
    std::string by_name;
};

}  // namespace threads
