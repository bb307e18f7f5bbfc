#pragma once

#include <string>

#include "simulation/layout.hpp"

namespace simulation {

/// Lets happen to a document what happens in offices: what goes wrong before it is written,
void make_faults(Truth& truth, const Layout& layout, Random& random);

/// and what goes wrong when it is printed and kept.
void make_faults(const Truth& truth, Writer& writer, Random& random);

}  // namespace simulation
