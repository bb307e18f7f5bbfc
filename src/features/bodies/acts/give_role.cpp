#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "features/bodies/acts/acts.hpp"
#include "features/history/history.hpp"

namespace bodies {
namespace {

using Problem = base::Problem::Kind;

void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const std::string& act, const Body& body, const Holder& holder) {
    const boost::json::object what = {{"in_body", body.full_name()},
                                      {"body_id", body.id.text()},
                                      {"user", holder.account.name},
                                      {"body_role", stored(holder.role)}};
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = holder.account.id.text(),
                              .payload = boost::json::serialize(what)});
}

std::optional<Holder> holder(store::Session& session, const BodyId& body, const std::string& account) {
    const auto all = holders(session, body);
    const auto found =
        std::ranges::find(all, account, [](const Holder& one) { return one.account.id.text(); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

base::Result<> give_body_role(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& account, const std::string& role) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto& collaboration = visit.collaboration.id;
        identities::hold(session, collaboration);  // nobody joins the body to another meanwhile
        const auto body = find(session, collaboration, slug);
        if (!body) return base::problem(Problem::not_found, "body.not_found");
        const auto people = admission::accounts_in(session, collaboration);
        const auto whom = std::ranges::find(people, account, [](const auto& one) { return one.id.text(); });
        if (whom == people.end()) return base::problem(Problem::invalid, "role.whom", "bruger");
        const auto given = body_role_of(role);
        if (!given) return base::problem(Problem::invalid, "role.which", "rolle");
        const auto before = holder(session, body->id, account);
        if (before && before->role == *given) return {};
        drop_body_role(session, whom->id, body->id);  // it may have been given under a name joined since
        set_body_role(session, whom->id, body->id, *given, setting.clock.now());
        note(session, setting, visit, "access.give_body_role", *body, {.account = *whom, .role = *given});
        return {};
    });
}

base::Result<> take_body_role(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& account) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        identities::hold(session, visit.collaboration.id);
        const auto body = find(session, visit.collaboration.id, slug);
        if (!body) return base::problem(Problem::not_found, "body.not_found");
        const auto before = holder(session, body->id, account);
        if (!before) return base::problem(Problem::not_found, "role.none");
        drop_body_role(session, before->account.id, body->id);
        note(session, setting, visit, "access.take_body_role", *body, *before);
        return {};
    });
}

}  // namespace bodies
