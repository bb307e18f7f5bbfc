#include "base/sha256.hpp"
#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sealing.hpp"

namespace admission {

using Kind = base::Problem::Kind;

std::string return_path(const std::string& provider) { return "/log-ind/hos/" + provider + "/svar"; }

std::optional<openid::Client> client_of(const Setting& setting, const Provider& provider,
                                        const std::string& own_address) {
    const auto secret =
        provider.secret.empty() ? std::optional(std::string()) : unsealed(setting.folder, provider.secret);
    if (!secret) return std::nullopt;
    return openid::Client{provider.issuer, provider.client, *secret, own_address + return_path(provider.id)};
}

base::Result<SentElsewhere> begin_elsewhere(const Setting& setting, openid::Providers& asked,
                                            Throttle& throttle, const Departure& departure) {
    const base::Instant now = setting.clock.now();
    const auto to =
        setting.database.read([&](store::Session& session) { return provider(session, departure.provider); });
    if (!to) return base::problem(Kind::not_found, "provider.not_found");
    if (!throttle.allowed(departure.remote, now, begun_from_a_place)) {
        return base::problem(Kind::not_allowed, "elsewhere.wait");
    }
    throttle.failed(departure.remote, now, begun_from_a_place);  // each is counted, whatever comes of it
    const auto client = client_of(setting, *to, departure.own_address);
    if (!client) return base::problem(Kind::wrong_state, "elsewhere.secret");
    const std::string browser = new_token();
    const std::string state = new_token();
    const auto address = asked.address_for(*client, begun_in(browser, state));
    if (!address) return std::unexpected(address.error());
    setting.database.write([&](store::Session& session) {
        drop_ended_elsewhere(session, now);
        insert_begun_elsewhere(session, base::sha256(state), base::sha256(browser),
                               {departure.provider, departure.next, departure.device.known},
                               base::after(now, elsewhere_age.count()));
    });
    return SentElsewhere{to->name, *address, browser};
}

openid::Begun begun_in(const std::string& browser, const std::string& state) {
    return {state, base::sha256("nonce " + browser), base::sha256("verifier " + browser)};
}

}  // namespace admission
