#include "features/archive/labels.hpp"

namespace archive::labels {

const base::Label overview = {"Overblik", "Overview"};
const base::Label waiting = {"Det venter", "Waiting"};
const base::Label one_overdue = {"{} opfølgning har overskredet fristen", "{} follow-up is overdue"};
const base::Label many_overdue = {"{} opfølgninger har overskredet fristen", "{} follow-ups are overdue"};
const base::Label too_many_overdue = {
    "Mere end {} opfølgninger har overskredet fristen. Vælg en gruppe på listen for at få dens tal.",
    "More than {} follow-ups are overdue. Choose a body in the list to get its number."};
const base::Label one_to_review = {"{} møde mangler gennemgang", "{} meeting is not reviewed"};
const base::Label many_to_review = {"{} møder mangler gennemgang", "{} meetings are not reviewed"};
const base::Label here_is = {"Her ligger {} med {} og {}, læst fra {}.",
                             "Here are {} with {} and {}, read from {}."};
const base::Label here_is_from = {"Her ligger {} fra {} med {} og {}, læst fra {}.",
                                  "Here are {} from {} with {} and {}, read from {}."};
const base::Label one_meeting = {"{} møde", "{} meeting"};
const base::Label many_meetings = {"{} møder", "{} meetings"};
const base::Label one_item = {"{} punkt", "{} item"};
const base::Label many_items = {"{} punkter", "{} items"};
const base::Label one_decision = {"{} beslutning", "{} decision"};
const base::Label many_decisions = {"{} beslutninger", "{} decisions"};
const base::Label one_document = {"{} dokument", "{} document"};
const base::Label many_documents = {"{} dokumenter", "{} documents"};
const base::Label empty_overview = {
    "Her er ikke noget endnu. Overblikket viser møder, beslutninger og personer, så snart de første "
    "referater er "
    "indlæst.",
    "There is nothing here yet. The overview shows meetings, decisions and people when the first minutes are "
    "in."};
const base::Label import_first = {"Indlæs de første referater", "Put the first minutes in"};
const base::Label import_first_hint = {
    "Word (.docx), PDF, gemte websider eller ren tekst. Begynd gerne med et enkelt, og se, hvordan det "
    "bliver læst.",
    "Word (.docx), PDF, saved web pages or plain text. Begin with a single one and see how it is read."};
const base::Label find_anything = {"Find et punkt, en beslutning, en opfølgning eller en person",
                                   "Find an item, a decision, a follow-up or a person"};
const base::Label coming_meetings = {"Kommende møder", "Coming meetings"};
const base::Label latest_meetings = {"Seneste møder", "Latest meetings"};
const base::Label all_of = {"Alle {}", "All {}"};
const base::Label years_heading = {"Møder gennem årene", "Meetings through the years"};
const base::Label years_title = {"Møder pr. år, fordelt på grupper", "Meetings per year by body"};
const base::Label years_description = {
    "Søjler for {} til {}. Flest møder i {} ({}). Tallene står i tabellen under billedet.",
    "Columns for {} to {}. Most meetings in {} ({}). The numbers are in the table below."};
const base::Label years_table = {"Vis tallene som tabel", "Show the numbers as a table"};
const base::Label year = {"År", "Year"};
const base::Label in_all = {"I alt", "In all"};
const base::Label other_bodies = {"Andre grupper", "Other bodies"};
const base::Label body_not_said = {"Gruppen fremgår ikke", "Body not said"};
const base::Label undated = {"Desuden {} uden dato.", "Also {} without a date."};
const base::Label meeting_of_year = {"{}: {}", "{}: {}"};
const base::Label date_not_said = {"datoen fremgår ikke", "date not said"};

const base::Label only_first_hits = {"Kun de første {} er med. Søg snævrere, og hent resten for sig.",
                                     "Only the first {} are here. Narrow the search and get the rest apart."};
const base::Label search_heading = {"Søgning", "Search"};
const base::Label search_for = {"Søg efter", "Search for"};
const base::Label search = {"Søg", "Search"};
const base::Label one_place = {"{} sted", "{} place"};
const base::Label many_places = {"{} steder", "{} places"};
const base::Label more_than = {"Over {} steder", "More than {} places"};
const base::Label bounded = {"Der er mange. De nyeste {} er sorteret efter, hvor godt de passer.",
                             "There are many. The newest {} are sorted by how well they fit."};
const base::Label no_places = {"Ingen steder med »{}«", "Nothing with “{}”"};
const base::Label no_places_there = {"Ingen steder med »{}« i det, der er valgt",
                                     "Nothing with “{}” in what is chosen"};
const base::Label search_everywhere = {"Søg uden at afgrænse", "Search without narrowing"};
const base::Label order = {"Rækkefølge:", "Order:"};
const base::Label order_best = {"bedst passende først", "best match first"};
const base::Label order_newest = {"nyeste først", "newest first"};
const base::Label meant_instead = {"»{}« står ingen steder. Vi søgte på ",
                                   "“{}” stands nowhere. We searched for "};
const base::Label meant_also = {"Vi søgte også på ", "We searched for this too: "};
const base::Label meant_exactly = {"Søg kun på »{}«", "Search for “{}” only"};
const base::Label loosened = {"Steder med alle ordene: {}. Efter dem kommer steder med nogle af dem.",
                              "Places with all the words: {}. After them those with some."};
const base::Label loosened_only = {"Ingen steder har alle ordene. Her er steder med nogle af dem.",
                                   "Nothing has all the words. Here are places with some."};
const base::Label loosened_one = {"Steder med hele ordet: {}. Efter dem kommer steder med en del af det.",
                                  "Places with the whole word: {}. After them those with a part of it."};
const base::Label searched_for = {"Vi søgte på: ", "We searched for: "};
const base::Label only_signs = {"»{}« er kun tegn. Skriv mindst ét ord eller tal.",
                                "“{}” is only signs. Write a word or a number."};
const base::Label no_choice = {"Ingen steder i det, der er valgt", "Nothing in what is chosen"};
const base::Label all_without = {"Alt uden {}, nyeste først.", "All without {}, newest first."};
const base::Label all_chosen = {"Alt i det, der er valgt, nyeste først.",
                                "All that is chosen, newest first."};
const base::Label advice_fewer = {"Prøv andre ord, eller kun begyndelsen af et ord (mindst tre bogstaver).",
                                  "Try other words, or only the beginning of one (three letters or more)."};
const base::Label advice_first = {"Skriv et ord, et navn eller et sagsnummer.",
                                  "Type a word, a name or a case number."};
const base::Label advice_forms = {
    "Du behøver ikke bøjninger eller hele sammensætninger: »aftale« finder også »sundhedsaftalen«.",
    "You need no inflections or whole compounds."};
const base::Label advice_quotes = {"Sæt ord, der skal stå sammen, i anførselstegn: \"fælles akutteam\".",
                                   "Put words that belong together in quotation marks."};
const base::Label advice_minus = {"Sæt minus foran et ord, der ikke må stå der: rygestop -evaluering.",
                                  "Put a minus before a word that must not be there."};
const base::Label advice_meetings = {"Leder du efter et bestemt møde? Se alle møder efter år",
                                     "Looking for a certain meeting? See all meetings by year"};
const base::Label narrow = {"Afgræns", "Narrow"};
const base::Label to_facets = {"Afgræns efter slags, gruppe, år, person og part",
                               "Narrow by kind, body, year, person and party"};
const base::Label kind = {"Slags", "Kind"};
const base::Label body = {"Gruppe", "Body"};
const base::Label everything = {"Alt", "Everything"};
const base::Label all_bodies = {"Alle grupper", "All bodies"};
const base::Label all_years = {"Alle år", "All years"};
const base::Label all_people = {"Alle personer", "All people"};
const base::Label party = {"Part", "Party"};
const base::Label all_parties = {"Alle parter", "All parties"};
const base::Label as_csv = {"Hent stederne som regneark (CSV)", "Get the places as a spreadsheet (CSV)"};
const base::Label keep_address = {"Sidens adresse er søgningen: gem den, eller send den til andre.",
                                  "The page's address is the search: keep it or send it on."};
const base::Label column_title = {"Titel", "Title"};
const base::Label column_date = {"Dato", "Date"};
const base::Label column_snippet = {"Uddrag", "Excerpt"};
const base::Label column_address = {"Adresse", "Address"};
const base::Label kind_item = {"Punkt", "Item"};
const base::Label kind_decision = {"Beslutning", "Decision"};
const base::Label kind_follow_up = {"Opfølgning", "Follow-up"};
const base::Label kind_person = {"Person", "Person"};
const base::Label kinds_item = {"Punkter", "Items"};
const base::Label kinds_decision = {"Beslutninger", "Decisions"};
const base::Label kinds_follow_up = {"Opfølgninger", "Follow-ups"};
const base::Label kinds_person = {"Personer", "People"};

const base::Label archive = {"Arkiv", "Archive"};
const base::Label archive_lead = {"Alle de dokumenter, som møderne er læst fra.",
                                  "All the documents that the meetings were read from."};
const base::Label history_link = {"Historik", "History"};
const base::Label import_documents = {"Indlæs dokumenter", "Put documents in"};
const base::Label document = {"Dokument", "Document"};
const base::Label meeting = {"Møde", "Meeting"};
const base::Label read_on = {"Læst", "Read"};
const base::Label doubts = {"Tvivl", "Doubts"};
const base::Label one_doubt = {"{} tvivl", "{} doubt"};
const base::Label many_doubts = {"{} tvivl", "{} doubts"};
const base::Label one_line_unplaced = {"{} linje i bakken", "{} line in the tray"};
const base::Label many_lines_unplaced = {"{} linjer i bakken", "{} lines in the tray"};
const base::Label no_doubts = {"Ingen tvivl", "No doubts"};
const base::Label not_reviewed = {"ikke gennemgået", "not reviewed"};
const base::Label kicker_read = {"Dokument, læst den {}", "Document, read on {}"};
const base::Label kicker_read_by = {"Dokument, læst den {} af {}", "Document, read on {} by {}"};
const base::Label lines = {"Linjer", "Lines"};
const base::Label lines_counted = {
    "{} med tekst: {} læst ind, {} med sidehoved, sidetal og lignende, {} i bakken",
    "{} with text: {} read, {} running heads, page numbers and the like, {} in the tray"};
const base::Label file = {"Fil", "File"};
const base::Label fetch_original = {"Hent den oprindelige fil", "Fetch the original file"};
const base::Label doubt_at = {"Linje {} i filen.", "Line {} of the file."};
const base::Label tray = {"Bakken: linjer, der ikke kunne placeres", "The tray: lines without a place"};
const base::Label tray_text = {"Linjerne er gemt, men hører ikke til noget, der kunne genkendes.",
                               "The lines are kept, but belong to nothing that was recognised."};
const base::Label line = {"Linje", "Line"};
const base::Label text = {"Tekst", "Text"};
const base::Label read_from = {"Læst fra", "Read from"};
const base::Label no_documents = {"Her er ingen dokumenter endnu.", "There are no documents yet."};

const base::Label now_stands = {"Mødet var her i forvejen og vises nu efter dette dokument.",
                                "The meeting was here already and is now shown from this document."};
const base::Label lies_beside = {"Mødets referat er her i forvejen. Dagsordenen er gemt ved siden af.",
                                 "The meeting's minutes are here already. The agenda is kept beside them."};
const base::Label same_meeting = {"Mødets dokumenter", "The meeting's documents"};
const base::Label stands = {"Mødet vises efter dette dokument", "The meeting is shown from this document"};
const base::Label let_stand = {"Vis mødet efter dette dokument", "Show the meeting from this document"};
const base::Label let_stand_hint = {"Det nuværende bliver liggende og kan hentes frem igen på samme måde.",
                                    "The present one is kept and can be brought back in the same way."};
const base::Label agenda_had = {"Dagsordenen havde punkter, som referatet ikke har. Se dagsordenen:",
                                "The agenda had items that the minutes do not have. See the agenda:"};
const base::Label same_day = {"Er det samme møde?", "Is it the same meeting?"};
const base::Label same_day_lead = {
    "Gruppen har mere end ét møde i arkivet samme dag. Er det det samme møde, så saml dem. Dokumenterne "
    "bliver liggende, og møderne kan skilles igen. Dokumentet her hører til",
    "The body has more than one meeting in the archive on that day. If it is the same one, join them. The "
    "documents are kept, and the meetings can be parted again. This document is of"};
const base::Label join = {"Saml de to møder", "Join the two meetings"};
const base::Label join_with = {"Saml med {}", "Join with {}"};
const base::Label part = {"Gør dokumentet til et møde for sig", "Make the document a meeting of its own"};
const base::Label part_hint = {
    "Hører dokumentet ikke til dette møde, kan det skilles fra. Det kan samles igen.",
    "If the document is not of this meeting it can be parted from it, and joined again."};
const base::Label also_has = {"Mødet har også ", "The meeting also has "};
const base::Label joined_now = {
    "Dokumentet er nu en udgave af et møde, der var her i forvejen. Fortryd rettelsen for at skille de to "
    "igen.",
    "The document is now a version of a meeting that was here already. Undo the correction to part the two."};
const base::Label differences = {"Forskelle", "Differences"};
const base::Label differences_lead = {"Hvad der er ændret siden {}.", "What has changed since {}."};
const base::Label no_differences = {"De to dokumenter siger det samme.", "The two documents say the same."};
const base::Label item_is_new = {"Nyt punkt", "New item"};
const base::Label item_is_gone = {"Punktet er udgået", "The item is gone"};
const base::Label before = {"Før", "Before"};
const base::Label now = {"Nu", "Now"};
const base::Label nothing = {"intet", "nothing"};
const base::Label part_title = {"Overskrift", "Title"};
const base::Label part_date = {"Dato og tid", "Date and time"};
const base::Label part_place = {"Sted", "Place"};
const base::Label part_people = {"Deltagere", "Participants"};
const base::Label part_background = {"Sagsfremstilling", "Case presentation"};
const base::Label part_recommendations = {"Indstilling", "Recommendation"};
const base::Label part_minutes = {"Referat", "Minutes"};
const base::Label part_decision = {"Beslutning", "Decision"};
const base::Label part_attachments = {"Bilag", "Attachments"};
const base::Label part_presenters = {"Sagsfremstiller", "Presenter"};
const base::Label part_closed = {"Åben eller lukket", "Open or closed"};
const base::Label is_closed = {"lukket", "closed"};
const base::Label is_open = {"åben", "open"};

const base::Label import_heading = {"Indlæs dagsordener og referater", "Put agendas and minutes in"};
const base::Label choose_files = {"Vælg filer", "Choose files"};
const base::Label choose_files_hint = {
    "Word (.docx), PDF, gemte websider (.html) eller ren tekst (.txt). Du kan vælge mange på én gang, højst "
    "64 MB i alt.",
    "Word (.docx), PDF, saved web pages (.html) or plain text (.txt). You can choose many at once, at most "
    "64 MB in all."};
const base::Label import_button = {"Indlæs filerne", "Put the files in"};
const base::Label to_archive_from_upload = {"Til arkivet", "To the archive"};
const base::Label what_happens = {"Hvad sker der så?", "What happens then?"};
const base::Label happens_read = {
    "Hver fil bliver læst: dato, deltagere, punkter, beslutninger og opfølgninger.",
    "Each file is read: date, participants, items, decisions and follow-ups."};
const base::Label happens_see = {"Du ser med det samme, hvad der blev læst, og hvad der er tvivl om.",
                                 "You see at once what was read and what is in doubt."};
const base::Label happens_kept = {
    "Filen gemmes, som den er. Teksten ændres ikke, og intet bliver smidt væk.",
    "The file is kept as it is. The text is not changed and nothing is thrown away."};
const base::Label happens_version = {
    "Er mødets dagsorden her allerede, bliver referatet det samme mødes næste udgave. Den tidligere gemmes.",
    "When the meeting's agenda is here already, the minutes become the same meeting's next version. The "
    "earlier one is kept."};
const base::Label happens_once = {"Den samme fil bliver kun læst én gang, også hvis du sender den igen.",
                                  "The same file is read only once, even if you send it again."};
const base::Label no_file_chosen = {"Vælg mindst én fil.", "Choose at least one file."};
const base::Label result_one = {"1 fil sendt: {}", "1 file sent: {}"};
const base::Label result_many = {"{} filer sendt: {}", "{} files sent: {}"};
const base::Label part_added = {"{} læst", "{} read"};
const base::Label part_known = {"{} kendt i forvejen", "{} known before"};
const base::Label part_refused = {"{} afvist", "{} refused"};
const base::Label see_meetings = {"Se møderne", "See the meetings"};
const base::Label import_more = {"Indlæs flere", "Put more in"};
const base::Label import_others = {"Vælg andre filer", "Choose other files"};
const base::Label with_doubts = {"Læst med tvivl", "Read with doubts"};
const base::Label without_doubts = {"Læst uden tvivl", "Read without doubts"};
const base::Label known = {"Kendt i forvejen", "Known before"};
const base::Label refused = {"Afvist", "Refused"};
const base::Label known_text = {"Den samme fil er læst før. Intet er ændret.",
                                "The same file has been read before. Nothing was changed."};

const base::Label not_found = {"Filen findes ikke. Se efter, om stien er skrevet rigtigt.",
                               "There is no such file. Check the path."};
const base::Label empty = {"Filen er tom. Se efter, om den rigtige fil er valgt.",
                           "The file is empty. Check that it is the right one."};
const base::Label binary = {
    "Filen er ikke af en slags, der kan læses. Gem den som Word-dokument (.docx), PDF eller ren tekst "
    "(.txt), og send den igen.",
    "The file is not of a kind that can be read. Save it as .docx, PDF or plain text and send it again."};
const base::Label too_large = {"Filen er for stor. En tekst må højst fylde 64 MB.",
                               "The file is too large. A text may be at most 64 MB."};
const base::Label no_items = {
    "Der blev ikke fundet nogen punkter, så det ligner ikke en dagsorden eller et referat. Intet er gemt.",
    "No items were found, so it does not look like an agenda or minutes. Nothing was stored."};
const base::Label not_stored = {"Filen kunne ikke gemmes lige nu. Prøv igen om lidt.",
                                "The file could not be stored just now. Try again later."};
const base::Label unreadable = {"Filen kan ikke læses. Se efter, om du har lov til at åbne den.",
                                "The file cannot be read. Check that you may open it."};

}  // namespace archive::labels
