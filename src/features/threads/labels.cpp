#include "features/threads/labels.hpp"

namespace threads::labels {

const base::Label thread = {"Sagens gang", "The thread"};
const base::Label thread_of = {"Sagens gang: {}", "The thread: {}"};
const base::Label thread_lead = {"Punkter om samme sag på tværs af grupper og år, det ældste først.",
                                 "Items on the same subject, over bodies and years, the oldest first."};
const base::Label see_thread = {"Se hele sagens gang ({} punkter)", "See the whole thread ({} items)"};
const base::Label see_likely = {"Se sagens gang", "See the thread"};
const base::Label add_to_thread = {"Tilføj et punkt til sagens gang", "Add an item to the thread"};
const base::Label nothing_found = {"Der er ikke fundet tidligere eller senere punkter om samme sag.",
                                   "No earlier or later items on the same subject were found."};
const base::Label items_of_meetings = {"{} på {}", "{} of {}"};
const base::Label one_item = {"{} punkt", "{} item"};
const base::Label many_items = {"{} punkter", "{} items"};
const base::Label one_meeting = {"{} møde", "{} meeting"};
const base::Label many_meetings = {"{} møder", "{} meetings"};
const base::Label nearest_shown = {"De {} nærmeste i tid er vist.", "The {} nearest in time are shown."};
const base::Label picture_title = {"Sagens vej gennem grupper og år",
                                   "The subject's way through bodies and years"};
const base::Label picture_description = {
    "{} punkter fra {} til {}. De samme oplysninger står i tabellen nedenfor.",
    "{} items from {} to {}. The table below says the same."};
const base::Label legend_decided = {"besluttet eller behandlet", "decided or dealt with"};
const base::Label legend_postponed = {"udsat", "postponed"};
const base::Label legend_agenda = {"på dagsordenen", "on the agenda"};
const base::Label legend_here = {"dette punkt", "this item"};
const base::Label date = {"Dato", "Date"};
const base::Label body = {"Gruppe", "Body"};
const base::Label item = {"Punkt", "Item"};
const base::Label happened = {"Hvad skete der", "What happened"};
const base::Label why = {"Hvorfor hører det med", "Why it belongs here"};
const base::Label choice = {"Dit valg", "Your choice"};
const base::Label this_item = {"Dette punkt", "This item"};
const base::Label raised = {"rejst", "raised"};
const base::Label postponed = {"udsat", "postponed"};
const base::Label on_agenda = {"på dagsordenen", "on the agenda"};
const base::Label decision_made = {"besluttet", "decided"};
const base::Label one_open = {"{} opfølgning er åben", "{} follow-up is open"};
const base::Label many_open = {"{} opfølgninger er åbne", "{} follow-ups are open"};
const base::Label one_closed = {"{} opfølgning er lukket", "{} follow-up is closed"};
const base::Label many_closed = {"{} opfølgninger er lukket", "{} follow-ups are closed"};
const base::Label because_named = {"nævnt i teksten som punkt {}", "named in the text as item {}"};
const base::Label because_case_number = {"samme sagsnummer: {}", "same case number: {}"};
const base::Label because_title = {"samme titel", "same title"};
const base::Label because_like_title = {"lignende titel", "like title"};
const base::Label because_attachment = {"samme bilag: {}", "same attachment: {}"};
const base::Label because_mentioned = {"omtalt i teksten: »{}«", "spoken of in the text: “{}”"};
const base::Label because_meeting = {"mødet er nævnt i teksten", "the meeting is named in the text"};
const base::Label because_alike = {"fælles ord: {}", "words in common: {}"};
const base::Label because_thread = {"hænger sammen gennem andre punkter",
                                    "hangs together through other items"};
const base::Label because_added = {"tilføjet af {}", "added by {}"};
const base::Label because_confirmed = {"bekræftet af {}", "confirmed by {}"};
const base::Label because_cut = {"fjernet af {}", "removed by {}"};
const base::Label confirm = {"Bekræft", "Confirm"};
const base::Label confirm_said = {"Bekræft, at »{}« hører med", "Confirm that “{}” belongs here"};
const base::Label cut = {"Fjern", "Remove"};
const base::Label cut_said = {"Fjern »{}« fra sagens gang", "Remove “{}” from the thread"};
const base::Label undo = {"Fortryd", "Undo"};
const base::Label undo_said = {"Fortryd valget for »{}«", "Undo the choice about “{}”"};
const base::Label likely = {"Måske samme sag", "Perhaps the same subject"};
const base::Label likely_lead = {
    "De ligner eller nævner dette punkt. De regnes ikke med i sagens gang, før nogen bekræfter dem.",
    "They are like this item or speak of it. They are not counted in the thread until somebody confirms "
    "them."};
const base::Label likely_list_lead = {
    "Punkter, der ligner eller nævner hinanden. De tæller ikke med som samme sag, før sekretariatet siger "
    "ja.",
    "Items that are like each other or speak of each other. They do not count as the same subject until the "
    "secretariat says so."};
const base::Label likely_with = {"Måske samme sag som", "Perhaps the same as"};
const base::Label why_likely = {"Hvorfor", "Why"};
const base::Label same_subject = {"Samme sag", "The same"};
const base::Label same_subject_said = {"Det er samme sag som »{}«", "It is the same as “{}”"};
const base::Label other_subject = {"Ikke samme sag", "Not the same"};
const base::Label other_subject_said = {"Det er ikke samme sag som »{}«", "It is not the same as “{}”"};
const base::Label said_same_subject = {"»{}« og »{}« er nu samme sag.", "“{}” and “{}” are one subject now."};
const base::Label said_other_subject = {"»{}« og »{}« er ikke samme sag.",
                                        "“{}” and “{}” are not one subject."};
const base::Label none_likely = {"Der er ingen punkter, der måske er samme sag.",
                                 "There are no items that are perhaps the same subject."};
const base::Label likely_order = {
    "De, der ligner hinanden mest, står først; blandt dem, der ligner lige meget, den nyeste.",
    "Those most alike stand first; of those as alike, the newest."};
const base::Label best_likely = {
    "De {} bedste vises. Svar på dem, eller vælg en gruppe eller et år for at se andre.",
    "The best {} are shown. Answer them, or choose a body or a year to see others."};
const base::Label older_likely = {
    "Der er set på de nyeste ligheder. Vælg en gruppe eller et år for at se, om der er ældre.",
    "The newest likenesses were looked at. Choose a body or a year to see whether there are older ones."};
const base::Label all_likely = {"Se alle, der måske er samme sag", "See all that are perhaps the same"};
const base::Label left_out = {"Fjernede punkter", "Items removed"};
const base::Label add_heading = {"Tilføj et punkt", "Add an item"};
const base::Label add_words = {"Ord eller adresse", "Words or address"};
const base::Label add_hint = {"Skriv nogle ord fra punktets titel, eller indsæt adressen på punktets side.",
                              "Write some words of the item's title, or paste the address of its page."};
const base::Label find_button = {"Find punkter", "Find items"};
const base::Label add = {"Tilføj", "Add"};
const base::Label add_said = {"Tilføj »{}« til sagens gang", "Add “{}” to the thread"};
const base::Label found_none = {"Ingen punkter passer til »{}«. Prøv andre ord fra titlen.",
                                "No items fit “{}”. Try other words of the title."};
const base::Label meetings = {"Møder", "Meetings"};
const base::Label returning = {"Sager, der kom igen", "What came back"};
const base::Label returning_lead = {"Hvor tit den samme sag har været på, og hvor tit den er udsat.",
                                    "How often the same subject was on, and how often it was postponed."};
const base::Label all_bodies = {"Alle grupper", "All bodies"};
const base::Label year = {"År", "Year"};
const base::Label all_years = {"Alle år", "All years"};
const base::Label order = {"Vis først", "Show first"};
const base::Label by_meetings = {"Flest møder", "Most meetings"};
const base::Label by_postponed = {"Oftest udsat", "Postponed most"};
const base::Label show = {"Vis sager", "Show subjects"};
const base::Label no_such_body = {"Der er ingen gruppe, hvis adresse er »{}«.",
                                  "No body has the address “{}”."};
const base::Label none_of_year = {"Der er ingen sager fra {}.", "There is nothing of {}."};
const base::Label no_such_order = {"Rækkefølgen »{}« findes ikke.", "There is no order “{}”."};
const base::Label one_subject = {"{} sag", "{} subject"};
const base::Label many_subjects = {"{} sager", "{} subjects"};
const base::Label none_returned = {
    "Ingen sager er kommet igen endnu. De kommer hertil, når flere møder har punkter om det samme.",
    "Nothing has come back yet. Subjects come here when several meetings have items on the same."};
const base::Label none_chosen = {"Ingen sager passer til det valgte. Fjern et filter for at se flere.",
                                 "No subject fits the filters. Remove one to see more."};
const base::Label subject = {"Sag", "Subject"};
const base::Label times_on = {"Møder", "Meetings"};
const base::Label times_postponed = {"Udsat", "Postponed"};
const base::Label first_time = {"Første gang", "First time"};
const base::Label last_time = {"Seneste gang", "Last time"};
const base::Label bodies = {"Grupper", "Bodies"};
const base::Label waiting = {"Udsat og ikke taget op igen", "Postponed and not taken up again"};
const base::Label waiting_lead = {
    "Punkter, der blev udsat, og som ikke er genkendt på noget senere møde. Er sagen taget op under en anden "
    "titel, så åbn punktet, og føj det nye til sagens gang.",
    "Items that were postponed and recognised at no later meeting. If the subject was taken up under another "
    "title, open the item and add the new one to its thread."};
const base::Label newest_waiting = {"De {} nyeste vises. Vælg en gruppe eller et år for at se andre.",
                                    "The newest {} are shown. Choose a body or a year to see others."};
const base::Label closed_item = {"Lukket punkt", "Closed item"};
const base::Label yes = {"ja", "yes"};
const base::Label as_csv = {"Hent som CSV", "Download as CSV"};
const base::Label only_first = {"Kun de første {} er med. Vælg en gruppe eller et år for at få resten.",
                                "Only the first {} are here. Choose a body or a year to get the rest."};
const base::Label no_date = {"datoen fremgår ikke", "date not said"};
const base::Label no_body = {"Gruppen fremgår ikke", "Body not said"};

}  // namespace threads::labels
