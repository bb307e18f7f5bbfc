#include <gmock/gmock.h>

#include "features/slice_test.hpp"

namespace {

class CollaborationTest : public support::SliceTest {
  protected:
    base::Result<admission::Collaboration> add(const std::string& name, const std::string& short_name = {}) {
        return database().write([&](store::Session& session) {
            return admission::add_collaboration(session, clock_, ids_, name, short_name);
        });
    }
    std::string problem(const std::string& name, const std::string& short_name = {}) {
        const auto added = add(name, short_name);
        return added ? "none" : added.error().code;
    }
};

TEST_P(CollaborationTest, GetsItsShortNameFromItsName) {
    EXPECT_EQ(add("Åklyngen på Øen")->short_name, "aaklyngen-paa-oeen");
    EXPECT_EQ(add("Fjordklyngen", "fjord-2")->short_name, "fjord-2");
}

TEST_P(CollaborationTest, GetsAShortNameThatFitsAlsoFromALongName) {
    const auto added = add("Det tværsektorielle sundhedssamarbejde i Nord, Syd og Vest");
    ASSERT_TRUE(added.has_value());
    EXPECT_LE(added->short_name.size(), 40U);
    // A blank of the name falls where it is cut.
    const auto cut = add(std::string(39, 'a') + " bbb");
    ASSERT_TRUE(cut.has_value()) << cut.error().code;
    EXPECT_FALSE(cut->short_name.ends_with('-'));
}

TEST_P(CollaborationTest, IsRefusedWithAnAddressThatDoesNotFit) {
    for (const char* bad : {"x", "Fjord", "fj ord", "fjørd", "-fjord", "fjord-", "fjord/moeder", "fjord.",
                            "..", "a23456789-123456789-123456789-123456789-1"}) {
        EXPECT_EQ(problem("Fjordklyngen", bad), "collaboration.short_name") << bad;
    }
    for (const char* own : {"arkiv", "log-ind", "log-ud", "hjaelp", "opsaetning", "engangslink", "aktiver",
                            "tilgaengelighed"}) {
        EXPECT_EQ(problem("Fjordklyngen", own), "collaboration.short_name") << own;
    }
    EXPECT_EQ(problem("Arkiv"), "collaboration.short_name");
    EXPECT_EQ(problem(" ?! "), "collaboration.name_missing");
    EXPECT_EQ(count("collaboration"), 0);
}

TEST_P(CollaborationTest, IsRefusedWhenTheAddressIsTaken) {
    EXPECT_EQ(problem("Fjordklyngen"), "none");
    EXPECT_EQ(problem("FJORDKLYNGEN"), "collaboration.taken");
    EXPECT_EQ(problem("Noget andet", "fjordklyngen"), "collaboration.taken");
    EXPECT_EQ(count("collaboration"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, CollaborationTest, support::both_engines(), support::engine_name);

}  // namespace
