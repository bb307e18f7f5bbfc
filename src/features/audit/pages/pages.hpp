#pragma once

#include "features/audit/audit.hpp"

namespace audit {

inline constexpr int rows_on_page = 50;

/// Of a collaboration, or with "om" in the query of one thing in it.
admission::Inside history_page(const admission::Setting& setting);
/// Of an account, for administrators.
web::Handler account_history_page(const admission::Setting& setting);
/// Of everything, for auditors.
web::Handler whole_history_page(const admission::Setting& setting);
/// A part of it as a file: the acts from "fra" on.
web::Handler whole_history_csv(const admission::Setting& setting);

}  // namespace audit
