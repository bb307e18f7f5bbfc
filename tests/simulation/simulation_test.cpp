#include "simulation/simulation.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <set>

#include "extract/file.hpp"
#include "reading/read.hpp"
#include "simulation/random.hpp"
#include "simulation/score.hpp"
#include "simulation/story.hpp"

namespace {

using simulation::Document;
using simulation::Fault;

std::vector<Document> documents(std::uint64_t seed, int meetings) {
    std::vector<Document> all;
    simulation::simulate({seed, meetings, {2027, 5, 20}}, [&](const Document& one) { all.push_back(one); });
    return all;
}

std::size_t meetings_in(const std::vector<Document>& all) {
    std::set<std::string> meetings;
    for (const auto& one : all) {
        const std::size_t paper = std::min(one.name.rfind("-dagsorden"), one.name.rfind("-referat."));
        meetings.insert(one.name.substr(0, std::min(paper, one.name.rfind("-referat-rettet"))));
    }
    return meetings.size();
}

TEST(Simulation, DrawsTheSameNumbersOnEveryMachine) {
    simulation::Random random(1234567);
    // The first numbers of the generator's reference implementation for this seed.
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
}

TEST(Simulation, GivesTheSameTextsForASeed) {
    const auto once = documents(7, 42), again = documents(7, 42), other = documents(8, 42);
    ASSERT_EQ(once.size(), again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].name, again[i].name);
        EXPECT_EQ(once[i].text, again[i].text);
        EXPECT_EQ(json_of(once[i].truth), json_of(again[i].truth));
    }
    EXPECT_NE(once.front().text, other.front().text);
}

TEST(Simulation, MakesAsManyMeetingsAsAreWanted) {
    for (const int wanted : {1, 14, 42, 400}) {
        const auto all = documents(1, wanted);
        EXPECT_EQ(meetings_in(all), static_cast<std::size_t>(wanted));
        std::set<std::string> names;
        for (const auto& one : all)
            EXPECT_TRUE(names.insert(one.name).second) << one.name << " is there twice";
    }
}

TEST(Simulation, FillsEveryPlaceholder) {
    for (const auto& one : documents(3, 300)) {
        EXPECT_EQ(one.text.find_first_of("{}"), std::string::npos) << one.name << "\n" << one.text;
    }
}

TEST(Simulation, TellsAgendasOfWhatIsToCome) {
    int to_come = 0;
    for (const auto& one : documents(1, 42)) {
        if (one.name < "2027-05-20") continue;
        EXPECT_EQ(one.truth.paper, simulation::Paper::agenda);
        EXPECT_LT(one.name, "2027-06-25");
        ++to_come;
    }
    EXPECT_GE(to_come, 1);
}

/// Matters that are put off come back, matters go from group to group, tasks are met again, people change.
TEST(Simulation, TellsAStory) {
    std::map<std::string, std::set<std::string>> meetings_of, bodies_of, titles_of;
    std::map<std::string, int> met;
    int put_off = 0;
    for (const auto& one : documents(5, 42)) {
        if (one.truth.paper != simulation::Paper::minutes) continue;
        for (const auto& person : one.truth.participants) titles_of[person.person].insert(person.title);
        for (const auto& item : one.truth.items) {
            if (!item.subject.empty()) {
                meetings_of[item.subject].insert(one.name);
                bodies_of[item.subject].insert(one.truth.body);
            }
            put_off += item.deferred ? 1 : 0;
            for (const auto& task : item.follow_ups) ++met[task.key];
        }
    }
    const auto some = [](const auto& sets, std::size_t many) {
        return std::ranges::count_if(sets, [&](const auto& one) { return one.second.size() >= many; });
    };
    EXPECT_GE(some(meetings_of, 3), 15);
    EXPECT_GE(some(bodies_of, 2), 10);
    EXPECT_GE(put_off, 3);
    EXPECT_GE(std::ranges::count_if(met, [](const auto& one) { return one.second > 1; }), 5);
    EXPECT_GE(titles_of.size(), simulation::story().roles.size());
}

reading::Record read(const Document& document) {
    const auto source = extract::read_bytes(document.text);
    EXPECT_TRUE(source) << document.name;
    return source ? reading::read(*source) : reading::Record();
}

/// More than a hundred documents, and as what they are read.
struct Reading {
    Document document;
    reading::Record record;
};
const std::vector<Reading>& readings() {
    static const std::vector<Reading> all = [] {
        std::vector<Reading> made;
        for (const auto& one : documents(15, 75)) made.push_back({one, read(one)});
        return made;
    }();
    return all;
}

TEST(Simulation, IsReadAsItIsTrue) {
    score::Tallies tallies;
    ASSERT_GE(readings().size(), 100U);
    for (const auto& [document, record] : readings()) score::add(tallies, record, document.truth);
    for (const auto& [kind, tally] : tallies) fmt::print("{:20} F1 {:.3f}\n", kind, tally.f1());
    fmt::print("macro F1 {:.4f} over {} documents\n", score::macro(tallies), readings().size());
    EXPECT_GE(score::macro(tallies), 0.975);
    EXPECT_GE(tallies["items"].f1(), 0.99);
    EXPECT_GE(tallies["texts"].f1(), 0.99);
}

/// What is wrong in a document, and can be seen, is told.
TEST(Simulation, HasItsFaultsDoubted) {
    const std::map<Fault, std::string> doubts = {{Fault::no_date, "not_found"},
                                                 {Fault::other_weekday, "date.other_weekday"},
                                                 {Fault::number_gap, "number.gap"},
                                                 {Fault::slot_backwards, "time.ends_before_start"}};
    std::map<Fault, int> seen;
    for (const auto& [document, record] : readings()) {
        for (const Fault fault : document.truth.faults) {
            if (!doubts.contains(fault)) continue;
            ++seen[fault];
            EXPECT_TRUE(std::ranges::any_of(
                record.doubts, [&](const auto& doubt) { return doubt.reason == doubts.at(fault); }))
                << document.name << ": " << name_of(fault);
        }
    }
    EXPECT_EQ(seen.size(), doubts.size());
}

}  // namespace
