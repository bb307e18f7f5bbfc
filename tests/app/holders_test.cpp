// What somebody sees by a role in one body, as the guest of one item, or as somebody's assistant.
#include <gmock/gmock.h>
#include <regex>

#include "app/rights_table.hpp"
#include "base/danish.hpp"

namespace {

using app::testing::WithVisitors;
using testing::HasSubstr;
using testing::Not;

/// The table's columns.
const std::vector<std::string> kinds = {"chair",      "secretariat", "member",   "deputy",   "observer",
                                        "controller", "guest",       "of-chair", "of-guest", "of-member"};

const std::map<std::string, std::string> words_of = {{"HOLDS open-item", "aabenord"},
                                                     {"HOLDS closed-item-of-the-body", "lukketord"},
                                                     {"HOLDS follow-up-of-closed-item", "lukketlovet"},
                                                     {"HOLDS closed-item-for-the-guest", "gaesteord"},
                                                     {"HOLDS follow-up-of-item-for-the-guest", "gaestelovet"},
                                                     {"HOLDS closed-item-of-another-body", "andetord"},
                                                     {"HOLDS line-that-found-no-place", "bakkeord"}};

std::string closed(const std::string& number, const std::string& title, const std::string& word,
                   const std::string& promised) {
    return number + ". Lukket punkt: " + title + "\n\nReferat:\n" + word +
           " blev nævnt.\n\nBeslutning:\n- Jeppe Vandborre sender " + promised +
           " ud senest den 1. maj 2024\n\n";
}

std::string minutes(const std::string& body, const std::string& day, const std::string& items) {
    return "Referat: " + body + "\n\nTidspunkt: " + day +
           " kl. 9.00-11.00\n\nBakkeord uden plads i noget\n\n1. Velkomst\n\nReferat:\nAabenord blev "
           "nævnt.\n\n" +
           items;
}

/// By this two documents are known as the same meeting's.
const std::string accounts = "4. Regnskabet\n\nReferat:\nDer var ros til regnskabet.\n\n";
const std::string own_meeting = "/aaklyngen/moeder/2024-03-15-styregruppen";
const std::string access = "/aaklyngen/grupper/styregruppen/adgang";

class HoldersTest : public WithVisitors {
  protected:
    void SetUp() override {
        WithVisitors::SetUp();
        if (IsSkipped()) return;
        open();
        const admission::Setting& setting = installation_->setting();
        installation_->database().write([&](store::Session& session) {
            admission::add_account(session, setting.clock, setting.ids, "Sigrid Ahlmark",
                                   "sigrid@aaklyngen.example");
            admission::add_collaboration(session, setting.clock, setting.ids, "Åklyngen", "aaklyngen")
                .value();
        });
    }

