#include "store/copy.hpp"

#include <fmt/core.h>

#include "app/backup_labels.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/folder_lock.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
#include "features/history/history.hpp"

namespace app {
namespace {

std::int64_t acts(store::Database& database) {
    return database.read([](store::Session& session) { return history::last_position(session); });
}

bool is_empty(store::Database& database) {
    return acts(database) == 0 && database.read([](store::Session& session) {
        return admission::collaborations(session).empty() && !admission::has_accounts(session);
    });
}

int complain(int status, const std::string& text) {
    fmt::print(stderr, "{}", text);
    return status;
}

}  // namespace

int copy(const CopyOptions& options) {
    const base::Words words;
    if (!options.place.database.starts_with("postgresql://") &&
        !options.place.database.starts_with("postgres://")) {
        return complain(misused, std::string(words(labels::copy_no_postgresql)));
    }
    const std::string folder = printable(options.place.folder.string());
    if (options.to_postgresql && !std::filesystem::exists(options.place.folder / "tovholder.db")) {
        return complain(no_input, words(labels::no_archive, folder));
    }
    const FolderLock alone(options.place.folder, FolderLock::What::serving, FolderLock::How::alone);
    Installation in_folder({options.place.folder, {}});
    Installation in_postgresql({options.place.folder, options.place.database});
    Installation& from = options.to_postgresql ? in_folder : in_postgresql;
    Installation& to = options.to_postgresql ? in_postgresql : in_folder;
    if (!is_empty(to.database())) return complain(cannot_create, std::string(words(labels::copy_not_empty)));
    const std::int64_t rows = store::copy(from.database(), to.database());
    const auto before = history::verify(from.database());
    const auto after = history::verify(to.database());
    if (!before || !after || before->chain != after->chain) {
        return complain(bad_data, std::string(words(labels::copy_differs)));
    }
    fmt::print("{}", words(labels::copied, rows, after->entries, after->chain));
    fmt::print("{}", words(options.to_postgresql ? labels::serve_postgresql : labels::serve_folder));
    return done;
}

}  // namespace app
