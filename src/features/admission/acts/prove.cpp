#include "features/admission/acts/second_factor.hpp"
#include "features/admission/password.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/sealing.hpp"
#include "features/admission/totp.hpp"

// What the acts of codes share.
namespace admission {

using Kind = base::Problem::Kind;

Taken take_code(store::Session& session, const Setting& setting, const AccountId& account,
                const SecondFactor& factor, const std::string& code) {
    if (looks_like_recovery_code(code)) {
        if (use_recovery_code(session, account, digest_of(factor.salt, code))) return Taken::recovery_code;
        note_wrong_code(session, account);
        return Taken::no;
    }
    // Without the key of the data folder no code can be right; the recovery codes need none.
    const auto secret = unsealed(setting.folder, factor.secret);
    const auto step = secret ? step_of(code, *secret, setting.clock.now(), factor.last_step) : std::nullopt;
    if (step && take_step(session, account, *step)) return Taken::code;
    note_wrong_code(session, account);
    return Taken::no;
}

base::Result<> prove_password(const Setting& setting, Throttle& throttle, const AccountId& account,
                              const std::string& password) {
    // Whoever found a computer signed in could else try passwords without end.
    const std::string key = "own password\n" + account.text();
    const base::Instant now = setting.clock.now();
    if (!throttle.allowed(key, now)) return base::problem(Kind::not_allowed, "password.wait", "current");
    const std::string hash =
        setting.database.read([&](store::Session& session) { return password_of(session, account); });
    if (!verify_password(hash, password)) {
        throttle.failed(key, now);
        return base::problem(Kind::invalid, "password.wrong", "current");
    }
    throttle.succeeded(key);
    return {};
}

std::vector<std::string> make_recovery_codes(store::Session& session, const AccountId& account,
                                             const std::string& salt) {
    std::vector<std::string> codes;
    std::vector<std::string> digests;
    for (std::size_t made = 0; made < recovery_codes; ++made) {
        codes.push_back(new_recovery_code());
        digests.push_back(digest_of(salt, codes.back()));
    }
    put_recovery_codes(session, account, digests);
    return codes;
}

}  // namespace admission
