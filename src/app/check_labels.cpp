#include "app/check_labels.hpp"

namespace app::labels {

const base::Label history_whole = {
    "Historikken er hel: {} handlinger. Dens sidste mærke er {}; skriv det ned et andet sted, så kan det "
    "senere ses, om "
    "noget er skåret af.\n",
    "The history is whole: {} acts. Its last mark is {}; write it down elsewhere, to see later whether "
    "anything was cut "
    "off.\n"};
const base::Label history_broken = {
    "Historikken er brudt ved handling {} ({}). Nogen eller noget har ændret i databasen uden om Tovholder: "
    "behold den "
    "til en undersøgelse, og genskab den seneste sikkerhedskopi, der er hel.\n",
    "The history is broken at act {} ({}). Somebody or something changed the database past Tovholder: keep "
    "it to be looked "
    "into, and restore the latest backup that is whole.\n"};
const base::Label database_whole = {"Databasen er hel, og alle henvisninger fører et sted hen.\n",
                                    "The database is whole, and all references lead somewhere.\n"};
const base::Label database_damaged = {
    "Databasen er beskadiget: {}. Stop Tovholder, gem en kopi af mappen, og genskab den seneste "
    "sikkerhedskopi, der er "
    "hel.\n",
    "The database is damaged: {}. Stop Tovholder, keep a copy of the folder, and restore the latest backup "
    "that is "
    "whole.\n"};
const base::Label files_whole = {"Alle {} filer er, som de blev lagt ind.\n",
                                 "All {} files are as they were put in.\n"};
const base::Label file_damaged = {
    "Filen {} er ikke, som den blev lagt ind. Hent den fra en sikkerhedskopi; det, der er læst af den, er "
    "der stadig.\n",
    "The file {} is not what was put in. Fetch it from a backup; what was read from it is there still.\n"};
const base::Label figures_right = {"Alle tal, der føres for sig, passer med det, de tæller.\n",
                                   "All figures that are kept apart are those of what they count.\n"};
const base::Label figures_wrong = {
    "Tal i tabellen {} passer ikke med det, de tæller. Det er en fejl i programmet: meld den, gerne med "
    "denne linje.\n",
    "Figures in the table {} are not those of what they count. That is a mistake in the program: please "
    "report it with "
    "this line.\n"};
const base::Label other_schema = {
    "Databasen er lavet af en anden udgave af Tovholder end denne. Start Tovholder med denne udgave først, "
    "eller se efter "
    "med den, der kører.\n",
    "The database was made by another version of Tovholder. Start Tovholder with this version first, or look "
    "with the one "
    "that runs.\n"};
const base::Label destroyed_is_there = {
    "Dokumentet {} er slettet helt efter listen destroyed.log, og dog er det her: databasen er genskabt fra "
    "en ældre "
    "sikkerhedskopi. Slet det igen på dets side.\n",
    "The document {} was destroyed by the list destroyed.log, and yet it is here: the database was restored "
    "from an "
    "older backup. Destroy it again on its page.\n"};
const base::Label destroyed_words_are_there = {
    "Efter listen destroyed.log er der slettet ord på {}, men ikke i denne database: den er genskabt fra en "
    "ældre sikkerhedskopi. Slet dem igen.\n",
    "By the list destroyed.log words were destroyed at {}, but not in this database: it was restored from an "
    "older backup. Destroy them again.\n"};
const base::Label nothing_destroyed_there = {"Intet, der er slettet helt, er kommet igen.\n",
                                             "Nothing that was destroyed has come back.\n"};
const base::Label index_whole = {"Søgningen kender alt, hvad der er sket.\n",
                                 "Search knows all that happened.\n"};
const base::Label index_behind = {
    "Søgningen er {} handlinger bagefter. Det indhentes, når Tovholder kører.\n",
    "Search is {} acts behind. That is caught up with while Tovholder runs.\n"};
const base::Label index_of_another = {
    "Søgningen er lavet af en anden database. Det rettes af sig selv, når Tovholder startes; sker det ikke, "
    "så slet "
    "search.db i mappen.\n",
    "Search was made from another database. That mends itself when Tovholder is started; if not, delete "
    "search.db in the "
    "folder.\n"};

}  // namespace app::labels
