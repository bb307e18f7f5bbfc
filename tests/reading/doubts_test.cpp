// What a person is asked to look at, and what not.
#include <algorithm>
#include <gtest/gtest.h>

#include "reading/cases.hpp"

namespace {

bool doubted(const std::string& text, const std::string& field, const std::string& reason) {
    const auto record = cases::read_bytes(text);
    return std::ranges::any_of(record.doubts, [&](const reading::Doubt& doubt) {
        return doubt.field == field && doubt.reason == reason;
    });
}

std::string paper(const std::string& day, const std::string& items) {
    return "Referat: Styregruppen\n\nTidspunkt: " + day + " kl. 9.00-11.00\n\n" + items;
}

const std::string items =
    "1. Velkomst (kl. 9.00-9.10)\n\nReferat:\nGodkendt.\n\n"
    "2. Status (kl. 9.10-9.20)\n\nReferat:\nDrøftet.\n\n3. Eventuelt (kl. 9.20-9.30)\n";

TEST(Doubts, AreRaisedAboutAWeekdayThatDoesNotFit) {
    EXPECT_FALSE(doubted(paper("Fredag den 12. marts 2021", items), "meeting.date", "date.other_weekday"));
    EXPECT_TRUE(doubted(paper("Torsdag den 12. marts 2021", items), "meeting.date", "date.other_weekday"));
}

TEST(Doubts, AreRaisedAboutNumbersLeftOut) {
    const std::string gap =
        "1. Velkomst (kl. 9.00-9.10)\n\nReferat:\nGodkendt.\n\n"
        "4. Status (kl. 9.10-9.20)\n\nReferat:\nDrøftet.\n\n5. Eventuelt (kl. 9.20-9.30)\n";
    EXPECT_FALSE(doubted(paper("12. marts 2021", items), "items[1].number", "number.gap"));
    EXPECT_TRUE(doubted(paper("12. marts 2021", gap), "items[1].number", "number.gap"));
}

TEST(Doubts, AreRaisedAboutASecondMatterInAnItem) {
    const std::string one = "1. Budget\n\nIndstilling\nat budgettet godkendes\n\nBeslutning\nGodkendt.\n\n";
    const std::string more = "Nye cykler\n\nIndstilling\nat cyklerne købes\n\nBeslutning\nGodkendt.\n\n";
    const std::string last = "2. Eventuelt\n\nBeslutning\nIntet.\n";
    EXPECT_FALSE(doubted(paper("12. marts 2021", one + last), "items[0].title", "item.several"));
    EXPECT_TRUE(doubted(paper("12. marts 2021", one + more + last), "items[0].title", "item.several"));
}

TEST(Doubts, AreRaisedWhereOnlyTheAbsentAreKnown) {
    const std::string absent = "Afbud: Else Korsbjerg\n\n";
    const std::string present = "Deltagere: Tage Kornmark\n\n" + absent;
    EXPECT_FALSE(doubted(paper("12. marts 2021", present + items), "participants", "not_found"));
    EXPECT_TRUE(doubted(paper("12. marts 2021", absent + items), "participants", "not_found"));
}

TEST(Doubts, AreRaisedAboutPeopleWithNothingBetweenThem) {
    const auto unclear = [](const std::string& people) {
        return doubted(paper("12. marts 2021", "Deltagere:\n" + people + "\n\n" + items), "participants[0]",
                       "person.unclear");
    };
    EXPECT_FALSE(unclear("Anker Holmboe, Kontorchef; Claes Vinding, Kontorchef"));
    EXPECT_TRUE(unclear("Anker Holmboe Bettina Lindhøj"));
    EXPECT_TRUE(unclear("Anker Holmboe Bettina Lindhøj Kontorchef; Claes Vinding"))
        << "two names and one title: they were not cut, and only who stands behind them was read";
    EXPECT_TRUE(
        unclear("Anker Holmboe Bettina Lindhøj Chef, Region Nord Chef Ida Holm, Solby Kommune; "
                "Claes Vinding, Solby Kommune"))
        << "what is read without cutting the names names as many, but has two of them in a title";
}

TEST(Doubts, AreRaisedAboutSlotsOutsideTheMeeting) {
    const std::string late = items + "\n4. Tak for i dag (kl. 9.30-12.30)\n";
    EXPECT_FALSE(doubted(paper("12. marts 2021", items), "items[2].end", "time.outside_meeting"));
    EXPECT_TRUE(doubted(paper("12. marts 2021", late), "items[3].end", "time.outside_meeting"));
}

TEST(Doubts, AreRaisedWhereNothingButNumbersTellsOfItems) {
    const auto listed = [](const std::string& last) {
        return doubted("Referat: Styregruppen\n\n1. Cykler i byen\n\n2. Stier\n\n3. " + last + "\n", "items",
                       "items.unsure");
    };
    EXPECT_TRUE(listed("Broer over aaen"));
    EXPECT_FALSE(listed("Eventuelt"));
}

TEST(Doubts, AreRaisedAboutMinutesThatTellOfNothing) {
    const auto silent = [](const std::string& last) {
        return doubted(paper("12. marts 2021",
                             "1. Velkomst (kl. 9.00-9.10)\n\nSagsfremstilling\nAlle kommer.\n\n"
                             "2. Status (kl. 9.10-9.20)\n\nSagsfremstilling\nPlanen ses.\n\n"
                             "3. Eventuelt (kl. 9.20-9.30)\n" +
                                 last),
                       "items", "minutes.nothing_told");
    };
    EXPECT_TRUE(silent(""));
    EXPECT_FALSE(silent("\nReferat:\nIntet.\n"));
}

TEST(Doubts, AreRaisedWhereNothingSaysWhetherTheMeetingWasHeld) {
    const std::string told = "1. Velkomst\n\nEva tager kage med.\n\n2. Eventuelt\n\nDer er kaffe.\n";
    const auto unclear = [&](const std::string& head) {
        return doubted(head + "\n\nFredag den 12. marts 2021 kl. 9\n\n" + told, "meeting.kind",
                       "kind.unclear");
    };
    EXPECT_TRUE(unclear("Styregruppen"));
    EXPECT_FALSE(unclear("Dagsorden for Styregruppen"));
    EXPECT_FALSE(unclear("Referat fra Styregruppen"));
}

TEST(Doubts, AreRaisedAboutWhoLeadsWhereMoreThanANameIsSaid) {
    const auto led = [](const std::string& chair) {
        return doubted(paper("12. marts 2021", "Ordstyrer: " + chair + "\n\n" + items), "meeting.chairs",
                       "person.unclear");
    };
    EXPECT_FALSE(led("Anker Holmboe"));
    EXPECT_TRUE(led("Anker Holmboe som vi alle skal takke"));
}

TEST(Doubts, SayWhatWasNotFound) {
    EXPECT_TRUE(doubted("Et brev om vejret.\n", "meeting.date", "not_found"));
    EXPECT_TRUE(doubted("Et brev om vejret.\n", "items", "not_found"));
}

}  // namespace
