#pragma once

#include "features/meetings/meetings_store.hpp"

namespace meetings {

admission::Inside meetings_page(const admission::Setting& setting, Connections connections);
admission::Inside meeting_page(const admission::Setting& setting, Connections connections);
admission::Inside item_page(const admission::Setting& setting, Connections connections);

// Parts that several pages share.

/// "Referat, 3 tvivl"
std::string standing(const Meeting& meeting, const base::Words& words);
/// "12. juni 2026" as a link to the meeting; "datoen fremgår ikke" when it is not said.
web::Html date_link(const admission::Collaboration& collaboration, const Meeting& meeting,
                    const base::Words& words);
std::string body_name(const Meeting& meeting, const base::Words& words);
/// "v/ A, B og C", each a link when it is known who it is; nothing without presenters.
web::Html presenters(const admission::Collaboration& collaboration, const Item& item,
                     const base::Words& words);
/// The same without links, for a list where each line leads to one place.
std::string presenter_names(const Item& item, const base::Words& words);
/// "12. marts 2021 – 3. maj 2024", or the day when it is one; of months too, where no day is known.
std::string from_to(const std::string& first, const std::string& last, const base::Words& words);
/// "13.05–13.35"
std::string slot(const Item& item);
/// What stands where the decision is: its outcome, or that the item was postponed; may be empty.
std::string result_word(const Item& item, const Outcome& outcome, const base::Words& words);

/// One part of an item under a heading of the given level: "h2" on its own page, "h4" on the meeting's.
web::Html part(std::string_view level, const std::string& css_class, const web::Html& heading,
               const web::Html& content);
web::Html decision_part(std::string_view level, const Item& item, const Outcome& outcome,
                        const base::Words& words);
web::Html follow_up_part(std::string_view level, const Outcome& outcome, const base::Words& words);
web::Html recommendation_part(std::string_view level, const Item& item, const base::Words& words);
web::Html attachment_list(const Item& item);

}  // namespace meetings
