#include "features/decisions/names_labels.hpp"

namespace decisions::labels {

const base::Label names_joined_now = {"»{}« tælles nu under »{}«.", "“{}” is counted under “{}” now."};
const base::Label names_apart_now = {"»{}« og »{}« er to, og de foreslås ikke mere.",
                                     "“{}” and “{}” are two, and are proposed no more."};
const base::Label names_parted_now = {"»{}« og »{}« tælles nu hver for sig.",
                                      "“{}” and “{}” are counted apart now."};
const base::Label names_proposed_now = {"»{}« og »{}« holdes ikke længere adskilt.",
                                        "“{}” and “{}” are kept apart no more."};
const base::Label take_back = {"Fortryd", "Undo"};

}  // namespace decisions::labels
