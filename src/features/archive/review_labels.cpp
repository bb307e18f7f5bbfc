#include "features/archive/review_labels.hpp"

namespace archive::labels {

const base::Label review = {"Gennemgang", "Review"};
const base::Label review_of = {"Gennemgang af {}", "Review of {}"};
const base::Label review_done = {"Ingen tvivl tilbage.", "No doubts left."};
const base::Label left_doubts = {"Tilbage: {}.", "Left: {}."};
const base::Label finish_review = {"Markér som gennemgået", "Mark as reviewed"};
const base::Label finish_anyway = {"Markér som gennemgået alligevel", "Mark as reviewed all the same"};
const base::Label reviewed_by = {"Gennemgået {} af {}.", "Reviewed on {} by {}."};
const base::Label take_up_again = {"Genoptag gennemgangen", "Take the review up again"};
const base::Label undo_of = {"Fortryd sidste rettelse ({})", "Undo the last correction ({})"};
const base::Label next_doubt = {"Næste tvivl", "Next doubt"};
const base::Label doubt_before = {"Forrige tvivl", "Doubt before"};
const base::Label to_tray = {"Gå til bakken", "Go to the tray"};
const base::Label next_document = {"Næste dokument", "Next document"};
const base::Label to_review_list = {"Alle, der mangler gennemgang", "All that are left"};
const base::Label see_meeting = {"Se mødet", "See the meeting"};
const base::Label parts_of_document = {"Dele af dokumentet", "Parts of the document"};
const base::Label part_meeting = {"Mødet", "The meeting"};
const base::Label part_item = {"Punkt {}: {}", "Item {}: {}"};
const base::Label part_tray = {"Bakken", "The tray"};
const base::Label with_doubts_left = {"{} ({})", "{} ({})"};
const base::Label source_heading = {"Filens tekst", "The file's text"};
const base::Label source_hint = {"Et linjenummer fører til det felt, linjen er læst som.",
                                 "A line number leads to the field that the line was read as."};
const base::Label source_missing = {
    "Filens tekst blev ikke gemt, da den blev læst. Den kan ses ved at hente den oprindelige fil.",
    "The file's text was not kept when it was read. Fetch the original to see it."};
const base::Label source_link = {"linje {}", "line {}"};
const base::Label source_links = {"linje {}–{}", "lines {}–{}"};
const base::Label people_heading = {"Deltagere, gæster og afbud", "Participants, guests and apologies"};
const base::Label not_standing_hint = {
    "Mødet vises efter et andet dokument. Rettelser her ses først, når dette dokument gælder.",
    "The meeting is shown from another document. Corrections here are seen once this one stands."};
const base::Label keys_heading = {"Taster", "Keys"};
const base::Label keys_text = {
    "N: gå til næste tvivl eller linje i bakken. B: gå til den forrige. J: behold, som det er, eller lad "
    "linjen ude, og gå til den næste; trykker du derefter N, bliver du dér. R: ret, eller vælg, hvor linjen "
    "hører til. Esc: lad være. Ctrl+Enter: gem. Z: fortryd den sidste rettelse.",
    "N: next doubt or line of the tray. B: the one before. J: keep as it is, or leave the line out, and go "
    "to "
    "the next, where N then stays. R: change, or choose where the line belongs. Esc: leave it. Ctrl+Enter: "
    "save. Z: undo the last correction."};

const base::Label saved_unchanged = {"Feltet står, som det stod. Intet er ændret.",
                                     "The field is as it was. Nothing was changed."};
const base::Label saved_doubt_settled = {"Feltet står, som det stod, og der er ikke længere tvivl om det.",
                                         "The field is as it was, and is no longer in doubt."};
const base::Label doubts_beside = {" ({}, som ikke tæller med: mødet vises ikke efter dette dokument)",
                                   " ({} that do not count: the meeting is not shown from this document)"};
const base::Label change = {"Ret", "Change"};
const base::Label change_of = {"Ret {}", "Change {}"};
const base::Label save = {"Gem", "Save"};
const base::Label leave_it = {"Lad være", "Leave it"};
const base::Label not_said_fields = {"Tilføj, hvis det står i dokumentet:", "Add, if the document says it:"};
const base::Label add_field = {"Tilføj {}", "Add {}"};
const base::Label is_right = {"Behold, som det er", "Keep as it is"};
const base::Label doubt_about = {"Tvivl om »{}«:", "Doubt about “{}”:"};
const base::Label change_person = {"Ret eller fjern personen", "Change or remove the person"};
const base::Label row_of = {"{} {}", "{} {}"};
const base::Label new_row = {"(ny)", "(new)"};
const base::Label empty_row_hint = {"En række, der tømmes, forsvinder.", "A row that is emptied goes away."};
const base::Label due_hint = {"En dato (23. juni 2024) eller ordene, som de står.",
                              "A date (23 June 2024) or the words as they stand."};
const base::Label date_hint = {"For eksempel 15. marts 2024. Kendes dagen ikke: juni 2018 eller 2018.",
                               "For example 15. marts 2024. Where the day is not known: juni 2018, or 2018."};
const base::Label add_person = {"Tilføj en person", "Add a person"};
const base::Label remove_person = {"Fjern", "Remove"};
const base::Label yes = {"Ja", "Yes"};
const base::Label no = {"Nej", "No"};
const base::Label not_said = {"Ikke oplyst", "Not said"};

const base::Label item_acts = {"Punktet", "The item"};
const base::Label split = {"Del punktet", "Split the item"};
const base::Label split_where = {"Her begynder det nye punkt", "The new item begins here"};
const base::Label split_where_hint = {
    "Vælg den linje, det nye punkt begynder med. Den og alt efter den flytter med.",
    "Choose the line that the new item begins with. It and all behind it go along."};
const base::Label split_title_hint = {"Står den tom, bliver afsnittet til overskriften.",
                                      "Left empty, the paragraph becomes the title."};
const base::Label split_button = {"Del her", "Split here"};
const base::Label join_next = {"Saml med det næste", "Join with the next"};
const base::Label move_up = {"Flyt op", "Move up"};
const base::Label move_down = {"Flyt ned", "Move down"};
const base::Label add_item = {"Nyt punkt efter dette", "New item after this"};
const base::Label add_item_button = {"Tilføj punktet", "Add the item"};
const base::Label drop_item = {"Slet punktet (teksten lægges i bakken)",
                               "Delete the item (its text goes to the tray)"};
const base::Label no_text_to_split = {"Punktet har ingen tekst at dele.", "The item has no text to split."};

const base::Label tray_lead = {"Linjer, der ikke kunne placeres. Sig, hvor de hører til.",
                               "Lines that could not be placed. Say where they belong."};
const base::Label tray_empty = {"Bakken er tom.", "The tray is empty."};
const base::Label tray_goes_on = {"Der er {} linjer mere. De vises, når der er taget stilling til disse.",
                                  "There are {} more. They come up when these are out."};
const base::Label belongs_to = {"Hører til", "Belongs to"};
const base::Label put_there = {"Placér linjen", "Put it there"};
const base::Label is_nothing = {"Udelad linjen", "Leave it out"};
const base::Label field_of_item = {"{} {}", "{} {}"};
const base::Label choose_field = {"Vælg et felt", "Choose a field"};

const base::Label changed_meanwhile = {
    "Nogen har rettet i dokumentet imens, så din rettelse er ikke gemt. Se, hvordan det er nu, og gem igen.",
    "Somebody changed the document meanwhile, so yours is not saved. See how it is now and save again."};
const base::Label correction_gone = {"Det, du ville rette, findes ikke længere.",
                                     "What you wanted to change is gone."};
const base::Label title_missing = {"Skriv en overskrift.", "Write a title."};
const base::Label name_missing = {"Skriv et navn, eller fjern personen.",
                                  "Write a name, or remove the person."};
const base::Label no_next_item = {"Der er ikke noget næste punkt at samle med.",
                                  "There is no next item to join with."};
const base::Label no_paragraph = {"Vælg, hvor det nye punkt begynder.", "Choose where the new item begins."};
const base::Label date_wrong = {
    "Det er ikke en dato. Skriv den som 15. marts 2024, eller skriv kun måned og år (juni 2018) eller kun "
    "året (2018). Intet er ændret.",
    "That is no date. Write it as 15 March 2024, or only a month and year, or only the year. Nothing was "
    "changed."};
const base::Label time_wrong = {"Det er ikke et klokkeslæt. Skriv det som 9.30. Intet er ændret.",
                                "That is no time. Write it as 9.30. Nothing was changed."};
const base::Label value_wrong = {"Det kan ikke stå her. Ret det, og gem igen.", "That cannot stand here."};

const base::Label to_review_heading = {"Mangler gennemgang", "To review"};
const base::Label to_review_lead = {
    "Dokumenterne er i arkivet og kan findes. Her står de, som ingen har set efter, de mest tvivlsomme "
    "først.",
    "The documents are in the archive and can be found. These nobody has looked at, most doubtful first."};
const base::Label to_review_none = {"Alt er gennemgået.", "All is reviewed."};
const base::Label to_review_empty = {"Her er ikke noget at gennemgå, før de første dokumenter er indlæst.",
                                     "There is nothing to review until the first documents are in."};
const base::Label reviewed_count = {"{} af {} møder er gennemgået", "{} of {} meetings are reviewed"};
const base::Label column_tray = {"I bakken", "In the tray"};
const base::Label begin_review = {"Gennemgå", "Review"};

const base::Label corrections = {"Rettelser", "Corrections"};
const base::Label what_changed = {"Før og nu", "Before and now"};
const base::Label act_set = {"rettede {}", "changed {}"};
const base::Label act_split = {"delte {}", "split {}"};
const base::Label act_join = {"samlede {} med det næste", "joined {} with the next"};
const base::Label act_move = {"flyttede {}", "moved {}"};
const base::Label act_add = {"tilføjede {}", "added {}"};
const base::Label act_drop = {"fjernede {}", "removed {}"};
const base::Label act_confirm = {"afklarede en tvivl", "answered a doubt"};
const base::Label act_place = {"lagde en linje fra bakken på plads", "placed a line of the tray"};
const base::Label act_dismiss = {"udelod en linje fra bakken", "left a line of the tray out"};

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
const base::Label f_item_start = {"Starttid", "From"};
const base::Label f_item_end = {"Sluttid", "To"};
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
const base::Label f_decided = {"Besluttet ifølge teksten", "Decided according to the text"};
const base::Label f_unassigned = {"Opgaver, hvor ingen er nævnt", "Tasks that name nobody"};
const base::Label f_follow_ups = {"Opfølgning", "Follow-up"};
const base::Label f_history = {"Tidligere behandlet", "Handled before"};
const base::Label f_next_topics = {"Til kommende møder", "For coming meetings"};
const base::Label f_participant = {"person {}", "person {}"};
const base::Label c_name = {"Navn", "Name"};
const base::Label c_title = {"Titel", "Title"};
const base::Label c_organisation = {"Organisation", "Organisation"};
const base::Label c_status = {"Deltagelse", "Was"};
const base::Label c_stands_in_for = {"I stedet for", "Instead of"};
const base::Label c_partial = {"Kun til stede ved", "There only for"};
const base::Label c_note = {"I parentes", "In brackets"};
const base::Label c_label = {"Nummer", "Number"};
const base::Label c_attachment = {"Bilagets navn", "The attachment's name"};
const base::Label c_text = {"Tekst", "Text"};
const base::Label c_outcome = {"Udfald", "Outcome"};
const base::Label c_responsible = {"Ansvarlig", "Responsible"};
const base::Label c_due = {"Frist", "Due"};
const base::Label kind_agenda = {"Dagsorden", "Agenda"};
const base::Label kind_minutes = {"Referat", "Minutes"};
const base::Label form_in_person = {"Fysisk", "In person"};
const base::Label form_online = {"Online", "Online"};
const base::Label form_hybrid = {"Fysisk og online", "In person and online"};
const base::Label status_participant = {"Til stede", "Present"};
const base::Label status_guest = {"Gæst", "Guest"};
const base::Label status_apologies = {"Afbud", "Apologies"};

}  // namespace archive::labels
