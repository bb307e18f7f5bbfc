#pragma once

#include <cstddef>
#include <string>

#include "base/label.hpp"
#include "web/html/html.hpp"
#include "web/http.hpp"

namespace web {

/// Which page of a long list is shown.
struct PagePlace {
    std::size_t current = 1;  ///< 1 to `count`
    std::size_t count = 1;    ///< pages
    std::size_t items = 0;    ///< in all
    std::size_t per_page = 1;

    /// How many items come before this page: the OFFSET of a query.
    std::size_t skipped() const { return (current - 1) * per_page; }
};

/// The page that the query's "side" asks for: 1 when it is missing or no number, and never
/// beyond the last. `items` is how many there are in all, `per_page` at least 1.
PagePlace page_place(const Request& request, std::size_t items, std::size_t per_page);

/// What is shown of how many, and links to the other pages that keep the rest of the query;
/// nothing when there is one page.
Html pager(const Request& request, const PagePlace& place, const base::Words& words);

/// The request's own address with one value of its query replaced, or removed when `value` is
/// empty; the page number is dropped unless it is what is set. For filters and sorting.
std::string address_with(const Request& request, std::string_view name, std::string_view value);

}  // namespace web
