// The words of reading are data: what files of them may say, and what they change.
#include "reading/vocabulary.hpp"

#include <gtest/gtest.h>

#include "reading/cases.hpp"
#include "reading/dates.hpp"
#include "reading/decisions.hpp"
#include "reading/vocabulary/people.hpp"

namespace {

using namespace reading;
using cases::words;

Vocabulary with(const std::string& text) { return extended(words, text, "ord.txt").value(); }

Record read_with(const std::string& text, const std::string& added) {
    return read(*extract::read_text_bytes(text), with(added));
}

std::string date_with(const std::string& text, const std::string& added) {
    const auto found = find_date(with(added), text);
    return found && found->full() ? base::iso(*found->full()) : found ? "no year" : "none";
}

const std::string minutes =
    "Referat\nDato: 3. maj 2024\n\n1. Status på planen\n\nSådan er sagen\nPlanen er på vej.\n\n"
    "Beslutning\nGodkendt.\n";

TEST(Vocabulary, IsBuiltIn) {
    EXPECT_EQ(*words.headings.find("sagsfremstilling"), Part::background);
    EXPECT_EQ(*words.labels.find("mødested"), Label::place);
    EXPECT_EQ(*words.months.find("september"), 9);
    EXPECT_TRUE(words.task_verbs.contains("udarbejder"));
    EXPECT_TRUE(words.place_beginnings.contains("lokale ")) << "the blank matters";
    EXPECT_TRUE(*words.cuts.find("DAGSORDEN")) << "as written";
    for (const auto outcome : {Outcome::noted, Outcome::approved, Outcome::discussed, Outcome::postponed,
                               Outcome::approved_with_changes, Outcome::not_approved})
        EXPECT_GT(words.outcomes.at(static_cast<std::size_t>(outcome)).size(), 0U);
    EXPECT_EQ(words.weekdays.end() - words.weekdays.begin(), 14);
}

TEST(Vocabulary, LearnsAHeading) {
    ASSERT_EQ(read_with(minutes, "").items.at(0).background->value, "Sådan er sagen Planen er på vej.");
    const auto record = read_with(minutes, "[heading: background]\nsådan er sagen\n");
    EXPECT_EQ(record.items.at(0).background->value, "Planen er på vej.");
}

TEST(Vocabulary, ForgetsAHeadingAndGivesItAnotherMeaning) {
    ASSERT_TRUE(read_with(minutes, "").items.at(0).decision);
    EXPECT_FALSE(read_with(minutes, "[heading: decision]\n- beslutning\n").items.at(0).decision);
    const auto record = read_with(minutes, "[heading: minutes]\nBeslutning\n");
    EXPECT_FALSE(record.items.at(0).decision);
    EXPECT_EQ(record.items.at(0).minutes->value, "Godkendt.");
}

TEST(Vocabulary, LearnsAnOrganisationsShortName) {
    EXPECT_FALSE(is_organisation(words, "SØHUS"));
    EXPECT_TRUE(is_organisation(with("[organisation words]\nSøhus\n"), "SØHUS"));
    const std::string list = "Deltagere:\nHøje Vang\nEa Lindgreen, læge\nBo Rask, chef\n\n1. Status\n";
    const auto unknown = read_with(list, "");
    ASSERT_EQ(unknown.participants.at(0).name, "Høje Vang") << "it looks like a person";
    const auto record = read_with(list, "[organisation words]\nHøje Vang\n");
    ASSERT_EQ(record.participants.size(), 2U);
    EXPECT_EQ(record.participants[0].name, "Ea Lindgreen");
    EXPECT_EQ(record.participants[0].organisation, "Høje Vang");
    EXPECT_EQ(record.participants[1].organisation, "Høje Vang");
}

TEST(Vocabulary, LearnsAFormOfDates) {
    EXPECT_EQ(date_with("mødet 27/5, 2019", ""), "none");
    EXPECT_EQ(date_with("mødet 27/5, 2019", "[date forms]\nD/M, YYYY\n"), "2019-05-27");
    EXPECT_EQ(date_with("2019, 27. maj", ""), "no year");
    EXPECT_EQ(date_with("2019, 27. maj", "[date forms]\nYYYY, D. MONTH\n"), "2019-05-27");
    EXPECT_EQ(date_with("3. mayo 2019", "[months]\nmayo = 5\n"), "2019-05-03");
    EXPECT_EQ(date_with("13-11-2012", "[date forms]\n- D-M-YYYY\n"), "none");
    EXPECT_EQ(date_with("november 22, 2019", ""), "2019-11-22");
    EXPECT_EQ(date_with("9/6/2019", ""), "2019-06-09");
    EXPECT_EQ(date_with("9/6/2019 2:30 PM", ""), "2019-09-06") << "an American hour, so the month is first";
    EXPECT_EQ(date_with("9/20/2019", ""), "2019-09-20") << "no twentieth month";
}

TEST(Vocabulary, TakesAnAdditionAsWordsThatAreBuiltIn) {
    EXPECT_EQ(outcome_of(words, "Nikket igennem."), Outcome::none);
    EXPECT_EQ(outcome_of(with("[outcome: approved]\nnikket igennem"), "Nikket igennem."), Outcome::approved);
    const auto refused = with("[outcome: not_approved]\nikke nikket igennem\n[outcome: approved]\nnikket\n");
    EXPECT_EQ(outcome_of(refused, "Ikke nikket igennem."), Outcome::not_approved)
        << "the telling one, whatever the order";
    EXPECT_EQ(outcome_of(with("[outcome: approved]\nnikket   \t igennem\r\n"), "Nikket igennem."),
              Outcome::approved)
        << "blanks and line ends as they come";
}

TEST(Vocabulary, LeavesTheOriginalAlone) {
    auto one = with("[title endings]\nskipper\n");
    const Vocabulary two = one;
    one = words;
    EXPECT_TRUE(is_title_word(two, "skipper")) << "its text is still there";
    EXPECT_FALSE(is_title_word(words, "skipper"));
}

TEST(Vocabulary, IsExtendedTwice) {
    const auto twice = extended(with("[months]\nmayo = 5\n"), "[months]\njunio = 6\n", "mere.txt");
    EXPECT_NE(twice->months.find("mayo"), nullptr);
    EXPECT_NE(twice->months.find("junio"), nullptr);
}

std::string mistake(const std::string& text) {
    const auto result = extended(words, text, "ord.txt");
    if (result) return "none";
    return result.error().code + " " + result.error().field + " " + result.error().arguments.at(0);
}

TEST(Vocabulary, SaysWhereAFileIsWrong) {
    EXPECT_EQ(mistake("# nothing\n\n[breaks]\n# a comment\nkage\n"), "none");
    EXPECT_EQ(mistake("\n# x\nkage\n"), "vocabulary.no_list ord.txt:3 kage");
    EXPECT_EQ(mistake("[breaks\n"), "vocabulary.open_bracket ord.txt:1 [breaks");
    EXPECT_EQ(mistake("[overskrifter]\n"), "vocabulary.unknown_list ord.txt:1 overskrifter");
    EXPECT_EQ(mistake("[heading: pause]\n"), "vocabulary.unknown_list ord.txt:1 heading: pause");
    EXPECT_EQ(mistake("[breaks]\n\"kage\n"), "vocabulary.open_quote ord.txt:2 \"kage");
    EXPECT_EQ(mistake("[breaks]\n\" \"\n"), "vocabulary.open_quote ord.txt:2 \" \"") << "fits everywhere";
    EXPECT_EQ(mistake("[task verbs]\nrydder op\n"), "vocabulary.one_word ord.txt:2 rydder op");
    EXPECT_EQ(mistake("[task pairs]\nrydder\n"), "vocabulary.two_words ord.txt:2 rydder");
    EXPECT_EQ(mistake("[months]\nmayo\n"), "vocabulary.needs_number ord.txt:2 mayo");
    EXPECT_EQ(mistake("[months]\nmayo = 13\n"), "vocabulary.needs_number ord.txt:2 mayo = 13");
    EXPECT_EQ(mistake("[months]\nmayo = 5x\n"), "vocabulary.needs_number ord.txt:2 mayo = 5x");
    EXPECT_EQ(mistake("[months]\n= 5\n"), "vocabulary.open_quote ord.txt:2 = 5");
    EXPECT_EQ(mistake("[breaks]\n- kage\n"), "vocabulary.not_there ord.txt:2 kage");
    EXPECT_EQ(mistake("[heading: minutes]\n- beslutning\n"), "vocabulary.not_there ord.txt:2 beslutning")
        << "it is in another list";
    EXPECT_EQ(mistake("[months]\n- mayo\n"), "vocabulary.not_there ord.txt:2 mayo");
    EXPECT_EQ(mistake("[breaks]\nk\xE6mpekage\n"), "vocabulary.not_text ord.txt:1 ") << "Latin-1";
    EXPECT_EQ(mistake(std::string("[breaks]\nx\0y\n", 13)), "vocabulary.not_text ord.txt:1 ");
    EXPECT_EQ(mistake("\xEF\xBB\xBF[breaks]\nkage\n"), "none") << "a byte order mark";
}

TEST(Vocabulary, KnowsWhatNoDateIsWrittenAs) {
    for (const std::string form : {"D-M", "MONTH YYYY", "D. MONTH D", "D-M-YYYY-YY", "DDD-M-YYYY",
                                   "den D. MONTH", "(D. MONTH)", "D*M*YYYY", "H:MM", "D M MONTH"})
        EXPECT_TRUE(mistake("[date forms]\n" + form + "\n").starts_with("vocabulary.date_form ord.txt:2"))
            << form;
}

}  // namespace
