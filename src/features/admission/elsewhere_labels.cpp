#include "features/admission/elsewhere_labels.hpp"

namespace admission::labels {

// Signing in
const base::Label with_own = {"Log ind med din organisation", "Sign in by your own organisation"};
const base::Label sign_in_at = {"Log ind med {}", "Sign in by {}"};
const base::Label sent_to = {"Du sendes videre til {}", "You are sent on to {}"};
const base::Label sent_to_text = {"Du logger ind hos {} og kommer så tilbage hertil.",
                                  "You sign in at {} and come back here."};
const base::Label go_on_at = {"Fortsæt til {}", "Go on to {}"};
const base::Label signed_out_here = {"Du er logget ud af Tovholder. Hos {} kan du stadig være logget ind.",
                                     "You are signed out here. At {} you may still be signed in."};
const base::Label sign_out_there = {"Log også ud hos {}", "Sign out at {} too"};
const base::Label no_sign_out_there = {
    "Tovholder ved ikke, hvor man logger ud hos {}. Luk browseren, hvis andre bruger den.",
    "It is not known where one signs out at {}. Close the browser if others use it."};

// What somebody is told who did not get in
const base::Label not_signed_in = {"Du blev ikke logget ind", "You were not signed in"};
const base::Label elsewhere_begin_again = {
    "Der gik for lang tid, eller siden er åbnet før. Begynd forfra på siden »Log ind«.",
    "It took too long, or the page was opened before. Begin again."};
const base::Label elsewhere_wait = {"Der er begyndt for mange login herfra. Vent et kvarter, og prøv igen.",
                                    "Too many sign-ins were begun from here. Wait a quarter of an hour."};
const base::Label elsewhere_denied = {
    "Login hos {} blev afbrudt, eller du har ikke lov til at bruge det her. Prøv igen, eller spørg din egen "
    "it-afdeling.",
    "Signing in at {} was broken off, or you may not use it here. Try again or ask your own IT department."};
const base::Label elsewhere_down = {
    "Login hos {} svarer ikke lige nu. Prøv igen om lidt. Har du en adgangskode til Tovholder, kan du bruge "
    "den imens.",
    "{} does not answer just now. Try again in a while, or use your password here if you have one."};
const base::Label elsewhere_busy = {"Mange logger ind hos {} lige nu. Vent et øjeblik, og prøv igen.",
                                    "Many sign in at {} just now. Wait a moment and try again."};
const base::Label elsewhere_broken = {
    "Forbindelsen til login hos {} er i stykker, og det kan du ikke selv rette. Sig det til en administrator "
    "af Tovholder, og oplys fejlen: {}.",
    "The connection to {} is broken, and you cannot mend it. Tell an administrator, with the error: {}."};
const base::Label elsewhere_not_believed = {
    "Svaret fra {} kunne ikke godkendes, og derfor lukkede Tovholder ingen ind. Prøv igen. Sker det én gang "
    "til, så sig det til en administrator, og oplys fejlen: {}.",
    "The answer of {} could not be believed, so nobody was let in. Try again. If it happens once more, tell "
    "an administrator, with the error: {}."};
const base::Label elsewhere_unverified = {
    "{} siger ikke god for din e-mailadresse, så Tovholder kan ikke se, hvilken konto der er din.",
    "{} does not vouch for your e-mail address, so it cannot be seen which account is yours."};
const base::Label elsewhere_foreign = {
    "Hos {} hedder din e-mailadresse {}. Den slags adresser må {} ikke sige god for her.",
    "At {} your address is {}. {} may not vouch for such addresses here."};
const base::Label elsewhere_unknown = {
    "{} siger, at du er {}. Der er ingen konto med den adresse i Tovholder. Er du ikke inviteret, så bed en "
    "administrator om det.",
    "{} says that you are {}. There is no account of that address. If you were not invited, ask an "
    "administrator to."};
const base::Label elsewhere_other = {
    "{} siger, at du er {}. Kontoen med den adresse er knyttet til et andet login hos dem.",
    "{} says that you are {}. The account of that address is joined to another sign-in there."};
const base::Label elsewhere_closed = {
    "Din adgang til Tovholder er lukket. Er det en fejl, så tal med en administrator.",
    "Your access is closed. If that is a mistake, talk to an administrator."};
const base::Label elsewhere_code = {
    "Har du en konto her, kan en administrator knytte dit login til den. Send administratoren denne kode:",
    "If you have an account here, an administrator can join your sign-in to it. Send the administrator this "
    "code:"};
const base::Label elsewhere_code_label = {"Din kode hos {}", "Your code at {}"};
const base::Label to_sign_in_again = {"Til log ind", "To signing in"};

// Providers
const base::Label providers = {"Organisationslogin", "Sign-in by organisations"};
const base::Label providers_lead = {
    "Organisationer, hvis egne login kan bruges her. Folk skal stadig inviteres: et login opretter ingen "
    "konto.",
    "Organisations whose own sign-in can be used here. People are still to be invited: a sign-in makes no "
    "account."};
const base::Label no_providers = {
    "Ingen endnu. Bed organisationen oprette Tovholder som applikation med OpenID Connect; den skal bruge "
    "svaradressen, som står på næste side.",
    "None yet. Ask the organisation to add this as an application of OpenID Connect; it needs the address "
    "for answers on the next page."};
const base::Label provider_add = {"Tilføj en organisation", "Add an organisation"};
const base::Label provider_add_button = {"Tilføj", "Add"};
const base::Label provider_save = {"Gem", "Save"};
const base::Label provider_saved = {"Gemt. Prøv forbindelsen nederst på siden.",
                                    "Saved. Try the connection at the bottom of the page."};
const base::Label column_provider = {"Organisation", "Organisation"};
const base::Label column_issuer = {"Udsteder", "Issuer"};
const base::Label column_domains = {"E-mailadresser", "E-mail addresses"};
const base::Label column_joined = {"Konti", "Accounts"};
const base::Label provider_name = {"Organisationens navn", "The organisation's name"};
const base::Label provider_name_hint = {"Står på knappen: »Log ind med Lindholm Kommune«.",
                                        "Stands on the button: “Sign in by Lindholm Kommune”."};
const base::Label provider_issuer = {"Udsteder (issuer)", "Issuer"};
const base::Label provider_issuer_hint = {
    "En adresse fra organisationens it-afdeling, for eksempel https://login.microsoftonline.com/…/v2.0 eller "
    "https://adfs.eksempel.dk/adfs.",
    "An address from the organisation's IT department, for example "
    "https://login.microsoftonline.com/…/v2.0."};
const base::Label provider_client = {"Klient-id (client ID)", "Client ID"};
const base::Label provider_client_hint = {"Det, organisationen kender Tovholder ved.",
                                          "What the organisation knows this program by."};
const base::Label provider_secret = {"Hemmelighed (client secret)", "Client secret"};
const base::Label provider_secret_hint = {"Lad feltet stå tomt, hvis organisationen ikke har givet en.",
                                          "Leave it empty if the organisation gave none."};
const base::Label provider_secret_kept = {"Lad feltet stå tomt for at beholde det, der er.",
                                          "Leave it empty to keep what there is."};
const base::Label provider_address = {"Svaradresse (redirect URI)", "Address for answers (redirect URI)"};
const base::Label provider_address_hint = {
    "Giv den til organisationens it-afdeling. Den skal skrives præcis sådan.",
    "Give it to the organisation's IT department. It is to be written exactly so."};
const base::Label provider_trust = {"Find kontoen ved e-mailadressen",
                                    "Find the account by the e-mail address"};
const base::Label provider_trust_hint = {
    "Første gang nogen logger ind herfra. Vælg »Altid«, hvis organisationen selv giver sine folk adresserne, "
    "men ikke oplyser, om de er bekræftet (Entra ID, AD FS).",
    "The first time that somebody signs in from there. Choose “Always” if the organisation itself gives its "
    "people their addresses but does not say that they are verified (Entra ID, AD FS)."};
const base::Label trust_verified = {"Når adressen er bekræftet der", "When the address is verified there"};
const base::Label trust_always = {"Altid", "Always"};
const base::Label trust_never = {"Aldrig: det gør administratorer", "Never: administrators do"};
const base::Label provider_domains = {"Organisationens e-maildomæner", "The organisation's e-mail domains"};
const base::Label provider_domains_hint = {
    "Det, der står efter @, ét på hver linje. Andre adresser kan organisationen ikke sige god for.",
    "What stands after the @, one on each line. It cannot vouch for other addresses."};
const base::Label provider_asks = {"Organisationen beder selv om en kode eller en godkendelse",
                                   "The organisation itself asks for a code or an approval"};
const base::Label provider_asks_hint = {
    "Så spørger Tovholder ikke oven i købet om kode hos dem, der har slået totrinslogin til her.",
    "Then no code is asked for here of those who have turned that on."};
const base::Label provider_stays = {
    "Udsteder {}, klient-id {}. De kan ikke ændres, for ved dem kender organisationen sine folk. Er de "
    "forkerte, så fjern organisationen, og tilføj den igen.",
    "Issuer {}, client ID {}. They cannot be changed, for by them the organisation knows its people. If they "
    "are wrong, remove it and add it again."};
const base::Label provider_try = {"Prøv forbindelsen", "Try the connection"};
const base::Label provider_try_hint = {"Tovholder henter det, organisationen oplyser om sit login.",
                                       "What the organisation says of its sign-in is fetched."};
const base::Label provider_works = {
    "Forbindelsen virker. Om klient-id, hemmelighed og svaradresse passer, ses først, når nogen logger ind.",
    "The connection works. Whether client ID, secret and address fit is seen only when somebody signs in."};
const base::Label provider_remove = {"Fjern {}", "Remove {}"};
const base::Label provider_remove_heading = {"Fjern organisationen", "Remove the organisation"};
const base::Label provider_remove_hint = {
    "Ingen kan så logge ind herfra, og de, der har gjort det, bliver logget ud. Deres konti bliver.",
    "Nobody can then sign in from there, and who did is signed out. Their accounts stay."};
const base::Label to_providers = {"Til organisationslogin", "To sign-in by organisations"};

// What is wrong with a provider, beside its field
const base::Label provider_name_wrong = {"Skriv organisationens navn på højst 100 tegn.",
                                         "Write the organisation's name, of at most 100 characters."};
const base::Label provider_issuer_wrong = {
    "Skriv en adresse, der begynder med https:// og ikke har mellemrum, ? eller # i sig.",
    "Write an address that begins with https:// and has no blank, ? or # in it."};
const base::Label provider_taken = {"Den organisation er her allerede, med samme klient-id.",
                                    "That organisation is here already, with the same client ID."};
const base::Label provider_client_wrong = {
    "Skriv det klient-id, organisationen har givet, på højst 200 tegn.",
    "Write the client ID that the organisation gave, of at most 200 characters."};
const base::Label provider_secret_wrong = {"Hemmeligheden er for lang. Er det den rigtige?",
                                           "The secret is too long. Is it the right one?"};
const base::Label provider_domains_wrong = {"»{}« er ikke et domæne. Skriv for eksempel lindholm.dk.",
                                            "“{}” is no domain. Write for example lindholm.dk."};
const base::Label provider_no_domains = {"Skriv mindst ét domæne, eller vælg »Aldrig« ovenfor.",
                                         "Write at least one domain, or choose “Never” above."};

// What is wrong with a connection, for who sets it up
const base::Label try_address = {"Udstederens adresse kan ikke bruges. Den skal begynde med https://.",
                                 "The issuer's address cannot be used. It must begin with https://."};
const base::Label try_unreachable = {
    "Der svarer ingen på udstederens adresse. Er den rigtig, og er der adgang ud på nettet herfra?",
    "Nobody answers at the issuer's address. Is it right, and is there a way out from here?"};
const base::Label try_time = {
    "Organisationen svarede ikke inden for ti sekunder. Prøv igen, og spørg dens it-afdeling, hvis det "
    "bliver ved.",
    "The organisation did not answer within ten seconds. Try again, and ask its IT department if it goes "
    "on."};
const base::Label try_encryption = {
    "Forbindelsen kan ikke krypteres, eller ingen kendt udsteder står inde for organisationens certifikat.",
    "The connection cannot be encrypted, or nobody known vouches for the certificate."};
const base::Label try_redirected = {"Adressen sender videre til en anden. Skriv den adresse, den ender på.",
                                    "The address leads on to another. Write the one that it ends at."};
const base::Label try_too_large = {"Organisationen sendte mere end 1 MB. Er adressen rigtig?",
                                   "The organisation sent more than 1 MB. Is the address right?"};
const base::Label try_status = {
    "Organisationen svarede med HTTP {}. Er adressen rigtig? Tovholder lægger selv "
    "/.well-known/openid-configuration til.",
    "The organisation answered with HTTP {}. Is the address right? /.well-known/openid-configuration is "
    "added to it."};
const base::Label try_metadata = {
    "På adressen står der ikke det, der skal til for OpenID Connect. Er den rigtig?",
    "What is at the address is not what OpenID Connect takes. Is it right?"};
const base::Label try_other_issuer = {
    "Organisationen kalder sig noget andet end udstederens adresse. Skriv den præcis som i feltet »issuer« i "
    "organisationens oplysninger, også en skråstreg til sidst.",
    "The organisation calls itself otherwise than the issuer's address. Write it exactly as its own "
    "“issuer”, a last slash too."};
const base::Label try_not_https = {
    "En af organisationens adresser begynder ikke med https://. Det skal dens it-afdeling rette.",
    "One of the organisation's addresses does not begin with https://. Its IT department is to mend that."};
const base::Label try_unsuitable = {
    "Organisationens login kan ikke det, der skal til: »code« med en hemmelighed eller uden.",
    "The organisation's sign-in cannot do what it takes: “code”, with a secret or without."};
const base::Label try_keys = {
    "Organisationens nøgler kan ikke bruges. Der skal være en til RS256, PS256 eller ES256.",
    "The organisation's keys cannot be used. One for RS256, PS256 or ES256 is needed."};
const base::Label try_busy = {"Der spørges hos for mange lige nu. Vent et øjeblik, og prøv igen.",
                              "Too many are being asked just now. Wait a moment and try again."};

// Accounts and their names elsewhere
const base::Label joined_since = {"{}, siden {}", "{}, since {}"};
const base::Label joined_lead = {"Du kan logge ind på din konto herfra:",
                                 "You can sign in to your account by:"};
const base::Label joined_by_address = {
    "Den {} blev din konto knyttet til login hos {}, fordi du loggede ind der med din e-mailadresse. Var det "
    "ikke dig, så sig det straks til en administrator.",
    "On {} your account was joined to sign-in at {}, as you signed in there with your e-mail address. If it "
    "was not you, tell an administrator at once."};
const base::Label joined_by_somebody = {
    "Den {} blev din konto knyttet til login hos {} af {}. Kender du ikke noget til det, så sig det straks "
    "til en administrator.",
    "On {} your account was joined to sign-in at {} by {}. If you know nothing of it, tell an administrator "
    "at once."};
const base::Label joined_seen = {"Det har jeg set", "I have seen it"};
const base::Label join_link = {"Knyt et login til kontoen", "Join a sign-in to the account"};
const base::Label join_title = {"Knyt et login til {}", "Join a sign-in to {}"};
const base::Label join_lead = {
    "Den, der logger ind hos sin organisation uden at blive genkendt, får vist en kode. Vær sikker på, hvem "
    "du har fået den af: koden åbner kontoen.",
    "Who signs in at an organisation and is not known is shown a code. Be sure of whom you got it from: it "
    "opens the account."};
const base::Label join_provider = {"Organisation", "Organisation"};
const base::Label join_subject = {"Kode", "Code"};
const base::Label join_button = {"Knyt", "Join"};
const base::Label join_subject_wrong = {"Skriv koden præcis, som den står på personens side.",
                                        "Write the code exactly as it stands on the person's page."};
const base::Label join_taken = {"Den kode er knyttet til en konto allerede.",
                                "That code is joined to an account already."};
const base::Label join_has_one = {"Kontoen har et login hos den organisation. Skil det ad først.",
                                  "The account has a sign-in at that organisation. Part it first."};
const base::Label join_no_provider = {"Vælg en organisation.", "Choose an organisation."};
const base::Label part_identity = {"Skil fra {}", "Part from {}"};
const base::Label none_joined = {"Kontoen er ikke knyttet til noget.", "The account is joined to none."};

}  // namespace admission::labels
