#include <algorithm>

#include "features/bodies/acts/acts.hpp"
#include "features/bodies/labels.hpp"
#include "features/bodies/pages/pages.hpp"
#include "web/html/form.hpp"
#include "web/html/list.hpp"

namespace bodies {
namespace {

namespace h = web::h;

struct Shown {
    Body body;
    std::vector<Holder> holders;
    std::vector<admission::Account> accounts;
};

std::optional<Shown> load(store::Session& session, const admission::Visit& visit, const std::string& slug) {
    const auto body = find(session, visit.collaboration.id, slug);
    if (!body) return std::nullopt;
    return Shown{*body, holders(session, body->id), admission::accounts_in(session, visit.collaboration.id)};
}

const base::Label& label_of(BodyRole role) {
    switch (role) {
        case BodyRole::chair:
            return labels::chair;
        case BodyRole::secretariat:
            return labels::secretariat;
        case BodyRole::member:
            return labels::member;
        case BodyRole::deputy:
            return labels::deputy;
        case BodyRole::observer:
            return labels::observer;
        case BodyRole::controller:
            break;
    }
    return labels::controller;
}

const base::Label& sight_of(const Holder& one) {
    if (!one.gets_in) return labels::sees_nothing;
    if (one.sees_all) return labels::sees_all_closed;
    return sees_closed(one.role) ? labels::sees_closed_items : labels::sees_open_items;
}

web::Html table(const Shown& shown, const std::string& own, const web::Request& request,
                const base::Words& words) {
    if (shown.holders.empty()) return h::p({h::cls("note")}, words(labels::no_roles));
    web::Table table{std::string(words(labels::access, shown.body.full_name())),
                     {{std::string(words(labels::whom))},
                      {std::string(words(labels::role))},
                      {std::string(words(labels::sees))},
                      {std::string(words(labels::take_role))}},
                     {},
                     true};
    for (const Holder& one : shown.holders) {
        table.rows.push_back(
            {web::text(one.account.name), web::text(words(label_of(one.role))),
             web::text(words(sight_of(one))),
             h::form({h::cls("one-button"), h::action(own + "/adgang/" + one.account.id.text() + "/fjern"),
                      h::attr("method", "post")},
                     web::csrf_field(request),
                     h::button({h::cls("plain-button"), h::attr("type", "submit"),
                                h::attr("aria-label", words(labels::take_role_of, one.account.name))},
                               words(labels::take_role)))});
    }
    return web::table(table);
}

web::Form role_form(const Shown& shown, const std::string& own, const web::Request& request,
                    const std::optional<base::Problem>& problem, const base::Words& words) {
    web::Field whom{.kind = web::Field::Kind::select,
                    .name = "bruger",
                    .label = std::string(words(labels::whom)),
                    .hint = std::string(words(labels::whom_hint)),
                    .value = request.given("bruger"),
                    .choices = {{"", std::string(words(labels::choose_whom))}}};
    for (const auto& one : shown.accounts) {
        whom.choices.push_back({one.id.text(), one.name + " (" + one.email + ")"});
    }
    web::Field role{.kind = web::Field::Kind::select,
                    .name = "rolle",
                    .label = std::string(words(labels::role)),
                    .value = request.given("rolle")};
    if (role.value.empty()) role.value = stored(BodyRole::member);
    for (const BodyRole one : body_roles()) {
        role.choices.push_back({stored(one), std::string(words(label_of(one)))});
    }
    if (problem && problem->field == "bruger") whom.error = words(labels::whom_missing);
    if (problem && problem->field == "rolle") role.error = words(labels::role_missing);
    return {
        .action = own + "/adgang", .fields = {whom, role}, .submit = std::string(words(labels::give_role))};
}

web::Html news(const web::Request& request, const base::Words& words) {
    const std::string done = request.asked("gjort");
    if (done != "givet" && done != "fjernet") return {};
    return h::div({h::cls("note"), h::attr("role", "status")},
                  h::p(words(done == "givet" ? labels::role_given : labels::role_taken)));
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const std::optional<base::Problem>& problem) {
    const auto& words = setting.words;
    const auto shown = admission::read(
        setting, visit, [&](store::Session& session) { return load(session, visit, request.part("body")); });
    if (!shown) return admission::not_found(setting, request, visit);
    const std::string own = address(visit.collaboration, shown->body.slug);
    const std::string title = words(labels::access, shown->body.full_name());
    const web::Form form = role_form(*shown, own, request, problem, words);
    return web::Response::html(
        admission::page(
            setting, request, visit, "bodies", title,
            news(request, words) + h::h1(title) + h::p({h::cls("lead")}, words(labels::access_lead)) +
                table(*shown, own, request, words) +
                h::section(h::h2(words(labels::new_role)), web::form(form, request, words)),
            {{std::string(words(labels::bodies)), admission::address_in(visit.collaboration, "/grupper")},
             {shown->body.full_name(), own}},
            web::error_summary(form, words)),
        problem ? 422 : 200);
}

}  // namespace

admission::Inside roles_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, std::nullopt);
    };
}

admission::Inside give_role_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto given = give_body_role(setting, visit, request.part("body"), request.given("bruger"),
                                          request.given("rolle"));
        if (!given) return show(setting, request, visit, given.error());
        return web::Response::see_other(address(visit.collaboration, request.part("body")) +
                                        "/adgang?gjort=givet");
    };
}

admission::Inside take_role_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto taken = take_body_role(setting, visit, request.part("body"), request.part("account"));
        if (!taken && taken.error().code == "body.not_found")
            return admission::not_found(setting, request, visit);
        // Who has none any more is what was asked for.
        return web::Response::see_other(address(visit.collaboration, request.part("body")) +
                                        "/adgang?gjort=fjernet");
    };
}

}  // namespace bodies
