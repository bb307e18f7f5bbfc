#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.hpp"
#include "mail/message.hpp"
#include "mail/smtp.hpp"

namespace CLI {
class App;
}

namespace app {

/// How mail is sent, as the command line or the environment says it.
struct MailOptions {
    std::string server;  ///< "smtp://host:587", "smtps://host"; empty: no mail is sent
    std::string from;    ///< "Tovholder <tovholder@example.org>"
    std::string user;
    std::filesystem::path password_file;  ///< else TOVHOLDER_MAIL_PASSWORD of the environment
    std::filesystem::path authorities;    ///< PEM; empty: the system's
    bool in_clear = false;
};

/// The same, looked through.
struct MailSettings {
    mail::Server server;
    mail::Mailbox from;
};

void add_mail_options(CLI::App& command, MailOptions& options);

/// Nothing where no mail is to be sent. Problems, each with the option it is at: "mail.server", "mail.from",
/// "mail.alone" (options without a server), "mail.password" (none for the user, or its file cannot be read),
/// "mail.in_clear" (a password would be readable on its way), "mail.authorities" (the file is not there).
base::Result<std::optional<MailSettings>> mail_settings(const MailOptions& options);

}  // namespace app
