#include "app/mail_option_labels.hpp"

namespace app::labels {

const base::Label mail_options_heading = {"Mail (uden --mail-server sendes der ingen)",
                                          "Mail (none is sent without --mail-server)"};
const base::Label option_mail_server = {
    "mailserveren: smtp://vaert:587 (krypteret med STARTTLS) eller smtps://vaert",
    "the mail server: smtp://host:587 (encrypted by STARTTLS) or smtps://host"};
const base::Label option_mail_from = {"afsenderen: \"Tovholder <tovholder@aaklyngen.dk>\"",
                                      "the sender: \"Tovholder <tovholder@example.org>\""};
const base::Label option_mail_user = {"brugernavn hos mailserveren", "user at the mail server"};
const base::Label option_mail_password_file = {
    "filen med adgangskoden; ellers tages den fra TOVHOLDER_MAIL_PASSWORD",
    "the file with the password; else it is taken from TOVHOLDER_MAIL_PASSWORD"};
const base::Label option_mail_ca = {"PEM-fil med dem, der står inde for mailserverens certifikat",
                                    "PEM file of who vouches for the mail server's certificate"};
const base::Label option_mail_in_clear = {
    "send ukrypteret; kun til en mailserver på samme maskine eller et lukket net",
    "send unencrypted; only to a mail server on the same machine or a closed network"};
const base::Label mail_file = {"FIL", "FILE"};

const base::Label mail_wrong = {"{}: {}", "{}: {}"};
const base::Label mail_server_wrong = {
    "Skriv mailserveren som smtp://mail.aaklyngen.dk:587 eller smtps://mail.aaklyngen.dk, uden brugernavn.",
    "Write the mail server as smtp://mail.example.org:587 or smtps://mail.example.org, without a user."};
const base::Label mail_from_wrong = {
    "Skriv afsenderen som \"Tovholder <tovholder@aaklyngen.dk>\" eller kun adressen.",
    "Write the sender as \"Tovholder <tovholder@example.org>\" or the address alone."};
const base::Label mail_alone = {"De andre valg om mail virker kun sammen med dette.",
                                "The other options of mail work only with this one."};
const base::Label mail_password_wrong = {
    "Brugernavn og adgangskode hører sammen. Filen skal være der og kunne læses.",
    "User and password belong together. The file must be there and readable."};
const base::Label mail_in_clear_wrong = {"En adgangskode sendes aldrig ukrypteret, og smtps:// er krypteret.",
                                         "A password is never sent unencrypted, and smtps:// is encrypted."};
const base::Label mail_authorities_wrong = {"Filen er der ikke eller kan ikke læses.",
                                            "The file is not there or cannot be read."};

}  // namespace app::labels
