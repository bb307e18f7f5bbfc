#pragma once

#include "features/decisions/follow_ups_store.hpp"

namespace decisions {

admission::Inside decisions_page(const admission::Setting& setting);
admission::Inside follow_ups_page(const admission::Setting& setting);
admission::Inside who_owes_page(const admission::Setting& setting);
/// Which names of offices and groups are one.
admission::Inside names_page(const admission::Setting& setting);
admission::Inside names_post(const admission::Setting& setting);
admission::Inside follow_up_page(const admission::Setting& setting);
admission::Inside close_post(const admission::Setting& setting);
admission::Inside reopen_post(const admission::Setting& setting);
admission::Inside close_several_post(const admission::Setting& setting);

/// The list as a file.
enum class FileKind { csv, xlsx };
admission::Inside follow_ups_file(const admission::Setting& setting, FileKind kind);

std::string follow_ups_address(const admission::Collaboration& collaboration);
std::string names_address(const admission::Collaboration& collaboration);
std::string follow_up_address(const admission::Collaboration& collaboration, const std::string& id);

/// "Klyngestyregruppen, 12. juni 2026, punkt 2"
std::string where(const Source& source, const base::Words& words);
/// " · " and the lock of a closed item; nothing for an open one.
web::Html closed_mark(const Source& source, const base::Words& words);
/// The responsible, each a link when it is known who it is; nothing when nobody is named.
web::Html responsible_names(const admission::Collaboration& collaboration, const FollowUp& follow_up);
/// When it is due: a day, or the document's words, with the day of the next meeting when it is known.
std::string due_words(const FollowUp& follow_up, const base::Words& words);
/// The responsible and when it is due, and that this is over when it is `late`.
web::Html owed(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words, bool late = false);
/// How it was closed, or for the secretariat that it can be; and the other minutes that say the same.
web::Html standing_lines(const admission::Visit& visit, const FollowUp& follow_up, const base::Words& words);
/// "Lukket 22. november 2026 af Vibeke: udført" with note and evidence; nothing for what is open.
web::Html closing_line(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                       const base::Words& words);
/// That later minutes say it is done, and where; nothing when none do or it is not open.
web::Html told_line(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                    const base::Words& words);
/// What closes it with these minutes as evidence.
ClosingWords words_of_told(const FollowUp& follow_up, const base::Words& words);
/// What is owed; behind its item's title when it says too little alone: "Punktet: Trine samler op på dette".
std::string shown_text(const FollowUp& follow_up, const base::Words& words);
/// Since when something is owed, and how long that is: "12. marts 2021 (2 years)".
std::string owed_since(const std::string& since, const base::Date& today, const base::Words& words);
/// Whether it is open and its last day is over.
bool is_overdue(const FollowUp& follow_up, const base::Date& today);
/// Links to the newest of the other minutes; nothing when there are none.
web::Html other_minutes(const admission::Collaboration& collaboration, const FollowUp& follow_up,
                        const base::Words& words);

}  // namespace decisions
