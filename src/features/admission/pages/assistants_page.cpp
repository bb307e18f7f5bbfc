#include <map>

#include "features/admission/account_labels.hpp"
#include "features/admission/assistant_labels.hpp"
#include "features/admission/assistants.hpp"
#include "features/admission/assistants_store.hpp"
#include "features/admission/pages/account_parts.hpp"

namespace admission {
namespace {

namespace h = web::h;

struct Shown {
    std::vector<Account> assistants;
    std::vector<Account> principals;
};

Shown load(store::Session& session, const web::Request& request) {
    const AccountId own(request.visitor->account);
    return {assistants_of(session, own), principals_of(session, own)};
}

/// One of them, with the button that ends it.
web::Html line(const web::Request& request, const Account& one, const std::string& action,
               const base::Label& button, const base::Label& said, const base::Words& words) {
    return h::li(h::form({h::cls("one-button"), h::action(action), h::attr("method", "post")},
                         web::csrf_field(request), web::text(one.name + " (" + one.email + ") "),
                         h::button({h::cls("plain-button"), h::attr("type", "submit"),
                                    h::attr("aria-label", words(said, one.name))},
                                   words(button))));
}

std::string said(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> all = {
        {"assistant.missing", &labels::assistant_missing},
        {"assistant.unknown", &labels::assistant_unknown},
        {"assistant.yourself", &labels::assistant_yourself}};
    const auto found = all.find(problem.code);
    return found == all.end() ? problem.code : std::string(words(*found->second));
}

web::Form new_form(const web::Request& request, const std::optional<base::Problem>& problem,
                   const base::Words& words) {
    return {.action = "/konto/assistenter",
            .fields = {{.kind = web::Field::Kind::email,
                        .name = "email",
                        .label = std::string(words(labels::assistant_email)),
                        .hint = std::string(words(labels::assistant_email_hint)),
                        .error = problem ? said(*problem, words) : std::string(),
                        .value = request.given("email"),
                        .longest = 200}},
            .submit = std::string(words(labels::add_assistant))};
}

web::Html assisting(const web::Request& request, const std::vector<Account>& principals,
                    const base::Words& words) {
    if (principals.empty()) return {};
    std::vector<web::Html> lines;
    for (const Account& one : principals) {
        lines.push_back(line(request, one, "/konto/assistenter/for/" + one.id.text() + "/slut",
                             labels::stop_assisting, labels::stop_assisting_of, words));
    }
    return h::section(h::h2(words(labels::assisting)), h::p(words(labels::assisting_lead)), h::ul(lines));
}

web::Response show(const Setting& setting, const web::Request& request,
                   const std::optional<base::Problem>& problem) {
    const auto& words = setting.words;
    const Shown shown =
        setting.database.read([&](store::Session& session) { return load(session, request); });
    std::vector<web::Html> lines;
    for (const Account& one : shown.assistants) {
        lines.push_back(line(request, one, "/konto/assistenter/" + one.id.text() + "/fjern",
                             labels::remove_assistant, labels::remove_assistant_of, words));
    }
    const web::Form form = new_form(request, problem, words);
    const std::string title(words(labels::assistants));
    return inner_page(
        setting, request, title,
        h::h1(title) + h::p({h::cls("lead")}, words(labels::assistants_lead)) +
            (lines.empty() ? h::p({h::cls("note")}, words(labels::no_assistants)) : h::ul(lines)) +
            h::section(h::h2(words(labels::new_assistant)), web::form(form, request, words)) +
            assisting(request, shown.principals, words),
        {{std::string(words(labels::own_account)), "/konto"}}, web::error_summary(form, words),
        problem ? 422 : 200);
}

}  // namespace

web::Handler assistants_page(const Setting& setting) {
    return [setting](const web::Request& request) { return show(setting, request, std::nullopt); };
}

web::Handler add_assistant_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto added = add_assistant(setting, *request.visitor, request.given("email"));
        if (!added) return show(setting, request, added.error());
        return web::Response::see_other("/konto/assistenter");
    };
}

web::Handler remove_assistant_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        // Who is none any more is what was asked for.
        (void)remove_assistant(setting, *request.visitor, AccountId(request.part("account")));
        return web::Response::see_other("/konto/assistenter");
    };
}

web::Handler stop_assisting_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        (void)stop_assisting(setting, *request.visitor, AccountId(request.part("account")));
        return web::Response::see_other("/konto/assistenter");
    };
}

}  // namespace admission
