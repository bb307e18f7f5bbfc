#include <map>

#include "base/text.hpp"
#include "features/bodies/acts/acts.hpp"
#include "features/bodies/labels.hpp"
#include "features/bodies/pages/pages.hpp"
#include "web/html/form.hpp"

namespace bodies {
namespace {

namespace h = web::h;

struct Shown {
    Body body;
    std::optional<Succession> successor;
    std::vector<Body> others;
};

std::string say(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"name.missing", &labels::name_missing},
        {"name.too_long", &labels::name_too_long},
        {"name.taken", &labels::name_taken},
        {"successor.missing", &labels::successor_missing},
        {"successor.itself", &labels::successor_is_itself},
        {"since.missing", &labels::since_missing},
    };
    const auto found = said.find(problem.code);
    return found == said.end() ? problem.code : std::string(words(*found->second));
}

std::optional<Shown> load(store::Session& session, const admission::Visit& visit, const std::string& slug) {
    const auto body = find(session, visit.collaboration.id, slug);
    if (!body) return std::nullopt;
    Shown shown{*body, successor_of(session, body->id), all(session, visit.collaboration.id)};
    std::erase_if(shown.others, [&](const Body& one) { return one.id == body->id; });
    return shown;
}

void add_problem(web::Form& form, const std::optional<base::Problem>& problem, const base::Words& words) {
    for (web::Field& field : form.fields) {
        if (problem && problem->field == field.name) field.error = say(*problem, words);
    }
}

web::Form name_form(const std::string& address, const Shown& shown, const web::Request& request,
                    const base::Words& words) {
    const std::string given = request.given("navn");
    return {.action = address + "/navn",
            .fields = {{.name = "navn",
                        .label = std::string(words(labels::new_name)),
                        .hint = std::string(words(labels::new_name_hint)),
                        .value = given.empty() ? shown.body.name : given,
                        .longest = 200}},
            .submit = std::string(words(labels::rename_button))};
}

web::Form successor_form(const std::string& address, const Shown& shown, const web::Request& request,
                         const base::Words& words) {
    web::Field successor{.kind = web::Field::Kind::select,
                         .name = "efterfoelger",
                         .label = std::string(words(labels::successor)),
                         .hint = std::string(words(labels::successor_hint)),
                         .value = request.given("efterfoelger"),
                         .required = false,
                         .choices = {{"", std::string(words(labels::no_successor))}}};
    for (const Body& other : shown.others) successor.choices.push_back({other.slug, other.full_name()});
    web::Field since{.kind = web::Field::Kind::date,
                     .name = "fra",
                     .label = std::string(words(labels::since)),
                     .value = request.given("fra"),
                     .required = false};
    if (shown.successor && successor.value.empty()) successor.value = shown.successor->body.slug;
    if (shown.successor && since.value.empty()) since.value = shown.successor->since;
    return {.action = address + "/efterfoelger",
            .fields = {successor, since},
            .submit = std::string(words(labels::successor_button))};
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const std::optional<base::Problem>& problem) {
    const auto& words = setting.words;
    const auto shown = admission::read(
        setting, visit, [&](store::Session& session) { return load(session, visit, request.part("body")); });
    if (!shown) return admission::not_found(setting, request, visit);
    const std::string own = address(visit.collaboration, shown->body.slug);
    web::Form name = name_form(own, *shown, request, words);
    web::Form successor = successor_form(own, *shown, request, words);
    add_problem(name, problem, words);
    add_problem(successor, problem, words);
    const web::Html main = h::h1(words(labels::change, shown->body.full_name())) +
                           h::section(h::h2(words(labels::rename)), web::form(name, request, words)) +
                           h::section(h::h2(words(labels::succession)), web::form(successor, request, words));
    return web::Response::html(
        admission::page(
            setting, request, visit, "bodies", words(labels::change, shown->body.full_name()), main,
            {{std::string(words(labels::bodies)), admission::address_in(visit.collaboration, "/grupper")},
             {shown->body.full_name(), own}},
            web::error_summary(web::has_errors(name) ? name : successor, words)),
        problem ? 422 : 200);
}

}  // namespace

admission::Inside change_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, std::nullopt);
    };
}

admission::Inside rename_post(const admission::Setting& setting,
                              const std::vector<identities::Mover>& movers) {
    return [setting, movers](const web::Request& request, const admission::Visit& visit) {
        const auto renamed =
            rename_body(setting, visit, movers, request.part("body"), base::trim(request.given("navn")));
        if (!renamed) return show(setting, request, visit, renamed.error());
        return web::Response::see_other(address(visit.collaboration, renamed->slug));
    };
}

admission::Inside succeed_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto done = succeed_body(setting, visit, request.part("body"), request.given("efterfoelger"),
                                       base::trim(request.given("fra")));
        if (!done) return show(setting, request, visit, done.error());
        return web::Response::see_other(address(visit.collaboration, request.part("body")));
    };
}

}  // namespace bodies
