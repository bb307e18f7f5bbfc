#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

namespace h = web::h;

constexpr std::size_t most_lines = 6;

/// Those linked with the item itself, the nearest to it in time.
std::vector<const Stop*> nearest(const std::vector<Stop>& stops) {
    std::size_t here = 0;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (stops[i].here) here = i;
    }
    const std::size_t first = here > most_lines / 2 ? here - most_lines / 2 : 0;
    std::vector<const Stop*> lines;
    for (std::size_t i = first; i < stops.size() && lines.size() < most_lines; ++i) {
        if (!stops[i].here) lines.push_back(&stops[i]);
    }
    return lines;
}

}  // namespace

web::Html item_section(store::Session& session, const admission::Visit& visit,
                       const meetings::Meeting& meeting, const meetings::Item& item,
                       const base::Words& words) {
    std::vector<Stop> cut;
    const auto stops = stops_around(session, item.id.text(), cut);
    const std::string address = thread_address(visit.collaboration, meeting.slug, item.slug);
    std::vector<web::Html> lines;
    for (const Stop* stop : nearest(stops)) {
        lines.push_back(h::li(item_link(visit.collaboration, stop->station, words),
                              h::p({h::cls("quiet")}, date_of(stop->station, words), ", ",
                                   body_of(stop->station, words), " \u00b7 ", why(*stop, words))));
    }
    const web::Html content =
        lines.empty() ? h::p(words(labels::nothing_found)) +
                            h::p(h::a({h::href(address)}, words(labels::add_to_thread)))
                      : h::ul({h::cls("lines")}, lines) +
                            h::p(h::a({h::href(address)}, words(labels::see_thread, stops.size())));
    return h::section({h::cls("thread")}, h::h2(words(labels::thread)), content);
}

web::Html list_link(const admission::Visit& visit, const base::Words& words) {
    return h::p(h::a({h::href(returning_address(visit.collaboration))}, words(labels::to_returning)));
}

}  // namespace threads
