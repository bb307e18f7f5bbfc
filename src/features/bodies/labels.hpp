#pragma once

#include "base/label.hpp"

namespace bodies::labels {

extern const base::Label bodies;
extern const base::Label one_body;
extern const base::Label many_bodies;
extern const base::Label no_bodies;
extern const base::Label of_another;
extern const base::Label nothing_more;
extern const base::Label change;
extern const base::Label change_link;
extern const base::Label rename;
extern const base::Label new_name;
extern const base::Label new_name_hint;
extern const base::Label rename_button;
extern const base::Label succession;
extern const base::Label successor;
extern const base::Label successor_hint;
extern const base::Label no_successor;
extern const base::Label since;
extern const base::Label successor_button;
extern const base::Label succeeded;
extern const base::Label succeeded_since;
extern const base::Label succeeds;
extern const base::Label succeeds_since;
extern const base::Label name_missing;
extern const base::Label name_too_long;
extern const base::Label name_taken;
extern const base::Label successor_missing;
extern const base::Label successor_is_itself;
extern const base::Label since_missing;

}  // namespace bodies::labels
