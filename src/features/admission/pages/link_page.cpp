#include "base/sha256.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/admission_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/sessions.hpp"

namespace admission {
namespace {

web::Response used(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    return plain_page(setting, request, std::string(words(labels::link_used)),
                      web::h::h1(words(labels::link_used)) + web::h::p(words(labels::link_used_text)) +
                          web::h::p(web::h::a({web::h::href("/log-ind")}, words(labels::sign_in))),
                      410);
}

}  // namespace

// Mail gateways and chat programs open every link they see: opening must change nothing.
web::Handler link_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const std::string token = request.part("token");
        const auto found = setting.database.read(
            [&](store::Session& session) { return link(session, base::sha256(token), setting.clock.now()); });
        if (!found || found->purpose != "sign_in") {
            return used(setting, request);
        }
        const auto& words = setting.words;
        web::Form form;
        form.action = "/engangslink/" + token;
        form.submit = words(labels::link_button);
        const std::string title = words(labels::link_heading, found->account_name);
        return question_page(setting, request, title, web::h::p(words(labels::link_lead)), form);
    };
}

web::Handler link_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto token = sign_in_by_link(setting, request.part("token"), device_of(request));
        return token ? enter(setting, *token, "/") : used(setting, request);
    };
}

}  // namespace admission
