// What rules must not take, and what long or strange texts must not cost.
#include <chrono>
#include <functional>
#include <gtest/gtest.h>

#include "reading/cases.hpp"
#include "reading/due.hpp"
#include "reading/scan.hpp"

namespace {

using namespace reading;
using cases::words;

Record read_text(const std::string& text, const Vocabulary& vocabulary = words) {
    return read(*extract::read_text_bytes(text), vocabulary);
}

std::string due(std::string_view sentence) {
    return due_in(words, sentence, {}, base::Date{2024, 5, 3}).value_or("none");
}

TEST(Due, TakesNoNumberForAYear) {
    EXPECT_EQ(due("Sekretariatet sender brev inden 2000 borgere er flyttet."), "none");
    EXPECT_EQ(due("Der bruges senest 1950 kr. på trykning."), "none");
    EXPECT_EQ(due("Sekretariatet evaluerer senest 2026."), "senest 2026");
    EXPECT_EQ(due("Sekretariatet evaluerer senest i juni 2026 igen."), "senest i juni 2026");
}

TEST(Leads, AreTakenOnceAndTheLongestOfThem) {
    const auto leads = std::to_array<std::string_view>({"opgave: ", "opgave: haster: "});
    EXPECT_EQ(behind_lead("Opgave: haster: nu", leads), "nu");
    EXPECT_EQ(behind_lead("Opgave: opgave: nu", leads), "opgave: nu");
    EXPECT_EQ(behind_lead("Nu", leads), "Nu");
}

const std::string two_items =
    "Referat\nDato: 3. maj 2024\n\n1. Velkomst\nReferat:\nAlle blev budt velkommen.\n\n2. Eventuelt\n"
    "Referat:\nIntet nyt.\n";

TEST(Closing, KeepsTextBelowTheMinuteTakerInTheItem) {
    const auto record = read_text(two_items + "Referent: Eva Lind\nKommunen har nye lokaler på torvet.\n");
    ASSERT_EQ(record.items.size(), 2U);
    EXPECT_NE(record.items[1].minutes->value.find("nye lokaler"), std::string::npos);
    EXPECT_TRUE(record.unplaced.empty());
}

TEST(Closing, AddsAMinuteTakerToThoseOfTheHead) {
    const auto record = read_text("Referat\nDato: 3. maj 2024\nReferent: Ida Krog\n" +
                                  two_items.substr(two_items.find("\n1.")) + "\nReferent: Eva Lind\n");
    ASSERT_EQ(record.meeting.minute_takers.size(), 2U);
    EXPECT_EQ(record.meeting.minute_takers[0].value, "Ida Krog");
    EXPECT_EQ(record.meeting.minute_takers[1].value, "Eva Lind");
}

TEST(ActionTable, KeepsWhatIsNoTaskOfAnybody) {
    const auto record =
        read_text(two_items + "\nAnsvarlig\tFrist\nAsger Lund\t1. maj 2024\n\nKaj Brinch\t15. juni 2024\n");
    const auto& last = record.items.at(1);
    EXPECT_TRUE(last.follow_ups.empty());
    const std::string kept = last.minutes->value + (last.background ? last.background->value : "");
    EXPECT_NE(kept.find("Asger Lund"), std::string::npos);
    EXPECT_NE(kept.find("Kaj Brinch"), std::string::npos);
}

/// How many times as long four times the text takes; the less of two, as others use the machine too.
double growth(const std::function<std::string(int)>& text) {
    const auto time = [&](int size) {
        const auto made = text(size);
        auto least = std::chrono::steady_clock::duration::max();
        for (int i = 0; i < 2; ++i) {
            const auto begun = std::chrono::steady_clock::now();
            (void)read_text(made);
            least = std::min(least, std::chrono::steady_clock::now() - begun);
        }
        return std::chrono::duration<double>(least).count();
    };
    return time(1200) / time(300);
}

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

/// Four times the text; a quadratic rule would take sixteen times as long.
TEST(Cost, GrowsWithTheText) {
    EXPECT_LT(growth([](int n) { return repeated("Deltagere\tAfbud\n\n", n); }), 9);
    EXPECT_LT(growth([](int n) { return "Sted: " + repeated("a:", n * 4) + "\n"; }), 9);
    EXPECT_LT(growth([](int n) { return repeated("Sted: A ", n) + "\n"; }), 9);
    EXPECT_LT(growth([](int n) { return repeated("Styregruppen side 2 af 9\n\fNoget nyt.\n", n); }), 9);
    EXPECT_LT(growth([](int n) { return two_items + repeated("ord-\n", n * 4); }), 9);
    EXPECT_LT(growth([](int n) { return two_items + "3. Plan " + repeated("Aa:", n * 8) + "\n"; }), 9);
    EXPECT_LT(growth([](int n) {
                  return two_items + repeated("Indstilling: At det godkendes\nReferat: Godkendt.\n", n);
              }),
              9);
}

}  // namespace
