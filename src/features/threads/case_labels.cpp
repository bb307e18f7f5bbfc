#include "features/threads/case_labels.hpp"

namespace threads::labels {

const base::Label seen_from = {"Set fra punktet »{}«.", "Seen from the item “{}”."};
const base::Label in_each_body = {"Hvor tit i hver gruppe", "How often in each body"};
const base::Label in_each_body_lead = {
    "Sagen har været hos {} grupper. Den er kun kommet igen hos den gruppe, der har haft den på flere møder.",
    "The subject was on in {} bodies. It came back only in a body that had it at several meetings."};
const base::Label in_body = {"{}: {}", "{}: {}"};
const base::Label in_body_on = {"{}: {}, {}", "{}: {}, {}"};
const base::Label in_body_from = {"{}: {}, {} – {}", "{}: {}, {} – {}"};

}  // namespace threads::labels
