#include "base/sha256.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/admission_store.hpp"
#include "features/admission/sessions.hpp"
#include "features/history/history.hpp"

namespace admission {

base::Result<Admitted> sign_in_by_link(const Setting& setting, const std::string& link_token,
                                       const Device& device) {
    const std::string digest = base::sha256(link_token);
    const base::Instant now = setting.clock.now();
    return setting.database.write([&](store::Session& session) -> base::Result<Admitted> {
        const auto found = link(session, digest, now);
        if (!found || found->purpose != "sign_in" || !found->account || !use_link(session, digest, now)) {
            return base::problem(base::Problem::Kind::wrong_state, "link.used");
        }
        Admitted admitted = admit(session, setting, *found->account, device);
        history::record(session, {.at = now,
                                  .actor = found->account->text(),
                                  .actor_name = found->account_name,
                                  .act = admitted.wants_code ? "admission.begin_sign_in_by_link"
                                                             : "admission.sign_in_by_link",
                                  .subject_kind = "account",
                                  .subject_id = found->account->text()});
        return admitted;
    });
}

}  // namespace admission
