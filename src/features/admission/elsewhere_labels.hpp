#pragma once

#include "base/label.hpp"

/// The words of signing in elsewhere.
namespace admission::labels {

// Signing in
extern const base::Label with_own;
extern const base::Label sign_in_at;
extern const base::Label sent_to;
extern const base::Label sent_to_text;
extern const base::Label go_on_at;
extern const base::Label signed_out_here;
extern const base::Label sign_out_there;
extern const base::Label no_sign_out_there;
// What somebody is told who did not get in
extern const base::Label not_signed_in;
extern const base::Label elsewhere_begin_again;
extern const base::Label elsewhere_wait;
extern const base::Label elsewhere_denied;
extern const base::Label elsewhere_down;
extern const base::Label elsewhere_busy;
extern const base::Label elsewhere_broken;
extern const base::Label elsewhere_not_believed;
extern const base::Label elsewhere_unverified;
extern const base::Label elsewhere_foreign;
extern const base::Label elsewhere_unknown;
extern const base::Label elsewhere_other;
extern const base::Label elsewhere_closed;
extern const base::Label elsewhere_code;
extern const base::Label elsewhere_code_label;
extern const base::Label to_sign_in_again;
// Providers
extern const base::Label providers;
extern const base::Label providers_lead;
extern const base::Label no_providers;
extern const base::Label provider_add;
extern const base::Label provider_add_button;
extern const base::Label provider_save;
extern const base::Label provider_saved;
extern const base::Label column_provider;
extern const base::Label column_issuer;
extern const base::Label column_domains;
extern const base::Label column_joined;
extern const base::Label provider_name;
extern const base::Label provider_name_hint;
extern const base::Label provider_issuer;
extern const base::Label provider_issuer_hint;
extern const base::Label provider_client;
extern const base::Label provider_client_hint;
extern const base::Label provider_secret;
extern const base::Label provider_secret_hint;
extern const base::Label provider_secret_kept;
extern const base::Label provider_address;
extern const base::Label provider_address_hint;
extern const base::Label provider_trust;
extern const base::Label provider_trust_hint;
extern const base::Label trust_verified;
extern const base::Label trust_always;
extern const base::Label trust_never;
extern const base::Label provider_domains;
extern const base::Label provider_domains_hint;
extern const base::Label provider_asks;
extern const base::Label provider_asks_hint;
extern const base::Label provider_stays;
extern const base::Label provider_try;
extern const base::Label provider_try_hint;
extern const base::Label provider_works;
extern const base::Label provider_remove;
extern const base::Label provider_remove_heading;
extern const base::Label provider_remove_hint;
extern const base::Label to_providers;
// What is wrong with a provider, beside its field
extern const base::Label provider_name_wrong;
extern const base::Label provider_issuer_wrong;
extern const base::Label provider_taken;
extern const base::Label provider_client_wrong;
extern const base::Label provider_secret_wrong;
extern const base::Label provider_domains_wrong;
extern const base::Label provider_no_domains;
// What is wrong with a connection, for who sets it up
extern const base::Label try_address;
extern const base::Label try_unreachable;
extern const base::Label try_time;
extern const base::Label try_encryption;
extern const base::Label try_redirected;
extern const base::Label try_too_large;
extern const base::Label try_status;
extern const base::Label try_metadata;
extern const base::Label try_other_issuer;
extern const base::Label try_not_https;
extern const base::Label try_unsuitable;
extern const base::Label try_keys;
extern const base::Label try_busy;
// Accounts and their names elsewhere
extern const base::Label joined_since;
extern const base::Label joined_lead;
extern const base::Label joined_by_address;
extern const base::Label joined_by_somebody;
extern const base::Label joined_seen;
extern const base::Label join_link;
extern const base::Label join_title;
extern const base::Label join_lead;
extern const base::Label join_provider;
extern const base::Label join_subject;
extern const base::Label join_button;
extern const base::Label join_subject_wrong;
extern const base::Label join_taken;
extern const base::Label join_has_one;
extern const base::Label join_no_provider;
extern const base::Label part_identity;
extern const base::Label none_joined;

}  // namespace admission::labels
