#pragma once

#include "base/label.hpp"

/// The words of mails, of the page of mail on its way, and of who has forgotten the password.
namespace admission::labels {

extern const base::Label mail_program;
extern const base::Label mail_frame;  ///< name, text, address
extern const base::Label mail_invitation_subject;
extern const base::Label mail_invitation;  ///< by, where, link, last day, by, e-mail address
extern const base::Label mail_reset_subject;
extern const base::Label mail_reset;  ///< link
extern const base::Label mail_news_subject;
extern const base::Label mail_news;       ///< lines, address, administrators
extern const base::Label mail_news_line;  ///< date, time, what
extern const base::Label mail_changed_subject;
extern const base::Label mail_changed;
extern const base::Label mail_link_made_subject;
extern const base::Label mail_link_made;  ///< by
extern const base::Label mail_joined_subject;
extern const base::Label mail_joined;  ///< to whose sign-in

extern const base::Label forgotten;
extern const base::Label forgotten_lead;
extern const base::Label forgotten_button;
extern const base::Label forgotten_wait;
extern const base::Label forgotten_done;
extern const base::Label forgotten_done_text;
extern const base::Label forgotten_no_mail;
extern const base::Label to_sign_in;

extern const base::Label invite_and_mail;
extern const base::Label invited;
extern const base::Label invited_lead;  ///< e-mail address, date
extern const base::Label no_mail_sent;
extern const base::Label owner_is_told;

extern const base::Label outgoing;
extern const base::Label outgoing_lead;
extern const base::Label outgoing_empty;
extern const base::Label outgoing_not_set_up;
extern const base::Label outgoing_refused;
extern const base::Label outgoing_refused_text;
extern const base::Label one_undelivered;
extern const base::Label many_undelivered;
extern const base::Label not_delivered;
extern const base::Label waiting;
extern const base::Label column_to;
extern const base::Label column_what;
extern const base::Label column_put_in;
extern const base::Label column_next;
extern const base::Label column_why;
extern const base::Label column_acts;
extern const base::Label kind_invitation;
extern const base::Label kind_reset;
extern const base::Label kind_news;
extern const base::Label at_time;
extern const base::Label being_sent;
extern const base::Label not_tried;
extern const base::Label try_again;
extern const base::Label try_now;
extern const base::Label let_go;
extern const base::Label remove_from_list;

extern const base::Label problem_unreachable;
extern const base::Label problem_time;
extern const base::Label problem_lost;
extern const base::Label problem_encryption;
extern const base::Label problem_sign_in;
extern const base::Label problem_refused;
extern const base::Label problem_postponed;
extern const base::Label problem_address;
extern const base::Label problem_unexpected;

}  // namespace admission::labels
