#include "features/admission/pages/elsewhere_parts.hpp"

#include "base/danish.hpp"
#include "features/admission/elsewhere_labels.hpp"
#include "features/admission/elsewhere_store.hpp"
#include "features/admission/pages/account_parts.hpp"

namespace admission {
namespace {

namespace h = web::h;

std::string day_of(base::Instant at, const base::Words& words) {
    return base::plain_date(base::local_time(at).date, words);
}

std::vector<Identity> joined_to(const Setting& setting, const std::string& account) {
    return setting.database.read(
        [&](store::Session& session) { return identities_of(session, AccountId(account)); });
}

}  // namespace

web::Html provider_buttons(const Setting& setting, const web::Request& request, const std::string& next) {
    const auto all = setting.database.read([](store::Session& session) { return providers(session); });
    if (all.empty()) return {};
    const auto& words = setting.words;
    web::Html buttons;
    for (const Provider& one : all) {
        buttons += h::div({h::cls("acts")},
                          button_form(request, "/log-ind/hos/" + one.id + "?videre=" + web::url_encode(next),
                                      words(labels::sign_in_at, one.name)));
    }
    return h::section(h::h2(words(labels::with_own)), buttons);
}

web::Html signed_out_there(const Setting& setting, const web::Request& request) {
    const std::string id = request.asked("hos");
    if (id.empty()) return {};
    const auto there = setting.database.read([&](store::Session& session) { return provider(session, id); });
    if (!there) return {};
    const auto& words = setting.words;
    return h::div(
        {h::cls("note"), h::attr("role", "status")}, h::p(words(labels::signed_out_here, there->name)),
        h::p(h::a({h::href("/log-ind/hos/" + id + "/ud")}, words(labels::sign_out_there, there->name))));
}

web::Html joined_section(const Setting& setting, const web::Request& request) {
    const auto all = joined_to(setting, request.visitor->account);
    if (all.empty()) return {};
    const auto& words = setting.words;
    std::vector<web::Html> lines;
    for (const Identity& one : all) {
        lines.push_back(h::li(words(labels::joined_since, one.provider_name, day_of(one.joined_at, words))));
    }
    return h::section(h::h2(words(labels::providers)), h::p(words(labels::joined_lead)), h::ul(lines));
}

web::Html joined_news(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    web::Html lines;
    for (const Identity& one : joined_to(setting, request.visitor->account)) {
        if (one.seen) continue;
        const std::string day = day_of(one.joined_at, words);
        lines += h::p(one.joined_by.empty()
                          ? words(labels::joined_by_address, day, one.provider_name)
                          : words(labels::joined_by_somebody, day, one.provider_name, one.joined_by));
    }
    if (lines.empty()) return {};
    return h::div(
        {h::cls("note"), h::attr("role", "status")}, lines,
        button_form(request, "/konto/organisationslogin/set", std::string(words(labels::joined_seen))));
}

web::Html identities_section(const Setting& setting, const web::Request& request, const Listed& one) {
    const auto& words = setting.words;
    const bool any =
        setting.database.read([](store::Session& session) { return !providers(session).empty(); });
    if (!any) return {};
    const std::string address = "/brugere/" + one.account.id.text() + "/organisationslogin";
    web::Html joined;
    for (const Identity& identity : joined_to(setting, one.account.id.text())) {
        joined +=
            h::p(words(labels::joined_since, identity.provider_name, day_of(identity.joined_at, words))) +
            button_form(request, address + "/" + identity.provider + "/fra",
                        words(labels::part_identity, identity.provider_name));
    }
    return h::section(h::h2(words(labels::providers)),
                      joined.empty() ? h::p(words(labels::none_joined)) : joined,
                      h::p(h::a({h::href(address)}, words(labels::join_link))));
}

}  // namespace admission
