#include "features/admission/mails.hpp"

#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/password.hpp"
#include "mail/delivery.hpp"

namespace admission {
namespace {

/// What the texts are made of.
struct Making {
    store::Session& session;
    const Setting& setting;
    const std::string& address;
    const mail::Due& due;
    const Listed& to;

    const base::Words& words() const { return setting.words; }
    base::Instant now() const { return setting.clock.now(); }
};

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// A link to choose a password by. Those that earlier attempts carried go on working, for the mail may have
/// come after all; the first that is used ends the others.
std::string new_link(const Making& making, std::int64_t seconds) {
    const std::string token = new_token();
    drop_ended_links(making.session, making.now());
    insert_link(making.session, base::sha256(token), "password", making.to.account.id,
                base::after(making.now(), seconds));
    return making.address + "/adgangskode/" + token;
}

std::string where_of(const Making& making) {
    std::vector<std::string> names;
    for (const Collaboration& one : collaborations_of(making.session, making.to.account.id))
        names.push_back(one.name);
    return names.empty() ? std::string(making.words()(labels::mail_program)) : joined(names);
}

mail::Message invitation(const Making& making) {
    const auto& words = making.words();
    const std::string& by = making.due.items.front().detail;
    const std::string where = where_of(making);
    return {{},
            words(labels::mail_invitation_subject, where),
            words(labels::mail_invitation, by, where, new_link(making, invitation_seconds),
                  link_ends(making.setting), by, making.to.account.email)};
}

mail::Message reset(const Making& making) {
    const auto& words = making.words();
    return {{},
            std::string(words(labels::mail_reset_subject)),
            words(labels::mail_reset, new_link(making, link_seconds))};
}

std::string told(const mail::Item& item, const base::Words& words) {
    const auto at = base::local_time(item.at);
    const std::string what = item.kind == mails::link_made ? words(labels::mail_link_made, item.detail)
                             : item.kind == mails::joined  ? words(labels::mail_joined, item.detail)
                                                           : std::string(words(labels::mail_changed));
    return words(labels::mail_news_line, base::plain_date(at.date, words), base::clock_time(at.time), what);
}

const base::Label& subject_of(const std::vector<mail::Item>& items) {
    if (items.size() > 1) return labels::mail_news_subject;
    const std::string& kind = items.front().kind;
    if (kind == mails::joined) return labels::mail_joined_subject;
    return kind == mails::password_changed ? labels::mail_changed_subject : labels::mail_link_made_subject;
}

mail::Message news(const Making& making) {
    const auto& words = making.words();
    std::string lines;
    for (const mail::Item& item : making.due.items) lines += told(item, words);
    std::vector<std::string> administrators;
    for (const Listed& one : listed(making.session)) {
        if (one.administrator && !one.closed) administrators.push_back(one.account.name);
    }
    return {{},
            std::string(words(subject_of(making.due.items))),
            words(labels::mail_news, lines, making.address + "/glemt-adgangskode", joined(administrators))};
}

}  // namespace

bool mails::is_news(const std::string& kind) {
    return kind == password_changed || kind == link_made || kind == joined;
}

void put_mail(store::Session& session, const Setting& setting, const AccountId& account, const char* kind,
              const std::string& by) {
    if (setting.bell == nullptr) return;  // nobody would ever send it
    mail::put(session, setting.ids, setting.clock.now(), {account.text(), kind, by, mails::is_news(kind)});
}

void mail_was_put(const Setting& setting) {
    if (setting.bell != nullptr) setting.bell->ring();
}

std::string link_ends(const Setting& setting) {
    const auto end = base::local_time(base::after(setting.clock.now(), invitation_seconds));
    return setting.words(labels::at_time, base::plain_date(end.date, setting.words),
                         base::clock_time(end.time));
}

void withdraw_links(store::Session& session, const Setting& setting, const AccountId& account) {
    for (const char* kind : {mails::invitation, mails::reset})
        mail::withdraw(session, setting.clock.now(), account.text(), kind);
}

std::optional<mail::Message> compose_mail(store::Session& session, const Setting& setting,
                                          const std::string& address, const mail::Due& due) {
    const auto found = listed(session, AccountId(due.account));
    if (found.empty() || found.front().closed || due.items.empty()) return std::nullopt;
    const Making making{session, setting, address, due, found.front()};
    const std::string& kind = due.items.front().kind;
    if (kind == mails::invitation && making.to.has_password) return std::nullopt;
    mail::Message message = mails::is_news(kind)        ? news(making)
                            : kind == mails::invitation ? invitation(making)
                                                        : reset(making);
    message.to = {making.to.account.name, making.to.account.email};
    message.text = setting.words(labels::mail_frame, making.to.account.name, message.text, address);
    return message;
}

}  // namespace admission
