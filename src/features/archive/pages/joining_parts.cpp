// Making two meetings one, and one two, on a document's page.
#include "features/archive/joining.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/standing.hpp"
#include "web/html/form.hpp"

namespace archive {
namespace {

namespace h = web::h;

std::string address_of(const admission::Visit& visit, const std::string& document, const char* act = "") {
    return admission::address_in(visit.collaboration, "/arkiv/" + document + act);
}

web::Html one_meeting(const web::Request& request, const admission::Visit& visit, const Document& shown,
                      const meetings::Meeting& meeting, const base::Words& words) {
    const std::string name = meetings::short_name(meeting, words);
    return h::li(h::a({h::href(meetings::address(visit.collaboration, meeting.slug))}, name),
                 h::p({h::cls("quiet")}, words.count(meeting.items, labels::one_item, labels::many_items)),
                 h::form({h::action(address_of(visit, shown.slug, "/saml")), h::attr("method", "post")},
                         web::csrf_field(request),
                         h::void_element("input", {h::attr("type", "hidden"), h::attr("name", "moede"),
                                                   h::attr("value", meeting.slug)}),
                         h::button({h::cls("button button-secondary"), h::attr("type", "submit"),
                                    h::attr("aria-label", words(labels::join_with, name))},
                                   words(labels::join))));
}

}  // namespace

web::Html same_day_section(const web::Request& request, const admission::Visit& visit, const Document& shown,
                           const std::vector<meetings::Meeting>& same_day, const base::Words& words) {
    if (same_day.empty()) return {};
    std::vector<web::Html> lines;
    for (const meetings::Meeting& meeting : same_day) {
        lines.push_back(one_meeting(request, visit, shown, meeting, words));
    }
    return h::section({h::cls("note"), h::attr("aria-labelledby", "samme-dag")},
                      h::h2({h::id("samme-dag")}, words(labels::same_day)),
                      h::p(words(labels::same_day_lead), " ",
                           h::a({h::href(meetings::address(visit.collaboration, shown.meeting_slug))},
                                meeting_name(shown, words)),
                           "."),
                      h::ul({h::cls("lines")}, lines));
}

web::Html part_form(const web::Request& request, const admission::Visit& visit, const Document& shown,
                    const base::Words& words) {
    return h::form(
        {h::action(address_of(visit, shown.slug, "/skil")), h::attr("method", "post")},
        web::csrf_field(request), h::p({h::cls("quiet")}, words(labels::part_hint)),
        h::button({h::cls("button button-secondary"), h::attr("type", "submit")}, words(labels::part)));
}

admission::Inside join_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        const std::string document = request.part("document");
        const auto done = join_with(setting, visit, document, request.given("moede"));
        if (!done && done.error().kind == base::Problem::Kind::not_found) {
            return admission::not_found(setting, request, visit);
        }
        // Pressed twice, or mended by somebody else meanwhile: the page shows how it is now.
        if (done) follow_or_log(setting, index);
        return web::Response::see_other(address_of(visit, document) + "#dokumenter");
    };
}

admission::Inside part_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        const std::string document = request.part("document");
        const auto done = part_from_meeting(setting, visit, document);
        if (!done && done.error().kind == base::Problem::Kind::not_found) {
            return admission::not_found(setting, request, visit);
        }
        if (done) follow_or_log(setting, index);
        return web::Response::see_other(address_of(visit, document));
    };
}

}  // namespace archive
