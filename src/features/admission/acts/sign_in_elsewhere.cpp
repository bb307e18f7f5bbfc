#include <algorithm>

#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/mails.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

void record(store::Session& session, const Setting& setting, const Account& who, const char* act,
            const Provider& by) {
    history::record(session, {.at = setting.clock.now(),
                              .actor = who.id.text(),
                              .actor_name = who.name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = who.id.text(),
                              .payload = payload_of(by)});
}

bool may_vouch_for(const Provider& by, const std::string& email) {
    const std::size_t at = email.find('@');
    return at != std::string::npos && std::ranges::find(by.domains, email.substr(at + 1)) != by.domains.end();
}

/// Whose account the address is, if it is the provider's to say.
base::Result<Account> vouched_for(store::Session& session, const Provider& by, const openid::Claims& claims) {
    const std::string email = base::lower(claims.email);
    const auto vouching_problem = [&](const char* code) {
        return base::problem(Kind::not_allowed, code, {}, {claims.subject, email});
    };
    const bool vouched = by.trust == Trust::always || (by.trust == Trust::verified && claims.email_verified);
    if (!vouched || !looks_like_email(email)) return vouching_problem("elsewhere.unverified");
    if (!may_vouch_for(by, email)) return vouching_problem("elsewhere.foreign");
    const auto found = account_by_email(session, email);
    if (!found) return vouching_problem("elsewhere.unknown");
    if (found->closed) return vouching_problem("elsewhere.closed");
    return found->account;
}

/// Joined by the address: from now on it is the subject that counts, whatever becomes of the address.
base::Result<Account> joined_by_address(store::Session& session, const Setting& setting, const Provider& by,
                                        const openid::Claims& claims) {
    const auto owner = vouched_for(session, by, claims);
    if (!owner) return owner;
    const bool joined = insert_identity(session, {.provider = by.id,
                                                  .subject = claims.subject,
                                                  .account = owner->id,
                                                  .joined_at = setting.clock.now()});
    // An address that was somebody else's before.
    if (!joined) {
        return base::problem(Kind::conflict, "elsewhere.other", {},
                             {claims.subject, base::lower(claims.email)});
    }
    put_mail(session, setting, owner->id, mails::joined, by.name);
    record(session, setting, *owner, "admission.join_by_address", by);
    return owner;
}

base::Result<Account> account_of(store::Session& session, const Setting& setting, const Provider& by,
                                 const openid::Claims& claims) {
    const auto known = identity(session, by.id, claims.subject);
    if (!known) return joined_by_address(session, setting, by, claims);
    return listed(session, known->account).at(0).account;
}

std::optional<BegunElsewhere> taken(const Setting& setting, const Return& returned) {
    if (returned.browser.empty() || returned.state.empty()) return std::nullopt;
    return setting.database.write([&](store::Session& session) {
        return take_begun_elsewhere(session, base::sha256(returned.state), base::sha256(returned.browser),
                                    setting.clock.now());
    });
}

}  // namespace

base::Result<Admitted> let_in(const Setting& setting, const Provider& asked, const openid::Claims& claims,
                              Device device) {
    device.provider = asked.id;
    return setting.database.write([&](store::Session& session) -> base::Result<Admitted> {
        // It may have been changed or removed while it was asked, and is not while somebody is let in by it.
        const auto held = hold_provider(session, asked.id) ? provider(session, asked.id) : std::nullopt;
        if (!held) return base::problem(Kind::not_found, "provider.not_found");
        const Provider& by = *held;
        const auto who = account_of(session, setting, by, claims);
        if (!who) return std::unexpected(who.error());
        if (!hold_open(session, who->id)) {
            return base::problem(Kind::not_allowed, "elsewhere.closed", {}, {claims.subject, who->email});
        }
        Admitted admitted = by.asks_itself ? begin_session(session, setting, who->id, device)
                                           : admit(session, setting, who->id, device);
        record(session, setting, *who,
               admitted.wants_code ? "admission.begin_sign_in_elsewhere" : "admission.sign_in_elsewhere", by);
        return admitted;
    });
}

base::Result<Arrived> sign_in_elsewhere(const Setting& setting, openid::Providers& asked,
                                        const Return& returned) {
    const auto begun = taken(setting, returned);
    if (!begun || begun->provider != returned.provider) {
        return base::problem(Kind::wrong_state, "elsewhere.begin_again");
    }
    if (returned.error == "access_denied") return base::problem(Kind::not_allowed, "elsewhere.denied");
    if (!returned.error.empty() || returned.code.empty()) {
        return base::problem(Kind::wrong_state, "elsewhere.refused");
    }
    const auto by =
        setting.database.read([&](store::Session& session) { return provider(session, returned.provider); });
    if (!by) return base::problem(Kind::not_found, "provider.not_found");
    const auto client = client_of(setting, *by, returned.own_address);
    if (!client) return base::problem(Kind::wrong_state, "elsewhere.secret");
    const auto claims =
        asked.exchange(*client, begun_in(returned.browser, returned.state), {returned.code, returned.issuer});
    if (!claims) return std::unexpected(claims.error());
    Device device = returned.device;
    device.known = begun->device;
    auto admitted = let_in(setting, *by, *claims, device);
    if (!admitted) return std::unexpected(admitted.error());
    mail_was_put(setting);
    return Arrived{std::move(*admitted), begun->next};
}

}  // namespace admission
