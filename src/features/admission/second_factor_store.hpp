#pragma once

#include "features/admission/admission_store.hpp"

/// The SQL of codes at sign-in.
namespace admission {

struct SecondFactor {
    std::string secret;  ///< sealed
    std::string salt;    ///< of the recovery codes
    base::Instant begun_at;
    bool confirmed = false;       ///< codes are asked for
    std::int64_t last_step = 0;   ///< of the newest code that was taken
    std::int64_t failures = 0;    ///< wrong codes since one was right
    std::int64_t codes_left = 0;  ///< recovery codes
};
std::optional<SecondFactor> second_factor(store::Session& session, const AccountId& account);
bool asks_for_code(store::Session& session, const AccountId& account);

/// One not yet confirmed, in the place of an earlier one like it; one that is confirmed stays.
void begin_second_factor(store::Session& session, const AccountId& account, const std::string& secret,
                         const std::string& salt, base::Instant now);
/// True when there was one to confirm: of two who confirm at once one does.
bool confirm_second_factor(store::Session& session, const AccountId& account, base::Instant now);
/// Takes the code of a step; false when it, or a newer one, was taken already.
bool take_step(store::Session& session, const AccountId& account, std::int64_t step);
void note_wrong_code(store::Session& session, const AccountId& account);
/// The codes with it.
void drop_second_factor(store::Session& session, const AccountId& account);

/// In the place of those that were.
void put_recovery_codes(store::Session& session, const AccountId& account,
                        const std::vector<std::string>& digests);
/// True when there was such a one; it is gone then, and wrong codes are forgotten.
bool use_recovery_code(store::Session& session, const AccountId& account, const std::string& digest);

/// That an administrator turned a person's codes off, until the person has seen it.
struct CodesOff {
    std::string by;  ///< a name
    base::Instant at;
};
std::optional<CodesOff> codes_off(store::Session& session, const AccountId& account);
void note_codes_off(store::Session& session, const AccountId& account, const CodesOff& off);
void drop_codes_off(store::Session& session, const AccountId& account);

}  // namespace admission
