#include "base/danish.hpp"
#include "features/admission/acts/administrate.hpp"
#include "features/admission/mails.hpp"

namespace admission {

using Kind = base::Problem::Kind;

std::expected<Invited, Problems> invite(const Setting& setting, const web::Visitor& by,
                                        const Wanted& wanted) {
    Problems problems = problems_of(wanted);
    if (!looks_like_email(wanted.email)) problems.push_back({Kind::invalid, "email.wrong", "email", {}});
    const Account account{setting.ids.make<Account>(), wanted.name, base::lower(wanted.email)};
    auto invited = setting.database.write([&](store::Session& session) -> std::expected<Invited, Problems> {
        hold_administrators(session);  // of two who invite the same person one is told so
        if (problems.empty() && account_by_email(session, account.email)) {
            problems.push_back({Kind::conflict, "email.taken", "email", {}});
        }
        if (!problems.empty()) return std::unexpected(problems);
        insert_account(session, account, {}, setting.clock.now());
        set_administrator(session, account.id, wanted.administrator);
        set_auditor(session, account.id, wanted.auditor);
        write_roles(session, account.id, wanted);
        const std::string path = make_password_link(session, setting, account.id);
        put_mail(session, setting, account.id, mails::invitation, by.name);
        note(session, setting, by, "admission.invite", account.id);
        return Invited{account.id, path};
    });
    mail_was_put(setting);
    return invited;
}

base::Result<std::string> new_password_link(const Setting& setting, const web::Visitor& by,
                                            const AccountId& account) {
    auto made = setting.database.write([&](store::Session& session) -> base::Result<std::string> {
        const auto found = listed(session, account);
        if (found.empty()) return base::problem(Kind::not_found, "account.not_found");
        if (found.front().closed) return base::problem(Kind::wrong_state, "account.closed");
        withdraw_links(session, setting, account);  // first, as a mail being sent makes a link too
        std::string path = make_password_link(session, setting, account);
        put_mail(session, setting, account, found.front().has_password ? mails::link_made : mails::invitation,
                 by.name);
        note(session, setting, by, "admission.new_link", account);
        return path;
    });
    mail_was_put(setting);
    return made;
}

}  // namespace admission
