#include "features/audit/hats.hpp"

#include "features/audit/audit_store.hpp"

namespace audit {

bool read_as_auditor(const admission::Setting& setting, const web::Visitor& visitor, const Reading& work) {
    return setting.database.read([&](store::Session& session) {
        const bool allowed = is_auditor(session, visitor.account);
        if (allowed) work(session);
        return allowed;
    });
}

bool read_as_administrator(const admission::Setting& setting, const web::Visitor& visitor,
                           const Reading& work) {
    return setting.database.read([&](store::Session& session) {
        const bool allowed = is_administrator(session, visitor.account);
        if (allowed) work(session);
        return allowed;
    });
}

}  // namespace audit
