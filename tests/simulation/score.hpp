#pragma once

#include <map>
#include <string>

#include "reading/record.hpp"
#include "simulation/truth.hpp"

namespace score {

/// How well one kind of field was read.
struct Tally {
    double hits = 0;
    double found = 0;
    double wanted = 0;
    double f1() const { return found + wanted == 0 ? 1 : 2 * hits / (found + wanted); }
};

/// By kind of field. Strings match when nine tenths of their runs of four letters are shared, blanks and
/// hyphens left out, so that it does not matter how lines were joined.
using Tallies = std::map<std::string, Tally>;

void add(Tallies& tallies, const reading::Record& read, const simulation::Truth& truth);

/// The mean of the kinds.
double macro(const Tallies& tallies);

}  // namespace score
