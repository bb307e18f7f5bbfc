#include "features/identities/labels.hpp"

namespace identities::labels {
namespace {

using base::Label;

const Label person_heading = {"Samme person?", "The same person?"};
const Label party_heading = {"Samme part?", "The same party?"};
const Label body_heading = {"Samme gruppe?", "The same body?"};
const Label person_lead = {
    "Navne, der ligner hinanden, og som aldrig står til samme møde. Er de samme person, bliver de til én "
    "overalt. Det kan altid fortrydes, og dokumenterne ændres ikke.",
    "Names that are alike and never at one meeting. If they are one person they become one everywhere. It "
    "can "
    "always be undone, and the documents stay as they are."};
const Label party_lead = {
    "Navne på parter, der ligner hinanden eller er korte former. Er de samme part, bliver de til én overalt. "
    "Det kan altid fortrydes, og dokumenterne ændres ikke.",
    "Names of parties that are alike or short forms. If they are one party they become one everywhere. It "
    "can "
    "always be undone, and the documents stay as they are."};
const Label body_lead = {
    "Navne på grupper, der ligner hinanden. Er de samme gruppe, bliver de til én overalt. Det kan altid "
    "fortrydes, og dokumenterne ændres ikke.",
    "Names of bodies that are alike. If they are one body they become one everywhere. It can always be "
    "undone, "
    "and the documents stay as they are."};
const Label person_same = {"Samme person", "The same person"};
const Label party_same = {"Samme part", "The same party"};
const Label body_same = {"Samme gruppe", "The same body"};
const Label person_two = {"Ikke samme", "Not the same"};
const Label people = {"Personer", "People"};
const Label parties = {"Parter", "Parties"};
const Label bodies = {"Grupper", "Bodies"};
const Label person_join = {"Saml med en anden person", "Join with another person"};
const Label party_join = {"Saml med en anden part", "Join with another party"};
const Label body_join = {"Saml med en anden gruppe", "Join with another body"};
const Label person_hint = {"Skriv det navn, som »{}« også står under i dokumenter.",
                           "Write the name that documents also have for “{}”."};
const Label party_hint = {"Skriv det navn, som »{}« også står under i dokumenter.",
                          "Write the name that documents also have for “{}”."};
const Label body_hint = {"Skriv det navn, som »{}« også står under i dokumenter.",
                         "Write the name that documents also have for “{}”."};
const Label person_missing = {
    "Ingen person hedder præcis det. Find navnet på listen over personer, og skriv det helt ud.",
    "Nobody has just that name. Find it on the list of people and write it in full."};
const Label party_missing = {
    "Ingen part hedder præcis det. Find navnet på listen over parter, og skriv det helt ud.",
    "No party has just that name. Find it on the list of parties and write it in full."};
const Label body_missing = {
    "Ingen gruppe hedder præcis det. Find navnet på listen over grupper, og skriv det helt ud.",
    "No body has just that name. Find it on the list of bodies and write it in full."};
const Label person_none = {"Står den samme person under flere navne?",
                           "Is one person there under several names?"};
const Label party_none = {"Står den samme part under flere navne?",
                          "Is one party there under several names?"};
const Label body_none = {"Står den samme gruppe under flere navne?",
                         "Is one body there under several names?"};
const Label person_some = {"Samme person? Navne, der ligner hinanden ({})",
                           "The same person? Names that are alike ({})"};
const Label party_some = {"Samme part? Navne, der ligner hinanden ({})",
                          "The same party? Names that are alike ({})"};
const Label body_some = {"Samme gruppe? Navne, der ligner hinanden ({})",
                         "The same body? Names that are alike ({})"};

const Words person_words = {person_heading, person_lead, person_same,    person_two,  people,     person_join,
                            person_hint,    person_join, person_missing, person_none, person_some};
const Words party_words = {party_heading, party_lead, party_same,    person_two, parties,   party_join,
                           party_hint,    party_join, party_missing, party_none, party_some};
const Words body_words = {body_heading, body_lead, body_same,    person_two, bodies,   body_join,
                          body_hint,    body_join, body_missing, body_none,  body_some};

const Label spelling = {"Navnene lyder ens eller er ét bogstav fra hinanden",
                        "The names sound alike or are a letter apart"};
const Label further_name = {"Det ene har et navn mere end det andet", "One has a name more than the other"};
const Label initial = {"Det ene har et bogstav, hvor det andet har et navn",
                       "One has a letter where the other has a name"};
const Label order = {"De samme navne i en anden rækkefølge", "The same names in another order"};
const Label short_form = {"Det ene er en kort form af det andet", "One is a short form of the other"};
const Label further_word = {"Det ene har ord, som det andet ikke har",
                            "One has words that the other has not"};

}  // namespace

const Words& of(Kind kind) {
    return kind == Kind::person ? person_words : kind == Kind::party ? party_words : body_words;
}

const base::Label& reason_said(Kind /*kind*/, Reason reason) {
    switch (reason) {
        case Reason::further_name:
            return further_name;
        case Reason::initial:
            return initial;
        case Reason::order:
            return order;
        case Reason::short_form:
            return short_form;
        case Reason::further_word:
            return further_word;
        case Reason::spelling:
            break;
    }
    return spelling;
}

const Label skip = {"Spring over", "Skip"};
const Label which_name = {"Hvilket navn skal vises?", "Which name is to be shown?"};
const Label the_name_written = {"Det navn, du har skrevet ovenfor", "The name written above"};
const Label left_of = {"{} forslag tilbage", "{} left to decide"};
const Label no_more = {"Der er ikke flere efter dem, du har sprunget over.",
                       "There are no more after those you skipped."};
const Label none_left = {
    "Der er ingen navne at tage stilling til. Nye kommer hertil, når dokumenter bliver indlæst.",
    "There are no names to decide on. New ones come when documents are put into the archive."};
const Label begin_again = {"Begynd forfra med dem, der er sprunget over", "Begin again with those skipped"};
const Label joined_now = {"»{}« er nu samlet under »{}«.", "“{}” is now joined to “{}”."};
const Label apart_now = {"»{}« og »{}« holdes adskilt.", "“{}” and “{}” are kept apart."};
const Label undo = {"Fortryd", "Undo"};
const Label kept_apart = {"Holdes adskilt", "Kept apart"};
const Label propose_again = {"Foreslå igen", "Propose again"};
const Label what = {"Oplysning", "What"};
const Label together_problem = {
    "De to står til samme møde, så de er to. Ret mødet, hvis det er læst forkert.",
    "Both are listed at one meeting, so they are two. Correct the meeting if it was read wrong."};
const Label same_problem = {"De to er samlet allerede.", "They are joined already."};
const Label name_field = {"Navn", "Name"};
const Label join_button = {"Saml dem", "Join them"};
const Label stands_on = {"Mødt {}, afbud {}", "Attended {}, absent {}"};
const Label other_names = {"Står også som", "Also named"};
const Label part_button = {"Skil ad igen", "Part again"};
const Label part_of = {"Skil {} ad igen", "Part {} again"};
const Label reasons = {"Det taler for", "What speaks for it"};

}  // namespace identities::labels
