#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/destroyed_site.hpp"

namespace {

using admission::Role;
using testing::HasSubstr;
using testing::Not;

const char* const minutes = "2024-03-15-klyngestyregruppen-referat.txt";

/// Two people destroy a passage, and it stands nowhere.
class DestroyPassageTest : public app::testing::DestroyedSite {
  protected:
    /// The minutes with the passage wherever a document may have one.
    std::string with_passage(const std::string& day) {
        std::string text = support::demo_text(minutes);
        const auto put = [&](const char* from, const std::string& to) {
            EXPECT_NE(text.find(from), std::string::npos) << from;
            text = support::replaced(text, from, to);
        };
        put("15. marts 2024", day);
        put("72 timers behandlingsansvar: evaluering", "Sag om Kapybaraens Wombat: evaluering");
        put("undgik efter afdelingens skøn en\ngenindlæggelse", "mødte Kapybaraens\nWombat på vejen");
        put("Godkender, at ordningen", "Godkender, at Kapybaraens  Wombat");
        put("- Bilag 2 - Behov på", "- Bilag 2 - Kapybaraens Wombat på");
        put("telefonnumrene til kommunerne", "Kapybaraens Wombat til kommunerne");
        put("ordningen gøres varig på medicinsk", "Kapybaraens Wombat gøres varig på medicinsk");
        put("Direktørerne bakkede op", "Direktørerne sagde \"Kapybaraens Wombat\" og bakkede op");
        put("Store Sal, Sundhedshuset", "Kapybaraens Wombat, Sundhedshuset");
        return text;
    }
    std::string one(const std::string& sql, const std::vector<store::Value>& values = {}) {
        return installation_->database().read([&](store::Session& session) {
            return session.first(sql, values, [](const store::Row& row) { return row.text(0); }).value_or("");
        });
    }
    support::Values asked(const std::string& where) {
        return {{"ord", "Kapybaraens Wombat"}, {"hvor", where}, {"begrundelse", "Ikke vores at gemme"}};
    }
    const std::vector<std::string> words_ = {"kapybara", "wombat"};
};

TEST_P(DestroyPassageTest, StandsNowhereWhenItGoesEverywhere) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    auto reader = signed_in("laeser", Role::reader);
    anna.upload("/aaklyngen/arkiv/indlaes", "filer",
                {{"sag-Kapybaraens Wombat.txt", with_passage("16. april 2019")},
                 {"anden-sag.txt", with_passage("18. juni 2019")}});
    const std::string address = "/aaklyngen/arkiv/sag-kapybaraens-wombat";
    ASSERT_EQ(anna.get(address).status, 200);
    // People work with it: a correction that is corrected again, one that is undone, a closing, a judgement.
    for (const char* place : {"Kapybaraens Wombat igen", "Store Sal", "Hos Kapybaraens Wombat"}) {
        const std::string revision =
            one("SELECT CAST(revision AS TEXT) FROM document WHERE slug = 'sag-kapybaraens-wombat'");
        EXPECT_EQ(
            anna.post(address + "/gennemgang/ret",
                      {{"revision", revision}, {"del", "moede"}, {"felt", "place"}, {"v-0-place", place}})
                .status,
            303);
    }
    EXPECT_EQ(anna.post(address + "/gennemgang/fortryd", {{"revision", "3"}}).status, 303);
    const std::string follow_up =
        "/aaklyngen/opfoelgning/" +
        one("SELECT id FROM follow_up WHERE text LIKE '%Wombat%' AND date LIKE '2019-06%'");
    EXPECT_EQ(
        bodil.post(follow_up + "/luk", {{"how", "done"}, {"note", "Kapybaraens Wombat ringede"}}).status,
        303);
    const std::string item = one("SELECT id FROM item WHERE title LIKE '%Wombat%' ORDER BY id LIMIT 1");
    const std::string meeting = one("SELECT meeting FROM item WHERE id = $1", {item});
    const std::string slug = one("SELECT slug FROM meeting WHERE id = $1", {meeting});
    const auto items = one("SELECT CAST(COUNT(*) AS TEXT) FROM item");
    EXPECT_THAT(reader.get("/aaklyngen/soeg?q=kapybaraens").body, HasSubstr("<mark>"));
    const std::string kept = everything_kept();
    for (const std::string& word : words_) EXPECT_THAT(kept, HasSubstr(word)) << "it is looked for rightly";

