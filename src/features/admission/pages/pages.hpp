#pragma once

#include <memory>

#include "features/admission/admission.hpp"
#include "features/admission/throttle.hpp"
#include "web/html/form.hpp"

namespace admission {

/// Where somebody who signs in goes on to: a path of our own, else "/".
std::string safe_next(const std::string& wanted);

/// A page of the frame outside any collaboration.
web::Response plain_page(const Setting& setting, const web::Request& request, const std::string& title,
                         web::Html main, int status = 200);

/// A page that asks one thing: the heading, `lead`, the form, what stands below, and the form's errors over
/// it all.
web::Response question_page(const Setting& setting, const web::Request& request, const std::string& title,
                            const web::Html& lead, const web::Form& form, int status = 200,
                            const web::Html& below = {});

web::Handler home_page(const Setting& setting);
web::Handler sign_in_page(const Setting& setting);
web::Handler sign_in_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler sign_out_post(const Setting& setting);
web::Handler forgotten_page(const Setting& setting);
web::Handler forgotten_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler link_page(const Setting& setting);
web::Handler link_post(const Setting& setting);
web::Handler set_up_page(const Setting& setting);
web::Handler set_up_post(const Setting& setting);

web::Handler own_page(const Setting& setting);
web::Handler own_password_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler end_session_post(const Setting& setting);
web::Handler choose_password_page(const Setting& setting);
web::Handler choose_password_post(const Setting& setting);

web::Handler code_page(const Setting& setting);
web::Handler code_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler second_factor_page(const Setting& setting);
web::Handler begin_second_factor_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler confirm_second_factor_post(const Setting& setting);
web::Handler new_recovery_codes_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler turn_off_second_factor_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle);
web::Handler see_codes_off_post(const Setting& setting);

web::Handler users_page(const Setting& setting);
web::Handler invite_page(const Setting& setting);
web::Handler invite_post(const Setting& setting);
web::Handler user_page(const Setting& setting);
web::Handler user_post(const Setting& setting);
web::Handler user_link_post(const Setting& setting);
web::Handler user_close_post(const Setting& setting, bool closed);
web::Handler user_second_factor_post(const Setting& setting);

web::Handler outgoing_page(const Setting& setting);
web::Handler send_again_post(const Setting& setting);
web::Handler let_mail_go_post(const Setting& setting);

}  // namespace admission
