#pragma once

#include "base/label.hpp"

// What `check` says, each a line or two.
namespace app::labels {

extern const base::Label history_whole;
extern const base::Label history_broken;
extern const base::Label database_whole;
extern const base::Label database_damaged;
extern const base::Label files_whole;
extern const base::Label file_damaged;
extern const base::Label figures_right;
extern const base::Label figures_wrong;
extern const base::Label other_schema;
extern const base::Label destroyed_is_there;
extern const base::Label destroyed_words_are_there;
extern const base::Label nothing_destroyed_there;
extern const base::Label index_whole;
extern const base::Label index_behind;
extern const base::Label index_of_another;

}  // namespace app::labels
