#include "features/decisions/pages/pages.hpp"

namespace decisions {

std::string list_address(const admission::Collaboration& collaboration) {
    return admission::address_in(collaboration, "/beslutninger");
}

std::vector<web::Route> routes(const admission::Setting& setting) {
    return {{.method = web::Method::get,
             .pattern = "/{collaboration}/beslutninger",
             .handler = admission::in_collaboration(setting, decisions_page(setting))}};
}

}  // namespace decisions
