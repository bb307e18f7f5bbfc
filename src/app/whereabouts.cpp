#include "app/whereabouts.hpp"

namespace app {

std::optional<web::Place> whereabouts(const admission::Setting& setting, const web::Request& request) {
    if (!request.visitor) {
        return std::nullopt;
    }
    const auto all =
        setting.database.read([](store::Session& session) { return admission::collaborations(session); });
    for (const admission::Collaboration& one : all) {
        const std::string address = admission::address_in(one, "");
        if (request.path == address || request.path.starts_with(address + "/")) {
            return web::Place{one.name, one.short_name};
        }
    }
    return all.size() == 1 ? std::optional(web::Place{all.front().name, all.front().short_name})
                           : std::nullopt;
}

}  // namespace app
