#include "features/meetings/meetings.hpp"

// Who finds what by searching.
namespace meetings {

std::vector<std::string> audience_of_open() { return {std::string(search::everybody)}; }

std::vector<std::string> audience(const Meeting& meeting, const Item& item) {
    if (!item.closed) return audience_of_open();
    std::vector<std::string> all = {std::string(all_closed)};
    if (meeting.body) all.push_back(meeting.body->id.text());
    // Few items have guests; a word for each of the others would make the index's circles many.
    if (item.has_guests) all.push_back(item.id.text());
    return all;
}

std::vector<std::string> audiences_of(const admission::Visit& visit) {
    std::vector<std::string> all = audience_of_open();
    if (visit.sees_closed()) all.emplace_back(all_closed);
    all.insert(all.end(), visit.sight.begin(), visit.sight.end());
    return all;
}

}  // namespace meetings