    /// The minutes of two bodies, with closed items.
    void import() {
        const auto taken = administrator().upload(
            "/aaklyngen/arkiv/indlaes", "filer",
            {{"styre.txt", minutes("Styregruppen", "Fredag den 15. marts 2024",
                                   closed("2", "Lokaler", "Lukketord", "lukketlovet") +
                                       closed("3", "Loftet", "Gaesteord", "gaestelovet") + accounts)},
             {"tema.txt", minutes("Temagruppen", "Fredag den 22. marts 2024",
                                  closed("2", "Lokaler", "Andetord", "andetlovet"))}});
        ASSERT_LT(taken.status, 400) << taken.body;
        archive::follow(installation_->database(), installation_->index(), installation_->setting().words);
    }
    std::string account(const std::string& name) {
        return installation_->database().read([&](store::Session& session) {
            return session
                .first("SELECT id FROM account WHERE email = $1", {name + "@example.org"},
                       [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }
    void give(const std::string& name, const std::string& role, const std::string& body = "styregruppen") {
        const auto given = administrator().post("/aaklyngen/grupper/" + body + "/adgang",
                                                {{"bruger", account(name)}, {"rolle", role}});
        EXPECT_EQ(given.status, 303) << given.body;
    }
    void let_in(const std::string& name) {
        EXPECT_EQ(administrator().post(own_meeting + "/punkt-3/gaester", {{"gaest", account(name)}}).status,
                  303);
        archive::follow(installation_->database(), installation_->index(), installation_->setting().words);
    }
    void choose_assistant(support::Browser& principal, const std::string& assistant) {
        const auto chosen = principal.post("/konto/assistenter", {{"email", assistant + "@example.org"}});
        EXPECT_EQ(chosen.status, 303) << chosen.body;
    }
    support::Browser reader(const std::string& name) { return signed_in(name, admission::Role::reader); }

    /// Somebody of each kind.
    std::map<std::string, support::Browser> all_holders() {
        std::map<std::string, support::Browser> all;
        for (const std::string& kind : kinds) {
            all.emplace(kind, reader(kind));
            if (kind == "guest")
                let_in(kind);
            else if (!kind.starts_with("of-"))
                give(kind, kind);
        }
        choose_assistant(all.at("chair"), "of-chair");
        choose_assistant(all.at("guest"), "of-guest");
        auto whole = signed_in("whole", admission::Role::member);
        choose_assistant(whole, "of-member");
        return all;
    }
    /// All that somebody can be shown, by address.
    std::map<std::string, std::string> world_of(support::Browser& browser) {
        auto pages = crawl(browser, "/");
        for (const char* question : {"soeg?q=nævnt", "soeg.csv?q=nævnt", "soeg?q=senest", "soeg.csv?q=senest",
                                     "soeg/forslag?q=lo", "opfoelgning.csv", "opfoelgning.csv?status=alle",
                                     "sagsgange.csv", "arkiv/styre/original", "arkiv/tema/original"}) {
            const std::string address = std::string("/aaklyngen/") + question;
            pages[address] = browser.get(address).body;
        }
        return pages;
    }
    std::string text_of(support::Browser& browser) {
        std::string all;
        for (const auto& [address, page] : world_of(browser)) all += page;
        return base::lower(all);
    }
};

TEST_P(HoldersTest, SeeWhatTheTableSays) {
    import();
    auto holders = all_holders();
    auto table = app::testing::rights({"HOLDS"});
    std::map<std::string, std::string> rows;
    for (const std::string& kind : kinds) {
        const std::string world = text_of(holders.at(kind));
        const auto add = [&](const std::string& what, bool sees) {
            std::string& row = rows[what];
            row += (row.empty() ? "" : " ") + std::string(sees ? "yes" : "no");
        };
        for (const auto& [what, word] : words_of) add(what, world.find(word) != std::string::npos);
        add("HOLDS original", holders.at(kind).get("/aaklyngen/arkiv/styre/original").status == 200);
    }
    EXPECT_EQ(rows, table);
}

/// Names differ, and a member reads how many doubts there are of a reading.
std::string plain(const std::string& page, const std::string& name) {
    static const std::regex doubts(
        R"((,| ·) \d+ tvivl| needs-work|data-title="Tvivl" class="figure"><span>\d+)");
    const std::size_t main = page.find("<main");
    const std::string shown = main == std::string::npos ? page : page.substr(main);
    return std::regex_replace(support::replaced(shown, name, "NAVN"), doubts, "");
}

TEST_P(HoldersTest, OfAllClosedItemsSeeJustWhatMembersOfTheCollaborationSee) {
    import();
    auto chair = reader("formanden");
    give("formanden", "chair");
    give("formanden", "member", "temagruppen");
    auto member = signed_in("medlemmet", admission::Role::member);
    const auto of_chair = world_of(chair);
    const auto of_member = world_of(member);
    EXPECT_GE(of_chair.size(), 25);
    for (const auto& [address, page] : of_member) {
        if (address.starts_with("/konto")) continue;
        ASSERT_TRUE(of_chair.contains(address)) << address;
        EXPECT_EQ(plain(of_chair.at(address), "formanden"), plain(page, "medlemmet")) << address;
    }
    EXPECT_EQ(of_chair.size(), of_member.size());
}

TEST_P(HoldersTest, SeeNoMoreWhenItIsTakenAway) {
    import();
    auto chair = reader("formanden");
    give("formanden", "chair");
    auto guest = reader("gaesten");
    let_in("gaesten");
    auto assistant = reader("assistenten");
    choose_assistant(chair, "assistenten");
    ASSERT_EQ(chair.get(own_meeting + "/punkt-2").status, 200);
    ASSERT_EQ(guest.get(own_meeting + "/punkt-3").status, 200);
    ASSERT_EQ(assistant.get(own_meeting + "/punkt-2").status, 200);
    ASSERT_THAT(guest.get("/aaklyngen/soeg?q=gaesteord").body, HasSubstr("punkt-3"));

    EXPECT_EQ(chair.post("/konto/assistenter/" + account("assistenten") + "/fjern").status, 303);
    EXPECT_EQ(assistant.get(own_meeting + "/punkt-2").status, 404);
    EXPECT_EQ(administrator().post(access + "/" + account("formanden") + "/fjern").status, 303);
    EXPECT_EQ(chair.get(own_meeting + "/punkt-2").status, 404);
    EXPECT_THAT(chair.get("/aaklyngen/soeg?q=lukketord").body, Not(HasSubstr("punkt-2")));
    EXPECT_EQ(administrator().post(own_meeting + "/punkt-3/gaester/" + account("gaesten") + "/fjern").status,
              303);
    EXPECT_EQ(guest.get(own_meeting + "/punkt-3").status, 404);
    EXPECT_THAT(guest.get("/aaklyngen/soeg?q=gaesteord").body, Not(HasSubstr("punkt-3")));
}

TEST_P(HoldersTest, AssistNobodyWhoNoLongerGetsIn) {
    import();
    auto chair = reader("formanden");
    give("formanden", "chair");
    auto assistant = reader("assistenten");
    choose_assistant(chair, "assistenten");
    ASSERT_EQ(assistant.get(own_meeting + "/punkt-2").status, 200);
    EXPECT_EQ(administrator().post("/brugere/" + account("formanden") + "/luk").status, 303);
    EXPECT_EQ(assistant.get(own_meeting + "/punkt-2").status, 404);
    EXPECT_THAT(assistant.get("/aaklyngen/soeg?q=lukketord").body, Not(HasSubstr("punkt-2")));
}

TEST_P(HoldersTest, AreNoGuestsOfWhatStandsInTheItemsPlace) {
    import();
    auto guest = reader("gaesten");
    let_in("gaesten");
    ASSERT_EQ(guest.get(own_meeting + "/punkt-3").status, 200);
    // A corrected version, in which the number is another matter's.
    const auto taken = administrator().upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"styre2.txt", minutes("Styregruppen", "Fredag den 15. marts 2024",
                                closed("2", "Lokaler", "Lukketord", "lukketlovet") +
                                    closed("3", "Ansættelsen", "Gaesteord", "gaestelovet") + accounts)}});
    ASSERT_LT(taken.status, 400);
    EXPECT_EQ(guest.get(own_meeting + "/punkt-3").status, 404);
}

TEST_P(HoldersTest, AreNoGuestsOfOneOfTwoThatAreCalledTheSame) {
    import();
    auto guest = reader("gaesten");
    let_in("gaesten");
    const auto taken = administrator().upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"styre2.txt", minutes("Styregruppen", "Fredag den 15. marts 2024",
                                closed("2", "Lokaler", "Lukketord", "lukketlovet") +
                                    closed("3", "Loftet", "Gaesteord", "gaestelovet") + accounts +
                                    closed("5", "Loftet", "Gaesteord", "gaestelovet"))}});
    ASSERT_LT(taken.status, 400);
    EXPECT_EQ(guest.get(own_meeting + "/punkt-3").status, 404);
    EXPECT_EQ(guest.get(own_meeting + "/punkt-5").status, 404);
}

