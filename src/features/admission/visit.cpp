#include "features/admission/account_labels.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/assistants_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/pages.hpp"

namespace admission {
namespace {

web::Html nothing_here(const base::Words& words, const std::string& back) {
    return web::h::h1(words(labels::not_found)) + web::h::p(words(labels::not_found_text)) +
           web::h::p(web::h::a({web::h::href(back)}, words(labels::to_overview)));
}

}  // namespace

std::optional<web::Place> whereabouts(const Setting& setting, const web::Request& request) {
    if (!request.visitor) {
        return std::nullopt;
    }
    const auto all = setting.database.read([&](store::Session& session) {
        return collaborations_of(session, AccountId(request.visitor->account));
    });
    for (const Collaboration& one : all) {
        const std::string address = address_in(one, "");
        if (request.path == address || request.path.starts_with(address + "/")) {
            return web::Place{one.name, one.short_name};
        }
    }
    return all.size() == 1 ? std::optional(web::Place{all.front().name, all.front().short_name})
                           : std::nullopt;
}

namespace {

web::Response nowhere(const Setting& setting, const web::Request& request) {
    return web::Response::html(setting.shell.page({.request = request,
                                                   .title = std::string(setting.words(labels::not_found)),
                                                   .collaboration = whereabouts(setting, request),
                                                   .main = nothing_here(setting.words, "/"),
                                                   .words = setting.words}),
                               404);
}

/// What was asked for is there and may not be had: who to turn to.
web::Response secretariats(const Setting& setting, const web::Request& request, const Visit& visit) {
    const auto names = setting.database.read(
        [&](store::Session& session) { return secretariat_names(session, visit.collaboration.id); });
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    const std::string title(setting.words(labels::secretariat_only));
    return web::Response::html(
        page(setting, request, visit, {}, title,
             web::h::h1(title) + web::h::p(setting.words(labels::secretariat_is, all)) +
                 web::h::p(web::h::a({web::h::href(address_in(visit.collaboration, ""))},
                                     setting.words(labels::to_overview)))),
        403);
}

}  // namespace

web::Handler in_collaboration(const Setting& setting, Inside inside) {
    return [setting, inside = std::move(inside)](const web::Request& request) {
        if (!request.visitor) return nowhere(setting, request);
        const AccountId account(request.visitor->account);
        const auto visit = setting.database.read([&](store::Session& session) -> std::optional<Visit> {
            const auto found = entered(session, request.part("collaboration"), account);
            if (!found) return std::nullopt;
            Visit entering{found->collaboration, account, request.visitor->name, found->role,
                           found->assists_member};
            if (!entering.sees_closed()) entering.sight = sight_of(session, found->collaboration.id, account);
            return entering;
        });
        return visit ? inside(request, *visit) : nowhere(setting, request);
    };
}

web::Handler for_secretariat(const Setting& setting, Inside inside) {
    return in_collaboration(
        setting, [setting, inside = std::move(inside)](const web::Request& request, const Visit& visit) {
            return visit.is_secretariat() ? inside(request, visit) : secretariats(setting, request, visit);
        });
}

std::string page(const Setting& setting, const web::Request& request, const Visit& visit,
                 const std::string& place, const std::string& title, web::Html main,
                 std::vector<web::Crumb> crumbs, web::Html summary) {
    const bool has_errors = !summary.empty();
    return setting.shell.page(
        {.request = request,
         .title = title,
         .collaboration = web::Place{visit.collaboration.name, visit.collaboration.short_name},
         .current = place,
         .crumbs = std::move(crumbs),
         .main = std::move(main),
         .wide = true,  // pages inside set their reading column where there is text to read
         .has_errors = has_errors,
         .summary = std::move(summary),
         .words = setting.words});
}

web::Response not_found(const Setting& setting, const web::Request& request, const Visit& visit) {
    return web::Response::html(
        page(setting, request, visit, {}, std::string(setting.words(labels::not_found)),
             nothing_here(setting.words, address_in(visit.collaboration, ""))),
        404);
}

}  // namespace admission
