#pragma once

#include <map>
#include <set>
#include <string>

#include "simulation/cast.hpp"
#include "simulation/truth.hpp"

namespace simulation {

/// What the placeholders of the story's texts stand for at one meeting.
struct Scene {
    const Cast& cast;
    Random& random;
    base::Date date;
    std::map<std::string, std::string>& numbers;  ///< a matter's own, the same at all its meetings
    std::string last_date;                        ///< when the matter was dealt with before, and where
    std::string last_body;
    std::map<std::string, std::string> bodies;  ///< names by key
    std::set<std::string> named = {};           ///< roles whose holders the text names; they must be there
};

/// The text with {H} as the hospital's name, {navn:ROLE} as the holder's, {a=3-9} as a number that {a} gives
/// again, {sidst} and {forrige} as when and where the matter was before.
std::string filled(const std::string& text, Scene& scene);

/// What a task lays on whom, by when: {frist:3} months on, {kvartal:3}, {naeste} meeting.
FollowUp follow_up_of(const Task& task, Scene& scene);

/// The sentence that lays a task on somebody.
std::string sentence_of(const FollowUp& follow_up);

std::string long_day(const base::Date& date);  ///< "1. maj 2025"
std::string capital(const std::string& text);  ///< with a capital at its beginning

}  // namespace simulation
