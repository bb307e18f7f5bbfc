#pragma once

#include "base/label.hpp"
#include "features/decisions/decisions.hpp"

namespace decisions::labels {

extern const base::Label decisions;
extern const base::Label one_decision;
extern const base::Label many_decisions;
extern const base::Label show_decisions;
extern const base::Label no_decisions;
extern const base::Label none_chosen;
extern const base::Label body;
extern const base::Label year;
extern const base::Label outcome;
extern const base::Label all_bodies;
extern const base::Label all_years;
extern const base::Label all_outcomes;
extern const base::Label with_count;
extern const base::Label no_such_body;
extern const base::Label none_of_year;
extern const base::Label no_such_outcome;
extern const base::Label no_body;
extern const base::Label no_date;
extern const base::Label item;
extern const base::Label follow_ups;
extern const base::Label nobody_named;
extern const base::Label due;
extern const base::Label no_due;

}  // namespace decisions::labels
