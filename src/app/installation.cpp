#include "app/installation.hpp"

#include "app/destroyed_list.hpp"
#include "app/frame.hpp"
#include "embedded/migrations.hpp"
#include "features/archive/archive.hpp"
#include "features/decisions/decisions.hpp"
#include "features/threads/threads.hpp"
#include "store/migrator.hpp"
#include "store/purge.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

/// What those do not see who may not see closed items.
std::vector<store::Veil> veils() {
    // Whole files, what the history keeps of changes and what names may be one hold closed items too.
    std::vector<store::Veil> all;
    for (const char* table : {"file_piece", "history_payload", "likeness", "likeness_key"}) {
        all.push_back({.table = table, .where = "FALSE"});
    }
    for (const auto& of_slice :
         {admission::veils(), meetings::veils(), decisions::veils(), threads::veils(), archive::veils()}) {
        all.insert(all.end(), of_slice.begin(), of_slice.end());
    }
    return all;
}

std::unique_ptr<store::Database> opened(const std::string& address) {
    auto database = store::Database::open(address);
    std::vector<store::Migration> steps;
    for (const base::EmbeddedFile& file : migrations::files()) {
        steps.push_back({file.path.substr(0, file.path.rfind(".sql")), file.bytes});
    }
    store::migrate(*database, steps);
    database->veil(veils());
    return database;
}

}  // namespace

Installation::Installation(const Place& place, reading::Vocabulary vocabulary,
                           const std::string& public_address, mail::Bell* bell)
    : folder_(made_folder(place.folder)),
      address_(place.database.empty() ? (folder_ / "tovholder.db").string() : place.database),
      in_use_(folder_, FolderLock::What::data, FolderLock::How::together),
      vocabulary_(std::move(vocabulary)),
      clock_(base::system_clock()),
      ids_(base::random_ids(*clock_)),
      database_(opened(address_)),
      index_(search::Index::open(folder_ / "search.db")),
      shell_(std::make_unique<web::Shell>(frame())),
      setting_{*database_, *clock_, *ids_, *shell_, base::Words(), public_address, bell, folder_} {
    decisions::settle_all(*database_, *ids_);
    if (identities::compare_all(*database_)) meetings::note_all_together(*database_);
    threads::settle_all(*database_, *ids_);
}

void Installation::purge() {
    write_destroyed_list(*database_, folder_);
    store::purge(address_);
}

fs::path Installation::temporary_folder() const {
    const fs::path folder = folder_ / "temporary";
    fs::create_directories(folder);
    return folder;
}

}  // namespace app
