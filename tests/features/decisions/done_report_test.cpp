#include "features/decisions/done_report.hpp"

#include <gmock/gmock.h>

namespace {

using decisions::done_reports;
using decisions::says_done;
using testing::IsEmpty;
using testing::SizeIs;

bool tells(const std::vector<std::string>& texts, const std::string& owed,
           const std::vector<std::string>& names = {}, const decisions::Rarity& rarity = {}) {
    for (const auto& report : done_reports(texts)) {
        if (decisions::tells_done(report, decisions::telling_words(owed, names), rarity)) return true;
    }
    return false;
}

TEST(ASentence, SaysThatSomethingIsDone) {
    for (const char* text :
         {"Brevet er sendt til alle lægehuse.", "Opgaven om tolke er løst og tages af listen.",
          "Gitte har i foråret udarbejdet en vejledning.", "Aftalen er på plads.", "Status: udført",
          "Der er udsendt en vejledning.", "Udført.", "Punktet kan lukkes.",
          "Gitte orienterede om, at vejledningen er udsendt til alle.",
          "Kursusdagene blev afholdt, og der kom mange.", "Temadagen om faldforebyggelse er nu afholdt.",
          "Styregruppen har behandlet udkastet til kommissorium.", "Projektet om tolke er afsluttet."}) {
        EXPECT_TRUE(says_done(text)) << text;
    }
}

TEST(ASentence, DoesNotSayItOfWhatIsNotYetOrOnlyMayBe) {
    for (const char* text :
         {"Opgaven om tolke er ikke løst endnu.", "Brevet er næsten færdigt.",
          "Gitte sender brevet inden jul.", "Gitte giver besked, når stillingen er besat.",
          "Hvis brevet er sendt, lukkes punktet senere.", "Gruppen drøftede, om brevet er sendt.",
          "Gitte sikrer, at brevet er sendt.", "Sagen bliver behandlet igen til foråret.",
          "Gruppen behandler sagen på næste møde.", "Temadagen er ikke afholdt endnu.",
          "Det er endnu uafklaret.", "Arbejdet er forsinket.", ""}) {
        EXPECT_FALSE(says_done(text)) << text;
    }
}

TEST(AReport, TellsOfWhatItSaysInNearlyTheSameWords) {
    EXPECT_TRUE(tells({"Vejledningen om tolke er sendt til alle lægehuse."},
                      "Gitte Brink sender vejledningen om tolke til alle lægehuse inden den 1. maj 2031.",
                      {"Gitte Brink"}));
    EXPECT_FALSE(tells({"Vejledningen om kateter er sendt til plejehjemmene."},
                       "Gitte Brink sender vejledningen om tolke til alle lægehuse.", {"Gitte Brink"}));
    EXPECT_FALSE(tells({"Vejledningen er udsendt."}, "sender vejledningen om tolke til alle lægehuse"))
        << "one word is of many things";
}

TEST(AReport, TellsOfWhatABodyHasHandledOrHeld) {
    EXPECT_TRUE(tells({"Styregruppen har behandlet udkastet til kommissorium for tolkegruppen."},
                      "Styregruppen behandler udkastet til kommissorium for tolkegruppen på næste møde.",
                      {"Styregruppen"}));
    EXPECT_TRUE(tells({"Temadagen om faldforebyggelse i hjemmeplejen er nu afholdt."},
                      "Gitte Brink planlægger en temadag om faldforebyggelse i hjemmeplejen.",
                      {"Gitte Brink"}));
    EXPECT_FALSE(tells({"Patienterne har fået behandlet deres smerter efter udskrivning."},
                       "Gitte Brink skriver til lægerne om udskrivning af patienter med smerter.",
                       {"Gitte Brink"}))
        << "patients are treated, tasks are handled";
}

TEST(AReport, TellsOfTheLineThatItsItemSaysAgain) {
    const std::vector<std::string> texts = {
        "Fra mødet den 3. maj 2031 (tolke): Gitte Brink retter vejledningen til.\n"
        "Fra mødet den 3. maj 2031 (ventelister): Bo Holm indhenter tal fra kommunerne.",
        "Opgaven om tolke er løst.\nDer er endnu ikke nyt om ventelister."};
    EXPECT_TRUE(tells(texts, "Gitte Brink retter vejledningen til inden den 1. juni 2031.", {"Gitte Brink"}));
    EXPECT_FALSE(tells(texts, "Bo Holm indhenter tal fra kommunerne.", {"Bo Holm"}));
}

TEST(AReport, OfATaskTakesWhatItIsAboutFromTheSentenceBefore) {
    const auto reports = done_reports({"Der blev givet en kort status om ventelister. Opgaven er løst."});
    ASSERT_THAT(reports, SizeIs(1));
    EXPECT_THAT(reports[0].words, testing::ElementsAre(testing::StartsWith("vent")));
    EXPECT_EQ(reports[0].sentence, "Der blev givet en kort status om ventelister. Opgaven er løst.");
    EXPECT_TRUE(tells({reports[0].sentence},
                      "Bo Holm vender tilbage med status om ventelister til næste møde.", {"Bo Holm"}));
    EXPECT_FALSE(
        tells({reports[0].sentence}, "Bo Holm forkorter ventelister i børnepsykiatrien.", {"Bo Holm"}));
    EXPECT_THAT(done_reports({"Opgaven er løst."}), IsEmpty()) << "it is not said which";
}

TEST(AReport, OfTwoLinesAlikeTellsOfNeither) {
    EXPECT_FALSE(tells({"Tolke: Gitte Brink retter vejledningen til.\nTolke: Bo Holm indhenter tal.",
                        "Opgaven om tolke er løst."},
                       "Gitte Brink retter vejledningen til", {"Gitte Brink"}));
}

TEST(AReport, IsNotLookedForInWordsThatManyHave) {
    const std::string owed = "sekretariatet indkalder gruppen";
    EXPECT_TRUE(tells({"Sekretariatet har indkaldt gruppen, og det er udført."}, owed));
    decisions::Rarity rarity{400, {}};
    for (const std::string& word : decisions::telling_words(owed, {})) rarity.having[word] = 100;
    EXPECT_FALSE(tells({"Sekretariatet har indkaldt gruppen, og det er udført."}, owed, {}, rarity));
}

TEST(AFollowUp, SaysTooLittleWhenItPointsBesideItself) {
    for (const char* text : {"Gitte følger op på dette", "Ringer", "Arbejder videre", ""}) {
        EXPECT_TRUE(decisions::says_too_little(text)) << text;
    }
    EXPECT_FALSE(decisions::says_too_little("Gitte sender vejledningen til lægehusene"));
}

}  // namespace
