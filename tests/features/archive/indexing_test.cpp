#include <gmock/gmock.h>
#include <set>

#include "features/archive/archive_test.hpp"

namespace {

using archive::testing::ArchiveTest;

class IndexingTest : public ArchiveTest {
  protected:
    search::Entry entry_of_another_history() {
        search::Entry entry;
        entry.id = "elsewhere";
        entry.kind = "item";
        entry.collaboration = collaboration().short_name;
        entry.title = "Fremmedord";
        entry.audience = {std::string(search::everybody)};
        return entry;
    }
    void import_demo() {
        for (const char* name :
             {"2021-03-12-klyngestyregruppen-referat.txt", "2021-11-10-temagruppe-voksne-referat.txt",
              "2022-03-11-klyngestyregruppen-referat.txt", "2024-03-15-klyngestyregruppen-referat.txt",
              "2024-03-15-klyngestyregruppen-dagsorden.txt"}) {
            import(name, support::demo_text(name)).value();
        }
    }
    /// What is found by some words, everything that is shown of it.
    std::vector<std::string> answers() {
        std::vector<std::string> all;
        for (const char* words :
             {"evaluering", "telefon", "skole", "\"kirurgisk afdeling\"", "Ravnsdal", "godkendes"}) {
            for (const auto& hit : find(words, {"all", "closed"}).hits) {
                std::string text = hit.id + ' ' + hit.address + ' ' + hit.heading + ' ' + hit.date;
                for (const auto& piece : hit.title) text += '|' + piece.text;
                for (const auto& piece : hit.snippet) text += '|' + piece.text;
                all.push_back(text);
            }
        }
        return all;
    }
};

TEST_P(IndexingTest, FindsItemsDecisionsFollowUpsAndPeopleOfWhatWasImported) {
    minutes();
    EXPECT_TRUE(find("kirurgisk").hits.empty());
    follow();
    std::set<std::string> kinds;
    for (const char* words : {"kirurgisk", "telefonnumrene", "ravnsdal"}) {
        const auto found = find(words);
        EXPECT_FALSE(found.hits.empty()) << words;
        for (const auto& hit : found.hits) kinds.insert(hit.kinds.begin(), hit.kinds.end());
    }
    EXPECT_THAT(kinds, testing::ElementsAre("decision", "follow_up", "item", "person"));
}

TEST_P(IndexingTest, DoesNothingMoreWhenThereIsNothingNew) {
    import_demo();
    follow();
    const auto size = index_->size();
    const auto position = index_->position().number;
    const auto before = answers();
    follow();
    follow();
    EXPECT_EQ(index_->size(), size);
    EXPECT_EQ(index_->position().number, position);
    EXPECT_EQ(position, count("history"));
    EXPECT_EQ(answers(), before);
}

TEST_P(IndexingTest, GivesTheSameAnswersWhenTheIndexWasGone) {
    import_demo();
    follow();
    const auto before = answers();
    EXPECT_GT(before.size(), 10U);
    index_.reset();
    std::filesystem::remove(folder_.path() / "search.db");
    std::filesystem::remove(folder_.path() / "search.db-wal");
    std::filesystem::remove(folder_.path() / "search.db-shm");
    index_ = search::Index::open(folder_.path() / "search.db");
    EXPECT_EQ(index_->position().number, 0);
    EXPECT_TRUE(answers().empty());
    follow();
    EXPECT_EQ(answers(), before);
}

/// An index that breaks after so many writes, as when the program is ended in the middle.
class Breaking final : public search::Index {
  public:
    Breaking(search::Index& inside, int writes) : inside_(inside), left_(writes) {}
    search::Position position() override { return inside_.position(); }
    void put(const std::vector<search::Entry>& entries, const search::Position& position) override {
        inside_.put(entries, position);
    }
    void remove(const std::vector<std::string>& ids, const search::Position& position) override {
        inside_.remove(ids, position);
    }
    void apply(const std::vector<std::string>& remove, const std::vector<search::Entry>& put,
               const search::Position& position) override {
        if (left_-- == 0) throw store::Error(store::Error::Kind::full, "no room");
        inside_.apply(remove, put, position);
    }
    void clear() override { inside_.clear(); }
    void purge() override { inside_.purge(); }
    std::int64_t size() override { return inside_.size(); }
    search::Answer find(const search::Query& query) override { return inside_.find(query); }

