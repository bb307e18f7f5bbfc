#include "app/whole_site.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include "app/commands.hpp"
#include "app/vocabulary.hpp"

namespace app::testing {

void WholeSite::SetUp() {
    OnEachEngine::SetUp();
    if (IsSkipped()) return;
    ASSERT_GE(sodium_init(), 0);
    spdlog::set_level(spdlog::level::off);
}

Place WholeSite::place() {
    return {folder_.path() / "data", GetParam() == store::Engine::sqlite ? std::string() : address()};
}

void WholeSite::open() {
    installation_ = std::make_unique<Installation>(place(), vocabulary_in(place().folder).value());
    sessions_ = admission::sessions(installation_->database(), installation_->clock());
    refusals_ = refusals(installation_->setting());
    web::ServerOptions options;
    options.temporary = installation_->temporary_folder();
    site_.emplace(web::Site{options, web::Router(site(*installation_)), *sessions_, *refusals_});
}

void WholeSite::open_demonstration() {
    open();
    const admission::Setting& setting = installation_->setting();
    const auto collaboration = installation_->database().write([&](store::Session& session) {
        admission::add_account(session, setting.clock, setting.ids, "Sigrid Ahlmark",
                               "sigrid@aaklyngen.example");
        return admission::add_collaboration(session, setting.clock, setting.ids, "Åklyngen", "aaklyngen")
            .value();
    });
    const auto files = archive::files_of({support::samples()}).value();
    for (const auto& path : files) {
        ASSERT_TRUE(archive::import_file(setting, collaboration, path, path.filename().string(),
                                         "Sigrid Ahlmark", {}));
    }
    archive::follow(installation_->database(), installation_->index(), setting.words);
}

support::Browser WholeSite::administrator() {
    const std::string link = installation_->database().write([&](store::Session& session) {
        const admission::Setting& setting = installation_->setting();
        auto accounts = admission::accounts(session);
        if (accounts.empty()) {
            accounts.push_back(admission::add_account(session, setting.clock, setting.ids, "Vibeke Prøvesen",
                                                      "v@example.org"));
        }
        return admission::new_sign_in_link(session, setting.clock, accounts[0].id);
    });
    support::Browser browser(*site_);
    EXPECT_EQ(browser.post(link).status, 303);
    return browser;
}

support::Browser WholeSite::signed_in(const std::string& name, std::optional<admission::Role> role,
                                      const std::string& collaboration) {
    using admission::Role;
    support::Values values = {{"name", name}, {"email", name + "@example.org"}};
    if (role) {
        values.emplace_back("role-" + collaboration, role == Role::secretariat ? "secretariat"
                                                     : role == Role::member    ? "member"
                                                                               : "reader");
    } else {
        values.emplace_back("administrator", "on");
    }
    return invited(values);
}

support::Browser WholeSite::audits(const std::string& name) {
    return invited({{"name", name}, {"email", name + "@example.org"}, {"auditor", "on"}});
}

support::Browser WholeSite::invited(const support::Values& values) {
    auto host = administrator();
    const auto made = host.post("/brugere/inviter", values);
    const std::size_t at = made.body.find("/adgangskode/");
    EXPECT_NE(at, std::string::npos) << made.body;
    const std::string link = made.body.substr(at, made.body.find('"', at) - at);
    support::Browser browser(*site_);
    EXPECT_EQ(browser.get(link).status, 200) << "opening changes nothing";
    EXPECT_EQ(browser.get(link).status, 200);
    const std::string password = "fire tilfældige ord er nok";
    EXPECT_EQ(browser.post(link, {{"password", password}, {"password_again", password}}).status, 303);
    return browser;
}

std::map<std::string, std::string> WholeSite::crawl(support::Browser& browser, const std::string& from) {
    constexpr std::size_t most = 1500;
    std::map<std::string, std::string> pages;
    std::vector<std::pair<std::string, std::string>> left = {{from, "-"}};
    std::set<std::string> seen = {from};
    // Each field of each item has a form of its own to be reviewed in; those of one document stand for all.
    std::string reviewed;
    // So does one history of a kind of thing, which every thing has.
    std::set<std::string> histories;
    const auto stands_for_others = [&](const std::string& link) {
        const std::size_t of = link.find("/historik?om=");
        if (of != std::string::npos) {
            const std::string kind = link.substr(0, link.find('.', of));
            const std::string thing = link.substr(0, link.find('&', of));
            return histories.contains(thing) ||
                   (histories.insert(kind).second && histories.insert(thing).second);
        }
        const std::size_t at = link.find("/gennemgang?");
        if (at == std::string::npos) return true;
        if (reviewed.empty()) reviewed = link.substr(0, at);
        return link.substr(0, at) == reviewed;
    };
    while (!left.empty() && pages.size() < most) {
        const auto [address, linked_from] = left.back();
        left.pop_back();
        const auto answer = browser.get(address);
        EXPECT_TRUE(answer.status == 200 || answer.status == 303)
            << answer.status << ' ' << address << ", linked from " << linked_from;
        auto links = links_of(answer.body);
        if (const std::string on = answer.header("Location"); !on.empty()) links.insert(on);
        for (const std::string& link : links) {
            if (stands_for_others(link) && seen.insert(link).second) left.emplace_back(link, address);
        }
        // A file that can be got is no page.
        pages[address] = answer.header("Content-Disposition").empty() ? answer.body : std::string();
    }
    EXPECT_TRUE(left.empty()) << "more pages than are expected";
    return pages;
}

std::string WholeSite::address_of(const std::string& pattern) {
    std::string address = pattern;
    const std::map<std::string, std::string> parts = {
        {"{collaboration}", "aaklyngen"},
        {"{meeting}", "2024-03-15-klyngestyregruppen"},
        {"{item}", "punkt-2"},
        {"{document}", "2024-03-15-klyngestyregruppen-referat"},
        {"{person}", "palle-oesterlunde"},
        {"{party}", "lindholm-kommune"},
        {"{body}", "klyngestyregruppen"},
        {"{follow_up}", one("SELECT id FROM follow_up ORDER BY id LIMIT 1")},
        {"{account}", one("SELECT id FROM account WHERE email = 'sigrid@aaklyngen.example'")}};
    for (const auto& [name, value] : parts) address = support::replaced(address, name, value);
    return address;
}

std::string WholeSite::one(const char* sql) {
    return installation_->database().read([&](store::Session& session) {
        return session.first(sql, {}, [](const store::Row& row) { return row.text(0); }).value();
    });
}

std::set<std::string> links_of(const std::string& page) {
    std::set<std::string> links;
    const std::string mark = "href=\"/";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::size_t begin = at + mark.size() - 1;
        std::string link = support::replaced(page.substr(begin, page.find('"', begin) - begin), "&amp;", "&");
        link = link.substr(0, link.find('#'));
        if (!link.starts_with("/aktiver/")) links.insert(link);
    }
    return links;
}

}  // namespace app::testing
