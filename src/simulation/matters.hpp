#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/cast.hpp"
#include "simulation/truth.hpp"

namespace simulation {

/// A matter under way: which stage comes next, and what it carries along.
struct Matter {
    const Subject* subject = nullptr;
    std::string key;  ///< of this matter among all
    std::size_t stage = 0;
    base::Date ready;  ///< not before this day
    std::map<std::string, std::string> numbers = {};
    std::string case_number;
    std::string last_date = {};
    std::string last_body = {};
    std::string put_off = {};  ///< the day it was put off, if it was

    const Stage& now() const { return subject->stages.at(stage); }
    bool over() const { return stage == subject->stages.size(); }
};

/// All matters of the years, each with the day it can begin. An era is three years long.
std::vector<Matter> matters_of(Random& random, const base::Date& begin, int eras);

/// The matters that a body may deal with on a day, those that waited longest first.
std::vector<Matter*> waiting_for(std::vector<Matter>& matters, const std::string& body,
                                 const base::Date& date, std::size_t most);

}  // namespace simulation
