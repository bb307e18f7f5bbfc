#include "features/archive/destroy_words_labels.hpp"

namespace archive::labels {

const base::Label passage_link = {"Slet en passage i stedet …", "Destroy a passage instead …"};
const base::Label passage_title = {"Slet en passage helt", "Destroy a passage"};
const base::Label which_words = {"Hvilke ord skal væk?", "Which words are to go?"};
const base::Label which_words_lead = {
    "Skriv ordene præcis, som de står i dokumentet. I deres sted kommer der til at stå [fjernet]. Resten af "
    "dokumentet bliver, men den oprindelige fil kan ikke rettes og slettes derfor.",
    "Write the words exactly as they stand in the document. [fjernet] will stand in their place. The rest of "
    "the document stays, but the original file cannot be changed and is therefore destroyed."};
const base::Label words = {"Ordene", "The words"};
const base::Label words_hint = {
    "Mindst 4 tegn. Mellemrum og linjeskift er lige meget, store og små bogstaver er det ikke.",
    "At least 4 characters. Blanks and line ends do not matter, large and small letters do."};
const base::Label where = {"Hvor", "Where"};
const base::Label where_here = {"Kun i dette dokument og det, der er skrevet ved dets møde",
                                "In this document and what was written at its meeting alone"};
const base::Label where_everywhere = {"Overalt i samarbejdet", "Everywhere in the collaboration"};
const base::Label look_button = {"Vis, hvor ordene står", "Show where the words stand"};
const base::Label here_they_stand = {"Her står ordene", "Where the words stand"};
const base::Label stand_times = {"Ordene står {} steder i samarbejdet.",
                                 "The words stand in {} places in the collaboration."};
const base::Label stand_once = {"Ordene står ét sted i samarbejdet.",
                                "The words stand in one place in the collaboration."};
const base::Label in_meeting = {"I dette mødes dokumenter", "In the documents of this meeting"};
const base::Label also_in = {"Står også i", "Also in"};
const base::Label stands_once = {"1 sted", "1 place"};
const base::Label stands_often = {"{} steder", "{} places"};
const base::Label in_written = {"I noter ved opfølgninger: {}", "In notes on follow-ups: {}"};
const base::Label in_history = {"I det, historikken gemmer: {}", "In what the history keeps: {}"};
const base::Label others_stay = {
    "I andre dokumenter end dette bliver de stående. Vælg »Overalt i samarbejdet«, hvis de også skal væk "
    "der.",
    "In other documents than this one they stay. Choose “Everywhere in the collaboration” if they are to go "
    "there too."};
const base::Label very_many = {
    "Det er mange steder. Er ordene så almindelige, at de også står, hvor de skal blive? Så skriv flere af "
    "ordene omkring dem.",
    "These are many places. Are the words so common that they also stand where they are to stay? Then write "
    "more of the words around them."};
const base::Label very_many_names = {
    "Det er mange steder. Se nogle af dem efter: Er det den samme person alle steder?",
    "These are many places. Look at some of them: is it the same person in all of them?"};
const base::Label goes_words = {
    "Ordene i dokumentets tekst, læsning og rettelser, i mødet med punkter, beslutninger og opfølgninger, og "
    "i noter ved opfølgninger",
    "The words in the document's text, reading and corrections, in the meeting with items, decisions and "
    "follow-ups, and in notes on follow-ups"};
const base::Label goes_originals = {"Den oprindelige fil af hvert af de dokumenter, hvor ordene fjernes ({})",
                                    "The original file of each document from which the words go ({})"};
const base::Label goes_words_history = {"Hvad historikken gemmer af handlinger, hvor ordene indgår",
                                        "What the history keeps of acts that have the words"};
const base::Label goes_words_search = {"Ordene i søgningen", "The words in the search"};
const base::Label not_reached = {"Det nås ikke", "What is not reached"};
const base::Label not_reached_spelling = {
    "Ordene skrevet på en anden måde, og ord, som en tabel eller spalte i filen skiller ad",
    "The words written in another way, and words that a table or a column of the file divides"};
const base::Label not_reached_copies = {
    "Filer, som nogen har hentet eller har liggende, og mails, der er sendt",
    "Files that somebody has fetched or has elsewhere, and mail that was sent"};
const base::Label not_reached_accounts = {
    "Brugeres navne og mailadresser: en bruger lukkes af en administrator",
    "Users' names and mail addresses: a user is closed by an administrator"};
const base::Label not_reached_backups = {"Sikkerhedskopierne, til de bliver for gamle og slettes",
                                         "Backups, until they are too old and are deleted"};
const base::Label what_stays_words = {
    "I historikken bliver stående, at noget er slettet her, hvornår, hvorfor og af hvilke to personer, men "
    "intet af ordene.",
    "The history keeps that something was destroyed here, when, why and by which two people, and none of the "
    "words."};
const base::Label ask_words_lead = {
    "En anden i sekretariatet skal bekræfte inden 14 dage. Før det sker der ingenting.",
    "Another of the secretariat must confirm within 14 days. Nothing happens before."};
const base::Label words_reason_hint = {
    "Den bliver stående i historikken. Skriv ikke noget i den, som skal glemmes.",
    "It stays in the history. Write nothing in it that is to be forgotten."};
const base::Label words_reason_tells = {
    "Ordene står i begrundelsen, som bliver stående i historikken. Skriv den uden dem.",
    "The reason has the words, and it stays in the history. Write it without them."};
const base::Label other_words = {"Vælg andre ord", "Choose other words"};
const base::Label confirm_passage = {"Slet ordene helt", "Destroy the words"};
const base::Label refuse_passage = {"Afvis, og lad ordene blive", "Refuse, and let the words stay"};
const base::Label words_short = {"Skriv mindst 4 tegn. Kortere ord står inde i mange andre ord.",
                                 "Write at least 4 characters. Shorter words stand inside many other words."};
const base::Label words_long = {
    "Skriv højst 2000 tegn ad gangen. Skal mere væk, så slet dokumentet, eller tag et stykke ad gangen.",
    "Write at most 2000 characters at once. If more is to go, destroy the document or take a piece at a "
    "time."};
const base::Label words_own = {
    "Det er de ord, der kommer til at stå i stedet for det slettede. Skriv flere af ordene omkring dem.",
    "These are the words that stand in the place of what is destroyed. Write more of the words around them."};
const base::Label words_nowhere = {
    "Ordene står ikke i dokumentet. Skriv dem, som de står der, med store og små bogstaver.",
    "The words are not in the document. Write them as they stand there, with large and small letters."};
const base::Label words_one_word = {
    "Personen er kun skrevet med ét ord, for eksempel et fornavn eller forbogstaver. Det kan også være en "
    "andens navn eller slet ikke et navn, og derfor kan det ikke fjernes alle steder på én gang. Slet det "
    "som "
    "passager på dokumenternes sider.",
    "The person is written with one word only, such as a first name or initials. That may also be another's "
    "name or no name at all, and can therefore not be removed everywhere at once. Destroy it as passages at "
    "the documents' pages."};
const base::Label words_changed = {
    "Personen skrives ikke længere med de samme navne, som da der blev bedt om sletningen. Afvis den, og bed "
    "om den igen.",
    "The person is no longer written with the names that the destruction was asked for. Refuse it, and ask "
    "for it again."};
const base::Label waiting_passage = {"en passage i", "a passage in"};
const base::Label waiting_person = {"en persons navn", "a person's name"};
const base::Label passage_destroyed = {
    "Passagen er slettet helt. I historikken står, at det er sket, hvorfor og af hvem.",
    "The passage is destroyed. The history says that it was, why and by whom."};
const base::Label original_is_gone = {
    "Originalen er slettet, fordi ord blev fjernet fra dokumentet.",
    "The original was destroyed because words were removed from the document."};
const base::Label person_title = {"Slet en persons navn helt", "Destroy a person's name"};
const base::Label person_lead = {
    "I navnets sted kommer der til at stå [navn fjernet]. Beslutninger, opfølgninger og fremmøde bliver, men "
    "uden navnet.",
    "[navn fjernet] will stand in the name's place. Decisions, follow-ups and attendance stay, but without "
    "the name."};
const base::Label person_names = {"Navnet skrives", "The name is written"};
const base::Label goes_person_names = {
    "Navnet i alle dokumenter, møder, opfølgninger og noter, også i løbende tekst",
    "The name in all documents, meetings, follow-ups and notes, in running text too"};
const base::Label goes_person_titles = {
    "Titel og organisation, hvor de står ved navnet i deltagerlister",
    "Title and organisation where they stand beside the name in lists of participants"};
const base::Label goes_person_page = {"Personens side, og det søgningen finder ved navnet",
                                      "The person's page, and what the search finds by the name"};
const base::Label not_reached_surname = {
    "Fornavnet, efternavnet eller forbogstaverne alene. De er så tit andres, at kun et menneske kan se, hvis "
    "de er.",
    "The first name, the surname or the initials alone. They are so often others' that only a human being "
    "can "
    "see whose they are."};
const base::Label not_reached_nearby = {"Andet i teksten, der fortæller, hvem det er",
                                        "Other things in the text that tell who it is"};
const base::Label surname_heading = {"Linjer med et navn på ét ord alene",
                                     "Lines with a name of one word alone"};
const base::Label surname_lead = {
    "De bliver. Er det personen, så slet dem som passager på dokumentets side.",
    "They stay. If it is the person, destroy them as passages at the document's page."};
const base::Label surname_line = {"linje {}", "line {}"};
const base::Label surname_more = {"og {} linjer mere", "and {} more lines"};
const base::Label name_nowhere = {"Navnet står ikke i noget dokument.", "The name is in no document."};
const base::Label confirm_person = {"Slet navnet {} helt", "Destroy the name {}"};
const base::Label refuse_person = {"Afvis, og lad navnet blive", "Refuse, and let the name stay"};
const base::Label person_tells = {
    "Navnet står i begrundelsen, som bliver stående i historikken. Skriv den uden navnet.",
    "The reason has the name, and it stays in the history. Write it without."};
const base::Label person_own = {
    "Det er det navn, der står i stedet for slettede navne. Det kan ikke slettes.",
    "This is the name that stands in the place of destroyed ones. It cannot be destroyed."};
const base::Label person_destroyed = {
    "Navnet er slettet helt. I historikken står, at det er sket, hvorfor og af hvem.",
    "The name is destroyed. The history says that it was, why and by whom."};
const base::Label stands_in = {"Navnet står her", "Where the name stands"};

}  // namespace archive::labels
