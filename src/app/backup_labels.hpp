#pragma once

#include "base/label.hpp"

// What `backup`, `restore` and `copy` say.
namespace app::labels {

extern const base::Label backed_up;
extern const base::Label backup_there;
extern const base::Label backup_damaged;
extern const base::Label backup_of_postgresql;
extern const base::Label restored;
extern const base::Label kept_before;
extern const base::Label no_backup;
extern const base::Label no_whole_backup;
extern const base::Label restore_of_postgresql;
extern const base::Label folder_in_use;
extern const base::Label copied;
extern const base::Label copy_no_postgresql;
extern const base::Label copy_not_empty;
extern const base::Label copy_differs;
extern const base::Label serve_postgresql;
extern const base::Label serve_folder;

}  // namespace app::labels
