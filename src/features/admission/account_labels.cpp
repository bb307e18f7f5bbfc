#include "features/admission/account_labels.hpp"

namespace admission::labels {

const base::Label users = {"Brugere", "Users"};
const base::Label users_lead = {"De, der kan logge ind, og hvad de kan i hvert samarbejde.",
                                "Who can sign in, and what they can do in each collaboration."};
const base::Label invite = {"Invitér en bruger", "Invite somebody"};
const base::Label user_name = {"Navn", "Name"};
const base::Label column_role = {"Adgang", "Access"};
const base::Label column_state = {"Status", "State"};
const base::Label column_last = {"Senest logget ind", "Last signed in"};
const base::Label is_administrator = {"administrator", "administrator"};
const base::Label state_invited = {"inviteret", "invited"};
const base::Label state_open = {"åben", "open"};
const base::Label state_closed = {"lukket", "closed"};
const base::Label never = {"aldrig", "never"};
const base::Label role_in = {"{}: {}", "{}: {}"};
const base::Label role_secretariat = {"sekretariat", "secretariat"};
const base::Label role_member = {"medlem", "member"};
const base::Label role_reader = {"læser", "reader"};
const base::Label role_none = {"ingen adgang", "no access"};
const base::Label role_hint = {
    "En læser ser det, der er læst, men af lukkede punkter kun dem, som sekretariatet giver adgang til ved "
    "gruppen "
    "eller punktet. Et medlem ser alle lukkede punkter. "
    "Sekretariatet indlæser, gennemgår og retter, og kun det kan hente de oprindelige filer.",
    "A reader sees what was read, but of closed items only those that the secretariat gives access to at the "
    "body or "
    "the item. A member sees all closed items. The secretariat puts "
    "documents in, reviews and corrects, and only it can fetch the original files."};
const base::Label administrator_box = {"Administrator: kan invitere brugere og ændre, hvad de kan",
                                       "Administrator: can invite users and change what they can do"};
const base::Label auditor_box = {"Revisor: kan læse, hvem der har gjort hvad hvornår i hele installationen",
                                 "Auditor: can read who did what and when in the whole installation"};
const base::Label is_auditor = {"revisor", "auditor"};
const base::Label user_history = {"Historik: hvad brugeren har gjort, og hvad der er gjort ved brugeren",
                                  "History: what the user did, and what was done to the user"};
const base::Label whole_history = {"Hele historikken", "The whole history"};
const base::Label invited_email_hint = {"Den logger personen ind med. Den kan ikke ændres senere.",
                                        "It is what they sign in with. It cannot be changed later."};
const base::Label invite_button = {"Opret brugeren, og lav et link", "Add the user and make a link"};
const base::Label save = {"Gem", "Save"};
const base::Label saved = {"Ændringen er gemt.", "The change is saved."};
const base::Label link_made = {"Send linket til {}", "Send the link to {}"};
const base::Label link_made_lead = {
    "Med linket vælger {} selv en adgangskode. Det virker én gang, indtil den {}. Det vises kun her; er "
    "det gået "
    "tabt, så lav et nyt.",
    "With the link {} chooses a password. It works once, until {}. It is shown only here; make another if it "
    "is "
    "lost."};
const base::Label link_label = {"Link", "Link"};
const base::Label new_link = {"Lav et nyt link", "Make a new link"};
const base::Label new_link_hint = {
    "Til at vælge en ny adgangskode med, hvis den er glemt, eller invitationen er væk. Tidligere links "
    "holder op med "
    "at virke.",
    "For choosing a new password when it is forgotten or the invitation is gone. Earlier links stop "
    "working."};
const base::Label close_access = {"Luk adgangen", "Close the access"};
const base::Label close_hint = {
    "Personen bliver logget ud alle steder med det samme. Det, vedkommende har gjort, bliver stående, og "
    "adgangen kan "
    "åbnes igen.",
    "They are signed out everywhere at once. What they did stays, and the access can be opened again."};
const base::Label open_access = {"Åbn adgangen igen", "Open the access again"};
const base::Label is_closed = {"Adgangen er lukket.", "The access is closed."};
const base::Label access = {"Adgang", "Access"};
const base::Label to_users = {"Til brugerne", "To the users"};
const base::Label email_taken = {"Der er allerede en bruger med den e-mailadresse. Find den på listen.",
                                 "There is a user with that address already. Find it in the list."};
const base::Label role_missing = {"Vælg mindst ét sted, personen har adgang til, eller luk adgangen.",
                                  "Choose at least one place they have access to, or close the access."};
const base::Label last_administrator = {
    "Der skal være mindst én administrator med adgang. Gør en anden til administrator først.",
    "There must be an administrator with access. Make somebody else an administrator first."};
const base::Label administrators_only = {"Kun for administratorer", "For administrators only"};
const base::Label administrators_only_text = {
    "Brugere og deres adgang kan kun en administrator se og ændre: {}.",
    "Only an administrator can see and change users and their access: {}."};

const base::Label own_account = {"Din konto", "Your account"};
const base::Label change_password = {"Skift adgangskode", "Change the password"};
const base::Label set_password = {"Vælg en adgangskode", "Choose a password"};
const base::Label current_password = {"Nuværende adgangskode", "Current password"};
const base::Label new_password = {"Ny adgangskode", "New password"};
const base::Label new_password_again = {"Ny adgangskode igen", "New password again"};
const base::Label password_wrong = {"Det er ikke din nuværende adgangskode.",
                                    "That is not your current password."};
const base::Label password_wait = {
    "Der er skrevet en forkert adgangskode for mange gange. Vent et kvarter, og prøv igen.",
    "A wrong password was written too many times. Wait a quarter of an hour and try again."};
const base::Label password_changed = {"Adgangskoden er skiftet, og du er logget ud alle andre steder.",
                                      "The password is changed, and you are signed out everywhere else."};
const base::Label sessions = {"Her er du logget ind", "Where you are signed in"};
const base::Label sessions_lead = {"Kender du ikke en af dem, så log den ud, og skift adgangskode.",
                                   "If you do not know one of them, sign it out and change the password."};
const base::Label device = {"Enhed", "Device"};
const base::Label unknown_device = {"ukendt enhed", "unknown device"};
const base::Label this_session = {"{} (her)", "{} (here)"};
const base::Label since = {"Logget ind", "Signed in"};
const base::Label end_session = {"Log ud", "Sign out"};
const base::Label end_others = {"Log ud alle andre steder", "Sign out everywhere else"};

const base::Label choose_password = {"Velkommen, {}", "Welcome, {}"};
const base::Label choose_password_lead = {"Vælg en adgangskode til {}. Linket virker kun én gang.",
                                          "Choose a password for {}. The link works once."};
const base::Label choose_password_button = {"Gem adgangskoden, og log ind", "Save the password and sign in"};

const base::Label secretariat_only = {"Det kan kun sekretariatet", "Only the secretariat can do that"};
const base::Label secretariat_is = {"Du har læseadgang. Spørg en af dem, der kan: {}.",
                                    "You may read. Ask one of those who can: {}."};
const base::Label no_access = {
    "Du har ikke adgang til noget samarbejde endnu. Spørg den, der inviterede dig.",
    "You have no access to any collaboration yet. Ask whoever invited you."};

}  // namespace admission::labels
