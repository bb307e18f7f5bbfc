#include "features/bodies/labels.hpp"

namespace bodies::labels {

const base::Label bodies = {"Grupper", "Bodies"};
const base::Label one_body = {"{} gruppe", "{} body"};
const base::Label many_bodies = {"{} grupper", "{} bodies"};
const base::Label no_bodies = {"Her er ingen grupper endnu. De kommer hertil, når dokumenter bliver indlæst.",
                               "There are no bodies yet. They come when documents are put into the archive."};
const base::Label of_another = {"Under {}", "Of {}"};
const base::Label nothing_more = {"Der er ingen møder i arkivet for gruppen.",
                                  "The archive has no meetings of this body."};
const base::Label change = {"Ret {}", "Change {}"};
const base::Label change_link = {"Giv gruppen et andet navn eller en efterfølger",
                                 "Give the body another name or a successor"};
const base::Label access_link = {"Giv gruppens medlemmer adgang til lukkede punkter",
                                 "Let the body's members see closed items"};
const base::Label access = {"Adgang: {}", "Access: {}"};
const base::Label access_lead = {
    "Formand, gruppens sekretariat, medlem og stedfortræder ser gruppens lukkede punkter. Observatør og "
    "controller ser kun "
    "de "
    "åbne. Samarbejdets sekretariat ser alt i forvejen.",
    "Chair, the body's secretariat, member and deputy see the body's closed items. Observer and controller "
    "see the open "
    "ones "
    "only. The collaboration's secretariat sees everything already."};
const base::Label no_roles = {"Ingen har en rolle i gruppen endnu.", "Nobody has a role in the body yet."};
const base::Label whom = {"Bruger", "User"};
const base::Label whom_hint = {
    "Står personen ikke på listen, skal en administrator først invitere personen til samarbejdet.",
    "Who is not in the list must first be invited to the collaboration by an administrator."};
const base::Label choose_whom = {"Vælg", "Choose"};
const base::Label whom_missing = {"Vælg en bruger på listen.", "Choose a user from the list."};
const base::Label role = {"Rolle i gruppen", "Role in the body"};
const base::Label role_missing = {"Vælg en rolle på listen.", "Choose a role from the list."};
const base::Label give_role = {"Gem rollen", "Save the role"};
const base::Label new_role = {"Giv nogen en rolle i gruppen", "Give somebody a role in the body"};
const base::Label take_role = {"Fjern", "Remove"};
const base::Label take_role_of = {"Fjern {} fra gruppen", "Remove {} from the body"};
const base::Label sees = {"Ser", "Sees"};
const base::Label sees_closed_items = {"Gruppens lukkede punkter", "The body's closed items"};
const base::Label sees_all_closed = {"Alle lukkede punkter i samarbejdet",
                                     "All closed items of the collaboration"};
const base::Label sees_open_items = {"Åbne punkter", "Open items"};
const base::Label sees_nothing = {"Intet: brugeren har ikke længere adgang til samarbejdet",
                                  "Nothing: the user no longer has access to the collaboration"};
const base::Label role_given = {"Rollen er gemt.", "The role is saved."};
const base::Label role_taken = {"Rollen er fjernet.", "The role is removed."};
const base::Label chair = {"Formand", "Chair"};
const base::Label secretariat = {"Sekretariat", "Secretariat"};
const base::Label member = {"Medlem", "Member"};
const base::Label deputy = {"Stedfortræder", "Deputy"};
const base::Label observer = {"Observatør", "Observer"};
const base::Label controller = {"Controller", "Controller"};
const base::Label rename = {"Navn", "Name"};
const base::Label new_name = {"Gruppens navn", "The body's name"};
const base::Label new_name_hint = {
    "Det gamle navn fører stadig hertil, både i links og i dokumenter, der bliver indlæst senere.",
    "The old name still leads here, in links and in documents put in later."};
const base::Label rename_button = {"Gem navnet", "Save the name"};
const base::Label succession = {"Efterfølger", "Successor"};
const base::Label successor = {"Hvilken gruppe fører arbejdet videre?", "Which body goes on with the work?"};
const base::Label successor_hint = {
    "Gruppens møder bliver stående her. Siden viser, hvem der fører arbejdet videre.",
    "The body's meetings stay here. The page shows who goes on with the work."};
const base::Label no_successor = {"Ingen", "None"};
const base::Label since = {"Fra hvilken dag?", "Since which day?"};
const base::Label successor_button = {"Gem efterfølgeren", "Save the successor"};
const base::Label succeeded = {"Gruppens arbejde føres videre af ", "The body's work is carried on by "};
const base::Label succeeded_since = {"Siden {} føres gruppens arbejde videre af ",
                                     "Since {} the body's work is carried on by "};
const base::Label succeeds = {"Gruppen fører arbejdet videre fra ", "The body carries on the work of "};
const base::Label succeeds_since = {"Siden {} fører gruppen arbejdet videre fra ",
                                    "Since {} the body carries on the work of "};
const base::Label name_missing = {"Skriv gruppens navn.", "Write the body's name."};
const base::Label name_too_long = {"Skriv højst 200 tegn.", "Write at most 200 characters."};
const base::Label name_taken = {
    "En gruppe hedder det allerede. Er det den samme gruppe, så saml de to i stedet.",
    "A body has that name already. If it is the same body, join the two instead."};
const base::Label successor_missing = {"Vælg en gruppe på listen.", "Choose a body from the list."};
const base::Label successor_is_itself = {
    "Gruppen kan ikke føre sit eget arbejde videre, og ikke en, som den selv efterfølger. Vælg en anden.",
    "A body cannot succeed itself, nor one that it succeeds. Choose another."};
const base::Label since_missing = {"Skriv dagen, fx 1. januar 2027.", "Write the day."};

}  // namespace bodies::labels
