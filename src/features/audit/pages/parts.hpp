#pragma once

#include <string>
#include <vector>

#include "features/audit/audit_store.hpp"
#include "features/audit/changes.hpp"
#include "web/html/list.hpp"

/// What the pages of the history share.
namespace audit {

/// What the filters of the address ask for, and the filters.
struct Chosen {
    Asked asked;
    std::vector<web::Filter> filters;
    web::Html wrong;        ///< what of it cannot be understood
    bool narrowed = false;  ///< something is chosen
};
Chosen chosen_in(const web::Request& request, const std::vector<Person>& actors, const base::Words& words);

/// The position that "foer" of the address asks for acts before; 0 for the newest.
std::int64_t below_in(const web::Request& request);

/// "15.3.2024 kl. 9.30"
std::string said_when(base::Instant at, const base::Words& words);
/// Who did it, as they were called then.
std::string said_who(const Row& row, const base::Words& words);
/// The last word of a name, when it is an ISO date, as people write it.
std::string with_day(const std::string& name, const base::Words& words);

/// What an act was and what it changed, for a cell.
web::Html said_what(const Row& row, const std::vector<Change>& changes, const base::Words& words);

/// Cuts what is over a page, and gives the links to older acts and back to the newest.
web::Html older(const web::Request& request, std::vector<Row>& rows, const base::Words& words);

/// The table of acts, the column that says what was done the widest.
web::Html table_of_acts(const web::Table& table);

/// A page outside all collaborations.
web::Response outer_page(const admission::Setting& setting, const web::Request& request,
                         const std::string& title, web::Html main, std::vector<web::Crumb> crumbs = {},
                         int status = 200);

}  // namespace audit
