#include "features/admission/outgoing.hpp"

#include <algorithm>

#include "features/admission/mail_labels.hpp"
#include "features/admission/mails.hpp"

namespace admission {
namespace {

bool works_in(const Listed& one, const std::set<std::string>& collaborations) {
    return std::ranges::any_of(one.roles,
                               [&](const auto& role) { return collaborations.contains(role.first); });
}

}  // namespace

bool can_let_go(const mail::Unfinished& mail) {
    return mail.given_up || (!mail.under_way && !mails::is_news(mail.kind));
}

MailSight mail_sight(store::Session& session, const AccountId& viewer) {
    const auto all = listed(session);
    MailSight sight;
    std::set<std::string> own;
    for (const Listed& one : all) {
        if (one.account.id != viewer || one.closed) continue;
        sight.administrator = one.administrator;
        for (const auto& [collaboration, role] : one.roles) {
            if (role == Role::secretariat) own.insert(collaboration);
        }
    }
    sight.secretariat = !own.empty();
    for (const Listed& one : all) {
        if (one.administrator && !sight.administrator) continue;  // what is for them is theirs to see to
        if (sight.administrator || works_in(one, own)) sight.sees.emplace(one.account.id.text(), one.account);
    }
    return sight;
}

std::int64_t undelivered(store::Session& session, const AccountId& account) {
    const auto accounts = mail::given_up(session);
    if (accounts.empty()) return 0;  // as nearly always, on a page that many open
    const MailSight sight = mail_sight(session, account);
    return std::ranges::count_if(accounts, [&](const std::string& one) { return sight.of(one); });
}

std::string undelivered_said(std::int64_t mails, const base::Words& words) {
    return words.count(mails, labels::one_undelivered, labels::many_undelivered);
}

}  // namespace admission
