#pragma once

#include "base/label.hpp"

/// The words of the frame and of the parts that every page shares.
namespace web::labels {

extern const base::Label product;
extern const base::Label title_with_errors;
extern const base::Label title_of;  ///< the page's title, the collaboration's or product's name
extern const base::Label skip_link;
extern const base::Label search;
extern const base::Label search_label;
extern const base::Label search_all;  ///< the form's own name, with the collaboration's
extern const base::Label menu;
extern const base::Label sign_in;
extern const base::Label sign_out;
extern const base::Label version;
extern const base::Label accessibility;
extern const base::Label help;

extern const base::Label error_prefix;  ///< read aloud before a field's message
extern const base::Label one_error;
extern const base::Label many_errors;
extern const base::Label optional;  ///< after the label of a field that may be left empty

extern const base::Label breadcrumb;
extern const base::Label pages;
extern const base::Label previous_page;
extern const base::Label next_page;
extern const base::Label page_number;
extern const base::Label shown_of;  ///< first, last, of how many

extern const base::Label remove;  ///< takes a chosen filter away
extern const base::Label show_all;
extern const base::Label chosen_filters;

extern const base::Label busy;  ///< said in plain text when no page can be made

}  // namespace web::labels
