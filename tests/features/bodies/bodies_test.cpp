#include "features/bodies/bodies.hpp"

#include <gmock/gmock.h>

#include "features/slice_test.hpp"

namespace {

class BodiesTest : public support::SliceTest {
  protected:
    bodies::Body body(const std::string& name, const std::string& belongs_to = {}) {
        const auto place = collaboration();
        return database().write([&](store::Session& session) {
            return bodies::recognise_body(session, ids_, place, name, belongs_to);
        });
    }
};

TEST_P(BodiesTest, AreTheSameWhenNamesDifferInCaseAndBlanksOnly) {
    const auto first = body("Klyngestyregruppen", "Fjordklyngen");
    EXPECT_EQ(first.belongs_to, "");
    EXPECT_EQ(first.slug, "klyngestyregruppen");
    EXPECT_EQ(body("KLYNGESTYREGRUPPEN", "FJORDKLYNGEN").id, first.id);
    EXPECT_EQ(body(" klyngestyregruppen").id, first.id) << "without a name it is ours";
    EXPECT_EQ(count("body"), 1);
}

TEST_P(BodiesTest, OfAnotherCollaborationAreOthers) {
    const auto ours = body("Klyngestyregruppen");
    const auto theirs = body("Klyngestyregruppen", "Bakkeklyngen");
    EXPECT_NE(ours.id, theirs.id);
    EXPECT_EQ(theirs.full_name(), "Klyngestyregruppen (Bakkeklyngen)");
    EXPECT_EQ(theirs.slug, "klyngestyregruppen-bakkeklyngen");
}

TEST_P(BodiesTest, HaveAnAddressWhateverTheyAreCalled) {
    EXPECT_EQ(body("Ældre").slug, "aeldre");
    EXPECT_EQ(body("Aeldre").slug, "aeldre-2");
    const auto nameless = body("Группа");
    EXPECT_EQ(nameless.slug, "uden-navn");
    EXPECT_EQ(body("ГРУППА").slug, body("ГРУППА").slug);
    EXPECT_EQ(body("Совет").slug, "uden-navn-3");
    const auto place = collaboration();
    EXPECT_EQ(bodies::address(place, nameless.slug), "/fjordklyngen/grupper/uden-navn");
    EXPECT_EQ(database().read(
                  [&](store::Session& session) { return bodies::find(session, place.id, "uden-navn")->id; }),
              nameless.id);
}

TEST_P(BodiesTest, AreListedInDanishOrder) {
    for (const char* name :
         {"Ådalsgruppen", "Øregruppen", "Temagruppe voksne", "Ældregruppen", "akutgruppen"}) {
        body(name);
    }
    const auto place = collaboration();
    std::vector<std::string> names;
    database().read([&](store::Session& session) {
        for (const auto& one : bodies::all(session, place.id)) names.push_back(one.name);
    });
    EXPECT_THAT(names, testing::ElementsAre("akutgruppen", "Temagruppe voksne", "Ældregruppen", "Øregruppen",
                                            "Ådalsgruppen"));
}

INSTANTIATE_TEST_SUITE_P(Engines, BodiesTest, support::both_engines(), support::engine_name);

}  // namespace
