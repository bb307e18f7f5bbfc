#include "features/identities/labels.hpp"
#include "features/identities/pages/pages.hpp"

namespace identities {

namespace h = web::h;

std::optional<web::Response> moved(store::Session& session, const admission::Visit& visit, Kind kind,
                                   const std::string& slug) {
    const auto one = by_slug(session, kind, visit.collaboration.id, slug);
    if (!one || !one->joined_to) return std::nullopt;
    web::Response response;
    response.status = 301;  // pages are never kept by browsers, so undoing is not hindered by it
    response.header("Location", address(visit.collaboration, kind, standing_for(session, kind, *one).slug));
    return response;
}

web::Html spellings(store::Session& session, const admission::Visit& visit, const web::Request& request,
                    Kind kind, const Named& one, const base::Words& words) {
    if (!visit.is_secretariat()) return {};
    std::vector<web::Html> lines;
    for (const Named& other : joined_into(session, kind, one.id)) {
        // The name stands in the button for those who hear it alone.
        lines.push_back(
            h::li(other.name, button_form(request, address(visit.collaboration, kind, other.slug) + "/skil",
                                          {}, words(labels::part_of, other.name), "plain-button")));
    }
    const web::Html join =
        h::p({h::cls("quiet")}, h::a({h::href(address(visit.collaboration, kind, one.slug) + "/saml")},
                                     words(labels::of(kind).join_link)));
    if (lines.empty()) return join;
    return h::section(h::h2(words(labels::other_names)), h::ul({h::cls("lines")}, lines), join);
}

web::Html proposals_line(store::Session& session, const admission::Visit& visit, Kind kind,
                         const base::Words& words) {
    if (!visit.is_secretariat()) return {};
    constexpr int most = 500;
    const int count = count_proposals(session, kind, visit.collaboration.id, most);
    const std::string text = count == 0 ? std::string(words(labels::of(kind).line_none))
                                        : words(labels::of(kind).line_some, count);
    return h::p(h::a({h::href(proposals_address(visit.collaboration, kind))}, text));
}

}  // namespace identities
