#pragma once

#include "base/label.hpp"

namespace admission::labels {

extern const base::Label assistants;
extern const base::Label assistants_lead;
extern const base::Label no_assistants;
extern const base::Label remove_assistant;
extern const base::Label remove_assistant_of;
extern const base::Label new_assistant;
extern const base::Label assistant_email;
extern const base::Label assistant_email_hint;
extern const base::Label add_assistant;
extern const base::Label assistant_missing;
extern const base::Label assistant_unknown;
extern const base::Label assistant_yourself;
extern const base::Label assisting;
extern const base::Label assisting_lead;
extern const base::Label stop_assisting;
extern const base::Label stop_assisting_of;

}  // namespace admission::labels
