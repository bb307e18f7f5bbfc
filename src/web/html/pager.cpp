#include "web/html/pager.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "web/labels.hpp"

namespace web {

namespace {

constexpr std::string_view page_name = "side";

Attributes link(const Request& request, std::string_view classes, std::size_t page) {
    return {h::cls(classes), h::href(address_with(request, page_name, std::to_string(page)))};
}

Html number(const Request& request, const PagePlace& place, std::size_t page, const base::Words& words) {
    const bool here = page == place.current;
    Attributes attributes = link(request, here ? "button current-page" : "button button-secondary", page);
    attributes.push_back(h::attr("aria-label", words(labels::page_number, page)));
    if (here) attributes.push_back(h::attr("aria-current", "page"));
    return h::li({h::cls("pagination-item pagination-number")}, h::a(attributes, page));
}

Html gap(const base::Words& words) {
    return h::li({h::cls("pagination-item pagination-overflow")},
                 h::span({h::cls("sr-only")}, words(labels::hidden_pages)),
                 h::span({h::attr("aria-hidden", "true")}, "…"));
}

/// First, last, and two on each side of the current one, as dkfds shows more than seven pages.
std::vector<Html> numbers(const Request& request, const PagePlace& place, const base::Words& words) {
    std::vector<Html> items;
    std::size_t last_shown = 0;
    for (std::size_t page = 1; page <= place.count; ++page) {
        const std::size_t distance = page > place.current ? page - place.current : place.current - page;
        if (place.count > 7 && page != 1 && page != place.count && distance > 2) continue;
        if (page != last_shown + 1) items.push_back(gap(words));
        items.push_back(number(request, place, page, words));
        last_shown = page;
    }
    return items;
}

Html arrow(const Request& request, std::string_view classes, std::size_t page, std::string_view spoken,
           std::string_view shown) {
    Attributes attributes = link(request, classes, page);
    attributes.push_back(h::attr("aria-label", spoken));
    return h::a(attributes, h::span({h::cls("pagination-nav-link")}, shown));
}

}  // namespace

PagePlace page_place(const Request& request, std::size_t items, std::size_t per_page) {
    PagePlace place;
    place.count = std::max<std::size_t>(1, (items + per_page - 1) / per_page);
    const std::string asked = request.asked(page_name);
    std::size_t wanted = 0;
    const auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), wanted);
    const bool whole = error == std::errc() && end == asked.data() + asked.size();
    place.current = std::clamp<std::size_t>(whole ? wanted : 1, 1, place.count);
    return place;
}

Html pager(const Request& request, const PagePlace& place, const base::Words& words) {
    if (place.count <= 1) return {};
    Html before;
    Html after;
    if (place.current > 1)
        before = arrow(request, "button button-arrow button-previous", place.current - 1,
                       words(labels::previous_page), words(labels::previous_short));
    if (place.current < place.count)
        after = arrow(request, "button button-arrow button-next", place.current + 1, words(labels::next_page),
                      words(labels::next_short));
    return h::nav({h::cls("pagination"), h::attr("aria-label", words(labels::pages))}, before,
                  h::span({h::cls("pagination-mobile")}, words(labels::page_of, place.current, place.count)),
                  h::ul({h::cls("pagination__items")}, numbers(request, place, words)), after);
}

std::string address_with(const Request& request, std::string_view name, std::string_view value) {
    std::string address = request.target.substr(0, request.target.find('?'));
    char separator = '?';
    const auto add = [&](std::string_view key, std::string_view text) {
        address += separator;
        address += url_encode(key) + "=" + url_encode(text);
        separator = '&';
    };
    for (const auto& [key, text] : request.query)
        if (key != name && key != page_name) add(key, text);
    if (!value.empty()) add(name, value);
    return address;
}

}  // namespace web
