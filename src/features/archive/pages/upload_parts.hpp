#pragma once

#include <string>

#include "features/archive/archive.hpp"
#include "features/archive/archive_store.hpp"

/// What the upload of many files and of one share.
namespace archive {

struct UploadOutcome {
    std::string file;
    base::Result<Imported> imported;

    bool added() const { return imported && imported->fate != Imported::Fate::known; }
    bool known() const { return imported && imported->fate == Imported::Fate::known; }
};

/// One file that cannot be stored must not make the others look lost: that too is a Problem.
base::Result<Imported> import_or_say(const admission::Setting& setting, const reading::Vocabulary& vocabulary,
                                     const admission::Visit& visit, const web::Upload& upload);

/// What became of the file, as a line of a list.
web::Html upload_line(const UploadOutcome& outcome, const base::Words& words);

}  // namespace archive
