#include <map>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/decisions/acts/acts.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/pages.hpp"
#include "web/html/form.hpp"

namespace decisions {
namespace {

namespace h = web::h;

using Problems = std::vector<base::Problem>;

/// Of what is said in more minutes the oldest are left out: the list leads to them.
constexpr int mentions_on_page = 200;

std::string say(const base::Problem& problem, const base::Words& words) {
    if (problem.code.ends_with(".too_long")) return words(labels::too_long, problem.arguments.at(0));
    static const std::map<std::string, const base::Label*> said = {
        {"how.missing", &labels::how_missing},
        {"note.missing", &labels::note_missing},
        {"evidence.not_a_link", &labels::not_a_link},
        {"follow_up.repeated", &labels::repeated_problem},
    };
    const auto found = said.find(problem.code);
    return std::string(words(found == said.end() ? labels::closed_problem : *found->second));
}

web::Form closing_form(const std::string& address, const ClosingWords& filled, const Problems& problems,
                       const base::Words& words) {
    web::Field how{.kind = web::Field::Kind::select,
                   .name = "how",
                   .label = std::string(words(labels::how)),
                   .value = filled.how,
                   .choices = {{"", std::string(words(labels::choose))}}};
    for (const How one : all_hows) how.choices.push_back({stored(one), std::string(words(how_name(one)))});
    web::Field note{.kind = web::Field::Kind::text_area,
                    .name = "note",
                    .label = std::string(words(labels::note)),
                    .hint = std::string(words(labels::note_hint)),
                    .value = filled.note,
                    .required = false,
                    .longest = longest_note,
                    .rows = 3};
    web::Field evidence{.name = "evidence",
                        .label = std::string(words(labels::evidence)),
                        .hint = std::string(words(labels::evidence_hint)),
                        .value = filled.evidence,
                        .required = false,
                        .longest = longest_evidence};
    web::Form form;
    form.action = address + "/luk";
    form.submit = words(labels::close_button);
    form.fields = {how, note, evidence};
    for (const base::Problem& problem : problems) {
        if (problem.field.empty()) form.error = say(problem, words);
        for (web::Field& field : form.fields) {
            if (field.name == problem.field) field.error = say(problem, words);
        }
    }
    return form;
}

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
    const auto since = base::parse_date(follow_up.since);
    if (since && follow_up.standing == Standing::open) {
        const std::string old = age(follow_up.since, today, words);
        all += h::dt(words(labels::since)) +
               h::dd(base::plain_date(*since, words) + (old.empty() ? "" : " (" + old + ")"));
    }
    return h::dl({h::cls("facts")}, all);
}

web::Html reopen_form(const web::Request& request, const std::string& address, const base::Words& words) {
    return h::form({h::action(address + "/genaabn"), h::attr("method", "post")}, web::csrf_field(request),
                   h::button({h::cls("button button-secondary"), h::attr("type", "submit")},
                             words(labels::reopen_button)));
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
        return closing_line(follow_up, words) +
               (visit.is_secretariat() ? reopen_form(request, address, words) : web::Html());
    }
    if (follow_up.standing == Standing::open) {
        if (!visit.is_secretariat()) return {};
        return h::section(h::h2(words(labels::close_heading)), web::form(form, request, words));
    }
    web::Html link;
    for (const Mention& other : follow_up.others) {
        if (other.standing == Standing::repeated) continue;
        link =
            h::p(h::a({h::href(follow_up_address(visit.collaboration, other.id))}, words(labels::to_newest)));
    }
    return h::div({h::cls("note")}, h::p(words(labels::newest_stands)), link);
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const ClosingWords& filled, const Problems& problems) {
    const auto& words = setting.words;
    const auto found = setting.database.read([&](store::Session& session) -> std::optional<FollowUp> {
        auto one = follow_up(session, visit.collaboration.id, request.part("follow_up"));
        if (!one) return std::nullopt;
        std::vector<FollowUp> all = {std::move(*one)};
        add_mentions(session, all, mentions_on_page);
        return all.front();
    });
    if (!found) return admission::not_found(setting, request, visit);
    const base::Date today = base::local_time(setting.clock.now()).date;
    const web::Form form =
        closing_form(follow_up_address(visit.collaboration, found->id), filled, problems, words);
    // Somebody else was quicker: there is no form to say it at.
    const web::Html late = problems.empty() || found->standing == Standing::open
                               ? web::Html()
                               : h::div({h::cls("note"), h::attr("role", "alert")}, form.error);
    const web::Html main =
        h::article(h::header({h::cls("page-head")}, h::h1({h::cls("long-title")}, found->text),
                             facts(visit, *found, today, words)),
                   late, acts_on(visit, request, *found, form, words), others(visit, *found, words));
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
