#include "base/text.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/elsewhere_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/elsewhere_pages.hpp"

// An administrator joins an account to a sign-in elsewhere, by the code that its owner was shown.
namespace admission {
namespace {

namespace h = web::h;

struct Asked {
    std::string provider = {};
    std::string subject = {};
    Errors errors = {};
};

std::string address_of(const web::Request& request) { return "/brugere/" + request.part("account"); }

Errors errors_in(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"identity.subject", &labels::join_subject_wrong},
        {"identity.taken", &labels::join_taken},
        {"identity.has_one", &labels::join_has_one},
    };
    const auto found = said.find(problem.code);
    return {
        {problem.field, std::string(words(found == said.end() ? labels::join_no_provider : *found->second))}};
}

std::vector<web::Field> fields_of(const Asked& asked, const std::vector<Provider>& all,
                                  const base::Words& words) {
    const auto error = [&](const char* name) {
        const auto found = asked.errors.find(name);
        return found == asked.errors.end() ? std::string() : found->second;
    };
    std::vector<web::Choice> choices;
    for (const Provider& one : all) choices.push_back({one.id, one.name});
    return {{.kind = web::Field::Kind::select,
             .name = "provider",
             .label = std::string(words(labels::join_provider)),
             .error = error("provider"),
             .value = asked.provider,
             .choices = std::move(choices)},
            {.name = "subject",
             .label = std::string(words(labels::join_subject)),
             .error = error("subject"),
             .value = asked.subject,
             .autocomplete = "off"}};
}

web::Response ask(const Setting& setting, const web::Request& request, const Asked& asked, int status) {
    const auto& words = setting.words;
    const auto [accounts, all] = setting.database.read([&](store::Session& session) {
        return std::pair(listed(session, AccountId(request.part("account"))), providers(session));
    });
    if (accounts.empty()) {
        const std::string title(words(labels::not_found));
        return inner_page(setting, request, title,
                          h::h1(title) + h::p(h::a({h::href("/brugere")}, words(labels::to_users))), {}, {},
                          404);
    }
    const std::string& name = accounts.front().account.name;
    web::Form form;
    form.action = address_of(request) + "/organisationslogin";
    form.submit = words(labels::join_button);
    form.fields = fields_of(asked, all, words);
    const std::string title = words(labels::join_title, name);
    return inner_page(setting, request, title,
                      h::h1(title) + h::p(words(labels::join_lead)) + web::form(form, request, words),
                      {{std::string(words(labels::users)), "/brugere"}, {name, address_of(request)}},
                      web::error_summary(form, words), status);
}

}  // namespace

web::Handler join_identity_page(const Setting& setting) {
    return for_administrator(
        setting, [setting](const web::Request& request) { return ask(setting, request, {}, 200); });
}

web::Handler join_identity_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const std::string provider = request.given("provider");
        const std::string subject = base::trim(request.given("subject"));
        const auto joined =
            join_identity(setting, *request.visitor, AccountId(request.part("account")), provider, subject);
        if (joined) return web::Response::see_other(address_of(request) + "?gemt=ja");
        return ask(setting, request, {provider, subject, errors_in(joined.error(), setting.words)}, 422);
    });
}

web::Handler part_identity_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        // What is parted already is what was asked for.
        (void)part_identity(setting, *request.visitor, AccountId(request.part("account")),
                            request.part("provider"));
        return web::Response::see_other(address_of(request) + "?gemt=ja");
    });
}

}  // namespace admission
