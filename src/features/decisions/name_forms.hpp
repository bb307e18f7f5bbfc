#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace decisions {

/// The same name of a body or an office in and out of the definite form, in small letters: of "Sekretariat"
/// also "sekretariatet". Some are no words; what nobody is called finds nobody. None of what may be a
/// person's name.
std::vector<std::string> other_forms(std::string_view name);

}  // namespace decisions
