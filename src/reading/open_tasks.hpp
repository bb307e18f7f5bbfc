#pragma once

#include <optional>
#include <string_view>

#include "reading/follow_ups.hpp"

namespace reading {

/// A task with a day, said without its doer: "Names are to be sent to the secretariat by 23 June". Who does
/// it may be said by what was recommended ("that the parties send names ..."); else nobody is responsible.
/// `clause`: the sentence behind what agrees on it.
std::optional<FollowUp> open_task(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view clause, bool decided, const Undertaken& known);

}  // namespace reading