TEST_P(HoldersTest, StayGuestsOfTheSameItemInANewVersion) {
    import();
    auto guest = reader("gaesten");
    let_in("gaesten");
    const auto taken = administrator().upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"styre2.txt", minutes("Styregruppen", "Fredag den 15. marts 2024",
                                closed("2", "Loftet", "Gaesteord", "gaestelovet") +
                                    closed("3", "Lokaler", "Lukketord", "lukketlovet") + accounts)}});
    ASSERT_LT(taken.status, 400);
    const std::string page = guest.get(own_meeting).body;
    EXPECT_THAT(page, HasSubstr("Gaesteord"));
    EXPECT_THAT(page, Not(HasSubstr("Lukketord")));
}

TEST_P(HoldersTest, AreNothingOfItAnyMoreWhoWereTakenOutAndComeBack) {
    import();
    auto chair = reader("formanden");
    give("formanden", "chair");
    let_in("formanden");
    auto assistant = reader("assistenten");
    choose_assistant(chair, "assistenten");
    const std::string user = "/brugere/" + account("formanden");
    const auto with = [&](const std::string& role) {
        return administrator()
            .post(user, {{"name", "formanden"}, {"role-aaklyngen", role}, {"auditor", "on"}})
            .status;
    };
    EXPECT_EQ(with(""), 303);
    EXPECT_EQ(chair.get("/aaklyngen").status, 404);
    EXPECT_EQ(with("reader"), 303);
    EXPECT_EQ(chair.get(own_meeting).status, 200);
    for (const char* item : {"/punkt-2", "/punkt-3"}) {
        EXPECT_EQ(chair.get(own_meeting + item).status, 404) << item;
        EXPECT_EQ(assistant.get(own_meeting + item).status, 404) << item;
    }
    EXPECT_THAT(chair.get("/konto/assistenter").body, Not(HasSubstr("assistenten@")));
}

