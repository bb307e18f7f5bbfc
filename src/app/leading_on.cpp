#include "app/leading_on.hpp"

#include <array>
#include <utility>

#include "features/identities/identities.hpp"

namespace app {
namespace {

using identities::Kind;

/// What lists and search are narrowed by in addresses.
constexpr std::array<std::pair<std::string_view, Kind>, 3> narrowing = {{
    {"person", Kind::person},
    {"part", Kind::party},
    {"gruppe", Kind::body},
}};

bool is_narrowed(const web::Request& request) {
    for (const auto& [name, kind] : narrowing) {
        if (!request.asked(name).empty()) return true;
    }
    return false;
}

/// The query with the names that stand now; nothing when it has them already.
std::optional<std::string> current_query(store::Session& session, const web::Request& request) {
    const auto collaboration = admission::find_collaboration(session, request.part("collaboration"));
    if (!collaboration) return std::nullopt;
    bool changed = false;
    std::string query;
    for (const auto& [name, value] : request.query) {
        std::string current = value;
        for (const auto& [narrowed, kind] : narrowing) {
            if (name != narrowed || value.empty()) continue;
            const auto one = identities::by_slug(session, kind, collaboration->id, value);
            if (!one || !one->joined_to) continue;
            current = identities::standing_for(session, kind, *one).slug;
            changed = true;
        }
        query += (query.empty() ? "?" : "&") + web::url_encode(name) + '=' + web::url_encode(current);
    }
    return changed ? std::optional(query) : std::nullopt;
}

}  // namespace

web::Handler leading_on(const admission::Setting& setting, web::Handler inner) {
    return [setting, inner = std::move(inner)](const web::Request& request) {
        if (is_narrowed(request)) {
            // Before it is known who asks: what nobody but members may see leads nowhere.
            const auto query = setting.database.read_veiled(
                {}, [&](store::Session& session) { return current_query(session, request); });
            if (query) {
                web::Response response;
                response.status = 301;
                response.header("Location", request.target.substr(0, request.target.find('?')) + *query);
                return response;
            }
        }
        return inner(request);
    };
}

}  // namespace app
