#include "features/admission/mail_labels.hpp"

namespace admission::labels {

const base::Label mail_program = {"Tovholder", "Tovholder"};
const base::Label mail_frame = {"Kære {}\n\n{}\n-- \nSendt automatisk af Tovholder, {}\n",
                                "Dear {}\n\n{}\n-- \nSent automatically by Tovholder, {}\n"};
const base::Label mail_invitation_subject = {"Du har fået adgang til {}", "You have been given access to {}"};
const base::Label mail_invitation = {
    "{} har givet dig adgang til {}. Her ligger dagsordener, referater og beslutninger.\n\n"
    "Åbn linket, og vælg en adgangskode:\n\n{}\n\n"
    "Linket virker én gang, indtil den {}. Er det for gammelt, så bed {} om et nyt.\n\n"
    "Du logger ind med e-mailadressen {}.\n",
    "{} has given you access to {}: agendas, minutes and decisions.\n\n"
    "Open the link and choose a password:\n\n{}\n\n"
    "The link works once, until {}. If it is too old, ask {} for another.\n\n"
    "You sign in with the e-mail address {}.\n"};
const base::Label mail_reset_subject = {"Vælg en ny adgangskode", "Choose a new password"};
const base::Label mail_reset = {
    "Nogen har bedt om en ny adgangskode til din konto i Tovholder. Er det dig, så åbn linket, og vælg "
    "den:\n\n"
    "{}\n\n"
    "Linket virker én gang og i én time.\n\n"
    "Har du ikke bedt om det, skal du ikke gøre noget. Din adgangskode er den samme som før.\n",
    "Somebody asked for a new password for your account. If it was you, open the link and choose it:\n\n"
    "{}\n\n"
    "The link works once, for an hour.\n\n"
    "If you did not ask, do nothing. Your password is as before.\n"};
const base::Label mail_news_subject = {"Nyt om din konto i Tovholder", "News of your account in Tovholder"};
const base::Label mail_news = {
    "{}\nKender du ikke noget til det, så vælg straks en ny adgangskode på {}, og sig det til en "
    "administrator: {}.\n",
    "{}\nIf you know nothing of it, choose a new password at once at {} and tell an administrator: {}.\n"};
const base::Label mail_news_line = {"Den {} kl. {}: {}\n", "{} at {}: {}\n"};
const base::Label mail_changed_subject = {"Din adgangskode er ændret", "Your password was changed"};
const base::Label mail_changed = {"Adgangskoden til din konto blev ændret.",
                                  "The password of your account was changed."};
const base::Label mail_link_made_subject = {"Der er lavet et link til din konto",
                                            "A link to your account was made"};
const base::Label mail_link_made = {"{} lavede et link til at vælge en ny adgangskode til din konto.",
                                    "{} made a link for choosing a new password for your account."};

const base::Label mail_joined_subject = {"Din konto kan åbnes med et login mere",
                                         "Your account can be opened by one sign-in more"};
const base::Label mail_joined = {"Kontoen blev knyttet til login hos {}.",
                                 "The account was joined to sign-in at {}."};

const base::Label forgotten = {"Glemt adgangskode?", "Forgotten your password?"};
const base::Label forgotten_lead = {
    "Skriv den e-mailadresse, du logger ind med. Så får du en mail med et link, som du kan vælge en ny "
    "adgangskode med.",
    "Write the e-mail address you sign in with. You will get a mail with a link for choosing a new "
    "password."};
const base::Label forgotten_button = {"Send mig et link", "Send me a link"};
const base::Label forgotten_wait = {"Der er bedt om for mange links herfra. Vent et kvarter, og prøv igen.",
                                    "Too many links were asked for from here. Wait a quarter of an hour."};
const base::Label forgotten_done = {"Se i din indbakke", "Look in your inbox"};
const base::Label forgotten_done_text = {
    "Er der en bruger med den e-mailadresse, er der nu en mail på vej med et link. Det virker i én time. "
    "Kommer "
    "der ingen mail, så se efter, om den ligger i uønsket post, eller bed en administrator om et link.",
    "If there is a user with that address, a mail with a link is on its way. The link works for an hour. If "
    "no "
    "mail comes, look among the unwanted ones, or ask an administrator for a link."};
const base::Label forgotten_no_mail = {
    "Tovholder er ikke sat op til at sende mail her. Bed en administrator om et link til at vælge en ny "
    "adgangskode med.",
    "Tovholder is not set up to send mail here. Ask an administrator for a link for choosing a new "
    "password."};
const base::Label to_sign_in = {"Til log ind", "To signing in"};

const base::Label invite_and_mail = {"Opret brugeren, og send en invitation",
                                     "Add the user and send an invitation"};
const base::Label invited = {"Invitationen til {} er på vej", "The invitation to {} is on its way"};
const base::Label invited_lead = {
    "{} får en mail med et link til at vælge en adgangskode. Du kan også selv give dette link. Det virker én "
    "gang "
    "og indtil den {}, og det vises kun her.",
    "{} gets a mail with a link for choosing a password. You can also hand over this link. It works once, "
    "until "
    "{}, and is shown only here."};
const base::Label no_mail_sent = {
    "Tovholder er ikke sat op til at sende mail her, så du skal selv give linket videre.",
    "Tovholder is not set up to send mail here, so you must hand the link over yourself."};
const base::Label owner_is_told = {"{} får en mail om, at du har lavet linket.",
                                   "{} gets a mail that says you made the link."};

const base::Label outgoing = {"Udgående mail", "Outgoing mail"};
const base::Label outgoing_lead = {
    "Mail, der ikke er sendt endnu, og mail, der ikke kunne afleveres. Det, der er sendt, står her ikke.",
    "Mail that is not sent yet, and mail that could not be delivered. What was sent is not here."};
const base::Label outgoing_empty = {
    "Der er ingen mail, der venter, og ingen, der ikke kunne afleveres. Invitationer og andre mails står "
    "her, til "
    "de er sendt.",
    "No mail waits, and all was delivered. Invitations and other mails stand here until they are sent."};
const base::Label outgoing_not_set_up = {
    "Tovholder er ikke sat op til at sende mail her. Det gør den, der driver programmet.",
    "Tovholder is not set up to send mail here. Whoever runs the program does that."};
const base::Label outgoing_refused = {"Kun for sekretariater og administratorer",
                                      "For secretariats and administrators only"};
const base::Label outgoing_refused_text = {"Udgående mail kan kun sekretariater og administratorer se.",
                                           "Only secretariats and administrators can see outgoing mail."};
const base::Label one_undelivered = {"Én mail kunne ikke afleveres", "One mail could not be delivered"};
const base::Label many_undelivered = {"{} mails kunne ikke afleveres", "{} mails could not be delivered"};
const base::Label not_delivered = {"Kunne ikke afleveres", "Could not be delivered"};
const base::Label waiting = {"Venter på at blive sendt", "Waiting to be sent"};
const base::Label column_to = {"Til", "To"};
const base::Label column_what = {"Hvad", "What"};
const base::Label column_put_in = {"Lavet", "Made"};
const base::Label column_next = {"Næste forsøg", "Next attempt"};
const base::Label column_why = {"Hvorfor ikke sendt", "Why not sent"};
const base::Label column_acts = {"Gør noget ved det", "Do something about it"};
const base::Label kind_invitation = {"Invitation", "Invitation"};
const base::Label kind_reset = {"Link til ny adgangskode", "Link for a new password"};
const base::Label kind_news = {"Nyt om kontoen", "News of the account"};
const base::Label at_time = {"{} kl. {}", "{} at {}"};
const base::Label being_sent = {"sendes nu", "being sent"};
const base::Label not_tried = {"Den er ikke prøvet endnu.", "Not tried yet."};
const base::Label try_again = {"Prøv igen", "Try again"};
const base::Label try_now = {"Prøv nu", "Try now"};
const base::Label let_go = {"Opgiv", "Give up"};
const base::Label remove_from_list = {"Fjern fra listen", "Remove from the list"};

const base::Label problem_unreachable = {"Mailserveren kan ikke nås.", "The mail server cannot be reached."};
const base::Label problem_time = {"Mailserveren svarede ikke i tide.",
                                  "The mail server did not answer in time."};
const base::Label problem_lost = {"Forbindelsen til mailserveren blev afbrudt.",
                                  "The connection to the mail server broke."};
const base::Label problem_encryption = {
    "Mailserveren tilbyder ikke kryptering, eller dens certifikat kan ikke godkendes. Det må den, der driver "
    "Tovholder, rette.",
    "The mail server offers no encryption, or its certificate cannot be trusted. Whoever runs Tovholder must "
    "mend that."};
const base::Label problem_sign_in = {
    "Mailserveren godtager ikke Tovholders brugernavn og adgangskode. Det må den, der driver Tovholder, "
    "rette.",
    "The mail server does not take Tovholder's user and password. Whoever runs Tovholder must mend that."};
const base::Label problem_refused = {
    "Mailserveren afviste mailen (svar {}). Se efter, om adressen er rigtig.",
    "The mail server refused the mail (reply {}). Check the address."};
const base::Label problem_postponed = {"Mailserveren bad om at prøve senere (svar {}).",
                                       "The mail server asked to try later (reply {})."};
const base::Label problem_address = {"Adressen kan ikke bruges til mail.",
                                     "The address cannot be mailed to."};
const base::Label problem_unexpected = {"Det gik galt på en måde, vi ikke kender.",
                                        "It went wrong in a way we do not know."};

}  // namespace admission::labels
