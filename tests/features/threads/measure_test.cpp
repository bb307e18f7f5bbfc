#include "features/threads/measure.hpp"

#include <cstdlib>
#include <gmock/gmock.h>
#include <iostream>

#include "features/archive/archive_test.hpp"
#include "simulation/simulation.hpp"

namespace {

namespace fs = std::filesystem;
using archive::testing::ArchiveTest;

class MeasureTest : public ArchiveTest {
  protected:
    /// Imports all documents of a folder by their names, measures, and says the figures.
    threads::testing::Measured measured(const fs::path& folder, const fs::path& reference_file) {
        const auto paths = archive::files_of({folder}).value();
        for (const fs::path& path : paths) {
            clock_.advance(1);
            archive::import_file(setting(), collaboration(), path, path.filename().string(), "", {}).value();
        }
        const auto reference = threads::testing::read_reference(reference_file);
        const auto measured =
            threads::testing::measure(threads::testing::found_links(database(), reference), reference);
        std::cout << told(measured) << '\n';
        return measured;
    }
};

TEST_P(MeasureTest, TheReferenceMinutesHaveTheThreadsAPersonSees) {
    const char* said = std::getenv("TOVHOLDER_MINUTES");
    const fs::path folder =
        said != nullptr ? fs::path(said) : fs::path(TOVHOLDER_SOURCE) / "../shared/minutes/seeds";
    if (!fs::exists(folder)) GTEST_SKIP() << "the reference minutes are not here";
    const auto figures =
        measured(folder, fs::path(TOVHOLDER_SOURCE) / "tests/features/threads/seeds_reference.txt");
    EXPECT_GE(figures.precision, 0.9);
    EXPECT_GE(figures.recall, 0.8);
}

TEST_P(MeasureTest, TheSamplesHaveTheThreadsAPersonSees) {
    const auto figures =
        measured(fs::path(TOVHOLDER_SOURCE) / "tests/samples/aaklyngen",
                 fs::path(TOVHOLDER_SOURCE) / "tests/features/threads/samples_reference.txt");
    EXPECT_GE(figures.precision, 0.9);
    EXPECT_GE(figures.recall, 0.8);
}

TEST_P(MeasureTest, OfSimulatedMinutesNoItemThatEveryMeetingHasIsInAThread) {
    simulation::simulate({3, 24, {2026, 12, 1}}, [&](const simulation::Document& document) {
        ASSERT_TRUE(import(document.name, document.text)) << document.name;
    });
    const auto titles = [&](const char* condition) {
        return database().read([&](store::Session& session) {
            return session.all(
                std::string(
                    "SELECT DISTINCT i.title FROM thread_item t JOIN item i ON i.id = t.item WHERE ") +
                    condition,
                {}, [](const store::Row& row) { return row.text(0); });
        });
    };
    using testing::AnyOf;
    using testing::HasSubstr;
    const auto standing =
        AnyOf(HasSubstr("Godkendelse"), HasSubstr("godkendelse"), "Eventuelt", "Siden sidst",
              "Gensidig orientering", HasSubstr("parterne"), "Status på aftaler",
              HasSubstr("tidligere møder"), HasSubstr("kommende møder"));
    EXPECT_THAT(titles("t.thread IS NULL"), testing::Contains(standing).Times(testing::Ge(6)));
    EXPECT_THAT(titles("t.thread IS NOT NULL"), testing::Each(testing::Not(standing)));
    EXPECT_THAT(titles("t.thread IS NOT NULL"), testing::SizeIs(testing::Ge(20)));
}

INSTANTIATE_TEST_SUITE_P(Engines, MeasureTest, support::both_engines(), support::engine_name);

}  // namespace
