#include "features/audit/labels.hpp"

namespace audit::labels {

const base::Label history = {"Historik", "History"};
const base::Label history_of = {"Historik: {}", "History: {}"};
const base::Label lead = {"Alt, hvad der er gjort i samarbejdet, det nyeste først.",
                          "All that was done in the collaboration, the newest first."};
const base::Label lead_of_thing = {"Hvem der ændrede hvad hvornår, det nyeste først.",
                                   "Who changed what and when, the newest first."};
const base::Label lead_of_account = {
    "Hvad {} har gjort, og hvad andre har gjort ved brugeren, det nyeste først.",
    "What {} did, and what others did to the user, the newest first."};
const base::Label lead_of_item = {"Punktets og mødets historik, det nyeste først.",
                                  "The history of the item and its meeting, the newest first."};
const base::Label whole_lead = {
    "Alt, hvad der er gjort i installationen, det nyeste først: hvem, hvornår, hvad og ved hvad. Hvad der "
    "blev "
    "skrevet, vises ikke her.",
    "All that was done in the installation, the newest first: who, when, what and to what. What was written "
    "is "
    "not shown here."};
const base::Label nothing = {"Der er ikke noget at vise her.", "There is nothing to show here."};
const base::Label nothing_chosen = {"Intet passer til det valgte.", "Nothing fits what was chosen."};

const base::Label when = {"Hvornår", "When"};
const base::Label day_and_time = {"{} kl. {}", "{} {}"};
const base::Label who = {"Hvem", "Who"};
const base::Label what = {"Hvad", "What"};
const base::Label subject = {"Hvad det gjaldt", "What it was about"};
const base::Label number = {"Nr.", "No."};
const base::Label place = {"Hvor", "Where"};
const base::Label mark = {"Mærke", "Mark"};
const base::Label installation = {"Installationen", "The installation"};
const base::Label the_program = {"Programmet", "The program"};
const base::Label destroyed = {"Hvad der blev ændret, er slettet.", "What was changed has been destroyed."};
const base::Label before = {"Før", "Before"};
const base::Label now = {"Nu", "Now"};
const base::Label empty_value = {"(intet)", "(nothing)"};
const base::Label is_gone = {"{} (findes ikke længere)", "{} (is gone)"};

const base::Label filter_who = {"Hvem", "Who"};
const base::Label filter_act = {"Hvad", "What"};
const base::Label filter_from = {"Fra og med", "From"};
const base::Label filter_to = {"Til og med", "To"};
const base::Label everybody = {"Alle", "Everybody"};
const base::Label everything = {"Alt", "Everything"};
const base::Label without_account = {"Kommandolinjen og programmet selv", "The command line and the program"};
const base::Label show = {"Vis", "Show"};
const base::Label day_wrong = {"»{}« er ikke en dato. Vælg en dag, eller skriv den som 2024-03-15.",
                               "“{}” is no date. Choose a day, or write it as 2024-03-15."};
const base::Label older = {"Ældre", "Older"};
const base::Label newest = {"Til de nyeste", "To the newest"};
const base::Label pages = {"Flere sider", "More pages"};

const base::Label group_documents = {"Dokumenter og gennemgang", "Documents and review"};
const base::Label group_follow_ups = {"Opfølgning", "Follow-ups"};
const base::Label group_names = {"Personer, parter og grupper", "People, parties and bodies"};
const base::Label group_threads = {"Sagers gang", "Threads"};
const base::Label group_destroying = {"Sletning", "Destroying"};
const base::Label group_access = {"Brugere og adgang", "Users and access"};

const base::Label kind_meeting = {"møde", "meeting"};
const base::Label kind_item = {"punkt", "item"};
const base::Label kind_person = {"person", "person"};
const base::Label kind_party = {"part", "party"};
const base::Label kind_body = {"gruppe", "body"};
const base::Label kind_responsible = {"ansvarlig", "responsible"};
const base::Label kind_account = {"bruger", "user"};
const base::Label kind_mail = {"mail", "mail"};
const base::Label kind_provider = {"organisationslogin", "organisation's sign-in"};
const base::Label kind_document = {"dokument", "document"};
const base::Label meeting_without_body = {"Møde", "Meeting"};

const base::Label not_yours = {"Ikke for dig", "Not for you"};
const base::Label auditors_only = {
    "Hele historikken er for revisorer. En administrator kan give nogen den rolle under Brugere.",
    "The whole history is for auditors. An administrator can make somebody one, under Users."};
const base::Label administrators_only = {"En brugers historik er for administratorer.",
                                         "A user's history is for administrators."};
const base::Label nobody = {"Der er ingen bruger her", "There is no user here"};
const base::Label users = {"Brugere", "Users"};
const base::Label verify_heading = {"Er kæden hel?", "Is the chain whole?"};
const base::Label verify_text = {
    "Hver handling har et mærke, der er regnet ud af den og af alle før den. Den, der driver programmet, kan "
    "følge kæden fra ende til anden, også mens det kører:",
    "Each act has a mark that is made of it and of all before it. Whoever runs the program can follow the "
    "chain "
    "from end to end, also while it runs:"};
const base::Label verify_command = {"tovholder check --data MAPPE", "tovholder check --data FOLDER"};
const base::Label last_mark = {
    "Kæden har {} handlinger. Skriv det sidste mærke ned et andet sted; så kan det senere bevises, at intet "
    "er "
    "klippet af: ",
    "The chain has {} acts. Keep the last mark somewhere else; later it proves that nothing was cut off: "};
const base::Label download_heading = {"Hent det hele", "Fetch all of it"};
const base::Label download_text = {
    "Som CSV, med alt, hvad mærkerne er regnet ud af, så kæden også kan regnes efter uden programmet.",
    "As CSV, with all that the marks are made of, so that the chain can be followed without the program "
    "too."};
const base::Label download_part = {"Handling {} til {}", "Acts {} to {}"};

const base::Label name = {"Navn", "Name"};
const base::Label joined_name = {"Navnet", "The name"};
const base::Label stands_as = {"Vises nu som", "Is now shown as"};
const base::Label other_name = {"Det andet navn", "The other name"};
const base::Label succeeded_by = {"Afløst af", "Succeeded by"};
const base::Label administrator = {"Administrator", "Administrator"};
const base::Label auditor = {"Revisor", "Auditor"};
const base::Label closed = {"Lukket", "Closed"};
const base::Label access_to = {"Adgang til {}", "Access to {}"};
const base::Label role_secretariat = {"sekretariat", "secretariat"};
const base::Label role_member = {"medlem", "member"};
const base::Label role_reader = {"læser", "reader"};
const base::Label role_chair = {"formand", "chair"};
const base::Label role_deputy = {"stedfortræder", "deputy"};
const base::Label role_observer = {"observatør", "observer"};
const base::Label role_controller = {"controller", "controller"};
const base::Label user = {"Bruger", "User"};
const base::Label in_body = {"Gruppe", "Body"};
const base::Label body_role = {"Rolle", "Role"};
const base::Label role_none = {"ingen", "none"};
const base::Label yes = {"ja", "yes"};
const base::Label no = {"nej", "no"};
const base::Label doubts = {"Tvivl", "Doubts"};
const base::Label unplaced = {"Linjer i bakken", "Lines in the tray"};
const base::Label how = {"Hvordan det endte", "How it ended"};
const base::Label note = {"Bemærkning", "Note"};
const base::Label reason = {"Begrundelse", "Reason"};
const base::Label asked_by = {"Bedt om af", "Asked for by"};
const base::Label items = {"Punkter i det", "Items in it"};
const base::Label documents_changed = {"Dokumenter, ordene er fjernet fra, og hvis originaler er slettet",
                                       "Documents that lost the words, and their originals"};
const base::Label payloads = {"Handlinger, hvis ord er slettet med det", "Acts whose words went with it"};
const base::Label evidence = {"Dokumentation", "Evidence"};
const base::Label ended_done = {"udført", "done"};
const base::Label ended_overtaken = {"overhalet af begivenhederne", "overtaken by events"};
const base::Label ended_not_relevant = {"ikke længere relevant", "no longer relevant"};
const base::Label ended_other = {"på anden måde", "in another way"};

const base::Label item_number = {"Punkt nr. {} i rækken", "Item {} in order"};
const base::Label field_of_item = {"Punkt nr. {} i rækken: {}", "Item {} in order: {}"};
const base::Label participants = {"Deltagere, gæster og afbud", "Participants, guests and apologies"};
const base::Label did_split = {"Delte", "Split"};
const base::Label did_join = {"Samlede med det næste", "Joined with the next"};
const base::Label did_move = {"Flyttede", "Moved"};
const base::Label did_add = {"Tilføjede", "Added"};
const base::Label did_drop = {"Fjernede", "Removed"};
const base::Label did_confirm = {"Afklarede en tvivl", "Answered a doubt"};
const base::Label did_place = {"Lagde en linje fra bakken på plads", "Placed a line of the tray"};
const base::Label did_dismiss = {"Udelod en linje fra bakken", "Left a line of the tray out"};

const base::Label f_body = {"Gruppe", "Body"};
const base::Label f_cluster = {"Samarbejde", "Collaboration"};
const base::Label f_date = {"Dato", "Date"};
const base::Label f_start = {"Starttid", "Begins"};
const base::Label f_end = {"Sluttid", "Ends"};
const base::Label f_place = {"Sted", "Place"};
const base::Label f_form = {"Form", "Form"};
const base::Label f_chairs = {"Mødeleder", "Chair"};
const base::Label f_minute_takers = {"Referent", "Minute-taker"};
const base::Label f_kind = {"Slags", "Kind"};
const base::Label f_number = {"Nummer", "Number"};
const base::Label f_title = {"Overskrift", "Title"};
const base::Label f_presenters = {"Oplægsholder", "Presenter"};
const base::Label f_case_number = {"Sagsnummer", "Case number"};
const base::Label f_closed = {"Lukket punkt", "Closed item"};
const base::Label f_recommendations = {"Indstilling", "Recommendation"};
const base::Label f_background = {"Sagsfremstilling", "Background"};
const base::Label f_attachments = {"Bilag", "Attachments"};
const base::Label f_minutes = {"Referat", "Minutes"};
const base::Label f_decision = {"Beslutning", "Decision"};
const base::Label f_decisions = {"Beslutningens punkter", "The decision's points"};
const base::Label f_deferred = {"Udsat", "Postponed"};
const base::Label f_follow_ups = {"Opfølgning", "Follow-up"};
const base::Label f_history = {"Tidligere behandlet", "Handled before"};
const base::Label f_next_topics = {"Til kommende møder", "For coming meetings"};

const base::Label c_position = {"Nummer", "Position"};
const base::Label c_time = {"Tidspunkt (UTC)", "Time (UTC)"};
const base::Label c_microseconds = {"Tidspunkt (mikrosekunder)", "Time (microseconds)"};
const base::Label c_collaboration = {"Samarbejde", "Collaboration"};
const base::Label c_actor = {"Konto", "Account"};
const base::Label c_actor_name = {"Navn", "Name"};
const base::Label c_act = {"Handling", "Act"};
const base::Label c_said = {"I ord", "In words"};
const base::Label c_subject_kind = {"Genstand", "Kind of subject"};
const base::Label c_subject = {"Genstandens id", "Subject"};
const base::Label c_payload = {"Indholdets mærke", "Digest of the payload"};
const base::Label c_destroyed = {"Indhold slettet", "Payload destroyed"};
const base::Label c_previous = {"Forrige mærke", "Previous mark"};
const base::Label c_chain = {"Mærke", "Mark"};

}  // namespace audit::labels
