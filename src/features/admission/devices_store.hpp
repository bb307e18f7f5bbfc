#pragma once

#include "features/admission/admission_store.hpp"

/// The SQL of sign-ins that want a code yet, and of the devices a person is known by. Tokens are kept as
/// their digests.
namespace admission {

struct BegunSignIn {
    AccountId account;
    std::string account_name = {};
    bool kept = false;  ///< the session is to be a long one
    std::int64_t failures = 0;
    std::string provider = {};  ///< that somebody came by; empty for none
};
/// Of `begun` it keeps whose, how long and by which provider.
void insert_begun(store::Session& session, const std::string& digest, const BegunSignIn& begun,
                  base::Instant ends);
/// While its time lasts and the account is open.
std::optional<BegunSignIn> begun_sign_in(store::Session& session, const std::string& digest,
                                         base::Instant now);
void note_wrong_at(store::Session& session, const std::string& digest);
/// True when it was there: of two who go on at once one does.
bool drop_begun(store::Session& session, const std::string& digest);

/// How well a device is known for an account.
enum class Known {
    no,
    yes,      ///< somebody signed in there with all that was asked for
    no_code,  ///< and it was chosen that no code be asked for there for a while
};
Known known(store::Session& session, const std::string& digest, const AccountId& account, base::Instant now);
/// Gives a device that was known by the digest `was` (empty: by none) the digest `now_called` and knows it
/// for the account until `ends`; for other accounts it stays as well known as it was.
struct KnownDevice {
    std::string was;
    std::string now_called;
    AccountId account;
    std::optional<base::Instant> no_code_until;  ///< nothing: as it was
    base::Instant ends;
};
void know_device(store::Session& session, const KnownDevice& device);
/// Codes are asked for again, on every device of the account.
void ask_for_codes_again(store::Session& session, const AccountId& account);
/// The account's devices, all but the one that the session `but` is on, or only the one that the session is
/// on, are no longer known: what is tried there is counted with all that strangers try.
void forget_devices(store::Session& session, const AccountId& account, const std::string& but);
void forget_device_of(store::Session& session, const AccountId& account, const std::string& session_id);
void drop_begun_of(store::Session& session, const AccountId& account);
/// What has had its time.
void drop_ended_devices(store::Session& session, base::Instant now);

}  // namespace admission
