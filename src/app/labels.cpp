#include "app/labels.hpp"

namespace app::labels {

const base::Label overview = {"Overblik", "Overview"};
const base::Label meetings = {"Møder", "Meetings"};
const base::Label decisions = {"Beslutninger", "Decisions"};
const base::Label follow_ups = {"Opfølgning", "Follow-up"};
const base::Label people = {"Personer", "People"};
const base::Label bodies = {"Grupper", "Bodies"};
const base::Label archive = {"Arkiv", "Archive"};

const base::Label bad_request = {"Det kunne ikke forstås", "That could not be understood"};
const base::Label bad_request_text = {"Der gik noget galt på vejen hertil. Gå tilbage, og prøv igen.",
                                      "Something went wrong on the way here. Go back and try again."};
const base::Label refused = {"Siden var for gammel", "The page was too old"};
const base::Label refused_text = {
    "Formularen hører til en side, der ikke gælder mere, måske fordi du er logget ud. Intet er ændret. Åbn "
    "siden "
    "igen, og prøv en gang til.",
    "The form belongs to a page that is no longer good, perhaps because you are signed out. Nothing was "
    "changed. "
    "Open the page again and retry."};
const base::Label not_found = {"Siden findes ikke", "No such page"};
const base::Label not_found_text = {
    "Adressen kan være skrevet forkert. Søg efter det, du ledte efter, eller begynd fra forsiden.",
    "The address may be mistyped. Begin from the front page."};
const base::Label wrong_method = {"Det kan man ikke på den adresse", "That cannot be done at this address"};
const base::Label wrong_method_text = {"Gå tilbage, og brug knapperne på siden.",
                                       "Go back and use the buttons of the page."};
const base::Label too_slow = {"Det tog for lang tid at sende", "Sending took too long"};
const base::Label too_slow_text = {"Forbindelsen var for langsom, og intet er gemt. Prøv igen.",
                                   "The connection was too slow and nothing was stored. Try again."};
const base::Label too_large = {"Det var for meget på én gang", "That was too much at once"};
const base::Label too_large_text = {
    "Der kan højst sendes 64 MB ad gangen, og intet er gemt. Send filerne i flere omgange, eller gem en stor "
    "fil som ren tekst (.txt) først.",
    "At most 64 MB can be sent at a time, and nothing was stored. Send the files in several turns."};
const base::Label to_form = {"Tilbage, og vælg færre filer", "Back, to choose fewer files"};
const base::Label broken = {"Noget gik galt hos os", "Something went wrong with us"};
const base::Label broken_text = {
    "Det er ikke din fejl, og det, du sendte, er ikke gemt. Prøv igen om lidt. Bliver det ved, så nævn "
    "hændelse {}.",
    "It is not your fault, and what you sent was not stored. Try again later; if it goes on, name incident "
    "{}."};
const base::Label busy = {"Der er for travlt lige nu", "Too busy just now"};
const base::Label busy_text = {"Vent et øjeblik, og prøv igen.", "Wait a moment and try again."};
const base::Label to_start = {"Til forsiden", "To the front page"};

const base::Label no_data = {
    "Mappen kan ikke bruges: {}\nVælg en anden med --data, eller ret dens rettigheder.\n",
    "The folder cannot be used: {}\nChoose another with --data or mend its rights.\n"};
const base::Label no_database = {"Databasen kan ikke bruges: {}\n", "The database cannot be used: {}\n"};
const base::Label address_taken = {
    "Kan ikke lytte på {}:{}: {}\nEr programmet startet i forvejen? Vælg ellers en anden port med --port.\n",
    "Cannot listen on {}:{}: {}\nIs the program running already? Else choose another port with --port.\n"};
const base::Label unexpected = {"Det gik uventet galt: {}\n", "It went wrong unexpectedly: {}\n"};

const base::Label output_lost = {"Svaret kunne ikke skrives: {}\n", "The answer could not be written: {}\n"};

const base::Label no_access = {"der er ikke adgang", "access is denied"};
const base::Label not_a_folder = {"der ligger en fil, hvor mappen skulle være",
                                  "there is a file where the folder should be"};
const base::Label disk_full = {"disken er fuld", "the disk is full"};
const base::Label read_only = {"disken kan kun læses", "the disk is read-only"};
const base::Label port_in_use = {"porten er optaget", "the port is taken"};
const base::Label not_our_address = {"maskinen har ikke den adresse", "the machine has no such address"};

const base::Label serving = {"Tovholder svarer på {}\n", "Tovholder answers at {}\n"};
const base::Label metrics_at = {"Tal til overvågning: http://127.0.0.1:{}/metrics\n",
                                "Figures for watching: http://127.0.0.1:{}/metrics\n"};
const base::Label set_up_link = {
    "\nHer er ingen brugere endnu. Åbn dette link inden for en time, og opret den første administrator:\n\n  "
    "  {}\n\n",
    "\nThere are no accounts yet. Open this link within an hour and make the first administrator:\n\n    "
    "{}\n\n"};
const base::Label sign_in_link = {
    "\nLog ind som {} med dette link. Det virker én gang, inden for en time:\n\n    {}\n\n",
    "\nSign in as {} by this link. It works once, within an hour:\n\n    {}\n\n"};
const base::Label code_turned_off = {"\nTotrinslogin er slået fra for {}.\n",
                                     "\nSign-in in two steps is turned off for {}.\n"};
const base::Label how_to_stop = {"Stop med Ctrl-C.\n", "Stop with Ctrl-C.\n"};
const base::Label stopping = {"Stopper, når det igangværende er færdigt.\n",
                              "Stopping when what is under way is done.\n"};

const base::Label name_collaboration = {
    "Her er intet samarbejde endnu. Skriv, hvad det hedder: --collaboration \"Midtklyngen\"\n",
    "There is no collaboration yet. Say what it is called: --collaboration \"Name\"\n"};
const base::Label choose_collaboration = {
    "Her er flere samarbejder. Vælg et med --collaboration: {}\n",
    "There are several collaborations. Choose one with --collaboration: {}\n"};
const base::Label unknown_collaboration = {"Her er intet samarbejde, der hedder »{}«. Her er: {}\n",
                                           "There is no collaboration called “{}”. There are: {}\n"};
const base::Label bad_collaboration = {
    "»{}« kan ikke bruges som navn på et samarbejde. Brug bogstaver og tal.\n",
    "“{}” cannot name a collaboration. Use letters and digits.\n"};
const base::Label collaboration_added = {"Oprettede samarbejdet {} (/{}).\n",
                                         "Made the collaboration {} (/{}).\n"};
const base::Label is_folder = {
    "{}: er en mappe. Nævn filerne i den, eller læg den hele ind i arkivet med »tovholder import«.\n",
    "{}: is a folder. Name the files in it, or put all of it into the archive by “tovholder import”.\n"};
const base::Label no_such_path = {"{}: findes ikke. Intet er lagt ind.\n",
                                  "{}: not there. Nothing was put in.\n"};
const base::Label no_files = {"Der er ingen filer i det, du har nævnt. Intet er lagt ind.\n",
                              "There are no files in what you named. Nothing was put in.\n"};
const base::Label summary = {
    "Filer: {}. {} læst ind, {} kendt i forvejen, {} afvist. {} punkter, {} tvivl.\n",
    "Files: {}. {} put in, {} known before, {} refused. {} items, {} doubts.\n"};
const base::Label files_left = {
    "Indlæsningen blev stoppet. Det, der er læst ind, er gemt. {} filer mangler; læs dem ind med samme "
    "kommando, "
    "når fejlen er rettet:\n",
    "The import was stopped. What was put in is kept. {} files are left; put them in with the same command "
    "when "
    "the fault is mended:\n"};
const base::Label doubtful_files = {"Se på dem, hvor der er tvivl:\n", "Look at those with doubts:\n"};
const base::Label doubtful_file = {"  {}: {} tvivl\n", "  {}: {} doubts\n"};
const base::Label nothing_imported = {"Intet er lagt ind, og intet er oprettet.\n",
                                      "Nothing was put in and nothing was made.\n"};
const base::Label file_refused = {"{}: {}\n", "{}: {}\n"};
const base::Label demo_of_others = {
    "I {} er der et andet samarbejde. Vælg en mappe til demonstrationen alene med --data.\n",
    "There is another collaboration in {}. Choose a folder for the demonstration alone with --data.\n"};
const base::Label no_archive = {
    "Der er intet arkiv i {}. Lav et med »tovholder import« eller »tovholder demo«.\n",
    "There is no archive in {}. Make one with “tovholder import” or “demo”.\n"};
const base::Label search_nothing = {"Ingen steder med »{}«.\n", "Nothing with “{}”.\n"};
const base::Label search_loosened = {"Steder med alle ordene: {}. Efter dem kommer steder med nogle af dem.",
                                     "Places with all the words: {}. After them those with some."};
const base::Label searched_instead = {"»{}« står ingen steder. Der er søgt på »{}«.",
                                      "“{}” stands nowhere. Searched for “{}”."};
const base::Label searched_also = {"Ud over »{}« er der søgt på »{}«.", "Beside “{}” was searched for “{}”."};
const base::Label search_where = {"{}; {}, punkt {}", "{}; {}, item {}"};
const base::Label demo_there = {"Demonstrationen er der i forvejen.\n",
                                "The demonstration is there already.\n"};
const base::Label demo_made = {"Lavede demonstrationen: {} dokumenter i samarbejdet {}.\n",
                               "Made the demonstration: {} documents in the collaboration {}.\n"};
const base::Label demo_name = {"Fjordklyngen"};
const base::Label demo_administrator = {"Sigrid Ahlmark"};

}  // namespace app::labels
