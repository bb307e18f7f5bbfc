#include <algorithm>

#include "base/period.hpp"
#include "base/text.hpp"
#include "features/threads/acts/acts.hpp"
#include "features/threads/case_labels.hpp"
#include "features/threads/cases_store.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"
#include "search/word_form.hpp"
#include "web/html/form.hpp"

namespace threads {
namespace {

namespace h = web::h;

constexpr std::size_t longest_search = 300;

struct Shown {
    Station item;
    Around around;
    std::string asked;
    std::vector<Station> suggested;
    std::string name;            ///< of the whole subject; the item's title where it is alone
    std::vector<InBody> bodies;  ///< none where it is alone
};

/// What is said of all that the item hangs together with.
void load_case(store::Session& session, Shown& shown) {
    const std::string& thread = shown.item.thread;
    shown.name = shown.item.title;
    if (thread.empty()) return;
    const auto names = case_names(session, {thread});
    if (const auto named = names.find(thread); named != names.end()) shown.name = named->second.title;
    shown.bodies = in_bodies(session, {thread})[thread];
}

std::optional<Shown> load(store::Session& session, const admission::Visit& visit,
                          const web::Request& request) {
    const auto item =
        find_station(session, visit.collaboration.id, request.part("meeting"), request.part("item"));
    if (!item) return std::nullopt;
    Shown shown{*item,
                around(session, item->item),
                std::string(search::cut(base::trim(request.asked("find")), longest_search)),
                {},
                {},
                {}};
    load_case(session, shown);
    if (!shown.asked.empty()) shown.suggested = suggestions(session, visit, shown.asked, item->item);
    return shown;
}

/// What is sure needs no confirming.
web::Html choice(const web::Request& request, const admission::Visit& visit, const Station& item,
                 const Stop& stop, const base::Words& words) {
    if (stop.here) return h::strong(words(labels::this_item));
    if (!stop.link) return {};
    return pair_button(request, visit, item, stop.station, stop.link->judged ? undo_button : cut_button,
                       words);
}

web::Html table(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                const base::Words& words) {
    using Kind = web::Column::Kind;
    const auto column = [&](const base::Label& label, Kind kind = Kind::text) {
        return web::Column{std::string(words(label)), kind};
    };
    web::Table rows{std::string(words(labels::thread)),
                    {column(labels::date, Kind::when), column(labels::body), column(labels::item),
                     column(labels::happened), column(labels::why), column(labels::choice)},
                    {},
                    false};
    for (const Stop& stop : shown.around.thread) {
        rows.rows.push_back({web::text(date_of(stop.station, words)), web::text(body_of(stop.station, words)),
                             item_link(visit.collaboration, stop.station, words),
                             web::text(what_happened(stop, &stop == &shown.around.thread.front(), words)),
                             web::text(why(stop, words)), choice(request, visit, shown.item, stop, words)});
    }
    return web::table(rows);
}

web::Html line(const admission::Visit& visit, const Stop& stop, const web::Html& acts,
               const base::Words& words) {
    return h::li(item_link(visit.collaboration, stop.station, words),
                 h::p({h::cls("quiet")}, date_of(stop.station, words), ", ", body_of(stop.station, words),
                      " \u00b7 ", why(stop, words)),
                 acts);
}

web::Html likely(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    if (shown.around.likely.empty()) return {};
    std::vector<web::Html> lines;
    for (const Stop& stop : shown.around.likely) {
        const web::Html acts = pair_button(request, visit, shown.item, stop.station, confirm_button, words) +
                               pair_button(request, visit, shown.item, stop.station, cut_button, words);
        lines.push_back(line(visit, stop, acts, words));
    }
    return h::section(h::h2(words(labels::likely)), h::p(words(labels::likely_lead)),
                      h::ul({h::cls("lines")}, lines));
}

web::Html left_out(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                   const base::Words& words) {
    if (shown.around.cut.empty()) return {};
    std::vector<web::Html> lines;
    for (const Stop& stop : shown.around.cut) {
        lines.push_back(line(
            visit, stop, pair_button(request, visit, shown.item, stop.station, undo_button, words), words));
    }
    return h::section(h::h2(words(labels::left_out)), h::ul({h::cls("lines")}, lines));
}

web::Html suggested(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                    const base::Words& words) {
    if (shown.asked.empty()) return {};
    if (shown.suggested.empty())
        return h::p({h::attr("role", "status")}, words(labels::found_none, shown.asked));
    std::vector<web::Html> lines;
    for (const Station& station : shown.suggested) {
        lines.push_back(h::li(item_link(visit.collaboration, station, words),
                              h::p({h::cls("quiet")}, date_of(station, words), ", ", body_of(station, words)),
                              pair_button(request, visit, shown.item, station, add_button, words)));
    }
    return h::ul({h::cls("lines")}, lines);
}

/// Finding is a GET on this very page; adding what was found is the act.
web::Html adding(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    if (!visit.is_secretariat()) return {};
    const std::string address = thread_address(visit.collaboration, shown.item.meeting_slug, shown.item.slug);
    const web::Field find{.name = "find",
                          .label = std::string(words(labels::add_words)),
                          .hint = std::string(words(labels::add_hint)),
                          .value = shown.asked,
                          .longest = longest_search};
    return h::section(
        {h::id("tilfoej"), h::attr("aria-labelledby", "tilfoej-titel")},
        h::h2({h::id("tilfoej-titel")}, words(labels::add_heading)),
        h::form({h::action(address + "#tilfoej"), h::attr("method", "get")}, web::field(find, words),
                h::button({h::cls("button button-secondary"), h::attr("type", "submit")},
                          words(labels::find_button))),
        suggested(request, visit, shown, words));
}

/// What is dealt with once by each of two bodies did not come back: so each body's meetings apart.
web::Html in_each_body(const Shown& shown, const base::Words& words) {
    if (shown.bodies.size() < 2) return {};
    using Kind = web::Column::Kind;
    web::Table rows{std::string(words(labels::in_each_body)),
                    {{std::string(words(labels::body)), Kind::text},
                     {std::string(words(labels::times_on)), Kind::figure},
                     {std::string(words(labels::first_time)), Kind::when},
                     {std::string(words(labels::last_time)), Kind::when}},
                    {},
                    true};
    const auto day = [&](const std::string& iso) {
        const std::string said = base::day_or_period(iso, words);
        return web::text(said.empty() ? std::string(words(labels::no_date)) : said);
    };
    for (const InBody& one : shown.bodies) {
        rows.rows.push_back({web::text(one.body.empty() ? std::string(words(labels::no_body)) : one.body),
                             web::text(std::to_string(one.meetings)), day(one.first), day(one.last)});
    }
    return h::section(
        {h::attr("aria-labelledby", "grupper")}, h::h2({h::id("grupper")}, words(labels::in_each_body)),
        h::p({h::cls("quiet")}, words(labels::in_each_body_lead, shown.bodies.size())), web::table(rows));
}

/// The same figures as in the list of what came back.
web::Html counted(const Around& around, const base::Words& words) {
    const int items = static_cast<int>(around.items);
    const int meetings = static_cast<int>(around.meetings);
    std::string text =
        words(labels::items_of_meetings, words.count(items, labels::one_item, labels::many_items),
              words.count(meetings, labels::one_meeting, labels::many_meetings));
    if (around.thread.size() < around.items) text += ' ' + words(labels::nearest_shown, around.thread.size());
    return h::p({h::cls("count")}, text);
}

web::Html render(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    const web::Html head = h::header(
        {h::cls("page-head")}, h::p({h::cls("kicker")}, words(labels::thread)),
        h::h1({h::cls("long-title")}, shown.name), h::p({h::cls("lead")}, words(labels::thread_lead)),
        shown.name == shown.item.title ? web::Html()
                                       : h::p({h::cls("quiet")}, words(labels::seen_from, shown.item.title)));
    const web::Html body = shown.around.thread.size() < 2
                               ? h::p(words(labels::nothing_found))
                               : counted(shown.around, words) +
                                     path_picture(visit, shown.around.thread, words) +
                                     in_each_body(shown, words) + table(request, visit, shown, words);
    return h::article(head, body, likely(request, visit, shown, words),
                      left_out(request, visit, shown, words), adding(request, visit, shown, words));
}

using Act = base::Result<> (*)(const admission::Setting&, const admission::Visit&, const PairOfItems&);

/// The list as it was narrowed, with what was answered.
std::string back_to_likely(const web::Request& request, const admission::Visit& visit, const Station& item) {
    std::string address = likely_address(visit.collaboration) + "?sidst=" + item.item +
                          "&og=" + web::url_encode(request.given("punkt"));
    for (const char* choice : {"gruppe", "aar"}) {
        const std::string chosen = request.given(choice);
        if (!chosen.empty()) address += '&' + std::string(choice) + '=' + web::url_encode(chosen);
    }
    return address;
}

/// Does it and shows the thread as it is then, or the list it was asked from: somebody may have been quicker.
admission::Inside posted(const admission::Setting& setting, Act act) {
    return [setting, act](const web::Request& request, const admission::Visit& visit) {
        const auto item = admission::read(setting, visit, [&](store::Session& session) {
            return find_station(session, visit.collaboration.id, request.part("meeting"),
                                request.part("item"));
        });
        if (!item) return admission::not_found(setting, request, visit);
        const auto done = act(setting, visit, {*item, request.given("punkt")});
        if (!done && request.given("punkt").empty()) return admission::not_found(setting, request, visit);
        return web::Response::see_other(
            request.given("fra") == from_likely
                ? back_to_likely(request, visit, *item)
                : thread_address(visit.collaboration, item->meeting_slug, item->slug));
    };
}

}  // namespace

admission::Inside thread_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        std::optional<web::Response> elsewhere;
        const auto shown = admission::read(setting, visit, [&](store::Session& session) {
            auto found = load(session, visit, request);
            if (!found) {
                elsewhere = meetings::moved(session, visit, request.part("meeting"),
                                            "/" + request.part("item") + "/gang");
            }
            return found;
        });
        if (elsewhere) return *elsewhere;
        if (!shown) return admission::not_found(setting, request, visit);
        const Station& item = shown->item;
        return web::Response::html(admission::page(
            setting, request, visit, "meetings", words(labels::thread_of, shown->name),
            render(request, visit, *shown, words),
            {{std::string(words(labels::meetings)), meetings::list_address(visit.collaboration)},
             {body_of(item, words) + ", " + date_of(item, words),
              meetings::address(visit.collaboration, item.meeting_slug)},
             {item.number.empty() ? item.title : item.number + ". " + item.title,
              meetings::item_address(visit.collaboration, item.meeting_slug, item.slug)}}));
    };
}

admission::Inside confirm_post(const admission::Setting& setting) { return posted(setting, confirm_link); }
admission::Inside cut_post(const admission::Setting& setting) { return posted(setting, cut_link); }
admission::Inside add_post(const admission::Setting& setting) { return posted(setting, add_link); }
admission::Inside undo_post(const admission::Setting& setting) { return posted(setting, undo_judgement); }

}  // namespace threads
