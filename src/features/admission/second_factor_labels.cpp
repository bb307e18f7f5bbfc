#include "features/admission/second_factor_labels.hpp"

namespace admission::labels {

const base::Label keep_device = {"Husk denne enhed", "Remember this device"};
const base::Label keep_device_hint = {
    "Så er du logget ind her i op til 90 dage. Ellers bliver du logget ud, når du ikke har brugt Tovholder i "
    "12 "
    "timer. Brug det ikke på en computer, som andre også bruger.",
    "You stay signed in here for up to 90 days. Otherwise you are signed out after 12 hours without use. Do "
    "not "
    "use it on a computer that others use."};

const base::Label give_code = {"Skriv koden fra din app", "Write the code from your app"};
const base::Label give_code_lead = {
    "Åbn appen på din telefon, og skriv de seks cifre, den viser for Tovholder.",
    "Open the app on your telephone and write the six digits it shows for Tovholder."};
const base::Label app_code = {"Kode på seks cifre", "Code of six digits"};
const base::Label no_code_here = {"Spørg ikke om kode på denne enhed de næste 30 dage",
                                  "Do not ask for a code on this device for 30 days"};
const base::Label give_recovery_code = {"Skriv en reservekode", "Write a recovery code"};
const base::Label give_recovery_code_lead = {
    "Det er en af de ti koder, du fik, da du slog totrinslogin til. Hver kode virker én gang.",
    "One of the ten codes you were given when you turned this on. Each works once."};
const base::Label recovery_code = {"Reservekode", "Recovery code"};
const base::Label to_app_code = {"Brug koden fra appen i stedet", "Use the app's code instead"};
const base::Label to_recovery_code = {"Brug en reservekode i stedet", "Use a recovery code instead"};
const base::Label code_lost = {
    "Har du hverken appen eller en reservekode, så kan en administrator slå totrinslogin fra for dig.",
    "If you have neither the app nor a recovery code, an administrator can turn this off for you."};
const base::Label code_missing = {"Skriv koden.", "Write the code."};
const base::Label code_wrong = {
    "Koden passer ikke. Skriv den, appen viser lige nu; hver kode virker kun én gang. Passer den stadig "
    "ikke, så "
    "se efter, om telefonens ur går rigtigt.",
    "The code does not match. Write the one the app shows right now; each works once. If it still does not "
    "match, see whether the telephone's clock is right."};
const base::Label recovery_code_wrong = {
    "Reservekoden passer ikke, eller den er brugt. Skriv en anden af de ti.",
    "The recovery code does not match or has been used. Write another of the ten."};
const base::Label code_wait = {
    "Der er skrevet forkerte koder for mange gange. Vent, det kan tage op til en time, eller brug en "
    "reservekode.",
    "Wrong codes were written too many times. Wait, up to an hour, or use a recovery code."};
const base::Label code_stopped = {
    "Der er skrevet forkerte koder hundrede gange i træk. Brug en reservekode, eller log ind på en enhed, du "
    "plejer "
    "at bruge. Skift adgangskode, hvis det ikke var dig.",
    "Wrong codes were written a hundred times in a row. Use a recovery code, or sign in on a device you "
    "usually use. "
    "Change the password if it was not you."};
const base::Label begin_again = {
    "Der gik for lang tid, eller koden var forkert for mange gange. Log ind forfra.",
    "It took too long, or the code was wrong too many times. Sign in from the beginning."};

const base::Label two_steps = {"Totrinslogin", "Sign-in in two steps"};
const base::Label two_steps_lead = {
    "Med totrinslogin skal du skrive en kode fra en app på din telefon, når du logger ind. Så kommer ingen "
    "ind på "
    "din konto med adgangskoden alene.",
    "With this you write a code from an app on your telephone when you sign in. Nobody gets into your "
    "account "
    "with the password alone."};
const base::Label two_steps_is_on = {"Totrinslogin er slået til. ", "It is turned on. "};
const base::Label two_steps_is_off = {"Totrinslogin er ikke slået til.", "It is not turned on."};
const base::Label two_steps_wants_password = {
    "Du logger ind med link og har ingen adgangskode. Vælg en adgangskode på din konto først.",
    "You sign in by link and have no password. Choose a password on your account first."};
const base::Label two_steps_turn_on = {"Slå totrinslogin til", "Turn it on"};
const base::Label two_steps_change = {"Reservekoder, eller slå totrinslogin fra",
                                      "Recovery codes, or turning it off"};
const base::Label two_steps_begin_hint = {
    "Du skal have en app til koder på telefonen, for eksempel Microsoft Authenticator, Google Authenticator "
    "eller "
    "Aegis.",
    "You need an app for codes on your telephone, for example Microsoft Authenticator, Google Authenticator "
    "or "
    "Aegis."};
const base::Label two_steps_begin = {"Fortsæt", "Go on"};
const base::Label two_steps_scan = {"Føj Tovholder til appen", "Add Tovholder to the app"};
const base::Label two_steps_scan_lead = {
    "Vælg i appen at tilføje en konto, og ret kameraet mod billedet. Skriv så de seks cifre, appen viser.",
    "Choose in the app to add an account and point the camera at the picture. Then write the six digits it "
    "shows."};
const base::Label two_steps_picture = {"QR-kode til appen. Nøglen står som tekst ved siden af.",
                                       "QR code for the app. The key is written beside it."};
const base::Label two_steps_key = {"Nøgle", "Key"};
const base::Label two_steps_key_hint = {
    "Kan du ikke bruge kameraet, så skriv nøglen i appen. Koden er tidsbestemt, på 6 cifre og skifter hvert "
    "halve "
    "minut.",
    "If you cannot use the camera, type the key into the app. The code is time-based, of 6 digits, new every "
    "half "
    "minute."};
const base::Label two_steps_first_code = {"Kode på seks cifre fra appen", "Code of six digits from the app"};
const base::Label two_steps_first_code_hint = {
    "Først når koden passer, er totrinslogin slået til. Du bliver logget ud alle andre steder.",
    "It is turned on once the code matches. You are signed out everywhere else."};
const base::Label two_steps_confirm = {"Slå totrinslogin til", "Turn it on"};
const base::Label two_steps_expired = {"Der gik for lang tid. Begynd forfra.",
                                       "It took too long. Begin again."};
const base::Label two_steps_turned_off = {"Totrinslogin er slået fra.", "It is turned off."};
const base::Label two_steps_turn_off = {"Slå totrinslogin fra", "Turn it off"};
const base::Label two_steps_turn_off_hint = {
    "Derefter er adgangskoden nok til at logge ind, og appens koder og reservekoderne gælder ikke mere.",
    "After that the password is enough to sign in; the app's codes and the recovery codes no longer count."};
const base::Label either_code = {"Kode fra appen, eller en reservekode",
                                 "Code from the app, or a recovery code"};
const base::Label either_code_hint = {"En reservekode er brugt, når du har skrevet den her.",
                                      "A recovery code is used up when written here."};
const base::Label two_steps_was_turned_off = {
    "Dit totrinslogin blev slået fra den {} af {}. Kender du ikke grunden, så spørg, og slå det til igen.",
    "Your sign-in in two steps was turned off on {} by {}. If you do not know why, ask, and turn it on "
    "again."};
const base::Label whoever_runs_it = {"den, der driver Tovholder", "whoever runs Tovholder"};
const base::Label two_steps_seen = {"Det har jeg set", "I have seen it"};

const base::Label recovery_codes = {"Reservekoder", "Recovery codes"};
const base::Label recovery_codes_left = {"Du har {} af {} reservekoder tilbage.",
                                         "You have {} of {} recovery codes left."};
const base::Label recovery_codes_few = {"Lav nye, før de slipper op.", "Make new ones before they run out."};
const base::Label new_recovery_codes = {"Lav ti nye reservekoder", "Make ten new recovery codes"};
const base::Label new_recovery_codes_hint = {"De gamle holder op med at virke.",
                                             "The old ones stop working."};
const base::Label recovery_codes_shown = {"Dine reservekoder", "Your recovery codes"};
const base::Label recovery_codes_shown_lead = {
    "Skriv dem ned, eller print siden, og læg dem et sikkert sted. Med en af dem kommer du ind, hvis du "
    "mister din "
    "telefon. Hver kode virker én gang. De vises kun her.",
    "Write them down or print the page, and put them in a safe place. One of them lets you in if you lose "
    "your "
    "telephone. Each works once. They are shown only here."};
const base::Label recovery_codes_two_steps_on = {
    "Totrinslogin er slået til, og du er logget ud alle andre steder.",
    "It is turned on, and you are signed out everywhere else."};
const base::Label recovery_codes_kept = {"Jeg har gemt koderne", "I have kept the codes"};

const base::Label with_two_steps = {"{}, totrinslogin", "{}, two steps"};
const base::Label two_steps_turn_off_of = {"Slå totrinslogin fra for {}", "Turn off two steps for {}"};
const base::Label two_steps_turn_off_of_hint = {
    "Kun når telefonen og reservekoderne er væk. Vær sikker på, at det er personen selv, der beder om det. "
    "Personen får at vide, at du gjorde det.",
    "Only when telephone and recovery codes are lost. Make sure that it is the person who asks. They are "
    "told that "
    "you did it."};
const base::Label two_steps_own = {"Dit eget totrinslogin slår du fra på din konto.",
                                   "Your own is turned off on your account."};

const base::Label last_used = {"Senest brugt", "Last used"};
const base::Label kept_session = {"{}, husket", "{}, remembered"};

}  // namespace admission::labels
