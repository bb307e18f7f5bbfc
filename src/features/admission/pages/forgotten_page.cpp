#include "base/text.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/pages/pages.hpp"

// Asking for a link when the password is forgotten. What it answers is the same whether there is such an
// account.
namespace admission {
namespace {

namespace h = web::h;

web::Html way_back(const base::Words& words) {
    return h::p(h::a({h::href("/log-ind")}, words(labels::to_sign_in)));
}

web::Response said(const Setting& setting, const web::Request& request, const base::Label& title,
                   const base::Label& text) {
    const auto& words = setting.words;
    return plain_page(setting, request, std::string(words(title)),
                      h::h1(words(title)) + h::p(words(text)) + way_back(words));
}

web::Response ask(const Setting& setting, const web::Request& request, const std::string& email,
                  const std::string& error, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/glemt-adgangskode";
    form.submit = words(labels::forgotten_button);
    form.fields = {{.kind = web::Field::Kind::email,
                    .name = "email",
                    .label = std::string(words(labels::email)),
                    .error = error,
                    .value = email,
                    .autocomplete = "username"}};
    form.after = way_back(words);
    return question_page(setting, request, std::string(words(labels::forgotten)),
                         h::p(words(labels::forgotten_lead)), form, status);
}

}  // namespace

web::Handler forgotten_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        if (setting.bell == nullptr)
            return said(setting, request, labels::forgotten, labels::forgotten_no_mail);
        if (!request.asked("sendt").empty())
            return said(setting, request, labels::forgotten_done, labels::forgotten_done_text);
        return ask(setting, request, {}, {}, 200);
    };
}

web::Handler forgotten_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const std::string email = base::trim(request.given("email"));
        const auto asked = ask_for_password(setting, *throttle, email, request.remote);
        if (asked) return web::Response::see_other("/glemt-adgangskode?sendt=ja");
        const bool wait = asked.error().code == "forgotten.wait";
        return ask(setting, request, email,
                   std::string(setting.words(wait ? labels::forgotten_wait : labels::email_wrong)),
                   wait ? 429 : 422);
    };
}

}  // namespace admission
