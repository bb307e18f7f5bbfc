#pragma once

#include <optional>

#include "features/meetings/meetings.hpp"

/// How meetings and times lie in rows, for the statements of the slice.
namespace meetings {

store::Value stored_time(const std::optional<base::TimeOfDay>& time);
std::optional<base::TimeOfDay> time_at(const store::Row& row, int column);

template <class Of>
store::Value stored_id(const std::optional<base::Id<Of>>& id) {
    return id ? store::Value(id->text()) : store::Value();
}

/// From the fifteen columns that every statement for meetings begins with.
Meeting meeting_of(const store::Row& row);

}  // namespace meetings
