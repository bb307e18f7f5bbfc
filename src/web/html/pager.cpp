#include "web/html/pager.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "web/labels.hpp"

namespace web {

namespace {

constexpr std::string_view page_name = "side";

Attributes link(const Request& request, std::size_t page) {
    return {h::href(address_with(request, page_name, std::to_string(page)))};
}

Html number(const Request& request, const PagePlace& place, std::size_t page, const base::Words& words) {
    Attributes attributes = link(request, page);
    attributes.push_back(h::attr("aria-label", words(labels::page_number, page)));
    if (page != place.current) return h::a(attributes, page);
    attributes.push_back(h::attr("aria-current", "page"));
    return h::a(attributes, h::strong(page));
}

/// All of up to seven pages; of more the first, the last, and two on each side of this one.
std::vector<Html> numbers(const Request& request, const PagePlace& place, const base::Words& words) {
    std::vector<Html> links;
    std::size_t last_shown = 0;
    for (std::size_t page = 1; page <= place.count; ++page) {
        const std::size_t distance = page > place.current ? page - place.current : place.current - page;
        if (place.count > 7 && page != 1 && page != place.count && distance > 2) continue;
        if (page != last_shown + 1) links.push_back(h::span({h::attr("aria-hidden", "true")}, "…"));
        links.push_back(number(request, place, page, words));
        last_shown = page;
    }
    return links;
}

}  // namespace

PagePlace page_place(const Request& request, std::size_t items, std::size_t per_page) {
    PagePlace place;
    place.items = items;
    place.per_page = per_page;
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
    const std::size_t last = std::min(place.items, place.skipped() + place.per_page);
    Html before;
    Html after;
    if (place.current > 1) before = h::a(link(request, place.current - 1), words(labels::previous_page));
    if (place.current < place.count) after = h::a(link(request, place.current + 1), words(labels::next_page));
    return h::nav({h::cls("pages"), h::attr("aria-label", words(labels::pages))},
                  h::span(words(labels::shown_of, place.skipped() + 1, last, place.items)), before,
                  numbers(request, place, words), after);
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
