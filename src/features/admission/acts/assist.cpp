#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/admission/assistants.hpp"
#include "features/admission/assistants_store.hpp"
#include "features/history/history.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

void note(store::Session& session, const Setting& setting, const web::Visitor& by, const std::string& act,
          const AccountId& principal, const Account& other) {
    const boost::json::object what = {{"account", other.id.text()}, {"user", other.name}};
    history::record(session, {.at = setting.clock.now(),
                              .actor = by.account,
                              .actor_name = by.name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = principal.text(),
                              .payload = boost::json::serialize(what)});
}

std::optional<Account> among(const std::vector<Account>& all, const AccountId& wanted) {
    const auto found = std::ranges::find(all, wanted, &Account::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

base::Result<> add_assistant(const Setting& setting, const web::Visitor& visitor, const std::string& email) {
    const std::string address = base::lower(base::trim(email));
    if (address.empty()) return base::problem(Kind::invalid, "assistant.missing", "email");
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const AccountId principal(visitor.account);
        const auto assistant = colleague(session, principal, address);
        if (!assistant) return base::problem(Kind::invalid, "assistant.unknown", "email");
        if (assistant->id == principal) return base::problem(Kind::invalid, "assistant.yourself", "email");
        if (add_assistant(session, principal, assistant->id, setting.clock.now())) {
            note(session, setting, visitor, "access.add_assistant", principal, *assistant);
        }
        return {};
    });
}

base::Result<> remove_assistant(const Setting& setting, const web::Visitor& visitor,
                                const AccountId& assistant) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const AccountId principal(visitor.account);
        const auto known = among(assistants_of(session, principal), assistant);
        if (!known || !remove_assistant(session, principal, assistant)) {
            return base::problem(Kind::not_found, "assistant.none");
        }
        note(session, setting, visitor, "access.remove_assistant", principal, *known);
        return {};
    });
}

base::Result<> stop_assisting(const Setting& setting, const web::Visitor& visitor,
                              const AccountId& principal) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const AccountId assistant(visitor.account);
        const auto known = among(principals_of(session, assistant), principal);
        if (!known || !remove_assistant(session, principal, assistant)) {
            return base::problem(Kind::not_found, "assistant.none");
        }
        note(session, setting, visitor, "access.stop_assisting", principal, {assistant, visitor.name, {}});
        return {};
    });
}

}  // namespace admission
