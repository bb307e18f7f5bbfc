#include "features/archive/archive_store.hpp"

namespace archive {
namespace {

/// The item an entry is about: "decision:<item>/2" is its second decision.
std::string item_of(const std::string& entry) {
    const std::size_t colon = entry.find(':');
    if (colon == std::string::npos) return {};
    const std::string after = entry.substr(colon + 1);
    return after.substr(0, after.find('/'));
}

}  // namespace

std::vector<std::string> all_audiences() {
    return {std::string(search::everybody), std::string(meetings::all_closed)};
}

std::vector<Place> places_of(store::Session& session, const std::vector<search::Hit>& hits) {
    std::vector<Place> places;
    places.reserve(hits.size());
    for (const search::Hit& hit : hits) {
        const bool is_person = hit.kind == "person";
        places.push_back(is_person ? Place() : place_of_item(session, item_of(hit.id)).value_or(Place()));
    }
    return places;
}

}  // namespace archive
