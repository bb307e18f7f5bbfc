#pragma once

#include <atomic>
#include <string>
#include <thread>

#include "app/installation.hpp"
#include "app/mail_options.hpp"

namespace app {

/// Sends the mail of the outbox, one at a time, from when it is made until it goes: what is put in here at
/// once (by the bell), what others put in and what is to be tried again within seconds.
class MailJob {
  public:
    /// `address` is what links in mails begin with. Throws std::runtime_error when libcurl cannot be used.
    MailJob(Installation& installation, mail::Bell& bell, const MailSettings& settings, std::string address);
    ~MailJob();
    MailJob(const MailJob&) = delete;
    MailJob& operator=(const MailJob&) = delete;

  private:
    void run();
    /// Sends what is due; false when there is nothing more just now.
    bool send_one();

    Installation& installation_;
    mail::Bell& bell_;
    mail::Mailbox from_;
    std::string address_;
    mail::Smtp smtp_;
    std::atomic<bool> ending_ = false;
    std::thread thread_;
};

}  // namespace app
