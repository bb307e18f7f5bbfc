#include "features/history/labels.hpp"

namespace history::labels {

const base::Label history_of_this = {"Historik: hvem ændrede hvad hvornår",
                                     "History: who changed what and when"};

}  // namespace history::labels
