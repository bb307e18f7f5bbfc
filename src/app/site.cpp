#include "app/site.hpp"

#include "app/frame.hpp"
#include "app/leading_on.hpp"
#include "features/admission/routes.hpp"
#include "features/archive/archive.hpp"
#include "features/audit/audit.hpp"
#include "features/bodies/bodies.hpp"
#include "features/decisions/decisions.hpp"
#include "features/identities/identities.hpp"
#include "features/meetings/meetings.hpp"
#include "features/people/people.hpp"
#include "features/threads/threads.hpp"

namespace app {
namespace {

void add(std::vector<web::Route>& all, std::vector<web::Route> more) {
    for (web::Route& route : more) all.push_back(std::move(route));
}

base::Date today(const admission::Setting& setting) { return base::local_time(setting.clock.now()).date; }

people::Trails people_trails(const admission::Setting& setting) {
    people::Trails trails;
    trails.of_person = {
        [setting](auto& session, auto& visit, auto& person) {
            return decisions::person_trail(session, visit, person, today(setting), setting.words);
        },
        [setting](auto& session, auto& visit, auto& person) {
            return meetings::person_trail(session, visit, person, today(setting), setting.words);
        }};
    trails.of_party = {[setting](auto& session, auto& visit, auto& party) {
                           return decisions::party_trail(session, visit, party, today(setting),
                                                         setting.words);
                       },
                       [setting](auto& session, auto& visit, auto& party) {
                           return meetings::party_trail(session, visit, party, today(setting), setting.words);
                       }};
    return trails;
}

/// Those who own the rows, from the bottom up: each counts on what those before it have moved.
identities::Connections joining(const base::Words& words) {
    return {{meetings::move, decisions::move, threads::move, bodies::forget_unused},
            [words](auto& session, auto& /*visit*/, auto kind, auto& one, auto& other) {
                return meetings::evidence(session, kind, one, other, words);
            },
            meetings::were_together};
}

meetings::Connections meeting_connections(const base::Words& words) {
    return {[words](auto& session, auto& visit, auto& meeting) {
                return decisions::outcomes(session, visit, meeting, words);
            },
            [words](auto& session, auto& visit, auto& meeting) {
                return archive::origin(session, visit, meeting, words);
            },
            [words](auto& session, auto& visit, auto& meeting, auto& item) {
                return threads::item_section(session, visit, meeting, item, words);
            },
            [words](auto& visit) { return threads::list_link(visit, words); }};
}

}  // namespace

// What must travel upward travels here: a lower slice says what it would like to be told, and this is
// where the higher slice that knows is connected to it.
std::vector<web::Route> site(Installation& installation, bool openid_in_clear) {
    const admission::Setting& setting = installation.setting();
    const base::Words words = setting.words;
    std::vector<web::Route> all;
    add(all, admission::routes(setting));
    add(all, admission::elsewhere_routes(
                 setting, std::make_shared<openid::Providers>(openid::fetch_by_curl(openid_in_clear),
                                                              setting.clock, openid_in_clear)));
    add(all, identities::routes(setting, joining(words)));
    add(all, people::routes(setting, people_trails(setting)));
    add(all, bodies::routes(
                 setting,
                 {{[setting](auto& session, auto& visit, auto& body) {
                      return meetings::body_trail(session, visit, body, today(setting), setting.words);
                  }},
                  [words](auto& session, auto& visit) { return meetings::body_notes(session, visit, words); },
                  joining(words).movers}));
    add(all, meetings::routes(setting, meeting_connections(words)));
    add(all, decisions::routes(setting));
    add(all, threads::routes(setting));
    add(all, audit::routes(setting));
    add(all, archive::routes(setting, {installation.index(), installation.vocabulary(),
                                       [&installation] { installation.purge(); }}));
    for (web::Route& route : all) {
        if (route.method == web::Method::get && route.pattern.starts_with("/{collaboration}")) {
            route.handler = leading_on(setting, std::move(route.handler));
        }
    }
    add(all, about_pages(setting));
    add(all, web::asset_routes(assets()));
    return all;
}

}  // namespace app
