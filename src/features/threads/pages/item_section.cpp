#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

namespace h = web::h;

constexpr std::size_t most_lines = 6;
constexpr std::size_t most_likely = 3;

/// The others of the thread, the nearest to the item in time.
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

web::Html line(const admission::Visit& visit, const Stop& stop, const base::Words& words) {
    return h::li(item_link(visit.collaboration, stop.station, words),
                 h::p({h::cls("quiet")}, date_of(stop.station, words), ", ", body_of(stop.station, words),
                      " \u00b7 ", why(stop, words)));
}

web::Html likely(const admission::Visit& visit, const Around& all, const base::Words& words) {
    if (all.likely.empty()) return {};
    std::vector<web::Html> lines;
    for (std::size_t i = 0; i < std::min(all.likely.size(), most_likely); ++i) {
        lines.push_back(line(visit, all.likely[i], words));
    }
    return h::h3(words(labels::likely)) + h::ul({h::cls("lines")}, lines);
}

}  // namespace

web::Html item_section(store::Session& session, const admission::Visit& visit,
                       const meetings::Meeting& meeting, const meetings::Item& item,
                       const base::Words& words) {
    const Around all = around(session, item.id.text());
    const std::string address = thread_address(visit.collaboration, meeting.slug, item.slug);
    std::vector<web::Html> lines;
    for (const Stop* stop : nearest(all.thread)) lines.push_back(line(visit, *stop, words));
    const std::string way_on = !lines.empty()       ? words(labels::see_thread, all.items)
                               : all.likely.empty() ? std::string(words(labels::add_to_thread))
                                                    : std::string(words(labels::see_likely));
    // Who may not add anything has nothing to go on to.
    const bool leads_on = !lines.empty() || !all.likely.empty() || visit.is_secretariat();
    return h::section({h::cls("thread")}, h::h2(words(labels::thread)),
                      lines.empty() ? h::p(words(labels::nothing_found)) : h::ul({h::cls("lines")}, lines),
                      likely(visit, all, words),
                      leads_on ? h::p(h::a({h::href(address)}, way_on)) : web::Html());
}

web::Html list_link(const admission::Visit& visit, const base::Words& words) {
    return h::p({h::cls("ways-on")},
                h::a({h::href(returning_address(visit.collaboration))}, words(labels::returning)));
}

}  // namespace threads
