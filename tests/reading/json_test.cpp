#include "reading/json.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include "reading/cases.hpp"
#include "reading/from_json.hpp"

namespace {

namespace json = boost::json;

std::string text_of(const reading::Record& record) { return json::serialize(reading::to_json(record)); }

class RecordJson : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(RecordJson, GivesTheSameRecordAgain) {
    const std::string text = text_of(cases::read_bytes(cases::text_of(GetParam() / "input.txt")));
    const auto record = reading::from_json(text);
    ASSERT_TRUE(record.has_value()) << record.error().field;
    EXPECT_EQ(text_of(*record), text);
}

INSTANTIATE_TEST_SUITE_P(Cases, RecordJson, testing::ValuesIn(cases::all()), cases::name_of);

std::string text_with(const char* pointer, json::value value) {
    json::value record = reading::to_json(cases::read_bytes(
        cases::text_of(std::filesystem::path(READING_CASES) / "joined_clauses" / "input.txt")));
    record.at_pointer(pointer) = std::move(value);
    return json::serialize(record);
}

TEST(RecordJsonText, SaysWhichFieldIsBroken) {
    EXPECT_TRUE(reading::from_json(text_with("/meeting/date", nullptr)).has_value());
    const std::pair<std::string, std::string> broken[] = {
        {text_with("/meeting/date", "2024-02-31"), "meeting.date"},
        {text_with("/meeting/kind", "letter"), "meeting.kind"},
        {text_with("/items/1/title", 7), "items[1].title"},
        {text_with("/items/1/outcomes", json::array{"perhaps"}), "items[1].outcomes[0]"},
        {text_with("/items/0/closed", "no"), "items[0].closed"},
        {text_with("/items/0/attachments", nullptr), "items[0].attachments"},
        {text_with("/participants/0/place", json::array{}), "participants[0].place"},
        {text_with("/counts/lines", 1e99), "counts.lines"},
        {text_with("/items", "none"), "items"},
        {text_with("/schema", "minutes/2"), ""},
        {"", ""},
        {"[]", ""},
        {"{\"schema\": \"minutes/1\"", ""},
        {"{\"schema\": \"minutes/1\"}", "meeting.body"},
        {std::string(100'000, '['), ""},
    };
    for (const auto& [text, field] : broken) {
        const auto record = reading::from_json(text);
        ASSERT_FALSE(record.has_value()) << text.substr(0, 80);
        EXPECT_EQ(record.error().code, "record.broken");
        EXPECT_EQ(record.error().field, field);
    }
}

}  // namespace
