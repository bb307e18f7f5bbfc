#pragma once

#include <memory>

#include "app/commands.hpp"
#include "app/folder_lock.hpp"
#include "base/clock.hpp"
#include "features/admission/admission.hpp"
#include "reading/vocabulary.hpp"
#include "search/index.hpp"
#include "store/database.hpp"
#include "web/html/shell.hpp"

namespace app {

/// One installation, opened: the schema is up to date. Made of what outlives everything else.
class Installation {
  public:
    /// Makes the folder when it is not there. Without a bell no mail is put in the outbox. Throws
    /// store::Error, FolderInUse, std::filesystem::filesystem_error.
    explicit Installation(const Place& place,
                          reading::Vocabulary vocabulary = reading::Vocabulary::standard(),
                          const std::string& public_address = {}, mail::Bell* bell = nullptr);

    store::Database& database() { return *database_; }
    search::Index& index() { return *index_; }
    const base::Clock& clock() const { return *clock_; }
    const admission::Setting& setting() const { return setting_; }
    /// The words that documents are read by.
    const reading::Vocabulary& vocabulary() const { return vocabulary_; }
    /// Gives back the room of what was deleted from the database, and writes what was destroyed into a list
    /// beside it. Throws store::Error, std::filesystem::filesystem_error.
    void purge();
    /// For uploads and the like; this program's alone and emptied at start.
    std::filesystem::path temporary_folder() const;

  private:
    std::filesystem::path folder_;
    std::string address_;  ///< of the database
    FolderLock in_use_;
    reading::Vocabulary vocabulary_;
    std::unique_ptr<base::Clock> clock_;
    std::unique_ptr<base::IdSource> ids_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<search::Index> index_;
    std::unique_ptr<web::Shell> shell_;
    admission::Setting setting_;
};

}  // namespace app
