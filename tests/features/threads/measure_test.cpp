#include "features/threads/measure.hpp"

#include <cstdlib>
#include <gmock/gmock.h>
#include <iostream>

#include "features/archive/archive_test.hpp"

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

INSTANTIATE_TEST_SUITE_P(Engines, MeasureTest, support::both_engines(), support::engine_name);

}  // namespace
