#pragma once

#include "base/label.hpp"

/// What can be wrong with a file of words.
namespace app::labels {

extern const base::Label vocabulary_refused;
extern const base::Label vocabulary_line_refused;
extern const base::Label vocabulary_not_found;
extern const base::Label vocabulary_not_text;
extern const base::Label vocabulary_no_list;
extern const base::Label vocabulary_open_bracket;
extern const base::Label vocabulary_unknown_list;
extern const base::Label vocabulary_open_quote;
extern const base::Label vocabulary_one_word;
extern const base::Label vocabulary_two_words;
extern const base::Label vocabulary_needs_number;
extern const base::Label vocabulary_date_form;
extern const base::Label vocabulary_not_there;

}  // namespace app::labels
