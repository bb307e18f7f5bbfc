#include "base/danish.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/mails.hpp"
#include "features/admission/outgoing.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "web/html/list.hpp"

// Mail that waits, and mail that could not be delivered.
namespace admission {
namespace {

namespace h = web::h;

struct Shown {
    MailSight sight;
    std::vector<mail::Unfinished> given_up;
    std::vector<mail::Unfinished> waiting;
};

Shown shown_to(store::Session& session, const AccountId& viewer) {
    Shown shown{mail_sight(session, viewer), {}, {}};
    for (const mail::Unfinished& one : mail::unfinished(session)) {
        if (shown.sight.of(one.account)) (one.given_up ? shown.given_up : shown.waiting).push_back(one);
    }
    return shown;
}

const base::Label& kind_of(const mail::Unfinished& one) {
    if (one.kind == mails::invitation) return labels::kind_invitation;
    return one.kind == mails::reset ? labels::kind_reset : labels::kind_news;
}

std::string why(const mail::Unfinished& one, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"", &labels::not_tried},
        {"unreachable", &labels::problem_unreachable},
        {"time", &labels::problem_time},
        {"lost", &labels::problem_lost},
        {"encryption", &labels::problem_encryption},
        {"sign_in", &labels::problem_sign_in},
        {"address", &labels::problem_address},
    };
    if (one.problem == "refused")
        return words(one.reply >= 500 ? labels::problem_refused : labels::problem_postponed, one.reply);
    const auto found = said.find(one.problem);
    return std::string(words(found == said.end() ? labels::problem_unexpected : *found->second));
}

std::string shown_time(base::Instant instant, const base::Words& words) {
    const auto at = base::local_time(instant);
    return words(labels::at_time, base::short_date(at.date), base::clock_time(at.time));
}

web::Html acts(const web::Request& request, const mail::Unfinished& one, const base::Words& words) {
    const std::string address = "/post/" + one.id;
    const auto button = [&](const char* path, const base::Label& label) {
        return h::div(button_form(request, address + path, std::string(words(label)), "plain-button"));
    };
    const web::Html again =
        one.under_way ? web::Html() : button("/igen", one.given_up ? labels::try_again : labels::try_now);
    if (!can_let_go(one)) return again;
    return again + button("/opgiv", one.given_up ? labels::remove_from_list : labels::let_go);
}

web::Html table(const web::Request& request, const Shown& shown, const std::vector<mail::Unfinished>& mails,
                const base::Label& caption, const base::Words& words) {
    if (mails.empty()) return {};
    const bool given_up = mails.front().given_up;
    web::Table table{std::string(words(caption)),
                     {{std::string(words(labels::column_to))},
                      {std::string(words(labels::column_what))},
                      {std::string(words(given_up ? labels::column_put_in : labels::column_next))},
                      {std::string(words(labels::column_why))},
                      {std::string(words(labels::column_acts))}},
                     {},
                     true};
    for (const mail::Unfinished& one : mails) {
        const Account& to = shown.sight.sees.at(one.account);
        const std::string when = one.under_way ? std::string(words(labels::being_sent))
                                               : shown_time(given_up ? one.put_in_at : one.next_at, words);
        table.rows.push_back({web::text(to.name + ", " + to.email), web::text(words(kind_of(one))),
                              web::text(when), web::text(why(one, words)), acts(request, one, words)});
    }
    return h::section(h::h2(words(caption)), web::table(table));
}

web::Response refused(const Setting& setting, const web::Request& request) {
    const std::string title(setting.words(labels::outgoing_refused));
    return inner_page(setting, request, title,
                      h::h1(title) + h::p(setting.words(labels::outgoing_refused_text)), {}, {}, 403);
}

using Decide = base::Result<> (*)(const Setting&, const web::Visitor&, const std::string&);

web::Handler decision(const Setting& setting, Decide decide) {
    return [setting, decide](const web::Request& request) {
        const AccountId viewer(request.visitor->account);
        const bool may =
            setting.database.read([&](store::Session& session) { return mail_sight(session, viewer).any(); });
        if (!may) return refused(setting, request);
        // One that was sent meanwhile, or is being sent, is what was asked for; the list shows it.
        (void)decide(setting, *request.visitor, request.part("mail"));
        return web::Response::see_other("/post");
    };
}

}  // namespace

web::Handler outgoing_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto& words = setting.words;
        const Shown shown = setting.database.read(
            [&](store::Session& session) { return shown_to(session, AccountId(request.visitor->account)); });
        if (!shown.sight.any()) return refused(setting, request);
        const std::string title(words(labels::outgoing));
        const web::Html set_up =
            setting.bell != nullptr ? web::Html() : h::p(words(labels::outgoing_not_set_up));
        const bool empty = shown.given_up.empty() && shown.waiting.empty();
        return inner_page(
            setting, request, title,
            h::h1(title) +
                h::p({h::cls("lead")}, words(empty ? labels::outgoing_empty : labels::outgoing_lead)) +
                set_up + table(request, shown, shown.given_up, labels::not_delivered, words) +
                table(request, shown, shown.waiting, labels::waiting, words));
    };
}

web::Handler send_again_post(const Setting& setting) { return decision(setting, send_again); }

web::Handler let_mail_go_post(const Setting& setting) { return decision(setting, let_mail_go); }

}  // namespace admission
