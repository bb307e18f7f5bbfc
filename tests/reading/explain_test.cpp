// Every line that is not blank is told of once, with the rule that took it.
#include "reading/explain.hpp"

#include <gtest/gtest.h>

#include "reading/cases.hpp"
#include "reading/scan.hpp"

namespace {

using namespace reading;

std::vector<Explained> explained(const std::string& text) {
    return explain(*extract::read_text_bytes(text), cases::words);
}

const Explained& at_line(const std::vector<Explained>& lines, int number) {
    const auto found = std::ranges::find(lines, number, &Explained::number);
    EXPECT_NE(found, lines.end()) << number;
    return *found;
}

/// The rule's file, from "a heading (sections.cpp)".
std::string file_of(std::string_view rule) {
    const auto open = rule.rfind('(');
    return std::string(rule.substr(open + 1, rule.size() - open - 2));
}

TEST(Explain, SaysWhatLinesWereTakenForAndWhy) {
    const auto lines = explained(
        "Referat\n\nMødedato: 3. maj 2024\nSted: Store Sal\nDeltagere:\nEa Lindgreen, læge\nHvad er nu "
        "det?\n\n"
        "1. Status (kl. 9.00-9.10)\nIndstilling\nAt planen godkendes\n\nEn sag.\nReferat\nAlt går.\n\n"
        "Frokost\n\n2. Plan\nBilag\nBilag 1: Plan\n\nSide 1 af 2\n");
    EXPECT_EQ(at_line(lines, 1).taken_for, "meeting.kind");
    EXPECT_EQ(at_line(lines, 3).taken_for, "meeting.date");
    EXPECT_EQ(at_line(lines, 3).rule, "a label of the head (head.cpp)");
    EXPECT_EQ(at_line(lines, 4).taken_for, "meeting.place");
    EXPECT_EQ(at_line(lines, 6).taken_for, "participants");
    EXPECT_EQ(at_line(lines, 6).rule, "an entry of a list of people (people_list.cpp)");
    EXPECT_EQ(at_line(lines, 7).taken_for, "unplaced");
    EXPECT_EQ(at_line(lines, 7).rule, "no rule took it (read.cpp)");
    EXPECT_EQ(at_line(lines, 9).taken_for, "items[0].title");
    EXPECT_EQ(at_line(lines, 9).rule, "a numbered line in sequence (numbering.cpp)");
    EXPECT_EQ(at_line(lines, 10).rule, "a heading (sections.cpp)");
    EXPECT_EQ(at_line(lines, 11).taken_for, "items[0].recommendations");
    EXPECT_EQ(at_line(lines, 13).taken_for, "items[0].background");
    EXPECT_EQ(at_line(lines, 15).taken_for, "items[0].minutes");
    EXPECT_EQ(at_line(lines, 17).taken_for, "pause");
    EXPECT_EQ(at_line(lines, 19).taken_for, "items[1].title");
    EXPECT_EQ(at_line(lines, 21).taken_for, "items[1].attachments");
    EXPECT_EQ(at_line(lines, 23).taken_for, "page number");
    EXPECT_EQ(lines.size(), 17U);
}

TEST(Explain, PutsThePiecesOfALineBehindOneAnother) {
    std::string page = "REFERAT Sted: Store Sal 1. Status REFERAT Alt går godt. 2. Plan REFERAT ";
    while (page.size() < 1300) page += "Planen følges som aftalt. ";
    const auto lines = explained(page + "\n");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_NE(lines[0].taken_for.find("items[0].title; items[0].minutes; items[0].minutes; items[1].title"),
              std::string::npos)
        << lines[0].taken_for;
    EXPECT_EQ(std::ranges::count(lines[0].taken_for, ';'), std::ranges::count(lines[0].rule, ';'));
}

class ExplainCase : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(ExplainCase, TellsOfEveryLineOnce) {
    const auto source = *extract::read_text_bytes(cases::text_of(GetParam() / "input.txt"));
    const auto record = read(source, cases::words);
    const auto lines = explain(source, cases::words);
    ASSERT_EQ(lines.size(), static_cast<std::size_t>(record.counts.lines));
    int before = 0;
    int unplaced = 0;
    for (const auto& line : lines) {
        EXPECT_GT(line.number, before) << "in order, and none twice";
        before = line.number;
        EXPECT_FALSE(trimmed(source.lines.at(static_cast<std::size_t>(line.number) - 1).text).empty());
        EXPECT_FALSE(line.taken_for.empty()) << line.number;
        EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(READING_SOURCE) / file_of(line.rule)))
            << line.rule;
        unplaced += line.taken_for.find("unplaced") != std::string::npos;
    }
    EXPECT_EQ(unplaced, record.counts.unplaced);
}

std::string name_of_case(const testing::TestParamInfo<std::filesystem::path>& tested) {
    return tested.param.filename().string();
}

INSTANTIATE_TEST_SUITE_P(Reading, ExplainCase, testing::ValuesIn(cases::all()), name_of_case);

}  // namespace
