#include "features/decisions/follow_up.hpp"
#include "features/decisions/labels.hpp"

// The words about follow-ups and their closing.
namespace decisions::labels {

const base::Label one_follow_up = {"{} opfølgning", "{} follow-up"};
const base::Label open_follow_ups = {"Åben opfølgning", "Open follow-ups"};
const base::Label all_open_one = {"Se opfølgningen på listen", "See it on the list"};
const base::Label all_open_many = {"Se alle {} på listen", "See all {} on the list"};
const base::Label many_follow_ups = {"{} opfølgninger", "{} follow-ups"};
const base::Label more_than = {"Mere end {} opfølgninger. Afgræns yderligere for at se dem alle.",
                               "More than {} follow-ups. Narrow the list to see them all."};
const base::Label show_follow_ups = {"Vis opfølgning", "Show follow-ups"};
const base::Label no_follow_ups = {
    "Her er ingen opfølgning endnu. Den kommer hertil, når referater, der lægger noget på nogen, bliver "
    "indlæst.",
    "There are no follow-ups yet. They come when minutes that lay something on somebody are put into the "
    "archive."};
const base::Label put_in = {"Indlæs referater", "Put minutes in"};
const base::Label no_follow_ups_chosen = {
    "Ingen opfølgning passer til det valgte. Fjern et filter, eller vælg status »Alle, også gentagne« for at "
    "se flere.",
    "No follow-up fits the filters. Remove one, or choose the status “All”, to see more."};
const base::Label all_open_closed = {
    "Alle opfølgninger er lukket. Vælg status »Alle, også gentagne« for at se dem.",
    "All follow-ups are closed. Choose the status “All, said again too” to see them."};
const base::Label responsible = {"Ansvarlig", "Responsible"};
/// What is typed as the responsible to see what names none.
const base::Label of_nobody = {"ingen", "nobody"};
const base::Label to_what_nobody_owes = {"Se det, ingen er nævnt som ansvarlig for",
                                         "See what names nobody as responsible"};
const base::Label party = {"Part", "Party"};
const base::Label all_parties = {"Alle parter", "All parties"};
const base::Label state = {"Status", "Status"};
const base::Label open = {"Åbne", "Open"};
const base::Label closed = {"Lukkede", "Closed"};
const base::Label open_and_closed = {"Alle, også gentagne", "All, said again too"};
const base::Label due_heading = {"Frist", "Due"};
const base::Label all_dues = {"Alle frister", "All dues"};
const base::Label next_meeting = {"{}, {}", "{}, {}"};
const base::Label overdue = {"Overskredet", "Overdue"};
const base::Label overdue_word = {"overskredet", "overdue"};
const base::Label repeated_word = {"gentaget senere", "said again later"};
const base::Label closed_word = {"lukket: {}", "closed: {}"};
const base::Label no_such_party = {"Der er ingen part, der skylder noget, hvis adresse er »{}«.",
                                   "No party that owes anything has the address “{}”."};
const base::Label no_follow_ups_of_year = {"Der er ingen opfølgning fra {}.",
                                           "There are no follow-ups of {}."};
const base::Label no_such_state = {"Der er ingen opfølgning med status »{}«.",
                                   "There are no follow-ups with the status “{}”."};
const base::Label no_such_due = {"Frister kan ikke vælges med »{}«.", "Due dates cannot be chosen by “{}”."};
const base::Label nobody_of_that_name = {"Ingen ansvarlige har »{}« i navnet.",
                                         "Nobody responsible has a name with “{}”."};
const base::Label as_csv = {"Hent som CSV", "Get as CSV"};
const base::Label as_xlsx = {"Hent som Excel", "Get as Excel"};
const base::Label who_owes = {"Hvem skylder hvad", "Who owes what"};
const base::Label by_party = {"Parter", "Parties"};
const base::Label by_name = {"Ansvarlige", "Responsible"};
const base::Label owes_lead = {
    "Åbne opfølgninger fordelt på ansvarlige, den ældste først. Står den samme opfølgning i flere referater, "
    "tæller den én gang.",
    "Open follow-ups of each, the oldest first. The same in several minutes counts once."};
const base::Label open_count = {"Åbne", "Open"};
const base::Label oldest = {"Den ældste udestår siden", "The oldest is owed since"};
const base::Label nobody_owes = {"Ingen skylder noget: her er ingen åben opfølgning med en ansvarlig.",
                                 "Nobody owes anything: no open follow-up has anybody responsible."};
const base::Label one_day = {"{} dag", "{} day"};
const base::Label many_days = {"{} dage", "{} days"};
const base::Label one_month = {"{} md.", "{} month"};
const base::Label many_months = {"{} mdr.", "{} months"};
const base::Label one_year = {"{} år", "{} year"};
const base::Label many_years = {"{} år", "{} years"};
const base::Label years_and_months = {"{} og {}", "{} and {}"};
const base::Label since = {"Udestår siden", "Owed since"};
const base::Label said_in = {"Fra", "From"};
const base::Label also_in = {"Står også i referatet fra ", "Also in the minutes of "};
const base::Label again_in = {"Gentaget i referatet fra ", "Said again in the minutes of "};
const base::Label and_more = {"og {} til", "and {} more"};
const base::Label close_link = {"Luk", "Close"};
const base::Label reopen_link = {"Åbn igen", "Open again"};
const base::Label close_heading = {"Luk opfølgningen", "Close the follow-up"};
const base::Label close_button = {"Luk opfølgningen", "Close the follow-up"};
const base::Label reopen_button = {"Åbn opfølgningen igen", "Open the follow-up again"};
const base::Label how = {"Hvordan endte det?", "How did it end?"};
const base::Label choose = {"Vælg", "Choose"};
const base::Label note = {"Bemærkning", "Note"};
const base::Label note_hint = {"Hvad blev der gjort, eller hvorfor er det ikke længere nødvendigt?",
                               "What was done, or why is it no longer needed?"};
const base::Label evidence = {"Dokumentation", "Evidence"};
const base::Label evidence_hint = {"Et link (https://…), eller skriv, hvor det kan ses.",
                                   "A link (https://…), or words on where it can be seen."};
const base::Label how_missing = {"Vælg, hvordan opfølgningen endte.", "Choose how the follow-up ended."};
const base::Label note_missing = {"Skriv i bemærkningen, hvordan opfølgningen endte.",
                                  "Say how it ended when it was in another way."};
const base::Label too_long = {"Skriv højst {} tegn.", "Write at most {} characters."};
const base::Label not_a_link = {
    "Linket kan ikke følges. Skriv hele adressen uden mellemrum, eller skriv med ord, hvor det kan ses.",
    "The link cannot be followed. Write the whole address without blanks, or say in words where it can be "
    "seen."};
const base::Label repeated_problem = {
    "Opfølgningen er gentaget i et senere referat. Luk den nyeste, som står nedenfor.",
    "The follow-up is said again in later minutes. Close the newest, which is named below."};
const base::Label closed_problem = {"En anden har lukket opfølgningen imens. Intet er ændret.",
                                    "Somebody else closed it meanwhile. Nothing was changed."};
const base::Label done = {"udført", "done"};
const base::Label overtaken = {"overhalet af begivenhederne", "overtaken by events"};
const base::Label not_relevant = {"ikke længere relevant", "no longer relevant"};
const base::Label ended_otherwise = {"på anden måde", "in another way"};
const base::Label closed_by = {"Lukket {} af {}: {}", "Closed {} by {}: {}"};
const base::Label newest_stands = {
    "Opfølgningen er gentaget i et senere referat. Den nyeste gælder, og det er den, der kan lukkes.",
    "The same is said again in later minutes. That follow-up stands and can be closed."};
const base::Label to_newest = {"Se den nyeste", "See the newest"};
const base::Label other_minutes = {"Det samme i andre referater", "The same in other minutes"};
const base::Label text_column = {"Opfølgning", "Follow-up"};
const base::Label due_day_column = {"Senest", "At the latest"};
const base::Label meeting_column = {"Møde", "Meeting"};
const base::Label body_column = {"Gruppe", "Body"};
const base::Label item_column = {"Punkt", "Item"};
const base::Label since_column = {"Udestår siden", "Owed since"};
const base::Label mentions_column = {"Antal referater", "Number of minutes"};
const base::Label closed_on_column = {"Lukket den", "Closed on"};
const base::Label closed_by_column = {"Lukket af", "Closed by"};
const base::Label how_column = {"Hvordan", "How"};
const base::Label closed_item_column = {"Lukket punkt", "Closed item"};
const base::Label yes = {"ja", "yes"};
const base::Label status_open = {"åben", "open"};
const base::Label status_closed = {"lukket", "closed"};
const base::Label only_first = {"Kun de første {} er med. Afgræns, og hent resten for sig.",
                                "Only the first {} are here. Narrow the list and get the rest apart."};

const base::Label told_done = {"Ifølge et senere referat er den løst: ",
                               "Later minutes say that it is done: "};
const base::Label told_note = {"Ifølge et senere referat er den løst: »{}«",
                               "Later minutes say that it is done: “{}”"};
const base::Label close_as_told = {"Luk med dette referat som dokumentation",
                                   "Close with these minutes as evidence"};
const base::Label told_heading = {"Meldt løst", "Said to be done"};
const base::Label told_or_not = {"Alle", "All"};
const base::Label told_choice = {"I et senere referat", "In later minutes"};
const base::Label no_such_told = {"Meldt løst kan ikke vælges med »{}«.",
                                  "Later minutes cannot be chosen by “{}”."};
const base::Label close_chosen = {"Luk de valgte", "Close the chosen"};
const base::Label close_chosen_button = {"Luk de valgte opfølgninger", "Close the chosen follow-ups"};
const base::Label choose_all = {"Vælg alle på siden", "Choose all on the page"};
const base::Label choose_none = {"Vælg ingen", "Choose none"};
const base::Label choose_one = {"Vælg: {}", "Choose: {}"};
const base::Label nothing_ticked = {"Ingen opfølgning er valgt. Sæt hak ved dem, der skal lukkes.",
                                    "No follow-up is chosen. Tick those that are to be closed."};
const base::Label closed_one = {"{} opfølgning er lukket.", "{} follow-up is closed."};
const base::Label closed_many = {"{} opfølgninger er lukket.", "{} follow-ups are closed."};
const base::Label see_closed = {"Se de lukkede", "See the closed ones"};
const base::Label changed_one = {
    "{} er ikke lukket: den er ændret eller lukket af andre, siden listen blev vist.",
    "{} is not closed: somebody changed or closed it after the list was shown."};
const base::Label changed_many = {
    "{} er ikke lukket: de er ændret eller lukket af andre, siden listen blev vist.",
    "{} are not closed: somebody changed or closed them after the list was shown."};
const base::Label same_minutes_stand = {
    "Opfølgningen står også et andet sted i referatet. Den gælder, og det er den, der kan lukkes.",
    "The same is said elsewhere in the minutes. That follow-up stands and can be closed."};
const base::Label earlier_follow_ups = {"Lukkede opfølgninger og dem, der er gentaget senere",
                                        "Closed follow-ups, and what was said again since"};
const base::Label latest = {"Senest", "Latest"};
const base::Label laid_on_by = {"Nævnt af (antal)", "Said by (how often)"};
const base::Label open_of = {"{} af {}", "{} of {}"};
const base::Label also_named = {"Også nævnt som {}", "Also named {}"};
const base::Label to_names = {"Står den samme under flere navne? Saml navnene",
                              "Is one there under several names? Join the names"};
const base::Label names_heading = {"Samme ansvarlige under flere navne?",
                                   "The same responsible under several names?"};
const base::Label names_lead = {
    "Grupper og funktioner, der står som ansvarlige. Er to navne det samme, tæller de sammen overalt. Det "
    "kan "
    "altid fortrydes, og dokumenterne ændres ikke.",
    "Groups and offices that are responsible. When two names are one they count as one everywhere. It can "
    "always be undone, and the documents stay as they are."};
const base::Label no_names_alike = {"Ingen af navnene ligner hinanden.", "None of the names are alike."};
const base::Label more_proposals = {"Der er {} forslag mere. De kommer frem, når der er svaret på disse.",
                                    "There are {} more. They come up when these are answered."};
const base::Label same_name = {"Det er den samme", "They are the same"};
const base::Label two_names = {"Det er to forskellige", "They are two"};
const base::Label which_name_stands = {"Hvilket navn skal vises?", "Which name is to be shown?"};
const base::Label join_by_hand = {"Saml to andre navne", "Join two other names"};
const base::Label one_name = {"Det ene navn", "The one name"};
const base::Label other_name = {"Det andet navn", "The other name"};
const base::Label join_names = {"Saml de to navne", "Join the two names"};
const base::Label joined_names = {"Samlede navne", "Joined names"};
const base::Label joined_under = {"»{}« tæller med under »{}«.", "“{}” is counted under “{}”."};
const base::Label part_names = {"Skil ad igen", "Part again"};
const base::Label names_kept_apart = {"Er to forskellige", "Are two"};
const base::Label propose_again = {"Foreslå igen", "Propose again"};
const base::Label names_same = {"Vælg to forskellige navne.", "Choose two names."};
const base::Label names_stands = {
    "Det navn, der skulle forsvinde, er en parts eller en gruppes eget navn. Lad det være det navn, der "
    "vises.",
    "The name that was to go is a party's or a body's own. Let it be the one that is shown."};
const base::Label names_known = {
    "Begge navne er parters eller gruppers egne. Saml dem på partens eller gruppens side.",
    "Both names are parties' or bodies' own. Join them on the party's or the body's page."};
const base::Label names_missing = {"Vælg to navne.", "Choose two names."};
const base::Label with_title = {"{}: {}", "{}: {}"};

}  // namespace decisions::labels

namespace decisions {

const base::Label& how_name(How how) {
    switch (how) {
        case How::done:
            return labels::done;
        case How::overtaken:
            return labels::overtaken;
        case How::not_relevant:
            return labels::not_relevant;
        case How::other:
            break;
    }
    return labels::ended_otherwise;
}

}  // namespace decisions
