#include "features/admission/labels.hpp"

namespace admission::labels {

const base::Label sign_in = {"Log ind", "Sign in"};
const base::Label sign_in_lead = {"Brug den e-mailadresse og adgangskode, du har fået adgang med.",
                                  "Use the e-mail address and password of your account."};
const base::Label sign_in_wrong = {
    "E-mailadressen og adgangskoden passer ikke sammen. Ret dem, og prøv igen.",
    "The e-mail address and the password do not match. Correct them and try again."};
const base::Label sign_in_wait = {
    "Der er prøvet for mange gange. Vent, det kan tage op til en time, eller log ind på en enhed, du plejer "
    "at bruge.",
    "Too many attempts. Wait, up to an hour, or sign in on a device you usually use."};
const base::Label email_missing = {"Skriv din e-mailadresse.", "Write your e-mail address."};
const base::Label password_missing = {"Skriv din adgangskode.", "Write your password."};
const base::Label email = {"E-mailadresse", "E-mail address"};
const base::Label email_hint = {"Den bruger du, når du logger ind.", "You use it to sign in."};
const base::Label email_wrong = {"Skriv en e-mailadresse, for eksempel navn@kommune.dk.",
                                 "Write an e-mail address, for example name@example.org."};
const base::Label password = {"Adgangskode", "Password"};
const base::Label password_hint = {"Mindst 12 tegn. En sætning, du kan huske, er god.",
                                   "At least 12 characters. A sentence you can remember is good."};
const base::Label password_again = {"Adgangskode igen", "Password again"};
const base::Label password_differs = {"De to adgangskoder er ikke ens. Skriv den samme to gange.",
                                      "The two passwords differ. Write the same one twice."};
const base::Label password_too_short = {"Adgangskoden er for kort. Brug mindst 12 tegn.",
                                        "The password is too short. Use at least 12 characters."};
const base::Label password_too_long = {"Adgangskoden er for lang. Brug højst 128 tegn.",
                                       "The password is too long. Use at most 128 characters."};
const base::Label password_obvious = {
    "Adgangskoden er for let at gætte. Brug ikke dit navn eller et almindeligt ord med et årstal; skriv "
    "hellere "
    "en sætning på fire ord.",
    "The password is too easy to guess. Do not use your name or a common word with a year; rather write a "
    "sentence of four words."};
const base::Label missing = {"Skriv {}.", "Write {}."};

const base::Label not_set_up = {"Tovholder er ikke sat op endnu", "Tovholder is not set up yet"};
const base::Label not_set_up_text = {
    "Den, der startede programmet, har fået et link i terminalen til at oprette den første administrator. "
    "Åbn det link.",
    "Whoever started the program was given a link in the terminal for making the first administrator. Open "
    "it."};

const base::Label set_up = {"Sæt Tovholder op", "Set up Tovholder"};
const base::Label set_up_lead = {
    "Du opretter den første administrator og det første samarbejde. Linket virker kun én gang.",
    "You make the first administrator and the first collaboration. The link works once."};
const base::Label set_up_lead_administrator = {
    "Du opretter den første administrator. Linket virker kun én gang.",
    "You make the first administrator. The link works once."};
const base::Label set_up_button = {"Opret, og log ind", "Set up and sign in"};
const base::Label your_name = {"Dit navn", "Your name"};
const base::Label collaboration_name = {"Samarbejdets navn", "The collaboration's name"};
const base::Label collaboration_name_hint = {"For eksempel navnet på klyngen eller sundhedsrådet.",
                                             "For example the name of the cluster or health council."};
const base::Label short_name = {"Kort navn i adresser", "Short name in addresses"};
const base::Label short_name_hint = {
    "Små bogstaver, tal og bindestreg. Lad feltet være tomt, så laves det af navnet. Det kan ikke ændres "
    "senere.",
    "Small letters, digits and hyphens. Leave it empty to have it made from the name. It cannot be changed "
    "later."};
const base::Label short_name_wrong = {
    "Brug 2 til 40 tegn: små bogstaver a–z, tal og bindestreg, og ikke et af programmets egne ord som "
    "»arkiv«.",
    "Use 2 to 40 characters: small letters a–z, digits, hyphens, and none of the program's own words."};
const base::Label short_name_taken = {
    "Der er allerede et samarbejde med det korte navn. Vælg et andet.",
    "There is a collaboration with that short name already. Choose another."};

const base::Label link_heading = {"Log ind som {}", "Sign in as {}"};
const base::Label link_lead = {"Linket virker kun én gang. Tryk på knappen for at logge ind.",
                               "The link works once. Press the button to sign in."};
const base::Label link_button = {"Log ind", "Sign in"};
const base::Label link_used = {"Linket virker ikke mere", "The link no longer works"};
const base::Label link_used_text = {
    "Det er brugt, eller det er for gammelt. Log ind med din adgangskode, eller bed om et nyt link.",
    "It has been used or is too old. Sign in with your password, or ask for a new link."};

const base::Label collaborations = {"Samarbejder", "Collaborations"};
const base::Label no_collaborations = {
    "Der er ikke oprettet noget samarbejde endnu. Det sker, når du lægger dokumenter ind med »tovholder "
    "import«.",
    "There is no collaboration yet. One is made when documents are put in with “tovholder import”."};

const base::Label not_found = {"Siden findes ikke", "No such page"};
const base::Label not_found_text = {
    "Adressen kan være skrevet forkert, eller det, den førte til, er ikke i arkivet. Søg efter det, eller "
    "begynd "
    "fra overblikket.",
    "The address may be mistyped, or what it led to is not in the archive. Search for it, or begin at the "
    "overview."};
const base::Label to_overview = {"Til overblikket", "To the overview"};

}  // namespace admission::labels
