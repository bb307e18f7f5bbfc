#include "features/decisions/due_labels.hpp"

namespace decisions::labels {

const std::array<std::string_view, 5> next_meetings = {"næste møde", "næste ordinære møde", "kommende møde",
                                                       "næstkommende møde", "førstkommende møde"};
const std::string_view quarter = "kvartal";
const std::string_view half_year = "halvår";
const std::string_view week = "uge";
const std::array<std::string_view, 2> before = {"inden", "frem"};

}  // namespace decisions::labels
