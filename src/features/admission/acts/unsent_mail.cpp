#include "features/admission/acts/administrate.hpp"
#include "features/admission/mails.hpp"
#include "features/admission/outgoing.hpp"

// What is done with a mail that was not sent.
namespace admission {
namespace {

using Kind = base::Problem::Kind;

base::Result<> decide(const Setting& setting, const web::Visitor& by, const std::string& mail,
                      const std::string& act, bool (*may)(const mail::Unfinished&),
                      bool (*change)(store::Session&, base::Instant, const std::string&)) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto found = mail::unfinished(session, mail);
        const base::Instant now = setting.clock.now();
        const MailSight sight = mail_sight(session, AccountId(by.account));
        if (found.empty() || !sight.of(found.front().account) || !may(found.front()) ||
            !change(session, now, mail)) {
            return base::problem(Kind::not_found, "mail.not_found");
        }
        history::record(session, {.at = now,
                                  .actor = by.account,
                                  .actor_name = by.name,
                                  .act = act,
                                  .subject_kind = "mail",
                                  .subject_id = mail});
        return {};
    });
}

bool can_try(const mail::Unfinished&) { return true; }

}  // namespace

base::Result<> send_again(const Setting& setting, const web::Visitor& by, const std::string& mail) {
    const auto done = decide(setting, by, mail, "admission.send_mail_again", can_try, mail::try_again);
    mail_was_put(setting);
    return done;
}

base::Result<> let_mail_go(const Setting& setting, const web::Visitor& by, const std::string& mail) {
    return decide(setting, by, mail, "admission.let_mail_go", can_let_go, mail::let_go);
}

}  // namespace admission
