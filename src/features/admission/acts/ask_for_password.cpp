#include <thread>

#include "base/danish.hpp"
#include "features/admission/acts/administrate.hpp"
#include "features/admission/mails.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

/// Longer than it takes where there is somebody to send to: the time must not tell.
constexpr std::chrono::milliseconds answer_time{150};

void put_reset(store::Session& session, const Setting& setting, const std::string& email) {
    const auto found = account_by_email(session, email);
    if (!found || !hold_open(session, found->account.id)) return;
    const AccountId& id = found->account.id;
    const base::Instant now = setting.clock.now();
    if (const auto waits = mail::waiting(session, id.text(), mails::reset)) {
        // Its link is made when it is sent: it is the newest there can be. Somebody waits for it, so now.
        mail::hurry(session, now, *waits, resets_an_hour);
        return;
    }
    const base::Instant hour_ago = base::after(now, -60 * 60);
    if (mail::put_since(session, id.text(), mails::reset, hour_ago) >= resets_an_hour) return;
    put_mail(session, setting, id, mails::reset);
    history::record(
        session,
        {.at = now, .act = "admission.ask_for_password", .subject_kind = "account", .subject_id = id.text()});
}

}  // namespace

base::Result<> ask_for_password(const Setting& setting, Throttle& throttle, const std::string& email,
                                const std::string& remote) {
    const auto answer_at = std::chrono::steady_clock::now() + answer_time;
    if (!looks_like_email(email)) return base::problem(Kind::invalid, "email.wrong", "email");
    const std::string key = "forgotten password\n" + remote;
    const base::Instant now = setting.clock.now();
    if (!throttle.allowed(key, now)) return base::problem(Kind::not_allowed, "forgotten.wait", "email");
    throttle.failed(key, now);  // whoever asks is counted, whatever comes of it
    if (setting.bell != nullptr) {
        setting.database.write(
            [&](store::Session& session) { put_reset(session, setting, base::lower(email)); });
        mail_was_put(setting);
    }
    std::this_thread::sleep_until(answer_at);
    return {};
}

}  // namespace admission
