#include "features/bodies/labels.hpp"

namespace bodies::labels {

const base::Label bodies = {"Grupper", "Bodies"};
const base::Label one_body = {"{} gruppe", "{} body"};
const base::Label many_bodies = {"{} grupper", "{} bodies"};
const base::Label no_bodies = {"Her er ingen grupper endnu. De kommer hertil, når dokumenter bliver indlæst.",
                               "There are no bodies yet. They come when documents are put into the archive."};
const base::Label of_another = {"Under {}", "Of {}"};
const base::Label nothing_more = {"Der er ingen møder i arkivet for gruppen.",
                                  "The archive has no meetings of this body."};

}  // namespace bodies::labels
