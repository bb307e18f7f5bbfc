#include "store/backup.hpp"

#include <array>
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

constexpr std::array<const char*, 3> files_of_database = {"", "-wal", "-shm"};

void remove_database(const fs::path& database) {
    for (const char* file : files_of_database) fs::remove(database.string() + file);
}

/// Closing the last connection brings what SQLite wrote beside the file into it and takes those files away. A
/// file that is damaged stays as it is, with what is beside it.
void gather(const fs::path& database) {
    try {
        store::Database::open(database.string(), 1)->read([](store::Session&) {});
    } catch (const store::Error& error) {
        (void)error;  // what is put in its place needs nothing of it
    }
}

/// A name that nothing has: what earlier restores kept stays.
fs::path name_to_keep_by(const fs::path& folder) {
    fs::path name = folder / "tovholder-before-restore.db";
    for (int number = 2; fs::exists(name); ++number) {
        name = folder / fmt::format("tovholder-before-restore-{}.db", number);
    }
    return name;
}

/// Puts the copy, which is whole, in the database's place and gives by which name what stood there is kept;
/// "" when nothing did. Killed at any moment, a whole database has the name.
fs::path put_in(const fs::path& folder, const fs::path& copy) {
    const fs::path database = folder / database_name;
    fs::path kept;
    if (fs::exists(database)) {
        gather(database);
        kept = name_to_keep_by(folder);
        std::error_code no_links;
        fs::create_hard_link(database, kept, no_links);
        if (no_links) store::copy_durably(database, kept);  // the disk may know no links
        for (const char* beside : {"-wal", "-shm"}) {
            if (fs::exists(database.string() + beside))
                fs::rename(database.string() + beside, kept.string() + beside);
        }
    } else {
        remove_database(database);  // what is left beside a file that is gone belongs to no other
    }
    fs::rename(copy, database);
    store::make_durable(folder);
    for (const char* file : files_of_database) fs::remove((folder / "search.db").string() + file);
    return kept;
}

/// A copy of a file that may have something written beside it that is not in it yet.
void copy_whole(const fs::path& from, const fs::path& to) {
    const fs::path beside = from.string() + "-wal";
    if (fs::exists(beside) && fs::file_size(beside) > 0) {
        store::back_up(from, to);
    } else {
        store::copy_durably(from, to);
    }
}

/// The history of what is copied; nothing, and no copy, when it is not whole.
std::optional<history::Verified> copied_and_verified(const fs::path& from, const fs::path& to) {
    remove_database(to);
    try {
        copy_whole(from, to);
    } catch (const store::Error& error) {
        (void)error;  // what cannot be read is no whole backup
        return std::nullopt;
    }
    auto history = verified(to);
    if (history) {
        gather(to);
    } else {
        remove_database(to);
    }
    return history;
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
    const FolderLock together(options.place.folder, FolderLock::What::data, FolderLock::How::together);
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
    const FolderLock unserved(options.place.folder, FolderLock::What::serving, FolderLock::How::alone);
    const FolderLock alone(options.place.folder, FolderLock::What::data, FolderLock::How::alone);
    const fs::path copy = options.place.folder / "tovholder-restored.db";
    const auto history = copied_and_verified(options.file, copy);
    if (!history) return complain(bad_data, words(labels::no_whole_backup, name_of(options.file)));
    const fs::path kept = put_in(options.place.folder, copy);
    fmt::print("{}", words(labels::restored, history->entries));
    if (!kept.empty()) fmt::print("{}", words(labels::kept_before, name_of(kept)));
    return done;
}

}  // namespace app
