#include "app/mail_options.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/mail_option_labels.hpp"
#include "base/label.hpp"

namespace app {
namespace {

using Kind = base::Problem::Kind;

std::string said(const base::Label& label) { return std::string(base::Words()(label)); }

base::Result<std::string> password_of(const MailOptions& options) {
    std::string password;
    if (!options.password_file.empty()) {
        std::ifstream file(options.password_file, std::ios::binary);
        if (!file) return base::problem(Kind::not_found, "mail.password", "--mail-password-file");
        password.assign(std::istreambuf_iterator(file), {});
        while (password.ends_with('\n') || password.ends_with('\r')) password.pop_back();
    } else if (const char* given = std::getenv("TOVHOLDER_MAIL_PASSWORD")) {
        password = given;
    }
    if (options.user.empty() != password.empty()) {
        return base::problem(Kind::invalid, "mail.password",
                             options.user.empty() ? "--mail-user" : "--mail-password-file");
    }
    return password;
}

bool is_server(const std::string& address) {
    for (const std::string_view scheme : {"smtp://", "smtps://"}) {
        if (address.starts_with(scheme)) {
            // A user and password there would stand in lists of processes.
            return address.size() > scheme.size() && address.find('@') == std::string::npos;
        }
    }
    return false;
}

bool has_more_than_server(const MailOptions& options) {
    return !options.from.empty() || !options.user.empty() || !options.password_file.empty() ||
           !options.authorities.empty() || options.in_clear;
}

}  // namespace

void add_mail_options(CLI::App& command, MailOptions& options) {
    const auto group = said(labels::mail_options_heading);
    command.add_option("--mail-server", options.server, said(labels::option_mail_server))
        ->envname("TOVHOLDER_MAIL_SERVER")
        ->group(group);
    command.add_option("--mail-from", options.from, said(labels::option_mail_from))
        ->envname("TOVHOLDER_MAIL_FROM")
        ->group(group);
    command.add_option("--mail-user", options.user, said(labels::option_mail_user))
        ->envname("TOVHOLDER_MAIL_USER")
        ->group(group);
    command
        .add_option("--mail-password-file", options.password_file, said(labels::option_mail_password_file))
        ->type_name(said(labels::mail_file))
        ->group(group);
    command.add_option("--mail-ca", options.authorities, said(labels::option_mail_ca))
        ->envname("TOVHOLDER_MAIL_CA")
        ->type_name(said(labels::mail_file))
        ->group(group);
    command.add_flag("--mail-in-clear", options.in_clear, said(labels::option_mail_in_clear))->group(group);
}

base::Result<std::optional<MailSettings>> mail_settings(const MailOptions& options) {
    if (options.server.empty()) {
        if (has_more_than_server(options)) return base::problem(Kind::invalid, "mail.alone", "--mail-server");
        return std::optional<MailSettings>();
    }
    if (!is_server(options.server)) return base::problem(Kind::invalid, "mail.server", "--mail-server");
    const auto from = mail::mailbox_of(options.from);
    if (!from) return base::problem(Kind::invalid, "mail.from", "--mail-from");
    const auto password = password_of(options);
    if (!password) return std::unexpected(password.error());
    if (options.in_clear && (!options.user.empty() || options.server.starts_with("smtps://"))) {
        return base::problem(Kind::invalid, "mail.in_clear", "--mail-in-clear");
    }
    if (!options.authorities.empty() && !std::ifstream(options.authorities)) {
        return base::problem(Kind::not_found, "mail.authorities", "--mail-ca");
    }
    return MailSettings{{.address = options.server,
                         .encrypted = !options.in_clear,
                         .user = options.user,
                         .password = *password,
                         .authorities = options.authorities},
                        *from};
}

}  // namespace app
