#pragma once

#include "base/label.hpp"

// What `backup` and `restore` say.
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

}  // namespace app::labels
