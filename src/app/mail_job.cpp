#include "app/mail_job.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "mail/delivery.hpp"

namespace app {
namespace {

using std::chrono::milliseconds;

/// What this program puts in rings; this is for what others do, and for what fails.
constexpr milliseconds between_looks{10'000};

/// Until the next is due, if that is sooner.
milliseconds until_next(store::Database& database, const base::Clock& clock) {
    const auto next = database.read(mail::next_due);
    if (!next) return between_looks;
    const milliseconds left{(next->microseconds - clock.now().microseconds) / 1000 + 1};
    return std::clamp(left, milliseconds{0}, between_looks);
}

/// Says what became of it: never to whom, nor what.
void log(const mail::Delivered& done) {
    const std::string reply =
        done.failure.reply ? fmt::format(" reply={}", *done.failure.reply) : std::string();
    switch (done.fate) {
        case mail::Fate::sent:
            return spdlog::info("event=mail_sent mail={}", done.id);
        case mail::Fate::postponed:
            return spdlog::warn("event=mail_postponed mail={} problem={}{}", done.id, done.failure.problem,
                                reply);
        case mail::Fate::given_up:
            return spdlog::error("event=mail_given_up mail={} problem={}{}", done.id, done.failure.problem,
                                 reply);
        case mail::Fate::none:
        case mail::Fate::withdrawn:
        case mail::Fate::ended:
            return;
    }
}

}  // namespace

MailJob::MailJob(Installation& installation, mail::Bell& bell, const MailSettings& settings,
                 std::string address)
    : installation_(installation),
      bell_(bell),
      from_(settings.from),
      address_(std::move(address)),
      smtp_(settings.server) {
    mail::start_building();
    thread_ = std::thread([this] { run(); });
}

MailJob::~MailJob() {
    ending_ = true;
    smtp_.end();
    bell_.ring();
    thread_.join();
}

bool MailJob::send_one() {
    const admission::Setting& setting = installation_.setting();
    const auto compose = [&](store::Session& session, const mail::Due& due) {
        return admission::compose_mail(session, setting, address_, due);
    };
    const auto done =
        mail::deliver_next({installation_.database(), setting.clock, setting.ids, from_, compose, smtp_});
    log(done);
    return done.fate != mail::Fate::none;
}

void MailJob::run() {
    while (!ending_) {
        milliseconds wait = between_looks;
        try {
            if (send_one()) continue;
            wait = until_next(installation_.database(), installation_.clock());
        } catch (const std::exception& error) {
            // It lies in the outbox as it did, or until its lease has run out: try at the next look.
            spdlog::error("event=outbox_stuck why={}", base::logged(error.what()));
        }
        if (!ending_) bell_.wait(wait);
    }
}

}  // namespace app