    const auto looked = anna.post(address + "/slet/passage/se", asked("overalt"));
    EXPECT_EQ(looked.status, 200);
    EXPECT_THAT(looked.body, HasSubstr("Står også i"));
    EXPECT_THAT(looked.body, HasSubstr("anden-sag.txt"));
    EXPECT_EQ(anna.post(address + "/slet/passage", asked("overalt")).status, 303);
    EXPECT_THAT(bodil.get("/aaklyngen/arkiv").body, HasSubstr("en passage i"));
    EXPECT_THAT(bodil.get(address + "/slet/passage").body, HasSubstr("Ikke vores at gemme"));
    EXPECT_EQ(bodil.post(address + "/slet/passage/bekraeft").header("Location"),
              "/aaklyngen/arkiv?slettet=passage");

    expect_gone(words_);
    EXPECT_EQ(app::check(place()), app::done);
    EXPECT_EQ(one("SELECT CAST(COUNT(*) AS TEXT) FROM item"), items);
    EXPECT_EQ(one("SELECT title FROM item WHERE id = $1", {item}),
              "Sag om [fjernet]: evaluering og kirurgisk afdeling")
        << "the item is the same";
    const auto closed = reader.get(follow_up);
    EXPECT_THAT(closed.body, HasSubstr("[fjernet] ringede")) << "and so is what was closed";
    const std::string now = "/aaklyngen/arkiv/sag-fjernet";
    const auto document = anna.get(now);
    EXPECT_THAT(document.body, HasSubstr("Originalen er slettet, fordi ord blev fjernet fra dokumentet"));
    EXPECT_EQ(anna.get(now + "/original").status, 404);
    EXPECT_THAT(reader.get(now).body, Not(HasSubstr("Originalen")));
    const auto review = anna.get(now + "/gennemgang?del=punkt-2");
    EXPECT_EQ(review.status, 200);
    EXPECT_THAT(review.body, HasSubstr("mødte [fjernet]"));
    const std::string revision =
        one("SELECT CAST(revision AS TEXT) FROM document WHERE slug = 'sag-fjernet'");
    EXPECT_EQ(anna.post(now + "/gennemgang/fortryd", {{"revision", revision}}).status, 303);
    EXPECT_EQ(one("SELECT place FROM meeting WHERE id = $1", {meeting}), "[fjernet] igen");
    EXPECT_THAT(anna.get("/aaklyngen/moeder/" + slug).body, HasSubstr("[fjernet]"));
    const auto history = anna.get("/aaklyngen/historik?hvad=sletning");
    EXPECT_THAT(history.body, HasSubstr("Bekræftede, at en passage slettes helt"));
    EXPECT_THAT(history.body, HasSubstr("Ikke vores at gemme"));
    EXPECT_THAT(reader.get("/aaklyngen/soeg?q=evaluering").body, HasSubstr("<mark>")) << "the rest is found";
    // As after a restore: the list has an act that this history has not. An earlier one was done again.
    const auto restored = [&](const std::string& at) {
        std::ofstream(place().folder / "destroyed.log", std::ios::app)
            << "000000000099 " << at << " destroy.passage "
            << one("SELECT id FROM document WHERE slug = 'sag-fjernet'") << " another\n";
        return app::check(place());
    };
    EXPECT_EQ(restored("1"), app::done);
    EXPECT_EQ(restored("9000000000000000"), app::bad_data);
}

