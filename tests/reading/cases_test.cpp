#include "reading/cases.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>
#include <string>

#include "reading/json.hpp"

namespace {

namespace json = boost::json;

/// One line for each field where the record is not as expected. What the expectation does not name
/// is not compared, so that a case says only what it is about.
void compare(const json::value& want, const json::value& got, const std::string& path,
             std::string& differences) {
    const auto differ = [&] {
        differences +=
            "  " + path + "\n    want " + json::serialize(want) + "\n    got  " + json::serialize(got) + "\n";
    };
    if (want.is_object()) {
        if (!got.is_object()) return differ();
        for (const auto& [key, value] : want.as_object()) {
            const auto* found = got.as_object().if_contains(key);
            compare(value, found != nullptr ? *found : json::value("(no such field)"),
                    path + "." + std::string(key), differences);
        }
        return;
    }
    if (want.is_array() && got.is_array()) {
        const auto& wanted = want.as_array();
        const auto& given = got.as_array();
        for (std::size_t i = 0; i < std::max(wanted.size(), given.size()); ++i) {
            const json::value none = "(missing)";
            const json::value extra = "(no more)";
            compare(i < wanted.size() ? wanted[i] : extra, i < given.size() ? given[i] : none,
                    path + "[" + std::to_string(i) + "]", differences);
        }
        return;
    }
    if (want != got) differ();
}

class Case : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Case, IsReadAsExpected) {
    const auto& folder = GetParam();
    const auto want = json::parse(cases::text_of(folder / "expected.json"));
    const auto got = reading::to_json(cases::read_bytes(cases::text_of(folder / "input.txt")));
    std::string differences;
    compare(want, got, "record", differences);
    EXPECT_TRUE(differences.empty()) << folder.filename().string() << ":\n"
                                     << differences << cases::text_of(folder / "note.md");
}

INSTANTIATE_TEST_SUITE_P(Reading, Case, testing::ValuesIn(cases::all()), cases::name_of);

}  // namespace
