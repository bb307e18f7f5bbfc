#include <fmt/core.h>
#include <functional>
#include <set>

#include "app/check_labels.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/destroyed_list.hpp"
#include "app/folder_lock.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
#include "embedded/migrations.hpp"
#include "features/archive/archive.hpp"
#include "features/files/files.hpp"
#include "features/history/history.hpp"
#include "features/threads/threads.hpp"
#include "store/migrator.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

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

bool check_database(store::Database& database, Findings& findings) {
    const auto damage = database.read([](store::Session& session) { return store::damage(session); });
    for (const std::string& one : damage) findings.wrong(labels::database_damaged, one);
    if (damage.empty()) findings.well(labels::database_whole);
    return true;
}

bool check_history(store::Database& database, Findings& findings) {
    const auto verified = history::verify(database);
    if (verified) {
        findings.well(labels::history_whole, verified->entries, verified->chain);
    } else {
        findings.wrong(labels::history_broken, verified.error().field, verified.error().arguments.at(0));
    }
    return true;
}

bool check_files(store::Database& database, Findings& findings) {
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
    return true;
}

bool check_figures(store::Database& database, Findings& findings) {
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
    return true;
}

/// Being behind is no fault: whoever changes something does not wait for the index.
bool check_index(store::Database& database, search::Index& index, Findings& findings) {
    const auto behind = archive::acts_behind(database, index);
    if (!behind) {
        findings.wrong(labels::index_of_another);
    } else if (*behind > 0) {
        findings.well(labels::index_behind, *behind);
    } else {
        findings.well(labels::index_whole);
    }
    return true;
}

bool check_destroyed(store::Database& database, const fs::path& folder, Findings& findings) {
    const auto there = destroyed_and_there(database, folder);
    for (const std::string& path : there.documents)
        findings.wrong(labels::destroyed_is_there, printable(path));
    for (const std::string& path : there.words)
        findings.wrong(labels::destroyed_words_are_there, printable(path));
    if (there.documents.empty() && there.words.empty()) findings.well(labels::nothing_destroyed_there);
    return true;
}

/// Whether its tables are those that this program knows.
bool is_of_this_program(store::Database& database) {
    return store::steps_taken(database) == migrations::files().size();
}

/// Does a part of the work; what cannot be read is a finding too. False when it came to no end.
bool unless_damaged(Findings& findings, const std::function<bool()>& work) {
    try {
        return work();
    } catch (const store::Error& error) {
        if (error.kind() != store::Error::Kind::other) throw;
        findings.wrong(labels::database_damaged, std::string(error.what()));
        return false;
    }
}

}  // namespace

int check(const Place& place) {
    const base::Words words;
    const fs::path file = place.folder / "tovholder.db";
    if (place.database.empty() && !fs::exists(file)) {
        fmt::print(stderr, "{}", words(labels::no_archive, printable(place.folder.string())));
        return no_input;
    }
    const FolderLock together(place.folder, FolderLock::What::data, FolderLock::How::together);
    Findings findings(words);
    // Not as an Installation, which would bring the schema up to date.
    const bool looked = unless_damaged(findings, [&] {
        const auto database = store::Database::open(place.database.empty() ? file.string() : place.database);
        if (!is_of_this_program(*database)) return false;
        unless_damaged(findings, [&] { return check_database(*database, findings); });
        unless_damaged(findings, [&] { return check_history(*database, findings); });
        unless_damaged(findings, [&] { return check_files(*database, findings); });
        unless_damaged(findings, [&] { return check_figures(*database, findings); });
        unless_damaged(findings, [&] { return check_destroyed(*database, place.folder, findings); });
        const auto index = search::Index::open(place.folder / "search.db");
        return unless_damaged(findings, [&] { return check_index(*database, *index, findings); });
    });
    if (!looked && findings.all_well()) {
        fmt::print(stderr, "{}", words(labels::other_schema));
        return unavailable;
    }
    return findings.all_well() ? done : bad_data;
}

}  // namespace app
