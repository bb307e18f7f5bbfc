#include <algorithm>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/decisions/acts/acts.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/closing_form.hpp"
#include "features/decisions/pages/pages.hpp"
#include "features/history/history.hpp"
#include "web/html/form.hpp"

namespace decisions {
namespace {

namespace h = web::h;

using Problems = std::vector<base::Problem>;

/// Of what is said in more minutes the oldest are left out: the list leads to them.
constexpr int mentions_on_page = 200;

web::Html facts(const admission::Visit& visit, const FollowUp& follow_up, const base::Date& today,
                const base::Words& words) {
    const Source& source = follow_up.source;
    const web::Html names = responsible_names(visit.collaboration, follow_up);
    const auto day = base::parse_date(follow_up.due);
    const std::string due = day ? base::plain_date(*day, words) : follow_up.due;
    const std::string item =
        meetings::item_address(visit.collaboration, source.meeting_slug, source.item_slug);
    web::Html all = h::dt(words(labels::responsible)) +
                    h::dd(names.empty() ? web::text(words(labels::nobody_named)) : names) +
                    h::dt(words(labels::due_heading)) +
                    h::dd(due.empty() ? std::string(words(labels::no_due)) : due) +
                    h::dt(words(labels::said_in)) +
                    h::dd(h::a({h::href(item)}, source.item_title), h::void_element("br", {}),
                          where(source, words), closed_mark(source, words));
    if (!follow_up.since.empty() && follow_up.standing == Standing::open) {
        all += h::dt(words(labels::since)) + h::dd(owed_since(follow_up.since, today, words));
    }
    return h::dl({h::cls("facts")}, all);
}

web::Html reopen_form(const web::Request& request, const std::string& address, const base::Words& words) {
    return h::form({h::action(address + "/genaabn"), h::attr("method", "post")}, web::csrf_field(request),
                   h::button({h::cls("button button-secondary"), h::attr("type", "submit")},
                             words(labels::reopen_button)));
}

/// Closes it in one press with the later minutes as evidence.
web::Html told_form(const web::Request& request, const std::string& address, const FollowUp& follow_up,
                    const base::Words& words) {
    if (!follow_up.told) return {};
    const ClosingWords told = words_of_told(follow_up, words);
    const auto hidden = [](std::string_view name, const std::string& value) {
        return h::void_element("input",
                               {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
    };
    return h::form({h::action(address + "/luk"), h::attr("method", "post")}, web::csrf_field(request),
                   hidden("how", told.how), hidden("note", told.note), hidden("evidence", told.evidence),
                   h::button({h::cls("button button-primary"), h::attr("type", "submit")},
                             words(labels::close_as_told)));
}

web::Html others(const admission::Visit& visit, const FollowUp& follow_up, const base::Words& words) {
    if (follow_up.others.empty()) return {};
    std::vector<web::Html> lines;
    for (const Mention& other : follow_up.others) {
        lines.push_back(h::li(
            h::a({h::href(follow_up_address(visit.collaboration, other.id))}, where(other.source, words)),
            closed_mark(other.source, words)));
    }
    return h::section(h::h2(words(labels::other_minutes)), h::ul({h::cls("lines")}, lines));
}

/// What can be done now: close what is open, open what is closed, go to what stands.
web::Html acts_on(const admission::Visit& visit, const web::Request& request, const FollowUp& follow_up,
                  const web::Form& form, const base::Words& words) {
    const std::string address = follow_up_address(visit.collaboration, follow_up.id);
    if (follow_up.standing == Standing::closed) {
        return closing_line(visit.collaboration, follow_up, words) +
               (visit.is_secretariat() ? reopen_form(request, address, words) : web::Html());
    }
    if (follow_up.standing == Standing::open) {
        const web::Html told = told_line(visit.collaboration, follow_up, words);
        if (!visit.is_secretariat()) return told;
        return told + told_form(request, address, follow_up, words) +
               h::section(h::h2(words(labels::close_heading)), web::form(form, request, words));
    }
    web::Html link;
    for (const Mention& other : follow_up.others) {
        if (other.standing == Standing::repeated) continue;
        link =
            h::p(h::a({h::href(follow_up_address(visit.collaboration, other.id))}, words(labels::to_newest)));
    }
    const bool here = std::ranges::any_of(follow_up.others, [&](const Mention& other) {
        return other.standing != Standing::repeated &&
               other.source.meeting_slug == follow_up.source.meeting_slug;
    });
    return h::div({h::cls("note")}, h::p(words(here ? labels::same_minutes_stand : labels::newest_stands)),
                  link);
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const ClosingWords& filled, const Problems& problems) {
    const auto& words = setting.words;
    const auto found =
        admission::read(setting, visit, [&](store::Session& session) -> std::optional<FollowUp> {
            auto one = follow_up(session, visit.collaboration.id, request.part("follow_up"));
            if (!one) return std::nullopt;
            std::vector<FollowUp> all = {std::move(*one)};
            add_mentions(session, all, mentions_on_page);
            return all.front();
        });
    if (!found) return admission::not_found(setting, request, visit);
    const base::Date today = base::local_time(setting.clock.now()).date;
    web::Form form = closing_fields(filled, problems, words);
    form.action = follow_up_address(visit.collaboration, found->id) + "/luk";
    form.submit = words(labels::close_button);
    // Somebody else was quicker: there is no form to say it at.
    const web::Html late = problems.empty() || found->standing == Standing::open
                               ? web::Html()
                               : h::div({h::cls("note"), h::attr("role", "alert")}, form.error);
    const web::Html main =
        h::article(h::header({h::cls("page-head")}, h::h1({h::cls("long-title")}, shown_text(*found, words)),
                             facts(visit, *found, today, words)),
                   late, acts_on(visit, request, *found, form, words), others(visit, *found, words),
                   visit.is_secretariat()
                       ? history::link(visit.collaboration.short_name, "opfoelgning", found->id, words)
                       : web::Html());
    const web::Html summary =
        found->standing == Standing::open ? web::error_summary(form, words) : web::Html();
    return web::Response::html(
        admission::page(setting, request, visit, "follow_ups", std::string(words(labels::follow_ups)), main,
                        {{std::string(words(labels::follow_ups)), follow_ups_address(visit.collaboration)}},
                        summary),
        problems.empty() ? 200 : 422);
}

}  // namespace

admission::Inside follow_up_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {}, {});
    };
}

admission::Inside close_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const ClosingWords filled{request.given("how"), base::trim(request.given("note")),
                                  base::trim(request.given("evidence"))};
        const std::string id = request.part("follow_up");
        if (const auto closed = close_follow_up(setting, visit, id, filled); !closed) {
            return show(setting, request, visit, filled, closed.error());
        }
        return web::Response::see_other(follow_up_address(visit.collaboration, id));
    };
}

admission::Inside reopen_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string id = request.part("follow_up");
        const auto reopened = reopen_follow_up(setting, visit, id);
        if (!reopened && reopened.error().code == "follow_up.not_found") {
            return admission::not_found(setting, request, visit);
        }
        // Open already, or said again in later minutes: the page shows how it stands.
        return web::Response::see_other(follow_up_address(visit.collaboration, id));
    };
}

}  // namespace decisions
