#include "features/admission/pages/second_factor_parts.hpp"

#include "base/danish.hpp"
#include "features/admission/acts/second_factor.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/second_factor_labels.hpp"

namespace admission {
namespace {

namespace h = web::h;

/// From so few on one is asked to make new ones.
constexpr std::int64_t few_codes = 3;

}  // namespace

web::Html codes_left(std::int64_t left, const base::Words& words) {
    std::string text = words(labels::recovery_codes_left, left, recovery_codes);
    if (left <= few_codes) text += ' ' + std::string(words(labels::recovery_codes_few));
    return h::p(text);
}

web::Html second_factor_section(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    const auto factor = setting.database.read(
        [&](store::Session& session) { return second_factor(session, AccountId(request.visitor->account)); });
    const bool on = factor && factor->confirmed;
    return h::section(h::h2({h::id("totrin")}, words(labels::two_steps)),
                      h::p(words(on ? labels::two_steps_is_on : labels::two_steps_is_off)),
                      on ? codes_left(factor->codes_left, words) : h::p(words(labels::two_steps_lead)),
                      h::p(h::a({h::href("/konto/totrin")},
                                words(on ? labels::two_steps_change : labels::two_steps_turn_on))));
}

web::Html second_factor_news(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    const auto off = setting.database.read(
        [&](store::Session& session) { return codes_off(session, AccountId(request.visitor->account)); });
    if (!off) return {};
    const std::string day = base::plain_date(base::local_time(off->at).date, words);
    return h::div({h::cls("note"), h::attr("role", "status")},
                  h::p(words(labels::two_steps_was_turned_off, day, off->by)),
                  button_form(request, "/konto/totrin/set", std::string(words(labels::two_steps_seen))));
}

web::Html second_factor_of(const web::Request& request, const Listed& one, const base::Words& words) {
    if (!one.asks_for_code) return {};
    const bool own = one.account.id.text() == request.visitor->account;
    return h::section(h::h2(words(labels::two_steps)), h::p(words(labels::two_steps_is_on)),
                      own ? h::p(h::a({h::href("/konto/totrin")}, words(labels::two_steps_own)))
                          : h::p(words(labels::two_steps_turn_off_of_hint)) +
                                button_form(request, "/brugere/" + one.account.id.text() + "/totrin-fra",
                                            words(labels::two_steps_turn_off_of, one.account.name)));
}

}  // namespace admission
