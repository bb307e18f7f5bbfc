#include "features/admission/sessions.hpp"

#include <array>
#include <fmt/format.h>
#include <mutex>
#include <utility>

#include "base/sha256.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/devices_store.hpp"
#include "features/admission/elsewhere_store.hpp"
#include "features/admission/password.hpp"
#include "features/admission/second_factor_store.hpp"

namespace admission {
namespace {

/// How often it is noted that a session is used.
constexpr std::int64_t seen_seconds = 5 * 60;

class StoredSessions final : public web::Sessions {
  public:
    StoredSessions(store::Database& database, const base::Clock& clock)
        : database_(database), clock_(clock) {}

    std::optional<web::Visitor> find(std::string_view token) override {
        const std::string digest = base::sha256(token);
        const base::Instant now = clock_.now();
        auto found = database_.read([&](store::Session& session) { return visitor(session, digest, now); });
        if (!found) return std::nullopt;
        if (base::after(found->seen_at, seen_seconds) <= now) note_use(found->visitor.session, now);
        return std::move(found->visitor);
    }

  private:
    /// That somebody is still there is no act and no fact: it keeps a session from ending, and a full disk or
    /// a database that is busy or lost must not keep anybody from reading. So one request at a time waits for
    /// it, and when it cannot be written, none for a while.
    void note_use(const std::string& id, base::Instant now) {
        const std::unique_lock alone(noting_, std::try_to_lock);
        if (!alone || now < not_before_) return;
        try {
            database_.write([&](store::Session& session) { note_seen(session, id, now); });
        } catch (const store::Error&) {
            not_before_ = base::after(now, seen_seconds);
        }
    }

    store::Database& database_;
    const base::Clock& clock_;
    std::mutex noting_;
    base::Instant not_before_;  ///< guarded by noting_
};

}  // namespace

std::unique_ptr<web::Sessions> sessions(store::Database& database, const base::Clock& clock) {
    return std::make_unique<StoredSessions>(database, clock);
}

namespace {

std::string name_of(const web::Request& request) {
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

}  // namespace

std::string cookie_of(const Cookie& cookie, const Setting& setting) {
    const bool secure = setting.public_address.starts_with("https://");
    return fmt::format("{}={}; Max-Age={}; Path={}; HttpOnly; SameSite={}{}", cookie.name, cookie.value,
                       cookie.age.count(), cookie.path, cookie.from_elsewhere ? "Lax" : "Strict",
                       secure ? "; Secure" : "");
}

Device device_of(const web::Request& request) {
    const std::string token = request.cookie(device_cookie_name).value_or("");
    return {.name = name_of(request),
            .known = token.empty() ? std::string() : base::sha256(token),
            .kept = request.given("husk") == "on",
            .no_code = request.given("uden_kode") == "on"};
}

Admitted begin_session(store::Session& session, const Setting& setting, const AccountId& account,
                       const Device& device) {
    const base::Instant now = setting.clock.now();
    drop_ended_sessions(session, now);
    drop_ended_devices(session, now);
    const Age age = device.kept ? kept_age : plain_age;
    Admitted admitted{.token = new_token(), .device_token = new_token(), .age = age};
    const std::string digest = base::sha256(admitted.device_token);
    insert_session(session,
                   {setting.ids.next(), account, base::sha256(admitted.token), device.name, new_token(), now,
                    base::after(now, age.at_most.count()), digest, device.kept, device.provider});
    std::optional<base::Instant> no_code;
    if (device.no_code) no_code = base::after(now, no_code_age.count());
    know_device(session, {device.known, digest, account, no_code, base::after(now, known_age.count())});
    note_signed_in(session, account, now);
    admitted.has_news = codes_off(session, account).has_value() || has_unseen_identity(session, account);
    return admitted;
}

Admitted admit(store::Session& session, const Setting& setting, const AccountId& account,
               const Device& device) {
    const base::Instant now = setting.clock.now();
    if (!asks_for_code(session, account) || known(session, device.known, account, now) == Known::no_code) {
        // That no code be asked for is had by giving one, and not longer for not having given one since.
        Device without_code = device;
        without_code.no_code = false;
        return begin_session(session, setting, account, without_code);
    }
    drop_ended_devices(session, now);
    Admitted admitted{.token = new_token(), .wants_code = true};
    insert_begun(session, base::sha256(admitted.token),
                 {.account = account, .kept = device.kept, .provider = device.provider},
                 base::after(now, begun_age.count()));
    return admitted;
}

web::Response enter(const Setting& setting, const Admitted& admitted, const std::string& address) {
    if (admitted.wants_code) {
        auto response =
            web::Response::see_other(std::string(code_path) + "?videre=" + web::url_encode(address));
        // Who signed in elsewhere is led here by another site.
        response.header("Set-Cookie",
                        cookie_of({begun_cookie_name, admitted.token, begun_age, code_path, true}, setting));
        return response;
    }
    auto response = web::Response::see_other(admitted.has_news ? "/konto" : address);
    const bool secure = setting.public_address.starts_with("https://");
    response.header("Set-Cookie", web::session_cookie(admitted.token, admitted.age.at_most, secure));
    response.header("Set-Cookie",
                    cookie_of({device_cookie_name, admitted.device_token, known_age, "/"}, setting));
    return response;
}

}  // namespace admission
