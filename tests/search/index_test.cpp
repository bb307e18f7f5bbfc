#include <array>
#include <atomic>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <signal.h>
#include <sqlite3.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "search_test.hpp"
#include "store/database.hpp"

namespace search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class IndexTest : public SearchTest {
  protected:
    /// The first number that a statement gives, on a connection that knows no tokenizer.
    std::int64_t number_in_file(const char* sql) const {
        sqlite3* database = nullptr;
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), SQLITE_OK);
        const std::int64_t number =
            sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return number;
    }
};

TEST_F(IndexTest, KeepsEntriesAndPositionOverOpening) {
    EXPECT_EQ(index_->position().number, 0);
    index_->put({entry("a", "Budget", "")}, 7);
    index_.reset();
    index_ = Index::open(file());
    EXPECT_EQ(index_->position().number, 7);
    EXPECT_THAT(ids("budget"), ElementsAre("a"));
}

TEST_F(IndexTest, ReplacesRemovesAndClears) {
    index_->put({entry("a", "Budget", ""), entry("b", "Budget", "")}, 1);
    index_->put({entry("a", "Visitation", "", "2020-01-01")}, 2);
    EXPECT_THAT(ids("budget"), ElementsAre("b"));
    EXPECT_THAT(ids("visitation"), ElementsAre("a"));
    index_->put({entry("a", "Visitation", "", "2017-01-01"), entry("b", "Budget", "", "2021-01-01")}, 3);
    EXPECT_THAT(ids("visitation"), ElementsAre("a")) << "its day is earlier now";
    EXPECT_EQ(index_->size(), 2);
    index_->remove({"b", "never there"}, 3);
    EXPECT_THAT(ids("budget"), IsEmpty());
    EXPECT_EQ(index_->size(), 1);
    index_->apply({"a"}, {entry("c", "Budget", "")}, 4);
    EXPECT_THAT(ids(""), ElementsAre("c"));
    EXPECT_EQ(index_->position().number, 4);
    index_->clear();
    EXPECT_EQ(index_->size(), 0);
    EXPECT_EQ(index_->position().number, 0);
    EXPECT_THAT(ids("budget"), IsEmpty());
}

TEST_F(IndexTest, ManyAtOnceAreFoundAsOneByOne) {
    std::vector<Entry> many;
    for (int i = 0; i < 300; ++i) {
        Entry one = entry("e" + std::to_string(i), "Punkt " + std::to_string(i), "sundhedsvisitationen i år",
                          "20" + std::to_string(10 + i % 10) + "-03-04");
        one.persons = {{"ida-holm", "Ida Holm"}};
        if (i % 3 == 0) one.audience = {"closed:styregruppen"};
        many.push_back(one);
    }
    many.push_back(many.front());
    many.back().title = "Rettet";
    index_->put(many, 1);
    EXPECT_EQ(index_->size(), 300);
    EXPECT_EQ(index_->find(query("visitation")).total, 200);
    EXPECT_EQ(index_->find(query("visitation")).facets.people.at(0).count, 200);
    EXPECT_EQ(index_->find(query("visitatoin")).meant.at(0).word, "visitation");
    Query member = query("rettet");
    member.audiences.emplace_back("closed:styregruppen");
    EXPECT_THAT(ids(member), ElementsAre("e0")) << "what is put twice is as it was put last";
    for (Entry& one : many) one.audience = {"closed:styregruppen"};
    index_->put(many, 2);
    EXPECT_EQ(index_->find(query("visitation")).total, 0);
    std::vector<std::string> all;
    for (const Entry& one : many) all.push_back(one.id);
    index_->remove(all, 3);
    EXPECT_EQ(index_->size(), 0);
    index_->purge();
    EXPECT_EQ(number_in_file("select count(*) from named"), 0);
    EXPECT_EQ(number_in_file("select count(*) from circle"), 0);
}

