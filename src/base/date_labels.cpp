#include "base/date_labels.hpp"

namespace base::labels {

const std::array<Label, 7> weekdays = {{{"mandag", "Monday"},
                                        {"tirsdag", "Tuesday"},
                                        {"onsdag", "Wednesday"},
                                        {"torsdag", "Thursday"},
                                        {"fredag", "Friday"},
                                        {"lørdag", "Saturday"},
                                        {"søndag", "Sunday"}}};

const std::array<Label, 12> months = {{{"januar", "January"},
                                       {"februar", "February"},
                                       {"marts", "March"},
                                       {"april", "April"},
                                       {"maj", "May"},
                                       {"juni", "June"},
                                       {"juli", "July"},
                                       {"august", "August"},
                                       {"september", "September"},
                                       {"oktober", "October"},
                                       {"november", "November"},
                                       {"december", "December"}}};

const Label long_date = {"{} den {}. {} {}", "{} {} {} {}"};
const Label plain_date = {"{}. {} {}", "{} {} {}"};
const Label from_to = {"kl. {}–{}", "{}–{}"};
const Label at_time = {"kl. {}", "{}"};

}  // namespace base::labels
