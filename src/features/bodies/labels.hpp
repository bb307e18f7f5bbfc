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
extern const base::Label access_link;
extern const base::Label access;
extern const base::Label access_lead;
extern const base::Label no_roles;
extern const base::Label whom;
extern const base::Label whom_hint;
extern const base::Label choose_whom;
extern const base::Label whom_missing;
extern const base::Label role;
extern const base::Label role_missing;
extern const base::Label give_role;
extern const base::Label new_role;
extern const base::Label take_role;
extern const base::Label take_role_of;
extern const base::Label sees;
extern const base::Label sees_closed_items;
extern const base::Label sees_all_closed;
extern const base::Label sees_open_items;
extern const base::Label sees_nothing;
extern const base::Label role_given;
extern const base::Label role_taken;
extern const base::Label chair;
extern const base::Label secretariat;
extern const base::Label member;
extern const base::Label deputy;
extern const base::Label observer;
extern const base::Label controller;
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
