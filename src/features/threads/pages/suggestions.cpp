#include <algorithm>

#include "features/threads/pages/pages.hpp"
#include "features/threads/settling_store.hpp"
#include "features/threads/subject.hpp"

namespace threads {
namespace {

constexpr int most_suggestions = 12;
constexpr std::size_t most_words = 12;

/// The item whose page's address stands in the text: "…/moeder/<meeting>/<item>", with or without what
/// follows.
std::optional<Station> at_address(store::Session& session, const admission::Visit& visit,
                                  const std::string& asked) {
    const std::string before = meetings::list_address(visit.collaboration) + '/';
    const std::size_t found = asked.find(before);
    if (found == std::string::npos) return std::nullopt;
    const std::string rest = asked.substr(found + before.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::size_t end = std::min(rest.find_first_of("/?# ", slash + 1), rest.size());
    return find_station(session, visit.collaboration.id, rest.substr(0, slash),
                        rest.substr(slash + 1, end - slash - 1));
}

}  // namespace

std::vector<Station> suggestions(store::Session& session, const admission::Visit& visit,
                                 const std::string& asked, const std::string& other_than) {
    if (asked.find("/moeder/") != std::string::npos) {
        const auto one = at_address(session, visit, asked);
        return one && one->item != other_than ? std::vector{*one} : std::vector<Station>();
    }
    std::vector<std::int64_t> marks;
    for (const std::string& stem : Telling({}).stems_of(asked)) {
        const std::int64_t mark = mark_of(visit.collaboration.id, MarkKind::word, stem);
        if (marks.size() < most_words && std::ranges::find(marks, mark) == marks.end()) marks.push_back(mark);
    }
    auto found = bearing_any(session, marks, most_suggestions + 1);
    std::erase_if(found, [&](const Station& station) { return station.item == other_than; });
    if (found.size() > most_suggestions) found.resize(most_suggestions);
    return found;
}

}  // namespace threads
