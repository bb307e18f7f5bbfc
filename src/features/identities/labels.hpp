#pragma once

#include "base/label.hpp"
#include "features/identities/names.hpp"

namespace identities::labels {

/// What is said of each kind in its own words.
struct Words {
    const base::Label& heading;  ///< "Samme person?"
    const base::Label& lead;
    const base::Label& same;  ///< the button
    const base::Label& two;   ///< the button
    const base::Label& list;  ///< "Personer"
    const base::Label& join_heading;
    const base::Label& join_hint;
    const base::Label& join_link;
    const base::Label& not_found;
    const base::Label& line_none;  ///< on the list: no proposals
    const base::Label& line_some;
};
const Words& of(Kind kind);

const base::Label& reason_said(Kind kind, Reason reason);

extern const base::Label skip;
extern const base::Label which_name;
extern const base::Label the_name_written;
extern const base::Label left_of;
extern const base::Label no_more;
extern const base::Label none_left;
extern const base::Label begin_again;
extern const base::Label joined_now;
extern const base::Label apart_now;
extern const base::Label undo;
extern const base::Label kept_apart;
extern const base::Label propose_again;
extern const base::Label what;
extern const base::Label together_problem;
extern const base::Label same_problem;
extern const base::Label name_field;
extern const base::Label join_button;
extern const base::Label stands_on;
extern const base::Label other_names;
extern const base::Label part_button;
extern const base::Label part_of;
extern const base::Label reasons;

}  // namespace identities::labels
