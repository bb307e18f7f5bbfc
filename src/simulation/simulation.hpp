#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/date.hpp"
#include "simulation/truth.hpp"

/// Invented agendas and minutes of a collaboration that is not: people who come and go, matters that are
/// raised, put off, decided, followed up and forgotten, in several layouts with their usual faults. Together
/// with what is true of each document, so that reading can be measured. Pure: texts out, nothing in.
namespace simulation {

struct Options {
    std::uint64_t seed = 1;
    int meetings = 42;  ///< three years of one family of bodies; many more are those of several
    base::Date today;   ///< meetings after it have an agenda only, and there are none long after it
};

/// A document as it would be found in a folder.
struct Document {
    std::string name;  ///< "2025-03-14-klyngestyregruppen-referat.txt"
    std::string text;
    Truth truth;
};

/// Gives the documents one by one, by family of bodies and then by day: an agenda before the minutes of
/// the same meeting, and corrected minutes after them. The same options give the same bytes.
void simulate(const Options& options, const std::function<void(const Document&)>& take);

/// What is true, as one line of JSON: schema "minutes/1" and beside it what only an inventor can know.
std::string json_of(const Truth& truth);

}  // namespace simulation
