#include "features/admission/acts/second_factor.hpp"
#include "features/admission/devices_store.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/second_factor_labels.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;
using Codes = std::vector<std::string>;

/// Does `work` for who proves by password and code to be the account's owner.
template <class Result, class Work>
Result proved(const Setting& setting, Throttle& throttle, const web::Visitor& visitor, const Proof& proof,
              Work work) {
    const AccountId id(visitor.account);
    if (const auto right = prove_password(setting, throttle, id, proof.password); !right) {
        return std::unexpected(right.error());
    }
    const std::string key = "own code\n" + id.text();
    const base::Instant now = setting.clock.now();
    if (!throttle.allowed(key, now)) return base::problem(Kind::not_allowed, "code.wait", "code");
    // A wrong code is counted, and so is kept; a Result that is a problem would roll that back.
    struct Ended {
        Result result;
        bool is_wrong = false;
    };
    Ended ended = setting.database.write([&](store::Session& session) -> Ended {
        const auto factor = second_factor(session, id);
        if (!factor || !factor->confirmed) return {base::problem(Kind::wrong_state, "second_factor.off")};
        if (!looks_like_recovery_code(proof.code) && factor->failures >= codes_in_a_row) {
            return {base::problem(Kind::not_allowed, "code.stopped", "code")};
        }
        const Taken taken = take_code(session, setting, id, *factor, proof.code);
        if (taken == Taken::no) return {base::problem(Kind::invalid, "code.wrong", "code"), true};
        return {work(session, id, *factor)};
    });
    if (ended.is_wrong) throttle.failed(key, now);
    if (ended.result) throttle.succeeded(key);
    return std::move(ended.result);
}

}  // namespace

base::Result<Codes> new_recovery_codes(const Setting& setting, Throttle& throttle,
                                       const web::Visitor& visitor, const Proof& proof) {
    return proved<base::Result<Codes>>(
        setting, throttle, visitor, proof,
        [&](store::Session& session, const AccountId& id, const SecondFactor& factor) {
            note(session, setting, visitor, "admission.new_recovery_codes", id);
            return make_recovery_codes(session, id, factor.salt);
        });
}

base::Result<> turn_off_second_factor(const Setting& setting, Throttle& throttle, const web::Visitor& visitor,
                                      const Proof& proof) {
    return proved<base::Result<>>(
        setting, throttle, visitor, proof,
        [&](store::Session& session, const AccountId& id, const SecondFactor&) -> base::Result<> {
            drop_second_factor(session, id);
            ask_for_codes_again(session, id);
            note(session, setting, visitor, "admission.turn_off_second_factor", id);
            return {};
        });
}

base::Result<> turn_off_second_factor_of(const Setting& setting, const web::Visitor& by,
                                         const AccountId& account) {
    // Whoever finds an administrator's computer signed in must not do away with the code by this road.
    if (by.account == account.text()) return base::problem(Kind::not_allowed, "second_factor.own");
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto found = listed(session, account);
        if (found.empty()) return base::problem(Kind::not_found, "account.not_found");
        if (!found.front().asks_for_code) return base::problem(Kind::wrong_state, "second_factor.off");
        drop_second_factor(session, account);
        ask_for_codes_again(session, account);
        note_codes_off(session, account, {by.name, setting.clock.now()});
        note(session, setting, by, "admission.turn_off_second_factor_of", account);
        return {};
    });
}

bool turn_off_codes(store::Session& session, const Setting& setting, const Account& account) {
    if (!asks_for_code(session, account.id)) return false;
    const std::string by(setting.words(labels::whoever_runs_it));
    drop_second_factor(session, account.id);
    ask_for_codes_again(session, account.id);
    note_codes_off(session, account.id, {by, setting.clock.now()});
    note(session, setting, {{}, {}, by, {}}, "admission.turn_off_second_factor_of", account.id);
    return true;
}

void see_codes_off(const Setting& setting, const web::Visitor& visitor) {
    const AccountId id(visitor.account);
    setting.database.write([&](store::Session& session) {
        if (!codes_off(session, id)) return;
        drop_codes_off(session, id);
        note(session, setting, visitor, "admission.see_second_factor_off", id);
    });
}

}  // namespace admission
