#include "store/backup.hpp"

#include <fmt/core.h>

#include "app/backup_labels.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/folder_lock.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
#include "features/history/history.hpp"
#include "store/check.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

const char* const database_name = "tovholder.db";

std::string name_of(const fs::path& path) { return printable(path.string()); }

int complain(int status, const std::string& text) {
    fmt::print(stderr, "{}", text);
    return status;
}

/// The history of an SQLite file that is whole; nothing when it is damaged, or no installation's.
std::optional<history::Verified> verified(const fs::path& file) {
    try {
        const auto database = store::Database::open(file.string(), 1);
        const bool damaged =
            database->read([](store::Session& session) { return !store::damage(session).empty(); });
        if (damaged) return std::nullopt;
        const auto found = history::verify(*database);
        return found ? std::optional(*found) : std::nullopt;
    } catch (const store::Error&) {
        return std::nullopt;
    }
}

/// Closing the last connection brings what SQLite wrote beside the file into it and takes those files away.
void gather(const fs::path& database) {
    store::Database::open(database.string(), 1)->read([](store::Session&) {});
}

void remove_database(const fs::path& database) {
    for (const char* beside : {"", "-wal", "-shm"}) fs::remove(database.string() + beside);
}

void remove_index(const fs::path& folder) {
    for (const char* beside : {"", "-wal", "-shm"}) fs::remove(folder / ("search.db" + std::string(beside)));
}

/// Puts the copy, which is whole, in the database's place and keeps what stood there.
int put_in(const RestoreOptions& options, const fs::path& copy, const history::Verified& history) {
    const base::Words words;
    const fs::path database = options.place.folder / database_name;
    const fs::path before = options.place.folder / "tovholder-before-restore.db";
    const bool had = fs::exists(database);
    if (had) {
        gather(database);
        remove_database(before);
        fs::rename(database, before);
    }
    fs::rename(copy, database);
    remove_index(options.place.folder);
    fmt::print("{}", words(labels::restored, history.entries));
    if (had) fmt::print("{}", words(labels::kept_before, name_of(before)));
    return done;
}

}  // namespace

int back_up(const BackupOptions& options) {
    const base::Words words;
    if (!options.place.database.empty())
        return complain(misused, std::string(words(labels::backup_of_postgresql)));
    const fs::path database = options.place.folder / database_name;
    if (!fs::exists(database))
        return complain(no_input, words(labels::no_archive, name_of(options.place.folder)));
    if (fs::exists(options.file))
        return complain(cannot_create, words(labels::backup_there, name_of(options.file)));
    store::back_up(database, options.file);
    const auto history = verified(options.file);
    if (!history) {
        fs::rename(options.file, options.file.string() + ".damaged");
        return complain(bad_data, words(labels::backup_damaged, name_of(options.file) + ".damaged"));
    }
    fmt::print("{}", words(labels::backed_up, name_of(options.file), history->entries, history->chain));
    return done;
}

int restore(const RestoreOptions& options) {
    const base::Words words;
    if (!options.place.database.empty())
        return complain(misused, std::string(words(labels::restore_of_postgresql)));
    if (!fs::exists(options.file)) return complain(no_input, words(labels::no_backup, name_of(options.file)));
    if (fs::create_directories(options.place.folder)) {
        fs::permissions(options.place.folder, fs::perms::owner_all);
    }
    const FolderLock lock(options.place.folder);
    if (!lock.taken())
        return complain(unavailable, words(labels::folder_in_use, name_of(options.place.folder)));
    const fs::path copy = options.place.folder / "tovholder-restored.db";
    remove_database(copy);
    store::copy_durably(options.file, copy);
    const auto history = verified(copy);
    if (!history) {
        remove_database(copy);
        return complain(bad_data, words(labels::no_whole_backup, name_of(options.file)));
    }
    gather(copy);
    return put_in(options, copy, *history);
}

}  // namespace app
