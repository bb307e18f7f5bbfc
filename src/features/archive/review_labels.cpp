#include "features/archive/review_labels.hpp"

namespace archive::labels {

const base::Label review = {"Gennemgang", "Review"};
const base::Label review_of = {"Gennemgang af {}", "Review of {}"};
const base::Label review_done = {"Ingen tvivl tilbage.", "No doubts left."};
const base::Label left_doubts = {"Tilbage: {}.", "Left: {}."};
const base::Label finish_review = {"Sæt som gennemgået", "Mark as reviewed"};
const base::Label finish_anyway = {"Sæt som gennemgået alligevel", "Mark as reviewed all the same"};
const base::Label reviewed_by = {"Gennemgået {} af {}.", "Reviewed on {} by {}."};
const base::Label take_up_again = {"Tag gennemgangen op igen", "Take the review up again"};
const base::Label undo_of = {"Fortryd sidste rettelse ({})", "Undo the last correction ({})"};
const base::Label next_doubt = {"Næste tvivl", "Next doubt"};
const base::Label doubt_before = {"Forrige tvivl", "Doubt before"};
const base::Label to_tray = {"Gå til bakken", "Go to the tray"};
const base::Label next_document = {"Næste dokument", "Next document"};
const base::Label to_review_list = {"Alle, der mangler", "All that are left"};
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
    "N: næste tvivl eller linje i bakken. B: den forrige. J: behold, som det er, eller lad linjen ude. "
    "R: ret, eller vælg, hvor linjen hører til. Esc: lad være. Ctrl+Enter: gem. Z: fortryd den sidste "
    "rettelse.",
    "N: next doubt or line of the tray. B: the one before. J: keep as it is, or leave the line out. R: "
    "change, "
    "or choose where the line belongs. Esc: leave it. Ctrl+Enter: save. Z: undo the last correction."};

const base::Label change = {"Ret", "Change"};
const base::Label change_of = {"Ret {}", "Change {}"};
const base::Label save = {"Gem", "Save"};
const base::Label leave_it = {"Lad være", "Leave it"};
const base::Label not_said_fields = {"Tilføj, hvis det står i dokumentet:", "Add, if the document says it:"};
const base::Label add_field = {"Tilføj {}", "Add {}"};
const base::Label is_right = {"Behold, som det er", "Keep as it is"};
const base::Label doubt_word = {"Tvivl:", "Doubt:"};
const base::Label row_of = {"{} {}", "{} {}"};
const base::Label new_row = {"(ny)", "(new)"};
const base::Label empty_row_hint = {"En række, der tømmes, forsvinder.", "A row that is emptied goes away."};
const base::Label due_hint = {"En dato (2024-06-23) eller ordene, som de står.",
                              "A date (2024-06-23) or the words as they stand."};
const base::Label add_person = {"Tilføj en person", "Add a person"};
const base::Label remove_person = {"Fjern", "Remove"};
const base::Label yes = {"Ja", "Yes"};
const base::Label no = {"Nej", "No"};
const base::Label not_said = {"Står ikke", "Not said"};

const base::Label item_acts = {"Punktet", "The item"};
const base::Label split = {"Del punktet", "Split the item"};
const base::Label split_where = {"Her begynder det nye punkt", "The new item begins here"};
const base::Label split_where_hint = {"Afsnittet og alt efter det hører til det nye punkt.",
                                      "The paragraph and all behind it belong to the new item."};
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
const base::Label paragraph_of = {"{}: {}", "{}: {}"};
const base::Label no_text_to_split = {"Punktet har ingen tekst at dele.", "The item has no text to split."};

const base::Label tray_lead = {"Linjer, der ikke kunne placeres. Sig, hvor de hører til.",
                               "Lines that could not be placed. Say where they belong."};
const base::Label tray_empty = {"Bakken er tom.", "The tray is empty."};
const base::Label tray_goes_on = {"Der er {} mere. De kommer frem, når disse er ude.",
                                  "There are {} more. They come up when these are out."};
const base::Label belongs_to = {"Hører til", "Belongs to"};
const base::Label put_there = {"Læg den der", "Put it there"};
const base::Label is_nothing = {"Skal ikke med", "Leave it out"};
const base::Label field_of_item = {"{} {}", "{} {}"};
const base::Label choose_field = {"Vælg et felt", "Choose a field"};

const base::Label changed_meanwhile = {
    "Nogen har rettet i dokumentet imens, så din rettelse er ikke gemt. Se, hvordan det er nu, og gem igen.",
    "Somebody changed the document meanwhile, so yours is not saved. See how it is now and save again."};
const base::Label correction_gone = {"Det, du ville rette, er der ikke mere.",
                                     "What you wanted to change is gone."};
const base::Label title_missing = {"Skriv en overskrift.", "Write a title."};
const base::Label name_missing = {"Skriv et navn, eller fjern personen.",
                                  "Write a name, or remove the person."};
const base::Label no_next_item = {"Der er ikke noget næste punkt at samle med.",
                                  "There is no next item to join with."};
const base::Label no_paragraph = {"Vælg, hvor det nye punkt begynder.", "Choose where the new item begins."};
const base::Label date_wrong = {"Skriv datoen som 2024-03-15.", "Write the date as 2024-03-15."};
const base::Label time_wrong = {"Skriv klokkeslættet som 9:30.", "Write the time as 9:30."};
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
const base::Label act_confirm = {"svarede på en tvivl", "answered a doubt"};
const base::Label act_place = {"lagde en linje fra bakken på plads", "placed a line of the tray"};
const base::Label act_dismiss = {"lod en linje i bakken ude", "left a line of the tray out"};

const base::Label f_body = {"Gruppe", "Body"};
const base::Label f_cluster = {"Samarbejde", "Collaboration"};
const base::Label f_date = {"Dato", "Date"};
const base::Label f_start = {"Begynder", "Begins"};
const base::Label f_end = {"Slutter", "Ends"};
const base::Label f_place = {"Sted", "Place"};
const base::Label f_form = {"Form", "Form"};
const base::Label f_chairs = {"Mødeleder", "Chair"};
const base::Label f_minute_takers = {"Referent", "Minute-taker"};
const base::Label f_kind = {"Slags", "Kind"};
const base::Label f_number = {"Nummer", "Number"};
const base::Label f_title = {"Overskrift", "Title"};
const base::Label f_item_start = {"Fra", "From"};
const base::Label f_item_end = {"Til", "To"};
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
const base::Label f_history = {"Behandlet før", "Handled before"};
const base::Label f_next_topics = {"Til kommende møder", "For coming meetings"};
const base::Label f_participant = {"person {}", "person {}"};
const base::Label c_name = {"Navn", "Name"};
const base::Label c_title = {"Titel", "Title"};
const base::Label c_organisation = {"Organisation", "Organisation"};
const base::Label c_status = {"Var", "Was"};
const base::Label c_stands_in_for = {"I stedet for", "Instead of"};
const base::Label c_partial = {"Kun med til", "There only for"};
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
