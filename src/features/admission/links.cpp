#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/password.hpp"

namespace admission {

Account add_account(store::Session& session, const base::Clock& clock, base::IdSource& ids,
                    const std::string& name, const std::string& email) {
    const Account account{ids.make<Account>(), name, base::lower(email)};
    insert_account(session, account, {}, clock.now());
    set_administrator(session, account.id, true);
    give_all(session, account.id);
    return account;
}

std::string new_set_up_link(store::Session& session, const base::Clock& clock) {
    drop_links(session, "set_up");
    const std::string token = new_token();
    insert_link(session, base::sha256(token), "set_up", std::nullopt, base::after(clock.now(), link_seconds));
    return "/opsaetning/" + token;
}

std::string new_sign_in_link(store::Session& session, const base::Clock& clock, const AccountId& account) {
    const std::string token = new_token();
    insert_link(session, base::sha256(token), "sign_in", account, base::after(clock.now(), link_seconds));
    return "/engangslink/" + token;
}

}  // namespace admission
