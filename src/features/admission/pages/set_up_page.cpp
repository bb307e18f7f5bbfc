#include <map>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/admission_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/sessions.hpp"

namespace admission {
namespace {

using Errors = std::map<std::string, std::string>;  // by field

std::string say(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"email.wrong", &labels::email_wrong},
        {"password.differs", &labels::password_differs},
        {"password.too_short", &labels::password_too_short},
        {"password.too_long", &labels::password_too_long},
        {"password.obvious", &labels::password_obvious},
        {"collaboration.short_name", &labels::short_name_wrong},
        {"collaboration.taken", &labels::short_name_taken},
    };
    if (const auto found = said.find(problem.code); found != said.end()) {
        return std::string(words(*found->second));
    }
    const auto& label = problem.field == "name" ? labels::your_name : labels::collaboration_name;
    std::string what(words(label));
    what[0] = static_cast<char>(what[0] | 0x20);  // both begin with an ASCII capital
    return words(labels::missing, what);
}

/// The administrator's fields, and with `first` the first collaboration's.
std::vector<web::Field> fields_of(const SetUp& filled, const Errors& errors, bool first,
                                  const base::Words& words) {
    const auto error = [&](const char* name) {
        const auto found = errors.find(name);
        return found == errors.end() ? std::string() : found->second;
    };
    const auto field = [&](const char* name, const base::Label& label, const std::string& value,
                           const char* autocomplete) {
        return web::Field{.name = name,
                          .label = std::string(words(label)),
                          .error = error(name),
                          .value = value,
                          .autocomplete = autocomplete};
    };
    web::Field email = field("email", labels::email, filled.email, "username");
    email.kind = web::Field::Kind::email;
    email.hint = words(labels::email_hint);
    web::Field password = field("password", labels::password, {}, "new-password");
    password.kind = web::Field::Kind::password;
    password.hint = words(labels::password_hint);
    web::Field again = field("password_again", labels::password_again, {}, "new-password");
    again.kind = web::Field::Kind::password;
    std::vector<web::Field> fields = {field("name", labels::your_name, filled.name, "name"), email, password,
                                      again};
    if (!first) {
        return fields;
    }
    web::Field collaboration = field("collaboration", labels::collaboration_name, filled.collaboration, "");
    collaboration.hint = words(labels::collaboration_name_hint);
    web::Field short_name = field("short_name", labels::short_name, filled.short_name, "");
    short_name.hint = words(labels::short_name_hint);
    short_name.required = false;
    fields.push_back(collaboration);
    fields.push_back(short_name);
    return fields;
}

web::Response show(const Setting& setting, const web::Request& request, const SetUp& filled,
                   const Errors& errors, int status) {
    const auto& words = setting.words;
    // `tovholder import` may have made a collaboration before anybody could sign in.
    const bool first =
        setting.database.read([](store::Session& session) { return collaborations(session).empty(); });
    web::Form form;
    form.action = "/opsaetning/" + request.part("token");
    form.submit = words(labels::set_up_button);
    form.fields = fields_of(filled, errors, first, words);
    return question_page(setting, request, std::string(words(labels::set_up)),
                         web::h::p(words(first ? labels::set_up_lead : labels::set_up_lead_administrator)),
                         form, status);
}

web::Response used(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    const bool ready = setting.database.read([](store::Session& session) { return has_accounts(session); });
    const web::Html further =
        ready ? web::h::p(words(labels::link_used_text)) +
                    web::h::p(web::h::a({web::h::href("/log-ind")}, words(labels::sign_in)))
              : web::h::p(words(labels::not_set_up_text));
    return plain_page(setting, request, std::string(words(labels::link_used)),
                      web::h::h1(words(labels::link_used)) + further, 410);
}

}  // namespace

web::Handler set_up_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto found = setting.database.read([&](store::Session& session) {
            return link(session, base::sha256(request.part("token")), setting.clock.now());
        });
        const bool good = found && found->purpose == "set_up";
        return good ? show(setting, request, {}, {}, 200) : used(setting, request);
    };
}

web::Handler set_up_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        const SetUp filled{base::trim(request.given("name")),
                           base::trim(request.given("email")),
                           request.given("password"),
                           request.given("password_again"),
                           base::trim(request.given("collaboration")),
                           base::trim(request.given("short_name")),
                           device_of(request)};
        const auto token = set_up(setting, request.part("token"), filled);
        if (token) {
            return enter(setting, *token, "/");
        }
        Errors errors;
        for (const base::Problem& problem : token.error()) {
            if (problem.code == "link.used") {
                return used(setting, request);
            }
            errors[problem.field] = say(problem, setting.words);
        }
        return show(setting, request, filled, errors, 422);
    };
}

}  // namespace admission
