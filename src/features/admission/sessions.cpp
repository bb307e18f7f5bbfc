#include "features/admission/sessions.hpp"

#include "base/sha256.hpp"
#include "features/admission/admission_store.hpp"
#include "features/admission/password.hpp"

namespace admission {
namespace {

class StoredSessions final : public web::Sessions {
  public:
    StoredSessions(store::Database& database, const base::Clock& clock)
        : database_(database), clock_(clock) {}

    std::optional<web::Visitor> find(std::string_view token) override {
        const std::string digest = base::sha256(token);
        return database_.read(
            [&](store::Session& session) { return visitor(session, digest, clock_.now()); });
    }

  private:
    store::Database& database_;
    const base::Clock& clock_;
};

}  // namespace

std::unique_ptr<web::Sessions> sessions(store::Database& database, const base::Clock& clock) {
    return std::make_unique<StoredSessions>(database, clock);
}

std::string begin_session(store::Session& session, const Setting& setting, const AccountId& account) {
    const base::Instant now = setting.clock.now();
    drop_ended_sessions(session, now);
    const std::string token = new_token();
    insert_session(session, {setting.ids.next(), account, base::sha256(token), new_token(), now,
                             base::after(now, session_age.count())});
    return token;
}

web::Response enter(const Setting& setting, const std::string& token, const std::string& address) {
    const bool secure = setting.public_address.starts_with("https://");
    web::Response response = web::Response::see_other(address);
    response.header("Set-Cookie", web::session_cookie(token, session_age, secure));
    return response;
}

}  // namespace admission
