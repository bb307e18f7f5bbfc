#include "features/audit/pages/parts.hpp"

#include <charconv>

#include "base/danish.hpp"
#include "features/audit/acts.hpp"
#include "features/audit/changed_text.hpp"
#include "features/audit/labels.hpp"
#include "features/audit/pages/pages.hpp"
#include "web/html/pager.hpp"

namespace audit {

namespace h = web::h;

namespace {

web::Html changed(const Change& change, const base::Words& words) {
    const ChangedText text = changed_text(*change.before, change.now);
    web::Html shown = web::text(text.same_before);
    // Marks that only colour would tell of are said in words too.
    if (!text.gone.empty()) {
        shown += h::element("del", {}, h::span({h::cls("sr-only")}, words(labels::before), ": "), text.gone);
        shown += web::text(" ");
    }
    if (!text.come.empty()) {
        shown += h::element("ins", {}, h::span({h::cls("sr-only")}, words(labels::now), ": "), text.come);
    }
    return shown + web::text(text.same_after);
}

web::Html value_of(const Change& change, const base::Words& words) {
    constexpr std::size_t most = 1500;
    if (!change.before) return web::text(shortened(change.now, most));
    if (!change.before->empty() && !change.now.empty()) return changed(change, words);
    const auto or_nothing = [&](const std::string& text) {
        return text.empty() ? std::string(words(labels::empty_value)) : shortened(text, most);
    };
    return h::element("del", {}, h::span({h::cls("sr-only")}, words(labels::before), ": "),
                      or_nothing(*change.before)) +
           web::text(" ") +
           h::element("ins", {}, h::span({h::cls("sr-only")}, words(labels::now), ": "),
                      or_nothing(change.now));
}

}  // namespace

std::int64_t below_in(const web::Request& request) {
    const std::string asked = request.asked("foer");
    std::int64_t below = 0;
    std::from_chars(asked.data(), asked.data() + asked.size(), below);
    return below > 0 ? below : 0;
}

std::string said_when(base::Instant at, const base::Words& words) {
    const base::LocalTime local = base::local_time(at);
    return words(labels::day_and_time, base::short_date(local.date), base::clock_time(local.time));
}

std::string said_who(const Row& row, const base::Words& words) {
    return row.actor_name.empty() ? std::string(words(labels::the_program)) : row.actor_name;
}

std::string with_day(const std::string& name, const base::Words& words) {
    const std::size_t blank = name.rfind(' ');
    const std::string last = name.substr(blank == std::string::npos ? 0 : blank + 1);
    const auto day = base::parse_date(last);
    const std::string first = blank == std::string::npos ? std::string() : name.substr(0, blank);
    if (!day) return first.empty() && last.empty() ? std::string(words(labels::meeting_without_body)) : name;
    return (first.empty() ? std::string(words(labels::meeting_without_body)) : first) + ", " +
           base::plain_date(*day, words);
}

web::Html said_what(const Row& row, const std::vector<Change>& changes, const base::Words& words) {
    web::Html lines;
    for (const Change& change : changes) {
        lines += h::li(change.what, change.what.empty() ? "" : ": ", value_of(change, words));
    }
    if (row.destroyed) lines += h::li({h::cls("quiet")}, words(labels::destroyed));
    const web::Html said = web::text(said_of(row.act, words));
    return lines.empty() ? said : said + h::ul({h::cls("changes")}, lines);
}

web::Html older(const web::Request& request, std::vector<Row>& rows, const base::Words& words) {
    web::Html links;
    const bool more = rows.size() > rows_on_page;
    if (more) rows.resize(rows_on_page);
    if (below_in(request) > 0) {
        links += h::a({h::href(web::address_with(request, "foer", ""))}, words(labels::newest));
    }
    if (more) {
        if (!links.empty()) links += web::text(" ");
        links += h::a({h::href(web::address_with(request, "foer", std::to_string(rows.back().position))),
                       h::attr("rel", "next")},
                      words(labels::older));
    }
    return links.empty() ? links
                         : h::nav({h::cls("older"), h::attr("aria-label", words(labels::pages))}, links);
}

web::Html table_of_acts(const web::Table& table) {
    return h::div({h::cls("history-table")}, web::table(table));
}

web::Response outer_page(const admission::Setting& setting, const web::Request& request,
                         const std::string& title, web::Html main, std::vector<web::Crumb> crumbs,
                         int status) {
    return web::Response::html(setting.shell.page({.request = request,
                                                   .title = title,
                                                   .collaboration = admission::whereabouts(setting, request),
                                                   .crumbs = std::move(crumbs),
                                                   .main = std::move(main),
                                                   .wide = true,
                                                   .words = setting.words}),
                               status);
}

}  // namespace audit
