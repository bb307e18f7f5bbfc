#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/mail_options.hpp"

/// The commands, one file each. Each gives the exit status; what goes wrong in the world is thrown.
namespace app {

/// Where an installation's data is.
struct Place {
    std::filesystem::path folder;
    std::string database;  ///< "postgresql://…"; empty for SQLite in the folder
};

struct ServeOptions {
    Place place;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string public_address;
    bool sign_in_link = false;
    bool without_code = false;  ///< of the administrator whom the link is for
    MailOptions mail;
    std::optional<std::uint16_t> metrics_port;  ///< of 127.0.0.1; none: nobody watches
    bool openid_in_clear = false;               ///< also a provider on this machine that has no https
};
int serve(const ServeOptions& options);

struct ImportOptions {
    Place place;
    std::string collaboration;
    std::vector<std::filesystem::path> paths;
};
int import(const ImportOptions& options);

/// How a document that was read is shown.
enum class Shown {
    json,      ///< a line of JSON, for programs
    text,      ///< for people
    explained  ///< for those who want to know why
};

struct ReadOptions {
    std::vector<std::filesystem::path> files;
    std::filesystem::path vocabulary;  ///< words beside those of the program; may be empty
    Shown shown = Shown::json;
};
int read(const ReadOptions& options);

struct SearchOptions {
    Place place;
    std::string collaboration;  ///< empty: all
    std::string words;
    Shown shown = Shown::text;
    int limit = 10;
};
/// Finds as the administrator does, closed items too: who can run the command can read the data anyway.
int search_for(const SearchOptions& options);

struct SimulateOptions {
    std::uint64_t seed = 1;
    int meetings = 42;
    std::string today =
        "2026-12-01";              ///< ISO; a day that stands still, or one seed would give ever new texts
    std::filesystem::path folder;  ///< empty: to standard output
    bool truth = false;            ///< also what is true of each, as JSON beside it
};
int simulate(const SimulateOptions& options);

/// Looks whether all that is kept is whole and says of what is not, what to do; bad_data when something is
/// not.
int check(const Place& place);

struct BackupOptions {
    Place place;
    std::filesystem::path file;
};
/// Copies the database to a file that is not there, also while the program serves.
int back_up(const BackupOptions& options);

struct RestoreOptions {
    Place place;
    std::filesystem::path file;
};
/// Puts a backup in the database's place; what was there before is kept beside it.
int restore(const RestoreOptions& options);

struct CopyOptions {
    Place place;                 ///< both: the folder with SQLite's file, and PostgreSQL's address
    bool to_postgresql = false;  ///< else to the folder
};
/// Copies all that is kept from one engine to the other, which must be empty.
int copy(const CopyOptions& options);

/// Makes the invented collaboration of the demonstration, unless the folder has data already.
int demonstrate(const Place& place);

}  // namespace app