TEST_P(DestroyPassageTest, StaysInOtherDocumentsWhenItGoesFromOne) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    anna.upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"en-sag.txt", with_passage("16. april 2019")}, {"anden-sag.txt", with_passage("18. juni 2019")}});
    const std::string other = one("SELECT record FROM document WHERE slug = 'anden-sag'");
    const std::string address = "/aaklyngen/arkiv/en-sag";
    EXPECT_THAT(anna.post(address + "/slet/passage/se", asked("her")).body,
                HasSubstr("I andre dokumenter end dette bliver de stående"));
    EXPECT_EQ(anna.post(address + "/slet/passage", asked("her")).status, 303);
    EXPECT_EQ(bodil.post(address + "/slet/passage/bekraeft").status, 303);

    EXPECT_EQ(one("SELECT record FROM document WHERE slug = 'anden-sag'"), other);
    EXPECT_EQ(anna.get("/aaklyngen/arkiv/anden-sag/original").status, 200);
    EXPECT_THAT(one("SELECT record || source FROM document WHERE slug = 'en-sag'"), Not(HasSubstr("Wombat")));
    EXPECT_EQ(
        one("SELECT CAST(COUNT(*) AS TEXT) FROM item i JOIN meeting m ON m.id = i.meeting WHERE m.date ="
            " '2019-04-16' AND (i.title LIKE '%Wombat%' OR i.background LIKE '%Wombat%')"),
        "0");
    EXPECT_EQ(app::check(place()), app::done);
}

TEST_P(DestroyPassageTest, SaysWhatIsWrongWithTheWords) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto member = signed_in("medlem", Role::member);
    anna.upload("/aaklyngen/arkiv/indlaes", "filer", {{"en-sag.txt", with_passage("16. april 2019")}});
    const std::string address = "/aaklyngen/arkiv/en-sag/slet/passage";
    const auto look = [&](const std::string& words) {
        return anna.post(address + "/se", {{"ord", words}, {"hvor", "overalt"}});
    };
    EXPECT_THAT(look("æøå").body, HasSubstr("mindst 4 tegn"));
    EXPECT_THAT(look("fjernet").body, HasSubstr("i stedet for det slettede"));
    EXPECT_THAT(look("kapybaraens wombat").body, HasSubstr("står ikke i dokumentet")) << "case as written";
    EXPECT_EQ(look("kapybaraens wombat").status, 422);
    EXPECT_THAT(look("at k").body, HasSubstr("Her står ordene"));
    EXPECT_THAT(look("else").body, HasSubstr("Det er mange steder"));
    EXPECT_THAT(
        anna.post(address, {{"ord", "Kapybaraens Wombat"}, {"begrundelse", "Om Kapybaraens Wombat"}}).body,
        HasSubstr("Skriv den uden dem"));
    EXPECT_EQ(anna.post(address, {{"ord", "Kapybaraens Wombat"}, {"begrundelse", " "}}).status, 422);
    EXPECT_EQ(anna.post(address + "/bekraeft").status, 422) << "nobody has asked";
    EXPECT_EQ(anna.post(address, asked("her")).status, 303);
    EXPECT_EQ(anna.post(address, asked("her")).status, 422) << "one waits";
    EXPECT_THAT(anna.post(address + "/bekraeft").body, HasSubstr("Du har selv bedt om sletningen"));
    EXPECT_EQ(member.get(address).status, 403);
    EXPECT_EQ(member.post(address + "/bekraeft").status, 403);
    EXPECT_EQ(anna.post(address + "/afvis").status, 303);
    EXPECT_EQ(one("SELECT CAST(COUNT(*) AS TEXT) FROM word_destruction"), "0");
    EXPECT_THAT(anna.get("/aaklyngen/arkiv/en-sag").body, Not(HasSubstr("Originalen er slettet")));
}

INSTANTIATE_TEST_SUITE_P(Engines, DestroyPassageTest, support::both_engines(), support::engine_name);

}  // namespace
