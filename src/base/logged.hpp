#pragma once

#include <string>
#include <string_view>

namespace base {

/// A value as it stands in a line of the log, `name=value` by `name=value` (logfmt): as it is when it is one
/// word, else between quotes on one line, with quotes, backslashes and control characters escaped. Words of
/// people and documents do not belong there, quoted or not.
std::string logged(std::string_view value);

}  // namespace base
