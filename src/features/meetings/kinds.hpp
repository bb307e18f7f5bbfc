#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/meetings/meetings.hpp"

/// The words that the slice's kinds are stored as.
namespace meetings {

std::string stored(Kind kind);
std::string stored(Form form);
std::string stored(Office office);
std::string stored(Status status);
Kind kind_from(std::string_view word);
std::optional<Form> form_from(std::string_view word);
Office office_from(std::string_view word);
Status status_from(std::string_view word);

}  // namespace meetings
