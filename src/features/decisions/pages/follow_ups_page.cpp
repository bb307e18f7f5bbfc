#include "base/danish.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/selection.hpp"
#include "web/html/pager.hpp"

namespace decisions {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 25;

struct Shown {
    Selection selection;
    std::vector<FollowUp> follow_ups;
    web::PagePlace place;
    base::Date today;
};

Shown load(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
           const web::Request& request) {
    const base::Date today = base::local_time(setting.clock.now()).date;
    Shown shown{selection(session, visit, request, today, setting.words), {}, {}, today};
    shown.place = web::page_place(request, static_cast<std::size_t>(shown.selection.count), per_page);
    shown.follow_ups = list_follow_ups(session, visit.collaboration.id, shown.selection.filter,
                                       static_cast<int>(per_page), static_cast<int>(shown.place.skipped()));
    add_mentions(session, shown.follow_ups, mentions_shown);
    return shown;
}

web::Html what(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words) {
    const Source& source = follow_up.source;
    const std::string item = meetings::item_address(collaboration, source.meeting_slug, source.item_slug);
    return h::a({h::href(follow_up_address(collaboration, follow_up.id))}, follow_up.text) +
           h::p({h::cls("quiet")}, h::a({h::href(item)}, source.item_title), ", ", where(source, words),
                closed_mark(source, words)) +
           other_minutes(collaboration, follow_up, words) + closing_line(follow_up, words);
}

web::Html due_cell(const FollowUp& follow_up, const base::Date& today, const base::Words& words) {
    const web::Html shown = web::text(due_words(follow_up, words));
    const auto day = base::parse_date(follow_up.due_day);
    return follow_up.standing == Standing::open && day && *day < today
               ? shown + web::text(" ") + h::strong({h::cls("overdue")}, words(labels::overdue_word))
               : shown;
}

web::Html age_cell(const FollowUp& follow_up, const base::Date& today, const base::Words& words) {
    if (follow_up.standing == Standing::repeated) return web::text(words(labels::repeated_word));
    const std::string shown = age(follow_up.since, today, words);
    return web::text(shown.empty() ? std::string(words(labels::age_unknown)) : shown);
}

web::Html table(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const auto column = [&](const base::Label& label) { return web::Column{std::string(words(label))}; };
    web::Table table{std::string(words(labels::follow_ups)),
                     {column(labels::text_column), column(labels::responsible), column(labels::due_heading),
                      column(labels::age)},
                     {},
                     false};
    for (const FollowUp& one : shown.follow_ups) {
        table.rows.push_back({what(visit.collaboration, one, words),
                              responsible_names(visit.collaboration, one), due_cell(one, shown.today, words),
                              age_cell(one, shown.today, words)});
    }
    return h::div({h::cls("follow-up-table")}, web::table(table));
}

/// Beside the heading: the overview, and the list as files with what is chosen.
web::Html ways_on(const admission::Visit& visit, const web::Request& request, const base::Words& words) {
    const std::string list = follow_ups_address(visit.collaboration);
    const std::size_t mark = request.target.find('?');
    const std::string query = mark == std::string::npos ? std::string() : request.target.substr(mark);
    return h::p({h::cls("ways-on")}, h::a({h::href(list + "/ansvarlige")}, words(labels::who_owes)), " ",
                h::a({h::href(list + ".csv" + query)}, words(labels::as_csv)), " ",
                h::a({h::href(list + ".xlsx" + query)}, words(labels::as_xlsx)));
}

web::Html empty(const admission::Visit& visit, const base::Words& words) {
    if (!visit.is_secretariat()) return h::p(words(labels::no_follow_ups));
    return h::p(words(labels::no_follow_ups)) +
           h::p(h::a({h::cls("button button-secondary"),
                      h::href(admission::address_in(visit.collaboration, "/arkiv/indlaes"))},
                     words(labels::put_in)));
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    const Selection& chosen = shown.selection;
    web::Html main = h::h1(words(labels::follow_ups));
    if (chosen.nothing) {
        return main + empty(visit, words);
    }
    main += ways_on(visit, request, words);
    main += web::filters(request, chosen.filters, std::string(words(labels::show_follow_ups)), words);
    if (const web::Html unknown = web::not_among_choices(request, chosen.filters, words); !unknown.empty()) {
        return main + unknown;
    }
    if (!chosen.nobody.empty()) {
        return main + h::div({h::cls("note"), h::attr("role", "status")},
                             h::p(words(labels::nobody_of_that_name, chosen.nobody)));
    }
    main += h::p({h::cls("count")},
                 chosen.more ? words(labels::more_than, chosen.count)
                             : words.count(chosen.count, labels::one_follow_up, labels::many_follow_ups));
    if (shown.follow_ups.empty()) {
        const bool all_closed = !chosen.narrowed && chosen.filter.standing == Standing::open;
        return main + h::p(words(all_closed ? labels::all_open_closed : labels::no_follow_ups_chosen));
    }
    return main + table(visit, shown, words) + web::pager(request, shown.place, words);
}

}  // namespace

admission::Inside follow_ups_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = setting.database.read(
            [&](store::Session& session) { return load(session, setting, visit, request); });
        return web::Response::html(admission::page(setting, request, visit, "follow_ups",
                                                   std::string(setting.words(labels::follow_ups)),
                                                   render(visit, request, shown, setting.words)));
    };
}

}  // namespace decisions
