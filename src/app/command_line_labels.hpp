#pragma once

#include "base/label.hpp"

/// What the command line says of itself: its help, and what is wrong with how it was called.
namespace app::labels {

extern const base::Label about;
extern const base::Label about_serve;
extern const base::Label about_import;
extern const base::Label about_read;
extern const base::Label about_search;
extern const base::Label about_check;
extern const base::Label about_backup;
extern const base::Label about_restore;
extern const base::Label option_backup;
extern const base::Label about_copy;
extern const base::Label option_copy_to;
extern const base::Label copy_to_unknown;
extern const base::Label about_demo;
extern const base::Label about_simulate;
extern const base::Label option_seed;
extern const base::Label option_meetings;
extern const base::Label meetings_wrong;
extern const base::Label option_today;
extern const base::Label day_unknown;
extern const base::Label option_out;
extern const base::Label option_truth;
extern const base::Label option_data;
extern const base::Label option_database;
extern const base::Label option_address;
extern const base::Label option_port;
extern const base::Label option_metrics_port;
extern const base::Label option_public_address;
extern const base::Label public_address_whole;
extern const base::Label option_link;
extern const base::Label option_without_code;
extern const base::Label option_openid_in_clear;
extern const base::Label option_collaboration;
extern const base::Label option_paths;
extern const base::Label option_file;
extern const base::Label option_vocabulary;
extern const base::Label option_format;
extern const base::Label format_unknown;
extern const base::Label read_statuses;
extern const base::Label option_explain;
extern const base::Label option_collaboration_searched;
extern const base::Label option_search_format;
extern const base::Label option_limit;
extern const base::Label option_words;
extern const base::Label limit_wrong;
extern const base::Label option_help;
extern const base::Label option_version;

extern const base::Label help_usage;
extern const base::Label help_options;
extern const base::Label help_options_heading;
extern const base::Label help_command;
extern const base::Label help_commands_heading;
extern const base::Label help_named;
extern const base::Label help_required;
extern const base::Label help_not_with;
extern const base::Label help_text;
extern const base::Label help_folder;
extern const base::Label help_file;
extern const base::Label help_path;
extern const base::Label help_words;
extern const base::Label help_number;

extern const base::Label misused;
extern const base::Label no_command;
extern const base::Label no_such_command;
extern const base::Label option_missing;
extern const base::Label not_expected;
extern const base::Label option_wrong;
extern const base::Label value_missing;
extern const base::Label option_twice;
extern const base::Label not_together;

}  // namespace app::labels
