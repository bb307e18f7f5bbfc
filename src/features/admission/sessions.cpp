#include "features/admission/sessions.hpp"

#include <array>
#include <utility>

#include "base/sha256.hpp"
#include "features/admission/accounts_store.hpp"
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

std::string device_of(const web::Request& request) {
    const auto header = request.headers.find("user-agent");
    if (header == request.headers.end()) return {};
    const std::string& agent = header->second;
    const auto first = [&](const auto& signs) -> std::string {
        for (const auto& [sign, name] : signs) {
            if (agent.find(sign) != std::string::npos) return name;
        }
        return {};
    };
    using Sign = std::pair<const char*, const char*>;
    // Each browser also names those that it is like: the first that fits is the one.
    constexpr std::array<Sign, 5> browsers = {{{"Edg", "Edge"},
                                               {"OPR/", "Opera"},
                                               {"Firefox/", "Firefox"},
                                               {"Chrome/", "Chrome"},
                                               {"Safari/", "Safari"}}};
    constexpr std::array<Sign, 6> systems = {{{"iPhone", "iPhone"},
                                              {"iPad", "iPad"},
                                              {"Android", "Android"},
                                              {"Windows", "Windows"},
                                              {"Mac OS", "Mac"},
                                              {"Linux", "Linux"}}};
    const std::string browser = first(browsers);
    const std::string system = first(systems);
    return browser + (browser.empty() || system.empty() ? "" : ", ") + system;
}

std::string begin_session(store::Session& session, const Setting& setting, const AccountId& account,
                          const std::string& device) {
    const base::Instant now = setting.clock.now();
    drop_ended_sessions(session, now);
    const std::string token = new_token();
    insert_session(session, {setting.ids.next(), account, base::sha256(token), device, new_token(), now,
                             base::after(now, session_age.count())});
    note_signed_in(session, account, now);
    return token;
}

web::Response enter(const Setting& setting, const std::string& token, const std::string& address) {
    const bool secure = setting.public_address.starts_with("https://");
    web::Response response = web::Response::see_other(address);
    response.header("Set-Cookie", web::session_cookie(token, session_age, secure));
    return response;
}

}  // namespace admission
