#include "features/history/history.hpp"
#include "features/history/labels.hpp"
#include "web/html/html.hpp"

namespace history {

namespace h = web::h;

std::string address_of(const std::string& collaboration, const std::string& thing, const std::string& id) {
    return "/" + collaboration + "/historik?om=" + thing + "." + id;
}

web::Html link(const std::string& collaboration, const std::string& thing, const std::string& id,
               const base::Words& words) {
    return h::p({h::cls("quiet")},
                h::a({h::href(address_of(collaboration, thing, id))}, words(labels::history_of_this)));
}

}  // namespace history
