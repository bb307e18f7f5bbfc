#include <algorithm>
#include <set>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"
#include "features/threads/subject.hpp"

namespace threads {
namespace {

namespace h = web::h;

/// More than these nobody follows on one page.
constexpr std::size_t most_stops = 80;
/// A thread that goes on for longer than this shows its oldest.
constexpr int most_stations = 5000;

void add(std::string& all, const std::string& more, std::string_view between) {
    if (!all.empty()) all += between;
    all += more;
}

const base::Label& said_by(Judgement judgement) {
    switch (judgement) {
        case Judgement::confirmed:
            return labels::because_confirmed;
        case Judgement::cut:
            return labels::because_cut;
        case Judgement::added:
            break;
    }
    return labels::because_added;
}

/// Of a long thread those nearest to the item, before and after it.
std::vector<Station> nearest_stations(std::vector<Station> all, const std::string& item) {
    if (all.size() <= most_stops) return all;
    const auto own = std::ranges::find(all, item, &Station::item);
    const auto here = static_cast<std::size_t>(own - all.begin());
    const std::size_t before = std::min(here, most_stops / 2);
    const std::size_t first = std::min(here - before, all.size() - most_stops);
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
    all.resize(most_stops);
    return all;
}

void count_thread(Around& around, const std::vector<Station>& stations, const std::string& item,
                  const std::string& thread) {
    std::set<std::string> meetings;
    for (const Station& station : stations) {
        if (station.item != item && (thread.empty() || station.thread != thread)) continue;
        ++around.items;
        meetings.insert(station.meeting);
    }
    around.meetings = meetings.size();
}

}  // namespace

std::string thread_address(const admission::Collaboration& collaboration, const std::string& meeting_slug,
                           const std::string& item_slug) {
    return meetings::item_address(collaboration, meeting_slug, item_slug) + "/gang";
}

std::string returning_address(const admission::Collaboration& collaboration) {
    return admission::address_in(collaboration, "/sagsgange");
}

std::string likely_address(const admission::Collaboration& collaboration) {
    return returning_address(collaboration) + "/maaske";
}

std::string said(const Because& because, const base::Words& words) {
    switch (because.reason) {
        case Reason::named:
            return words(labels::because_named, because.evidence);
        case Reason::case_number:
            return words(labels::because_case_number, because.evidence);
        case Reason::title:
            return std::string(words(labels::because_like_title));
        case Reason::attachment:
            return words(labels::because_attachment, because.evidence);
        case Reason::mentioned:
            return because.evidence.empty() ? std::string(words(labels::because_meeting))
                                            : words(labels::because_mentioned, because.evidence);
        case Reason::alike:
            break;
    }
    return words(labels::because_alike, because.evidence);
}

Around around(store::Session& session, const std::string& item) {
    std::map<std::string, Link> links;
    for (Link& link : links_of(session, item)) links[link.other] = std::move(link);
    auto stations = stations_around(session, item, most_stations);
    const auto found = std::ranges::find(stations, item, &Station::item);
    Around around;
    if (found == stations.end()) return around;
    const std::string thread = found->thread;
    const std::string title = small_words(found->title);
    count_thread(around, stations, item, thread);
    stations = nearest_stations(std::move(stations), item);
    std::vector<std::string> ids;
    for (const Station& station : stations) ids.push_back(station.item);
    auto became = decisions::became(session, ids);
    for (Station& station : stations) {
        Stop stop;
        stop.here = station.item == item;
        stop.same_title = small_words(station.title) == title;
        stop.became = std::move(became[station.item]);
        if (const auto link = links.find(station.item); link != links.end()) stop.link = link->second;
        const bool is_cut = stop.link && stop.link->judged && stop.link->judged->judgement == Judgement::cut;
        // What is cut may still hang together with the item by a way round.
        const bool together = stop.here || (!thread.empty() && station.thread == thread);
        stop.station = std::move(station);
        (together ? around.thread : is_cut ? around.cut : around.likely).push_back(std::move(stop));
    }
    return around;
}

std::string why(const Stop& stop, const base::Words& words) {
    if (stop.here) return {};
    std::string all;
    if (stop.same_title) add(all, std::string(words(labels::because_title)), "; ");
    if (!stop.link) return all.empty() ? std::string(words(labels::because_thread)) : all;
    // That they are alike says nothing more where something sure is known.
    const bool sure = stop.same_title || std::ranges::any_of(stop.link->because, [](const Because& because) {
                          return because.reason != Reason::alike;
                      });
    for (const Because& because : stop.link->because) {
        const bool more = because.reason == Reason::title   ? !stop.same_title
                          : because.reason == Reason::alike ? !sure
                                                            : true;
        if (more) add(all, said(because, words), "; ");
    }
    if (stop.link->judged) {
        add(all, words(said_by(stop.link->judged->judgement), stop.link->judged->by_name), "; ");
    }
    return all;
}

std::string what_happened(const Stop& stop, bool first, const base::Words& words) {
    std::string all;
    if (first) add(all, std::string(words(labels::raised)), ", ");
    bool postponed = false;
    for (const decisions::Result result : stop.became.results) {
        postponed = postponed || result == decisions::Result::postponed;
        add(all, std::string(words(decisions::result_name(result))), ", ");
    }
    if (stop.station.postponed && !postponed) add(all, std::string(words(labels::postponed)), ", ");
    if (all.empty()) all = words(stop.became.decided ? labels::decision_made : labels::on_agenda);
    if (stop.became.open > 0)
        add(all, words.count(stop.became.open, labels::one_open, labels::many_open), "; ");
    if (stop.became.closed > 0) {
        add(all, words.count(stop.became.closed, labels::one_closed, labels::many_closed), "; ");
    }
    return all;
}

std::string date_of(const Station& station, const base::Words& words) {
    const std::string said = base::day_or_period(station.date, words);
    return said.empty() ? std::string(words(labels::no_date)) : said;
}

std::string body_of(const Station& station, const base::Words& words) {
    return station.body.empty() ? std::string(words(labels::no_body)) : station.body;
}

web::Html item_link(const admission::Collaboration& collaboration, const Station& station,
                    const base::Words& words) {
    const std::string title = station.number.empty() ? station.title : station.number + ". " + station.title;
    web::Html link =
        h::a({h::href(meetings::item_address(collaboration, station.meeting_slug, station.slug))}, title);
    if (station.closed) link += web::text(" \u00b7 ") + meetings::closed_word(words);
    return link;
}

}  // namespace threads
