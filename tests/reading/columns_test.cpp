#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "reading/cases.hpp"

namespace {

using reading::Place;

std::string between(const reading::Source& source, const Place& place) {
    if (place.first != place.last) return "(several lines)";
    const std::string& line = source.lines.at(static_cast<std::size_t>(place.first - 1)).text;
    std::string text;
    std::size_t at = 0;
    for (int column = 1; at < line.size(); ++column) {
        const char32_t character = base::next_character(line, at);
        if (column >= place.from && column <= place.to) base::append_character(text, character);
    }
    return text;
}

constexpr const char* minutes =
    "Referat: Styregruppen\n"
    "Tidspunkt: Fredag den 15. marts 2024 kl. 9.00-11.30   Sted: Store Sal\n"
    "Mødeleder: Åse Ørum og Bent Riis\n"
    "Deltagere: Anna Holm, Carl Voss\n"
    "\n"
    "1. Årsplan  for 2025 (kl. 9.00-9.20) v/ Åse Ørum\n"
    "Referat:\n"
    "Planen blev drøftet, og ordet gik\n"
    "bordet rundt.\n"
    "Carl Voss sender en ny plan ud.\n"
    "Beslutning:\n"
    "•  Planen godkendes\n";

TEST(Columns, AreThoseOfTheFieldsOwnWords) {
    const auto source = extract::read_text_bytes(minutes).value();
    const auto record = reading::read(source);
    const auto& meeting = record.meeting;
    EXPECT_EQ(between(source, meeting.body->place), "Styregruppen");
    EXPECT_EQ(between(source, meeting.date->place), "15. marts 2024");
    EXPECT_EQ(between(source, meeting.start->place), "kl. 9.00-11.30");
    EXPECT_EQ(between(source, meeting.chairs.at(0).place), "Åse Ørum");
    EXPECT_EQ(between(source, meeting.chairs.at(1).place), "Bent Riis");
    EXPECT_EQ(between(source, record.participants.at(1).place), "Carl Voss");
    const auto& item = record.items.at(0);
    EXPECT_EQ(between(source, item.title.place), "Årsplan  for 2025") << "blanks as printed";
    EXPECT_EQ(between(source, item.end->place), "kl. 9.00-9.20");
    EXPECT_EQ(between(source, item.presenters.at(0).place), "Åse Ørum");
    EXPECT_EQ(between(source, item.decisions.at(0).place), "Planen godkendes");
    ASSERT_TRUE(item.minutes);
    EXPECT_EQ(item.minutes->place, (Place{1, 8, 10, 1, 31}));
}

class ColumnsOfCase : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(ColumnsOfCase, LieInTheLines) {
    const auto source = extract::read_text_bytes(cases::text_of(GetParam() / "input.txt")).value();
    const auto record = reading::read(source);
    const auto check = [&](const Place& place) {
        if (place.page == 0) return;
        const auto length = [&](int line) {
            const std::string& text = source.lines.at(static_cast<std::size_t>(line - 1)).text;
            int characters = 0;
            for (std::size_t at = 0; at < text.size(); ++characters) base::next_character(text, at);
            return characters;
        };
        EXPECT_GE(place.from, 1);
        EXPECT_LE(place.from, length(place.first));
        EXPECT_GE(place.to, place.first == place.last ? place.from : 1);
        EXPECT_LE(place.to, length(place.last));
    };
    for (const auto& person : record.participants) check(person.place);
    for (const auto& item : record.items) {
        check(item.title.place);
        for (const auto& one : item.recommendations) check(one.place);
        for (const auto& one : item.decisions) check(one.place);
        for (const auto& one : item.follow_ups) check(one.place);
        for (const auto* text : {&item.background, &item.minutes, &item.decision}) {
            if (*text) check((*text)->place);
        }
    }
    for (const auto& line : record.unplaced) check(line.place);
}

INSTANTIATE_TEST_SUITE_P(Cases, ColumnsOfCase, testing::ValuesIn(cases::all()), cases::name_of);

}  // namespace
