#include <algorithm>

#include "base/danish.hpp"
#include "features/history/history.hpp"
#include "features/meetings/guests.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"

namespace meetings {
namespace {

namespace h = web::h;

struct Shown {
    Meeting meeting;
    std::vector<Item> items;
    std::size_t at = 0;
    Outcome outcome;
    web::Html thread;
    web::Html guests;

    const Item& item() const { return items[at]; }
};

std::string numbered_title(const Item& item) {
    return item.number ? *item.number + ". " + item.title : item.title;
}

web::Html head(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const Item& item = shown.item();
    web::Html kicker =
        item.number ? web::text(words(labels::item, *item.number)) : web::text(words(labels::agenda));
    if (const std::string time = slot(item); !time.empty()) {
        kicker += web::text(" · ") + h::span({h::cls("item-time")}, time);
    }
    if (!item.presenters.empty()) {
        kicker += web::text(" · ") + presenters(visit.collaboration, item, words);
    }
    if (item.closed) {
        kicker += web::text(" · ") + closed_word(words);
    }
    return h::header(
        {h::cls("page-head")}, h::p({h::cls("kicker")}, kicker), h::h1(item.title),
        h::p({h::cls("quiet")}, words(labels::at_meeting),
             h::a({h::href(address(visit.collaboration, shown.meeting.slug))}, name(shown.meeting, words))));
}

web::Html text_part(const base::Label& heading, const std::optional<std::string>& text,
                    const base::Words& words) {
    return text ? part("h2", "", web::text(words(heading)), prose(*text)) : web::Html();
}

web::Html body(const Shown& shown, const base::Words& words) {
    const Item& item = shown.item();
    web::Html text = decision_part("h2", item, shown.outcome, words) +
                     follow_up_part("h2", shown.outcome, words) + recommendation_part("h2", item, words) +
                     text_part(labels::background, item.background, words) +
                     text_part(labels::minutes, item.minutes, words);
    if (text.empty()) {
        text = h::p({h::cls("note")}, words(labels::nothing_under_item));
    }
    web::Html aside;
    if (!item.attachments.empty()) {
        aside += h::h2(words(labels::attachments)) + attachment_list(item);
    }
    if (item.case_number) {
        aside += h::h2(words(labels::case_number)) + h::p(*item.case_number);
    }
    const web::Html reading = h::div({h::cls("reading")}, text);
    return aside.empty() ? reading
                         : h::div({h::cls("with-aside")}, reading,
                                  h::aside({h::attr("aria-label", words(labels::about_item))}, aside));
}

web::Html neighbour(const admission::Visit& visit, const Shown& shown, std::size_t at,
                    const base::Label& label, const base::Words& words) {
    const Item& item = shown.items[at];
    return h::a({h::href(item_address(visit.collaboration, shown.meeting.slug, item.slug))},
                h::span(words(label)), numbered_title(item));
}

web::Html neighbours(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    web::Html links;
    if (shown.at > 0) {
        links += neighbour(visit, shown, shown.at - 1, labels::previous_item, words);
    }
    if (shown.at + 1 < shown.items.size()) {
        links += neighbour(visit, shown, shown.at + 1, labels::next_item, words);
    }
    return links.empty()
               ? links
               : h::nav({h::cls("prev-next"), h::attr("aria-label", words(labels::other_items))}, links);
}

std::optional<Shown> load_item(store::Session& session, const admission::Visit& visit,
                               const web::Request& request, const Connections& connections,
                               const base::Words& words) {
    const auto meeting = by_slug(session, visit.collaboration.id, request.part("meeting"));
    if (!meeting) {
        return std::nullopt;
    }
    Shown shown{*meeting, items(session, meeting->id), 0, {}, {}, {}};
    const auto found = std::ranges::find(shown.items, request.part("item"), &Item::slug);
    if (found == shown.items.end()) {
        return std::nullopt;
    }
    shown.at = static_cast<std::size_t>(found - shown.items.begin());
    shown.outcome = connections.outcomes(session, visit, meeting->id)[found->id.text()];
    shown.thread = connections.thread(session, visit, *meeting, *found);
    shown.guests = guests_section(session, visit, request, *meeting, *found, words);
    return shown;
}

}  // namespace

admission::Inside item_page(const admission::Setting& setting, Connections connections) {
    return [setting, connections](const web::Request& request, const admission::Visit& visit) {
        std::optional<web::Response> elsewhere;
        const auto shown = admission::read(setting, visit, [&](store::Session& session) {
            auto found = load_item(session, visit, request, connections, setting.words);
            if (!found) {
                elsewhere = moved(session, visit, request.part("meeting"), "/" + request.part("item"));
            }
            return found;
        });
        if (elsewhere) return *elsewhere;
        if (!shown) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        const web::Html main = h::article(
            head(visit, *shown, words), body(*shown, words), shown->thread, shown->guests,
            neighbours(visit, *shown, words),
            visit.is_secretariat()
                ? history::link(visit.collaboration.short_name, "punkt", shown->item().id.text(), words)
                : web::Html());
        return web::Response::html(admission::page(
            setting, request, visit, "meetings", numbered_title(shown->item()), main,
            {{std::string(words(labels::meetings)), list_address(visit.collaboration)},
             {short_name(shown->meeting, words), address(visit.collaboration, shown->meeting.slug)}}));
    };
}

}  // namespace meetings
