#include <map>

#include "features/bodies/labels.hpp"
#include "features/bodies/pages/pages.hpp"

namespace bodies {
namespace {

namespace h = web::h;

struct Shown {
    std::vector<Body> bodies;
    std::map<std::string, std::string> notes;
    web::Html proposals;
};

web::Html render(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    web::Html main = h::h1(words(labels::bodies));
    if (shown.bodies.empty()) {
        return main + h::p(words(labels::no_bodies));
    }
    std::vector<web::Html> lines;
    for (const Body& body : shown.bodies) {
        const auto note = shown.notes.find(body.id.text());
        lines.push_back(
            h::li(h::a({h::href(address(visit.collaboration, body.slug))}, body.full_name()),
                  note == shown.notes.end() ? web::Html() : h::p({h::cls("owed")}, h::span(note->second))));
    }
    const auto count = static_cast<long long>(shown.bodies.size());
    return main + shown.proposals +
           h::p({h::cls("count")}, words.count(count, labels::one_body, labels::many_bodies)) +
           h::ul({h::cls("lines")}, lines);
}

}  // namespace

admission::Inside bodies_page(const admission::Setting& setting, Notes notes) {
    return [setting, notes](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            Shown found{all(session, visit.collaboration.id),
                        {},
                        identities::proposals_line(session, visit, identities::Kind::body, setting.words)};
            for (auto& [body, note] : notes(session, visit)) found.notes[body] = note;
            return found;
        });
        return web::Response::html(admission::page(setting, request, visit, "bodies",
                                                   std::string(setting.words(labels::bodies)),
                                                   render(visit, shown, setting.words)));
    };
}

}  // namespace bodies
