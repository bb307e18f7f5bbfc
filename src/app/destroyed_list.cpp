#include "app/destroyed_list.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sstream>

#include "features/archive/archive.hpp"
#include "store/backup.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "destroyed.log";

/// A line: position, microseconds since 1970, act, document, the act's digest; blanks between.
std::set<std::string> lines_in(const fs::path& file) {
    std::set<std::string> lines;
    std::ifstream in(file, std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) lines.insert(line);
    }
    return lines;
}

struct Line {
    std::string at;  ///< microseconds since 1970
    std::string subject;
    std::string chain;
};

/// Whether the history has the act, or one that did the same again after a restore.
bool is_done(const std::vector<archive::DestroyedAct>& acts, const Line& line) {
    std::int64_t at = 0;
    const char* end = line.at.data() + line.at.size();
    const bool dated = std::from_chars(line.at.data(), end, at).ptr == end;
    return std::ranges::any_of(acts, [&](const archive::DestroyedAct& act) {
        if (act.chain == line.chain) return true;
        const bool words = act.act == "destroy.passage" || act.act == "destroy.person";
        return dated && words && act.document == line.subject && act.at.microseconds > at;
    });
}

}  // namespace

void write_destroyed_list(store::Database& database, const fs::path& folder) {
    const fs::path file = folder / file_name;
    const std::set<std::string> before = lines_in(file);
    std::set<std::string> lines = before;
    for (const archive::DestroyedAct& act :
         database.read([](store::Session& session) { return archive::destroyed_acts(session); })) {
        // Positions as wide as they get, so that the lines' order is theirs.
        lines.insert(fmt::format("{:012} {} {} {} {}", act.position, act.at.microseconds, act.act,
                                 act.document, act.chain));
    }
    if (lines == before) return;
    const fs::path begun = file.string() + ".part";
    {
        std::ofstream out(begun, std::ios::binary | std::ios::trunc);
        for (const std::string& line : lines) out << line << '\n';
        out.flush();
        if (!out)
            throw fs::filesystem_error("destroyed list", begun, std::make_error_code(std::errc::io_error));
    }
    store::make_durable(begun);
    fs::rename(begun, file);
    store::make_durable(folder);
}

DestroyedAndThere destroyed_and_there(store::Database& database, const fs::path& folder) {
    DestroyedAndThere there;
    database.read([&](store::Session& session) {
        const std::vector<archive::DestroyedAct> acts = archive::destroyed_acts(session);
        std::set<std::string> documents;
        std::set<std::string> words;
        for (const std::string& line : lines_in(folder / file_name)) {
            std::istringstream parts(line);
            std::string position;
            std::string at;
            std::string act;
            std::string subject;
            std::string chain;
            if (!(parts >> position >> at >> act >> subject >> chain)) continue;
            // What words were destroyed in stays; that they were is told by the act alone.
            const bool whole = act == "destroy.document";
            if (!whole && is_done(acts, {.at = at, .subject = subject, .chain = chain})) continue;
            if (auto path = archive::path_of_document(session, subject)) {
                (whole ? documents : words).insert(*std::move(path));
            }
        }
        there = {{documents.begin(), documents.end()}, {words.begin(), words.end()}};
    });
    return there;
}

}  // namespace app
