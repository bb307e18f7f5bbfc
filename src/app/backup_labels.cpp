#include "app/backup_labels.hpp"

namespace app::labels {

const base::Label backed_up = {
    "Sikkerhedskopien er hel: {}. Den har {} handlinger; historikkens sidste mærke er {}.\n",
    "The backup is whole: {}. It has {} acts; the history's last mark is {}.\n"};
const base::Label backup_there = {
    "Der er allerede en fil {}. Vælg et andet navn; intet er skrevet over.\n",
    "There is a file {} already. Choose another name; nothing was written over.\n"};
const base::Label backup_damaged = {
    "Databasen er beskadiget, og kopien er det også. Den ligger i {}. Kør »tovholder check« for at se, hvad "
    "der er galt, "
    "og behold de ældre sikkerhedskopier.\n",
    "The database is damaged, and so is the copy. It is in {}. Run \"tovholder check\" to see what is wrong, "
    "and keep the "
    "older backups.\n"};
const base::Label backup_of_postgresql = {
    "På PostgreSQL tages sikkerhedskopien med dens eget program:\n"
    "  pg_dump --format=custom --file=tovholder.dump DATABASE\n",
    "On PostgreSQL the backup is made with its own program:\n"
    "  pg_dump --format=custom --file=tovholder.dump DATABASE\n"};
const base::Label restored = {
    "Sikkerhedskopien er lagt ind: {} handlinger. Søgningen laves forfra, når Tovholder startes.\n",
    "The backup was put in: {} acts. Search is made anew when Tovholder is started.\n"};
const base::Label kept_before = {
    "Det, der var der før, ligger i {}. Slet det, når alt er, som det skal være.\n",
    "What was there before is in {}. Delete it when all is as it should be.\n"};
const base::Label no_backup = {"Der er ingen fil {}.\n", "There is no file {}.\n"};
const base::Label no_whole_backup = {
    "{} er ikke en hel sikkerhedskopi fra Tovholder. Intet er ændret; prøv en anden.\n",
    "{} is no whole backup of Tovholder's. Nothing was changed; try another.\n"};
const base::Label restore_of_postgresql = {
    "På PostgreSQL genskabes med dens eget program, mens Tovholder er stoppet:\n"
    "  pg_restore --clean --if-exists --dbname=DATABASE tovholder.dump\n"
    "Slet derefter search.db i datamappen.\n",
    "On PostgreSQL restoring is done with its own program, while Tovholder is stopped:\n"
    "  pg_restore --clean --if-exists --dbname=DATABASE tovholder.dump\n"
    "Then delete search.db in the data folder.\n"};
const base::Label folder_in_use = {
    "Et andet Tovholder-program bruger mappen {}. Stop det først, eller vælg en anden mappe.\n",
    "Another Tovholder program uses the folder {}. Stop it first, or choose another folder.\n"};
const base::Label copied = {
    "{} rækker er kopieret. Historikken har {} handlinger her som der; dens sidste mærke er {}.\n",
    "{} rows were copied. The history has {} acts here as there; its last mark is {}.\n"};
const base::Label copy_no_postgresql = {"--database skal være en adresse, der begynder med postgresql://.\n",
                                        "--database must be an address that begins with postgresql://.\n"};
const base::Label copy_not_empty = {
    "Der ligger noget allerede, hvor kopien skulle være. Intet er ændret; vælg en tom database eller "
    "mappe.\n",
    "There is something already where the copy was to go. Nothing was changed; choose an empty database or "
    "folder.\n"};
const base::Label copy_differs = {
    "Kopien er ikke lig det, den er lavet af, og må ikke bruges. Kør »tovholder check« på det, den er lavet "
    "af.\n",
    "The copy is not what it was made from and must not be used. Run \"tovholder check\" on what it was made "
    "from.\n"};
const base::Label serve_postgresql = {
    "Start nu Tovholder med den samme --database. Filen tovholder.db bruges ikke mere, men er der endnu.\n",
    "Now start Tovholder with the same --database. The file tovholder.db is not used any more, but still "
    "there.\n"};
const base::Label serve_folder = {"Start nu Tovholder uden --database.\n",
                                  "Now start Tovholder without --database.\n"};

}  // namespace app::labels
