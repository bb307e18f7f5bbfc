#include "app/command_line_labels.hpp"

namespace app::labels {

const base::Label about = {"Tovholder: dagsordener, referater og beslutninger samlet ét sted",
                           "Tovholder: agendas, minutes and decisions in one place"};
const base::Label about_serve = {"vis arkivet i browseren", "serve the archive to browsers"};
const base::Label about_import = {"læg dokumenter og mapper ind i arkivet", "put documents and folders in"};
const base::Label about_read = {"læs dokumenter, og skriv det fundne, som JSON eller tekst",
                                "read documents and print what was found, as JSON or text"};
const base::Label about_search = {
    "søg i arkivet, også i lukkede punkter: kommandolinjen er administratorens",
    "search the archive, closed items too: the command line is the administrator's"};
const base::Label about_check = {
    "se efter, om alt, der er gemt, er helt: historikken, filerne, tallene og søgningen",
    "look whether all that is kept is whole: the history, files, figures and search"};
const base::Label about_backup = {"tag en sikkerhedskopi af alt, også mens Tovholder kører",
                                  "make a backup of everything, also while Tovholder runs"};
const base::Label about_restore = {"læg en sikkerhedskopi ind; det, der var der før, gemmes ved siden af",
                                   "put a backup in; what was there before is kept beside it"};
const base::Label option_backup = {"sikkerhedskopiens fil", "the backup's file"};
const base::Label about_copy = {"kopiér alt fra SQLite til PostgreSQL eller tilbage",
                                "copy everything from SQLite to PostgreSQL or back"};
const base::Label option_copy_to = {"hvorhen: postgresql (til --database) eller sqlite (til --data)",
                                    "where to: postgresql (to --database) or sqlite (to --data)"};
const base::Label copy_to_unknown = {"»{}« er hverken postgresql eller sqlite",
                                     "\"{}\" is neither postgresql nor sqlite"};
const base::Label about_demo = {"lav et opdigtet samarbejde at prøve med",
                                "make an invented collaboration to try"};
const base::Label about_simulate = {"lav opdigtede dagsordener og referater",
                                    "make invented agendas and minutes"};
const base::Label option_seed = {"et andet tal giver andre tekster, det samme tal de samme",
                                 "another number gives other texts, the same number the same"};
const base::Label option_meetings = {"så mange møder", "so many meetings"};
const base::Label meetings_wrong = {"--meetings kan være 1 til 999999, ikke »{}«.",
                                    "--meetings is 1 to 999999, not “{}”."};
const base::Label option_today = {"den dag, som teksterne når frem til; møder efter den har kun en dagsorden",
                                  "the day that the texts reach; meetings after it have an agenda only"};
const base::Label day_unknown = {"»{}« er ikke en dag. Skriv den som 2026-12-01.",
                                 "“{}” is no day. Write it as 2026-12-01."};
const base::Label option_out = {"mappen, de lægges i; ellers skrives de ud",
                                "the folder they go to; else they are printed"};
const base::Label option_truth = {"også det, der er sandt om hver tekst, som JSON",
                                  "also what is true of each text, as JSON"};
const base::Label option_data = {"mappen med alt, der gemmes; laves, hvis den ikke er der",
                                 "the folder with everything that is kept"};
const base::Label option_database = {"postgresql://… i stedet for SQLite i mappen",
                                     "postgresql://… instead of SQLite in the folder"};
const base::Label option_address = {"adressen, der lyttes på", "the address to listen on"};
const base::Label option_port = {"porten, der lyttes på", "the port to listen on"};
const base::Label option_metrics_port = {
    "porten på 127.0.0.1 med tal til Prometheus (/metrics) og /health; uden den er der ingen",
    "the port of 127.0.0.1 with figures for Prometheus (/metrics) and /health; none without it"};
const base::Label option_public_address = {
    "det, folk skriver i browseren, når der er en proxy foran: https://…",
    "what people write in the browser behind a proxy: https://…"};
const base::Label public_address_whole = {"skriv hele adressen, for eksempel https://aaklyngen.dk",
                                          "write the whole address, for example https://example.org"};
const base::Label option_link = {"skriv et link, der logger administratoren ind én gang",
                                 "print a link that signs the administrator in once"};
const base::Label option_without_code = {
    "slå administratorens totrinslogin fra, når både telefon og reservekoder er væk",
    "turn off the administrator's sign-in in two steps, when telephone and recovery codes are lost"};
const base::Label option_openid_in_clear = {
    "tag også imod login fra en udbyder på denne maskine uden kryptering (til prøver)",
    "also take sign-ins from a provider on this machine without encryption (for tests)"};
const base::Label option_collaboration = {"samarbejdets korte navn; det første oprettes med dette navn",
                                          "the collaboration's short name; the first is made with this name"};
const base::Label option_paths = {"filer og mapper", "files and folders"};
const base::Label option_file = {"filer, der læses", "files to read"};
const base::Label option_vocabulary = {"en fil med flere ord at læse efter",
                                       "a file of more words to read by"};
const base::Label option_format = {"json: én linje for hver fil; text: til at læse",
                                   "json: a line for each file; text: for reading"};
const base::Label read_statuses = {
    "Afslutningskoder, når en fil ikke kan læses:\n"
    "  66 den findes ikke\n"
    "  77 den må ikke åbnes\n"
    "  80 den er tom\n"
    "  81 den er intet dokument\n"
    "  82 den er låst\n"
    "  83 den er scannet og har ingen tekst\n"
    "  84 den er beskadiget\n"
    "  85 den pakker ud til urimeligt meget\n"
    "  86 den er for stor\n"
    "  87 den tog for lang tid\n"
    "  88 den krævede for meget\n"
    "  89 den skal gemmes som Word eller PDF først\n"
    "  90 dens linjeskift er gået tabt",
    "Exit statuses when a file cannot be read:\n"
    "  66 it is not there\n"
    "  77 it may not be opened\n"
    "  80 it is empty\n"
    "  81 it is no document\n"
    "  82 it is locked\n"
    "  83 it is scanned and has no text\n"
    "  84 it is damaged\n"
    "  85 it unpacks to unreasonably much\n"
    "  86 it is too large\n"
    "  87 it took too long\n"
    "  88 it needed too much\n"
    "  89 it is to be saved as Word or PDF first\n"
    "  90 its line ends are lost"};
const base::Label option_explain = {"skriv for hver linje, hvad den blev taget for, og efter hvilken regel",
                                    "say of every line what it was taken for and by which rule"};
const base::Label format_unknown = {"--format kan være »json« eller »text«, ikke »{}«.",
                                    "--format is “json” or “text”, not “{}”."};
const base::Label option_collaboration_searched = {"søg kun i samarbejdet med dette navn",
                                                   "search this collaboration only"};
const base::Label option_search_format = {"json: til programmer (file, item, score …); text: til at læse",
                                          "json: for programs (file, item, score …); text: for reading"};
const base::Label option_limit = {"så mange steder højst, 1 til 100", "so many places at most, 1 to 100"};
const base::Label option_words = {
    "det, der søges efter, i anførselstegn; \"ord sammen\" og -ord virker som på siden",
    "what to search for, in quotes; \"words together\" and -word work as on the page"};
const base::Label limit_wrong = {"--limit kan være 1 til 100, ikke »{}«.", "--limit is 1 to 100, not “{}”."};
const base::Label option_help = {"vis denne hjælp", "show this help"};
const base::Label option_version = {"vis, hvilken udgave det er", "show which version this is"};

const base::Label help_usage = {"Brug", "Usage"};
const base::Label help_options = {"VALG", "OPTIONS"};
const base::Label help_options_heading = {"Valg", "Options"};
const base::Label help_command = {"KOMMANDO", "COMMAND"};
const base::Label help_commands_heading = {"Kommandoer (»tovholder KOMMANDO --help« viser mere)",
                                           "Commands (“tovholder COMMAND --help” shows more)"};
const base::Label help_named = {"Det, der skal nævnes", "To be named"};
const base::Label help_required = {"(skal angives)", "(required)"};
const base::Label help_not_with = {"ikke sammen med", "not with"};
const base::Label help_text = {"TEKST", "TEXT"};
const base::Label help_folder = {"MAPPE", "FOLDER"};
const base::Label help_file = {"FIL", "FILE"};
const base::Label help_path = {"STI", "PATH"};
const base::Label help_words = {"ORD", "WORDS"};
const base::Label help_number = {"TAL", "NUMBER"};

const base::Label misused = {"{}\nSkriv »tovholder --help« for at se, hvad der er.\n",
                             "{}\nTry “tovholder --help”.\n"};
const base::Label no_command = {"Skriv også, hvad der skal gøres: serve, import, read, search eller demo.",
                                "Say what is to be done: serve, import, read, search or demo."};
const base::Label no_such_command = {
    "Der er ingen kommando, der hedder »{}«. Der er serve, import, read, search og demo.",
    "There is no command called “{}”. There are serve, import, read, search and demo."};
const base::Label option_missing = {"{} mangler.", "{} is missing."};
const base::Label not_expected = {"»{}« hører ikke til her.", "“{}” does not belong here."};
const base::Label option_wrong = {"{} kan ikke være »{}«.", "{} cannot be “{}”."};
const base::Label value_missing = {"{} mangler sin værdi.", "{} lacks its value."};
const base::Label option_twice = {"{} må kun stå én gang.", "{} may be given only once."};
const base::Label not_together = {"{} og {} kan ikke bruges sammen.", "{} and {} cannot be used together."};

}  // namespace app::labels