  private:
    search::Index& inside_;
    int left_;
};

TEST_P(IndexingTest, GoesOnWhereItWasInterrupted) {
    // More than are followed in one go.
    const std::string text =
        "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\n1. Sag @\n\nReferat:\n"
        "Ordet vindrose@ blev nævnt.\n";
    for (int i = 0; i < 120; ++i) {
        import("m" + std::to_string(i) + ".txt", support::replaced(text, "@", std::to_string(i))).value();
    }
    for (int writes = 0; writes < 2; ++writes) {
        Breaking breaking(*index_, 1);
        EXPECT_THROW(archive::follow(database(), breaking, setting().words), store::Error);
        EXPECT_EQ(index_->position().number, 50 * (writes + 1));
    }
    follow();
    EXPECT_EQ(index_->position().number, 120);
    EXPECT_EQ(index_->size(), 120);
    for (const char* words : {"vindrose0", "vindrose49", "vindrose50", "vindrose119"}) {
        EXPECT_EQ(find(words).total, 1) << words;
    }
}

TEST_P(IndexingTest, BeginsAnewWhenABackupOfTheHistoryWasRestored) {
    import_demo();
    follow();
    const auto before = answers();
    // As many steps as before, but others: only the last one's digest tells.
    auto another = entry_of_another_history();
    index_->put({another}, {index_->position().number, "another digest"});
    ASSERT_EQ(find("\"fremmedord\"").total, 1);
    follow();
    EXPECT_EQ(find("\"fremmedord\"").total, 0);
    EXPECT_EQ(answers(), before);
    // Fewer steps than the index has followed.
    index_->put({another}, {index_->position().number + 1, "a digest"});
    follow();
    EXPECT_EQ(find("\"fremmedord\"").total, 0);
    EXPECT_EQ(answers(), before);
}

TEST_P(IndexingTest, ShowsClosedItemsToTheirAudienceOnly) {
    const std::string text = support::demo_text(archive::testing::minutes_name);
    const auto imported =
        import("lukket.txt", support::replaced(text, "3. Evaluering af brugerpanelet",
                                               "3. LUKKET PUNKT: Evaluering af brugerpanelet"));
    ASSERT_TRUE(imported.has_value());
    ASSERT_EQ(count("item WHERE closed"), 1);
    follow();
    const auto everybody = find("svarprocent");
    EXPECT_EQ(everybody.with_all, 0);
    EXPECT_THAT(everybody.meant, testing::IsEmpty());
    for (const auto& hit : everybody.hits) {
        EXPECT_THAT(hit.address, testing::Not(testing::HasSubstr("punkt-3"))) << "found by a part: elsewhere";
    }
    EXPECT_GE(find("svarprocent", {"all", "closed"}).total, 1);
    for (const auto& hit : find("panelet").hits) {
        EXPECT_THAT(hit.address, testing::Not(testing::HasSubstr("punkt-3"))) << hit.kind;
    }
}

/// Somebody presents an item and owes something before any minutes list them.
TEST_P(IndexingTest, TiesWhatWasSaidOfSomebodyBeforeTheyWereListedToThem) {
    const std::string head = "Referat: Klyngestyregruppen\n\nTidspunkt: Fredag den ";
    const std::string who = " kl. 9.00-11.30\n\nMødedeltagere: Lindholm Kommune\n";
    import("marts.txt", head + "15. marts 2024" + who +
                            "Sundhedschef Jeppe Vandborre\n\nReferat\n\n"
                            "1. Tolke på lægehusene (kl. 9.10-10.00) v/Mikkel Engbæk\n\n"
                            "Referat:\nDer mangler tolke.\n\nKlyngestyregruppen besluttede:\n"
                            "- Mikkel Engbæk sender vejledningen om tolke senest den 1. maj 2024\n")
        .value();
    EXPECT_EQ(count("item_presenter WHERE person IS NOT NULL"), 0);
    follow();
    import("juni.txt", head + "14. juni 2024" + who +
                           "Specialkonsulent Mikkel Engbæk\n\nReferat\n\n1. Velkomst\n\n"
                           "Referat:\nIntet at bemærke.\n")
        .value();
    EXPECT_EQ(count("item_presenter WHERE person IS NOT NULL"), 1);
    EXPECT_EQ(count("follow_up_responsible WHERE person IS NOT NULL"), 1);
    EXPECT_EQ(count("party_owing WHERE open = 1"), 1) << "of the party that he is listed with";
    expect_tallies_right();
    follow();
    search::Query query;
    query.collaboration = collaboration().short_name;
    query.audiences = {"all"};
    query.person_key = "mikkel-engbaek";
    std::set<std::string> titles;
    for (const auto& hit : index_->find(query).hits) titles.insert(hit.heading + '/' + hit.address);
    EXPECT_THAT(titles, testing::Contains(testing::HasSubstr("2024-03-15-klyngestyregruppen/punkt-1")));
}

INSTANTIATE_TEST_SUITE_P(Engines, IndexingTest, support::both_engines(), support::engine_name);

}  // namespace
