#include "features/identities/pages/pages.hpp"

namespace identities {

std::string place_of(Kind kind) {
    return kind == Kind::person ? "/personer" : kind == Kind::party ? "/parter" : "/grupper";
}

std::string menu_place(Kind kind) { return kind == Kind::body ? "bodies" : "people"; }

std::string address(const admission::Collaboration& collaboration, Kind kind, const std::string& slug) {
    return admission::address_in(collaboration, place_of(kind) + '/' + slug);
}

std::string proposals_address(const admission::Collaboration& collaboration, Kind kind) {
    return address(collaboration, kind, "forslag");
}

std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections) {
    const auto edits = [&](admission::Inside page) {
        return admission::for_secretariat(setting, std::move(page));
    };
    using enum web::Method;
    std::vector<web::Route> all;
    for (const Kind kind : {Kind::person, Kind::party, Kind::body}) {
        const std::string list = "/{collaboration}" + place_of(kind);
        const std::string one = list + "/{" + word_of(kind) + "}";
        all.push_back({.method = get,
                       .pattern = list + "/forslag",
                       .handler = edits(proposals_page(setting, connections, kind))});
        all.push_back({.method = post,
                       .pattern = list + "/forslag",
                       .handler = edits(answer_post(setting, connections, kind))});
        all.push_back({.method = post,
                       .pattern = list + "/forslag/igen",
                       .handler = edits(propose_again_post(setting, connections, kind))});
        all.push_back({.method = get, .pattern = one + "/saml", .handler = edits(join_page(setting, kind))});
        all.push_back({.method = post,
                       .pattern = one + "/saml",
                       .handler = edits(join_post(setting, connections, kind))});
        all.push_back({.method = post,
                       .pattern = one + "/skil",
                       .handler = edits(undo_post(setting, connections, kind))});
    }
    return all;
}

}  // namespace identities
