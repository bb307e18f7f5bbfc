#include <boost/json/parse.hpp>

#include "app/running_program.hpp"

namespace {

using app::testing::CommandLineTest;
using testing::HasSubstr;

class SearchCommandTest : public CommandLineTest {
  protected:
    app::testing::Ended search(std::vector<std::string> words) {
        words.insert(words.begin(), "search");
        words.insert(words.end(), {"--data", path("data")});
        return run(words);
    }
    void import_samples() {
        const std::vector<std::string> words = {"import",          "--data",   path("data"),
                                                "--collaboration", "Åklyngen", support::samples().string()};
        ASSERT_EQ(run(words).status, 0);
    }
    boost::json::object found(const std::string& words, int limit = 10) {
        const auto ended = search({words, "--format", "json", "--limit", std::to_string(limit)});
        EXPECT_EQ(ended.status, 0) << ended.error;
        return boost::json::parse(ended.out).as_object();
    }
};

TEST_F(SearchCommandTest, MakesNothingWhereThereIsNoArchive) {
    const auto nothing = search({"budget"});
    EXPECT_EQ(nothing.status, app::no_input);
    EXPECT_THAT(nothing.error, HasSubstr("intet arkiv"));
    EXPECT_FALSE(std::filesystem::exists(path("data")));
}

TEST_F(SearchCommandTest, NamesFileItemAndScore) {
    import_samples();
    const auto answer = found("medicin pause", 2);
    const auto& hits = answer.at("hits").as_array();
    ASSERT_EQ(hits.size(), 2U);
    const auto& first = hits[0].as_object();
    EXPECT_EQ(first.at("file").as_string(), "2022-03-11-klyngestyregruppen-referat.txt");
    EXPECT_EQ(first.at("item").as_string(), "4");
    EXPECT_EQ(first.at("title").as_string(), "Medicinlisten ved udskrivelse");
    EXPECT_EQ(first.at("meeting").as_string(), "Klyngestyregruppen, 11. marts 2022");
    EXPECT_EQ(first.at("address").as_string(), "/aaklyngen/moeder/2022-03-11-klyngestyregruppen/punkt-4");
    EXPECT_GT(first.at("score").as_double(), hits[1].at("score").as_double());
    EXPECT_THAT(std::string(first.at("snippet").as_string()), HasSubstr("medicin på pause"));
    const auto meant = found("psykatri").at("meant").as_array();
    ASSERT_EQ(meant.size(), 1U);
    EXPECT_EQ(meant[0].at("word").as_string(), "psykiatri");
    EXPECT_EQ(found("lejeaftale").at("total").as_int64(), 1) << "closed: the administrator's";
    const auto of_person = found("Jeppe Vandborre");
    for (const auto& hit : of_person.at("hits").as_array()) {
        EXPECT_NE(hit.at("file").as_string(), "") << "people are in no file";
    }
}

TEST_F(SearchCommandTest, SpeaksDanishToPeople) {
    import_samples();
    const auto text = search({"psykatri"});
    EXPECT_EQ(text.status, 0);
    EXPECT_THAT(text.out, HasSubstr("Der er søgt på »psykiatri«"));
    EXPECT_THAT(text.out, HasSubstr("2021-03-12-klyngestyregruppen-referat.txt, punkt 4"));
    const auto nothing = search({"kvantemekanik"});
    EXPECT_EQ(nothing.status, 0);
    EXPECT_EQ(nothing.out, "");
    EXPECT_THAT(nothing.error, HasSubstr("Ingen steder med »kvantemekanik«"));
    EXPECT_EQ(search({"budget", "--collaboration", "aaklyngen"}).status, 0);
    const auto unknown = search({"budget", "--collaboration", "bakkeklyngen"});
    EXPECT_EQ(unknown.status, app::misused);
    EXPECT_THAT(unknown.error, HasSubstr("Her er: aaklyngen"));
}

}  // namespace
