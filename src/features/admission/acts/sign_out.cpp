#include "features/admission/acts/acts.hpp"
#include "features/admission/admission_store.hpp"
#include "features/history/history.hpp"

namespace admission {

void sign_out(const Setting& setting, const web::Visitor& visitor) {
    setting.database.write([&](store::Session& session) {
        end_session(session, visitor.session);
        history::record(session, {.at = setting.clock.now(),
                                  .actor = visitor.account,
                                  .actor_name = visitor.name,
                                  .act = "admission.sign_out",
                                  .subject_kind = "account",
                                  .subject_id = visitor.account});
    });
}

}  // namespace admission
