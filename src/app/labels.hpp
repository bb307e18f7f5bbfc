#pragma once

#include "base/label.hpp"

namespace app::labels {

// The menu
extern const base::Label overview;
extern const base::Label meetings;
extern const base::Label decisions;
extern const base::Label follow_ups;
extern const base::Label people;
extern const base::Label bodies;
extern const base::Label archive;

// What the server says when it cannot give the page
extern const base::Label bad_request;
extern const base::Label bad_request_text;
extern const base::Label refused;
extern const base::Label refused_text;
extern const base::Label not_found;
extern const base::Label not_found_text;
extern const base::Label wrong_method;
extern const base::Label wrong_method_text;
extern const base::Label too_slow;
extern const base::Label too_slow_text;
extern const base::Label too_large;
extern const base::Label too_large_text;
extern const base::Label broken;
extern const base::Label broken_text;
extern const base::Label busy;
extern const base::Label busy_text;
extern const base::Label to_start;
extern const base::Label to_form;

// The command line
extern const base::Label no_data;
extern const base::Label no_database;
extern const base::Label address_taken;
extern const base::Label unexpected;
extern const base::Label output_lost;

// What the operating system refuses
extern const base::Label no_access;
extern const base::Label not_a_folder;
extern const base::Label disk_full;
extern const base::Label read_only;
extern const base::Label port_in_use;
extern const base::Label not_our_address;

extern const base::Label serving;
extern const base::Label metrics_at;
extern const base::Label set_up_link;
extern const base::Label sign_in_link;
extern const base::Label code_turned_off;
extern const base::Label how_to_stop;
extern const base::Label stopping;

extern const base::Label name_collaboration;
extern const base::Label choose_collaboration;
extern const base::Label unknown_collaboration;
extern const base::Label bad_collaboration;
extern const base::Label collaboration_added;
extern const base::Label is_folder;
extern const base::Label no_such_path;
extern const base::Label no_files;
extern const base::Label summary;
extern const base::Label files_left;
extern const base::Label doubtful_files;
extern const base::Label doubtful_file;
extern const base::Label nothing_imported;
extern const base::Label file_refused;
extern const base::Label demo_of_others;
extern const base::Label no_archive;
extern const base::Label search_nothing;
extern const base::Label search_loosened;
extern const base::Label searched_instead;
extern const base::Label searched_also;
extern const base::Label search_where;
extern const base::Label demo_there;
extern const base::Label demo_made;
extern const base::Label demo_name;
extern const base::Label demo_administrator;

}  // namespace app::labels
