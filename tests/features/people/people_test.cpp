#include <gmock/gmock.h>

#include "features/people/people_store.hpp"
#include "features/slice_test.hpp"

namespace {

using people::Sector;

class PeopleTest : public support::SliceTest {
  protected:
    people::Person person(const std::string& name) {
        const auto place = collaboration();
        return database().write([&](store::Session& session) {
            const auto one = people::recognise_person(session, ids_, place.id, name);
            people::set_seen(session, one.id, {1, {}, {}, {}});
            return one;
        });
    }
    people::Party party(const std::string& name) {
        const auto place = collaboration();
        return database().write(
            [&](store::Session& session) { return people::recognise_party(session, ids_, place.id, name); });
    }
    std::vector<std::string> listed(const std::string& part = {}, int limit = 100, int offset = 0) {
        const auto place = collaboration();
        return database().read([&](store::Session& session) {
            std::vector<std::string> names;
            for (const auto& one : people::list_people(session, place.id, part, limit, offset)) {
                names.push_back(one.name);
            }
            EXPECT_EQ(offset > 0 || static_cast<int>(names.size()) >= limit ||
                          static_cast<int>(names.size()) == people::count_people(session, place.id, part),
                      true);
            return names;
        });
    }
};

TEST_P(PeopleTest, AreTheSameWhenNamesDifferInCaseAccentsAndBlanksOnly) {
    const auto first = person("Andrea Løvgård");
    for (const char* name : {"ANDREA LØVGÅRD", "andrea løvgård", "  Andrea   Løvgård ", "Andréa Løvgård",
                             "Andrea Løvgaard", "Andrea\tLøvgård"}) {
        EXPECT_EQ(person(name).id, first.id) << name;
    }
    EXPECT_EQ(person("andrea løvgård").name, "Andrea Løvgård") << "as it was first met";
    EXPECT_EQ(count("person"), 1);
}

TEST_P(PeopleTest, AreTwoWhenNamesDiffer) {
    const auto first = person("Andrea Løvgård");
    for (const char* name :
         {"Andrea Lovgård", "Andreas Løvgård", "Andrea B. Løvgård", "Løvgård Andrea", "Andrea"}) {
        EXPECT_NE(person(name).id, first.id) << name;
    }
    EXPECT_EQ(count("person"), 6);
}

TEST_P(PeopleTest, KeepTheirAddressAndShareNone) {
    EXPECT_EQ(person("Bo Østby").slug, "bo-oestby");
    EXPECT_EQ(person("Bo Oestby").slug, "bo-oestby-2");
    EXPECT_EQ(person("Bo Östby").slug, "bo-oestby") << "ö is ø";
    EXPECT_EQ(person("Bo Oestby").slug, "bo-oestby-2");
    EXPECT_EQ(person("Борис").slug, "uden-navn");
    EXPECT_EQ(person("Ольга").slug, "uden-navn-2");
    EXPECT_EQ(person(std::string(300, 'a')).slug.size(), 60U);
    EXPECT_EQ(person(std::string(301, 'a')).slug, std::string(60, 'a') + "-2");
}

TEST_P(PeopleTest, AreTheirCollaborationsOwn) {
    const auto here = person("Bo Østby");
    const auto other = collaboration("Bakkeklyngen");
    const auto there = database().write([&](store::Session& session) {
        return people::recognise_person(session, ids_, other.id, "Bo Østby");
    });
    EXPECT_NE(here.id, there.id);
    EXPECT_EQ(here.slug, there.slug);
}

TEST_P(PeopleTest, AreListedInDanishOrder) {
    for (const char* name :
         {"Åse", "Aase B", "Ørum", "Ærø", "Zenia", "anders", "Bo", "Ådal", "Öland", "Abel"}) {
        person(name);
    }
    EXPECT_THAT(listed(), testing::ElementsAre("Abel", "anders", "Bo", "Zenia", "Ærø", "Öland", "Ørum",
                                               "Ådal", "Åse", "Aase B"));
    EXPECT_THAT(listed("", 3, 2), testing::ElementsAre("Bo", "Zenia", "Ærø"));
}

TEST_P(PeopleTest, AreNotListedWhenNoMeetingListsThem) {
    person("Bo Østby");
    const auto gone = person("Bo Vestby");
    database().write([&](store::Session& session) { people::set_seen(session, gone.id, {}); });
    EXPECT_THAT(listed(), testing::ElementsAre("Bo Østby"));
}

TEST_P(PeopleTest, AreFoundByAPartOfTheirNameTakenLiterally) {
    for (const char* name : {"Åse Lund", "Bo Lundgård", "50% Pernille", "A_B Carlsen", "AxB Carlsen"}) {
        person(name);
    }
    EXPECT_THAT(listed("LUND"), testing::ElementsAre("Bo Lundgård", "Åse Lund"));
    EXPECT_THAT(listed("aase"), testing::ElementsAre("Åse Lund"));
    for (const char* hostile : {"' OR 1=1 --", "\\", "\xC3", "\xFF\xFE", "Lund'"}) {
        EXPECT_LE(listed(hostile).size(), 5U) << hostile;
    }
    EXPECT_TRUE(listed("findes ikke").empty());
}

TEST_P(PeopleTest, AreCalledByWhatTheirOrganisationsNameSays) {
    EXPECT_EQ(party("Lindholm Kommune").sector, Sector::municipality);
    EXPECT_EQ(party("LINDHOLM  KOMMUNE").slug, "lindholm-kommune");
    EXPECT_EQ(count("party"), 1);
    EXPECT_EQ(people::sector_of("Regionspsykiatrien Ådal"), Sector::psychiatry);
    EXPECT_EQ(people::sector_of("Regionshospitalet Ådal"), Sector::hospital);
    EXPECT_EQ(people::sector_of("Region Vest"), Sector::region);
    EXPECT_EQ(people::sector_of("Almen praksis"), Sector::general_practice);
    EXPECT_EQ(people::sector_of("Patientrådet i Ådal"), Sector::patients);
    EXPECT_EQ(people::sector_of("Sekretariatet"), Sector::other);
    for (const Sector sector : {Sector::hospital, Sector::municipality, Sector::psychiatry,
                                Sector::general_practice, Sector::patients, Sector::region, Sector::other}) {
        EXPECT_EQ(people::sector_from(people::sector_word(sector)), sector);
    }
}

TEST(NameOfParty, IsOnesOwnAndNoWordForSeveral) {
    EXPECT_TRUE(people::is_name_of_party("Sandvig Kommune"));
    EXPECT_TRUE(people::is_name_of_party("Region Vest"));
    EXPECT_TRUE(people::is_name_of_party("Ærø Kommune"));
    EXPECT_TRUE(people::is_name_of_party("Region Østhavn"));
    EXPECT_FALSE(people::is_name_of_party("Kommune og økonomi"));
    EXPECT_TRUE(people::is_name_of_party("Psykiatrien i Fjordby"));
    EXPECT_FALSE(people::is_name_of_party("kommunerne"));
    EXPECT_FALSE(people::is_name_of_party("Kommunerne og hospitalet"));
    EXPECT_FALSE(people::is_name_of_party("Hospitalet"));
    EXPECT_FALSE(people::is_name_of_party("Bente Dalsmose"));
    EXPECT_FALSE(people::is_name_of_party(""));
}

INSTANTIATE_TEST_SUITE_P(Engines, PeopleTest, support::both_engines(), support::engine_name);

}  // namespace