TEST_F(IndexTest, AKilledWriterLeavesEntriesAndPositionTogether) {
    index_.reset();
    constexpr int batch = 5;
    for (int round = 0; round < 5; ++round) {
        std::array<int, 2> written{};
        ASSERT_EQ(pipe(written.data()), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto index = Index::open(file());
            for (std::int64_t position = index->position().number + 1;; ++position) {
                std::vector<Entry> entries;
                for (int i = 0; i < batch; ++i) {
                    entries.push_back(
                        entry(std::to_string(position) + "-" + std::to_string(i), "Budget", "ord"));
                }
                index->put(entries, position);
                if (write(written[1], "", 1) != 1) _exit(1);
            }
        }
        // However busy the machine is: it is killed while it writes, not before it has begun.
        char first = 'x';
        close(written[1]);
        EXPECT_EQ(read(written[0], &first, 1), 1);
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + 37 * round));
        kill(child, SIGKILL);
        close(written[0]);
        waitpid(child, nullptr, 0);
        auto index = Index::open(file());
        EXPECT_EQ(index->size(), batch * index->position().number);
        EXPECT_EQ(index->find(query("budget")).total, std::min<std::int64_t>(index->size(), counted_at_most));
    }
    index_ = Index::open(file());
    EXPECT_GT(index_->position().number, 0);
}

TEST_F(IndexTest, ABrokenFileIsTakenAwayAndLeavesNoCopy) {
    index_->put({entry("a", "Budget", "")}, 7);
    index_.reset();
    std::ofstream(file(), std::ios::trunc) << std::string(20'000, 'z');
    index_ = Index::open(file());
    EXPECT_EQ(index_->position().number, 0);
    EXPECT_EQ(index_->size(), 0);
    for (const auto& left : std::filesystem::directory_iterator(file().parent_path())) {
        EXPECT_THAT(left.path().filename().string(), testing::StartsWith(file().filename().string()));
        std::ifstream in(left.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(in), {}};
        EXPECT_THAT(content, testing::Not(testing::HasSubstr("zzzz")));
    }
    index_->put({entry("a", "Budget", "")}, 1);
    EXPECT_THAT(ids("budget"), ElementsAre("a"));
}

TEST_F(IndexTest, AFileOfAnotherVersionIsBegunAnew) {
    index_->put({entry("a", "Budget", "")}, 7);
    index_.reset();
    number_in_file("pragma user_version = 9999");
    index_ = Index::open(file());
    EXPECT_EQ(index_->position().number, 0);
    EXPECT_EQ(index_->size(), 0);
}

TEST_F(IndexTest, AFileThatBreaksWhileOpenIsBegunAnew) {
    index_->put({entry("a", "Budget", "")}, 7);
    index_.reset();
    const std::int64_t root = number_in_file("select rootpage from sqlite_schema where name = 'facet'");
    std::fstream(file(), std::ios::in | std::ios::out | std::ios::binary).seekp((root - 1) * 4096)
        << std::string(4096, 'z');
    index_ = Index::open(file());
    EXPECT_EQ(index_->position().number, 7) << "what is read when opening is whole";
    EXPECT_THROW(index_->find(query("budget")), store::Error);
    EXPECT_THROW(index_->put({}, 8), store::Error) << "the position must be read once more";
    EXPECT_EQ(index_->position().number, 0);
    index_->put({entry("a", "Budget", "")}, 1);
    EXPECT_THAT(ids("budget"), ElementsAre("a"));
}

TEST_F(IndexTest, PurgingLeavesNoTrace) {
    index_->put({entry("a", "Budget", "zqhemmeligt ord"), entry("b", "Budget", "noget andet")}, 1);
    index_->remove({"a"}, 2);
    index_->purge();
    index_.reset();
    for (const auto& part : std::filesystem::directory_iterator(folder_)) {
        std::ifstream bytes(part.path(), std::ios::binary);
        const std::string all((std::istreambuf_iterator<char>(bytes)), std::istreambuf_iterator<char>());
        EXPECT_EQ(all.find("qhemm"), std::string::npos) << part.path();
    }
    index_ = Index::open(file());
    EXPECT_EQ(index_->position().number, 2);
    EXPECT_THAT(ids("andet"), ElementsAre("b"));
}

TEST_F(IndexTest, ReadersAndAWriterWorkAtOnce) {
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!done) {
                const Answer answer = index_->find(query("budget"));
                // Each step adds two entries: a reader that sees half of one would count an odd number.
                if (answer.total % 2 != 0) ++wrong;
            }
        });
    }
    for (int step = 1; step <= 60; ++step) {
        const std::string name = std::to_string(step);
        index_->put({entry("a" + name, "Budget", "visitation"), entry("b" + name, "Budget", "aftale")}, step);
    }
    done = true;
    for (std::thread& reader : readers) reader.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(index_->find(query("budget")).total, 120);
}

}  // namespace
}  // namespace search
