#include <fmt/core.h>
#include <set>

#include "app/check_labels.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
#include "features/archive/archive.hpp"
#include "features/files/files.hpp"
#include "features/history/history.hpp"
#include "features/threads/threads.hpp"

namespace app {
namespace {

/// Says what was found and remembers whether all of it is well.
class Findings {
  public:
    explicit Findings(const base::Words& words) : words_(words) {}
    template <class... What>
    void well(const base::Label& label, const What&... what) {
        fmt::print("{}", words_(label, what...));
    }
    template <class... What>
    void wrong(const base::Label& label, const What&... what) {
        fmt::print(stderr, "{}", words_(label, what...));
        all_well_ = false;
    }
    bool all_well() const { return all_well_; }

  private:
    const base::Words& words_;
    bool all_well_ = true;
};

void check_database(store::Database& database, Findings& findings) {
    const auto damage = database.read([](store::Session& session) { return store::damage(session); });
    for (const std::string& one : damage) findings.wrong(labels::database_damaged, one);
    if (damage.empty()) findings.well(labels::database_whole);
}

void check_history(store::Database& database, Findings& findings) {
    const auto verified = history::verify(database);
    if (verified) {
        findings.well(labels::history_whole, verified->entries, verified->chain);
    } else {
        findings.wrong(labels::history_broken, verified.error().field, verified.error().arguments.at(0));
    }
}

void check_files(store::Database& database, Findings& findings) {
    const auto digests = database.read([](store::Session& session) { return files::digests(session); });
    bool whole = true;
    for (const std::string& digest : digests) {
        try {
            database.read(
                [&](store::Session& session) { files::give(session, digest, [](std::string_view) {}); });
        } catch (const files::Damaged&) {
            findings.wrong(labels::file_damaged, digest);
            whole = false;
        }
    }
    if (whole) findings.well(labels::files_whole, digests.size());
}

void check_figures(store::Database& database, Findings& findings) {
    std::set<std::string> wrong;
    for (const auto& of_slice :
         {meetings::checks(), decisions::checks(), threads::checks(), archive::checks()}) {
        for (const store::Check& check : of_slice) {
            if (database.read([&](store::Session& session) { return store::fails(session, check); })) {
                wrong.insert(check.table);
            }
        }
    }
    for (const std::string& table : wrong) findings.wrong(labels::figures_wrong, table);
    if (wrong.empty()) findings.well(labels::figures_right);
}

/// Being behind is no fault: whoever changes something does not wait for the index.
void check_index(store::Database& database, search::Index& index, Findings& findings) {
    const auto behind = archive::acts_behind(database, index);
    if (!behind) {
        findings.wrong(labels::index_of_another);
    } else if (*behind > 0) {
        findings.well(labels::index_behind, *behind);
    } else {
        findings.well(labels::index_whole);
    }
}

}  // namespace

int check(const Place& place) {
    const base::Words words;
    if (place.database.empty() && !std::filesystem::exists(place.folder / "tovholder.db")) {
        fmt::print(stderr, "{}", words(labels::no_archive, printable(place.folder.string())));
        return no_input;
    }
    Installation installation(place);
    Findings findings(words);
    check_database(installation.database(), findings);
    check_history(installation.database(), findings);
    check_files(installation.database(), findings);
    check_figures(installation.database(), findings);
    check_index(installation.database(), installation.index(), findings);
    return findings.all_well() ? done : bad_data;
}

}  // namespace app
