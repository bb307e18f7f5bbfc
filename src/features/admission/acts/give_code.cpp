#include "base/sha256.hpp"
#include "features/admission/acts/second_factor.hpp"
#include "features/admission/devices_store.hpp"
#include "features/admission/recovery_codes.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

void record(store::Session& session, const Setting& setting, const BegunSignIn& begun,
            const std::string& act) {
    history::record(session, {.at = setting.clock.now(),
                              .actor = begun.account.text(),
                              .actor_name = begun.account_name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = begun.account.text()});
}

struct Found {
    BegunSignIn begun;
    bool known = false;  ///< the account, on this device
};

std::optional<Found> found(const Setting& setting, const std::string& digest, const Device& device) {
    return setting.database.read([&](store::Session& session) -> std::optional<Found> {
        const base::Instant now = setting.clock.now();
        const auto begun = begun_sign_in(session, digest, now);
        if (!begun) return std::nullopt;
        return Found{*begun, known(session, device.known, begun->account, now) != Known::no};
    });
}

/// A wrong code is counted, and so is kept; a Result that is a problem would roll that back.
struct Ended {
    base::Result<Admitted> result;
    bool is_wrong = false;
};

Ended wrong(store::Session& session, const Setting& setting, const BegunSignIn& begun,
            const std::string& digest) {
    note_wrong_at(session, digest);
    record(session, setting, begun, "admission.wrong_code");
    if (begun.failures + 1 < codes_in_attempt)
        return {base::problem(Kind::invalid, "code.wrong", "code"), true};
    drop_begun(session, digest);
    return {base::problem(Kind::wrong_state, "sign_in.begin_again"), true};
}

Ended take(store::Session& session, const Setting& setting, const GivenCode& given, bool known) {
    const std::string digest = base::sha256(given.begun);
    const auto begun = begun_sign_in(session, digest, setting.clock.now());
    if (!begun) return {base::problem(Kind::wrong_state, "sign_in.begin_again")};
    const base::Problem again{Kind::wrong_state, "sign_in.begin_again", {}, {}};
    // Whoever changes the password just now ends what was begun with the old one.
    if (!hold_open(session, begun->account)) return {std::unexpected(again)};
    const auto factor = second_factor(session, begun->account);
    Taken taken = Taken::code;  // nothing is asked for where it was turned off meanwhile
    if (factor && factor->confirmed) {
        if (!looks_like_recovery_code(given.code) && !known && factor->failures >= codes_in_a_row) {
            return {base::problem(Kind::not_allowed, "code.stopped", "code")};
        }
        taken = take_code(session, setting, begun->account, *factor, given.code);
    }
    if (taken == Taken::no) return wrong(session, setting, *begun, digest);
    if (!drop_begun(session, digest)) return {std::unexpected(again)};
    Device device = given.device;
    device.kept = begun->kept;
    device.provider = begun->provider;
    record(session, setting, *begun,
           taken == Taken::code ? "admission.sign_in" : "admission.sign_in_by_recovery_code");
    return {begin_session(session, setting, begun->account, device)};
}

}  // namespace

base::Result<Admitted> give_code(const Setting& setting, Throttle& throttle, const GivenCode& given) {
    const base::Instant now = setting.clock.now();
    const auto begun = found(setting, base::sha256(given.begun), given.device);
    if (!begun) return base::problem(Kind::wrong_state, "sign_in.begin_again");
    const auto counted = watched("code\n" + begun->begun.account.text(), given.remote,
                                 begun->known ? given.device.known : std::string());
    // A recovery code cannot be guessed: it stands open also to who was kept waiting by somebody else.
    if (!looks_like_recovery_code(given.code) && !throttle.allowed(counted, now)) {
        return base::problem(Kind::not_allowed, "code.wait", "code");
    }
    Ended ended = setting.database.write(
        [&](store::Session& session) { return take(session, setting, given, begun->known); });
    if (ended.is_wrong) throttle.failed(counted, now);
    if (ended.result) throttle.succeeded(counted.front().key);
    return std::move(ended.result);
}

}  // namespace admission
