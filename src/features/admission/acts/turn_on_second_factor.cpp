#include "features/admission/acts/second_factor.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/sealing.hpp"
#include "features/admission/totp.hpp"

namespace admission {

using Kind = base::Problem::Kind;
using Codes = std::vector<std::string>;

base::Result<> begin_second_factor(const Setting& setting, Throttle& throttle, const web::Visitor& visitor,
                                   const std::string& password) {
    const AccountId id(visitor.account);
    const bool has_password =
        setting.database.read([&](store::Session& session) { return !password_of(session, id).empty(); });
    if (!has_password) return base::problem(Kind::wrong_state, "second_factor.no_password");
    if (const auto proved = prove_password(setting, throttle, id, password); !proved) return proved;
    // Sealing may make the key's file, which is no matter for a transaction.
    const std::string secret = sealed(setting.folder, new_totp_secret());
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        if (asks_for_code(session, id)) return base::problem(Kind::wrong_state, "second_factor.on");
        begin_second_factor(session, id, secret, new_salt(), setting.clock.now());
        note(session, setting, visitor, "admission.begin_second_factor", id);
        return {};
    });
}

std::optional<std::string> unconfirmed_secret(store::Session& session, const Setting& setting,
                                              const AccountId& account) {
    const auto factor = second_factor(session, account);
    if (!factor || factor->confirmed ||
        base::after(factor->begun_at, confirmation_seconds) <= setting.clock.now()) {
        return std::nullopt;
    }
    return unsealed(setting.folder, factor->secret);
}

base::Result<Codes> confirm_second_factor(const Setting& setting, const web::Visitor& visitor,
                                          const std::string& code) {
    const AccountId id(visitor.account);
    return setting.database.write([&](store::Session& session) -> base::Result<Codes> {
        // Who signs in by the password alone just now does it before this, and is signed out, or after it.
        hold_open(session, id);
        const auto secret = unconfirmed_secret(session, setting, id);
        const auto factor = second_factor(session, id);
        if (!secret) return base::problem(Kind::wrong_state, "second_factor.begin_again");
        const auto step = step_of(code, *secret, setting.clock.now(), factor->last_step);
        if (!step) return base::problem(Kind::invalid, "code.wrong", "code");
        if (!confirm_second_factor(session, id, setting.clock.now()) || !take_step(session, id, *step)) {
            return base::problem(Kind::wrong_state, "second_factor.begin_again");
        }
        // Where somebody is signed in by the password alone, they are not to stay.
        end_sessions(session, id, visitor.session);
        drop_links_of(session, id);
        note(session, setting, visitor, "admission.turn_on_second_factor", id);
        return make_recovery_codes(session, id, factor->salt);
    });
}

}  // namespace admission
