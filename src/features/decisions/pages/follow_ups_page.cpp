#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/decisions/acts/acts.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/closing_form.hpp"
#include "features/decisions/pages/selection.hpp"
#include "web/html/pager.hpp"

namespace decisions {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 25;
/// In the address after closing: how many were closed, and which were not.
constexpr std::string_view closed_name = "lukket";
constexpr std::string_view changed_name = "aendret";
constexpr std::string_view all_name = "vaelg";
/// The id of the form of what closes one as later minutes say.
constexpr std::string_view as_told_form = "luk-som-sagt";

/// What the visitor has ticked and written, when the list is shown again with what is wrong.
struct Ticked {
    bool all = false;
    std::set<std::string> chosen;
    ClosingWords words;
    std::vector<base::Problem> problems;
};

struct Shown {
    Selection selection;
    std::vector<FollowUp> changed;  ///< that were not closed since they had changed
    std::vector<FollowUp> follow_ups;
    web::PagePlace place;
    base::Date today;
};

Shown load(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
           const web::Request& request) {
    const base::Date today = base::local_time(setting.clock.now()).date;
    Shown shown{selection(session, visit, request, today, setting.words), {}, {}, {}, today};
    shown.place = web::page_place(request, static_cast<std::size_t>(shown.selection.count), per_page);
    shown.follow_ups = list_follow_ups(session, visit.collaboration.id, shown.selection.filter,
                                       static_cast<int>(per_page), static_cast<int>(shown.place.skipped()));
    add_mentions(session, shown.follow_ups, mentions_shown);
    const auto [first, last] = request.query.equal_range(changed_name);
    for (auto one = first; one != last && shown.changed.size() < per_page; ++one) {
        auto found = follow_up(session, visit.collaboration.id, one->second);
        if (found) shown.changed.push_back(std::move(*found));
    }
    return shown;
}

web::Html what(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words) {
    const Source& source = follow_up.source;
    const std::string item = meetings::item_address(collaboration, source.meeting_slug, source.item_slug);
    return h::a({h::cls("what"), h::href(follow_up_address(collaboration, follow_up.id))},
                shown_text(follow_up, words)) +
           h::p({h::cls("quiet")}, h::a({h::href(item)}, source.item_title), ", ", where(source, words),
                closed_mark(source, words)) +
           other_minutes(collaboration, follow_up, words) + closing_line(collaboration, follow_up, words) +
           told_line(collaboration, follow_up, words);
}

/// The same with what chooses it, and closes it when later minutes say that it is done.
web::Html choosable(const admission::Visit& visit, const Ticked& ticked, const FollowUp& follow_up,
                    const base::Words& words) {
    const web::Html text = what(visit.collaboration, follow_up, words);
    if (!visit.is_secretariat() || follow_up.standing != Standing::open) return text;
    const std::string value = chosen_as(follow_up);
    const web::Html box = h::void_element(
        "input", {h::cls("form-checkbox"), h::attr("type", "checkbox"), h::attr("name", "valgt"),
                  h::attr("value", value), h::flag("checked", ticked.all || ticked.chosen.contains(value)),
                  h::attr("aria-label", words(labels::choose_one, follow_up.text))});
    const web::Html told =
        follow_up.told
            ? h::button({h::cls("button button-secondary told-button"), h::attr("type", "submit"),
                         h::attr("form", as_told_form), h::attr("name", "som-sagt"), h::attr("value", value)},
                        words(labels::close_as_told), h::span({h::cls("sr-only")}, ": ", follow_up.text))
            : web::Html();
    return h::div({h::cls("choosable")}, box, h::div(text, told));
}

web::Html due_cell(const FollowUp& follow_up, const base::Date& today, const base::Words& words) {
    const web::Html shown = web::text(due_words(follow_up, words));
    return is_overdue(follow_up, today)
               ? shown + web::text(" ") + h::strong({h::cls("overdue")}, words(labels::overdue_word))
               : shown;
}

/// Of what is open alone: what is closed grows no older.
web::Html since_cell(const FollowUp& follow_up, const base::Date& today, const base::Words& words) {
    if (follow_up.standing == Standing::repeated) return web::text(words(labels::repeated_word));
    if (follow_up.standing == Standing::closed) return web::text(words(labels::status_closed));
    return web::text(owed_since(follow_up.since, today, words));
}

web::Html table(const admission::Visit& visit, const Shown& shown, const Ticked& ticked,
                const base::Words& words) {
    const auto column = [&](const base::Label& label) { return web::Column{std::string(words(label))}; };
    web::Table table{std::string(words(labels::follow_ups)),
                     {column(labels::text_column), column(labels::responsible), column(labels::due_heading),
                      column(labels::since)},
                     {},
                     false};
    for (const FollowUp& one : shown.follow_ups) {
        table.rows.push_back({choosable(visit, ticked, one, words),
                              responsible_names(visit.collaboration, one), due_cell(one, shown.today, words),
                              since_cell(one, shown.today, words)});
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

/// The list's own address with what is chosen and the page, without what was said after closing.
web::Request listed(const admission::Visit& visit, const web::Request& request) {
    web::Request list = request;
    for (const std::string_view name : {closed_name, changed_name, all_name}) {
        const auto [first, last] = list.query.equal_range(name);
        list.query.erase(first, last);
    }
    list.path = follow_ups_address(visit.collaboration);
    list.target = list.path;
    char separator = '?';
    for (const auto& [name, value] : list.query) {
        list.target += separator + web::url_encode(name) + '=' + web::url_encode(value);
        separator = '&';
    }
    return list;
}

std::string with(const web::Request& list, std::string_view name, const std::string& value) {
    const char separator = list.target.find('?') == std::string::npos ? '?' : '&';
    return list.target + separator + std::string(name) + '=' + web::url_encode(value);
}

/// What came of closing several: how many are closed, and those that are not.
web::Html outcome(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                  const base::Words& words) {
    web::Html all;
    const std::string closed = request.asked(closed_name);
    const int count = closed.size() < 4 && !closed.empty() ? std::atoi(closed.c_str()) : 0;
    if (count > 0) {
        const std::string list = follow_ups_address(visit.collaboration) + "?status=lukkede";
        all += h::div({h::cls("note"), h::attr("role", "status")},
                      h::p(words.count(count, labels::closed_one, labels::closed_many), " ",
                           h::a({h::href(list)}, words(labels::see_closed))));
    }
    if (shown.changed.empty()) return all;
    std::vector<web::Html> lines;
    for (const FollowUp& one : shown.changed) {
        lines.push_back(
            h::li(h::a({h::href(follow_up_address(visit.collaboration, one.id))}, shown_text(one, words))));
    }
    const int changed = static_cast<int>(shown.changed.size());
    return all + h::div({h::cls("note"), h::attr("role", "alert")},
                        h::p(words.count(changed, labels::changed_one, labels::changed_many)), h::ul(lines));
}

/// What closes those that are ticked: it stays in view while the table is gone through. Where it can be seen
/// differs from one to the other, so that is not asked.
web::Html closing_bar(const web::Form& form, const base::Words& words) {
    const web::Field& how = form.fields.at(0);
    const web::Field& note = form.fields.at(1);
    const bool open = !note.value.empty() || !note.error.empty();
    return h::div({h::cls("close-bar"), h::attr("role", "group"), h::attr("aria-labelledby", "luk-valgte")},
                  h::h2({h::id("luk-valgte")}, words(labels::close_chosen)), web::field(how, words),
                  h::details({h::flag("open", open)}, h::summary(note.label), web::field(note, words)),
                  h::button({h::cls("button button-primary"), h::attr("type", "submit")},
                            words(labels::close_chosen_button)));
}

/// The table; for the secretariat with what closes those that are ticked.
web::Html rows(const admission::Visit& visit, const web::Request& list, const Shown& shown,
               const Ticked& ticked, const base::Words& words) {
    const web::Html all = table(visit, shown, ticked, words);
    const bool any = std::ranges::any_of(shown.follow_ups,
                                         [](const FollowUp& one) { return one.standing == Standing::open; });
    if (!visit.is_secretariat() || !any) return all;
    const web::Form form = closing_fields(ticked.words, ticked.problems, words);
    const web::Html way = ticked.all
                              ? h::a({h::href(list.target)}, words(labels::choose_none))
                              : h::a({h::href(with(list, all_name, "alle"))}, words(labels::choose_all));
    const std::string address =
        follow_ups_address(visit.collaboration) + "/luk" + list.target.substr(list.path.size());
    // The fields stand below a long table: what is wrong with them is said above it too.
    const web::Html error = form.error.empty()
                                ? (web::has_errors(form) ? web::error_summary(form, words) : web::Html())
                                : h::div({h::cls("note"), h::attr("role", "alert")}, form.error);
    // A form of its own for the buttons in the table: else Enter in a field would press the first of them.
    const web::Html as_told =
        h::form({h::id(as_told_form), h::action(address), h::attr("method", "post")}, web::csrf_field(list));
    return error + as_told +
           h::form({h::cls("close-several"), h::action(address), h::attr("method", "post"),
                    h::flag("novalidate")},
                   web::csrf_field(list), h::p({h::cls("choose-all")}, way), all, closing_bar(form, words));
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const Ticked& ticked, const base::Words& words) {
    const Selection& chosen = shown.selection;
    const web::Request list = listed(visit, request);
    web::Html main = h::h1(words(labels::follow_ups));
    if (chosen.nothing) {
        return main + empty(visit, words);
    }
    main += ways_on(visit, list, words) + outcome(visit, request, shown, words);
    main += web::filters(list, chosen.filters, std::string(words(labels::show_follow_ups)), words);
    if (const web::Html unknown = web::not_among_choices(list, chosen.filters, words); !unknown.empty()) {
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
    return main + rows(visit, list, shown, ticked, words) + web::pager(list, shown.place, words);
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const Ticked& ticked) {
    const Shown shown = admission::read(
        setting, visit, [&](store::Session& session) { return load(session, setting, visit, request); });
    const auto& words = setting.words;
    const int status = ticked.problems.empty() ? 200 : 422;
    return web::Response::html(
        admission::page(setting, request, visit, "follow_ups", std::string(words(labels::follow_ups)),
                        render(visit, request, shown, ticked, words)),
        status);
}

}  // namespace

admission::Inside follow_ups_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {request.asked(all_name) == "alle", {}, {}, {}});
    };
}

admission::Inside close_several_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        Ticked ticked{false, {}, {request.given("how"), base::trim(request.given("note")), {}}, {}};
        const std::string as_told = request.given("som-sagt");
        const auto [first, last] = request.form.equal_range(as_told.empty() ? "valgt" : "som-sagt");
        std::vector<std::string> chosen;
        for (auto one = first; one != last; ++one) chosen.push_back(one->second);
        const auto said = [&](const FollowUp& one) {
            const ClosingWords told = words_of_told(one, words);
            if (!as_told.empty()) return told;
            return ClosingWords{ticked.words.how, ticked.words.note,
                                ticked.words.how == stored(How::done) ? told.evidence : ""};
        };
        const auto closed = close_several(setting, visit, chosen, said);
        if (!closed) {
            ticked.problems = closed.error();
            ticked.chosen.insert(chosen.begin(), chosen.end());
            return show(setting, request, visit, ticked);
        }
        web::Request list = listed(visit, request);
        list.target = with(list, closed_name, std::to_string(closed->closed));
        for (const std::string& id : closed->changed) list.target = with(list, changed_name, id);
        return web::Response::see_other(list.target);
    };
}

}  // namespace decisions