TEST_P(HoldersTest, StayWithABodyThatGetsAnotherName) {
    import();
    auto chair = reader("formanden");
    give("formanden", "chair");
    ASSERT_EQ(administrator().post("/aaklyngen/grupper/styregruppen/navn", {{"navn", "Styret"}}).status, 303);
    EXPECT_EQ(chair.get(own_meeting + "/punkt-2").status, 200);
    EXPECT_THAT(administrator().get("/aaklyngen/grupper/styret/adgang").body, HasSubstr("formanden"));
    auto other = reader("anden");
    EXPECT_EQ(
        administrator()
            .post("/aaklyngen/grupper/styret/adgang", {{"bruger", account("anden")}, {"rolle", "member"}})
            .status,
        303);
    EXPECT_EQ(other.get(own_meeting + "/punkt-2").status, 200);
    // What was given under the new name is the old one's when that is taken back.
    const auto back = administrator().post("/aaklyngen/grupper/styregruppen/skil");
    ASSERT_EQ(back.status, 303) << back.body;
    EXPECT_EQ(other.get(own_meeting + "/punkt-2").status, 200);
    EXPECT_EQ(chair.get(own_meeting + "/punkt-2").status, 200);
}

TEST_P(HoldersTest, AreNamedOnlyAmongThoseWhoGetIn) {
    import();
    const std::string nobody = administrator().post(access, {{"bruger", ""}, {"rolle", "chair"}}).body;
    EXPECT_THAT(nobody, HasSubstr("Vælg en bruger på listen."));
    auto outside = signed_in("udenfor", std::nullopt);
    const auto refused = administrator().post(access, {{"bruger", account("udenfor")}, {"rolle", "chair"}});
    EXPECT_EQ(refused.status, 422);
    auto inside = reader("indenfor");
    EXPECT_EQ(administrator().post(access, {{"bruger", account("indenfor")}, {"rolle", "konge"}}).status,
              422);
    for (const char* wrong : {"", "ingen@example.org", "udenfor@example.org", "indenfor@example.org"}) {
        EXPECT_EQ(inside.post("/konto/assistenter", {{"email", wrong}}).status, 422) << wrong;
    }
}

/// To each address they are readers.
TEST_P(HoldersTest, MayDoNoMoreThanReaders) {
    import();
    std::map<std::string, std::string> parts = {
        {"{collaboration}", "aaklyngen"}, {"{meeting}", "2024-03-15-styregruppen"}, {"{item}", "punkt-1"},
        {"{document}", "styre"},          {"{person}", "jeppe-vandborre"},          {"{party}", "ingen"},
        {"{body}", "styregruppen"}};
    auto holders = all_holders();
    auto plain_reader = reader("laeseren");
    for (const web::Route& route : app::site(*installation_)) {
        if (!route.pattern.starts_with("/{collaboration}")) continue;
        std::string address = route.pattern;
        for (const auto& [part, value] : parts) address = support::replaced(address, part, value);
        const bool posts = route.method == web::Method::post;
        const int wanted = (posts ? plain_reader.post(address) : plain_reader.get(address)).status;
        for (auto& [kind, browser] : holders) {
            EXPECT_EQ((posts ? browser.post(address) : browser.get(address)).status, wanted)
                << kind << ' ' << address;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, HoldersTest, support::both_engines(), support::engine_name);

}  // namespace
