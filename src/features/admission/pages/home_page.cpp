#include "features/admission/account_labels.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/pages/pages.hpp"

namespace admission {
namespace {

web::Html list_of(const std::vector<Collaboration>& found, const base::Words& words) {
    if (found.empty()) {
        return web::h::p(words(labels::no_access));
    }
    std::vector<web::Html> lines;
    for (const Collaboration& collaboration : found) {
        lines.push_back(
            web::h::li(web::h::a({web::h::href(address_in(collaboration, ""))}, collaboration.name)));
    }
    return web::h::ul(lines);
}

web::Html undelivered_note(std::int64_t mails, const base::Words& words) {
    if (mails == 0) return {};
    return web::h::p(web::h::a({web::h::href("/post")}, undelivered_said(mails, words)));
}

}  // namespace

web::Response plain_page(const Setting& setting, const web::Request& request, const std::string& title,
                         web::Html main, int status) {
    return web::Response::html(
        setting.shell.page(
            {.request = request, .title = title, .main = std::move(main), .words = setting.words}),
        status);
}

web::Response question_page(const Setting& setting, const web::Request& request, const std::string& title,
                            const web::Html& lead, const web::Form& form, int status,
                            const web::Html& below) {
    return web::Response::html(setting.shell.page({.request = request,
                                                   .title = title,
                                                   .main = web::h::h1(title) + lead +
                                                           web::form(form, request, setting.words) + below,
                                                   .answer = true,
                                                   .has_errors = web::has_errors(form),
                                                   .summary = web::error_summary(form, setting.words),
                                                   .words = setting.words}),
                               status);
}

web::Handler home_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const AccountId account(request.visitor->account);
        const auto [found, mails, audits] = setting.database.read([&](store::Session& session) {
            return std::tuple(collaborations_of(session, account), undelivered(session, account),
                              is_auditor(session, account));
        });
        if (found.empty() && audits) return web::Response::see_other("/historik");
        if (found.size() == 1) {
            return web::Response::see_other(address_in(found.front(), ""));
        }
        const std::string title(setting.words(labels::collaborations));
        return plain_page(
            setting, request, title,
            web::h::h1(title) + undelivered_note(mails, setting.words) + list_of(found, setting.words));
    };
}

}  // namespace admission
