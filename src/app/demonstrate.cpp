#include <fmt/core.h>
#include <fstream>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "features/archive/archive.hpp"
#include "simulation/simulation.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* short_name = "fjordklyngen";
constexpr std::uint64_t seed = 1;
constexpr int meetings = 42;  // three years

/// The text as a file of its own, for the import takes files; gone when this goes.
class Unpacked {
  public:
    Unpacked(const fs::path& folder, const simulation::Document& document)
        : path_(folder / ("demonstration-" + document.name)) {
        std::ofstream out(path_, std::ios::binary);
        out.exceptions(std::ios::failbit | std::ios::badbit);
        out << document.text;
        out.close();
    }
    ~Unpacked() {
        std::error_code ignored;  // what is left is removed at the next start
        fs::remove(path_, ignored);
    }
    Unpacked(const Unpacked&) = delete;
    Unpacked& operator=(const Unpacked&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

struct Begun {
    admission::Collaboration collaboration;
    base::Date today;  ///< the same when what was broken off goes on: it gives the same documents
};

std::optional<Begun> begin(store::Session& session, const admission::Setting& setting) {
    const auto day = [&](const admission::Collaboration& one) {
        return base::local_time(admission::begun_at(session, one.id).value()).date;
    };
    if (const auto begun = admission::find_collaboration(session, short_name))
        return Begun{*begun, day(*begun)};
    if (admission::has_accounts(session) || !admission::collaborations(session).empty()) return std::nullopt;
    const base::Words& words = setting.words;
    admission::add_account(session, setting.clock, setting.ids,
                           std::string(words(labels::demo_administrator)), "sigrid@fjordklyngen.example");
    const auto added = admission::add_collaboration(session, setting.clock, setting.ids,
                                                    std::string(words(labels::demo_name)), short_name)
                           .value();
    return Begun{added, day(added)};
}

}  // namespace

int demonstrate(const Place& place) {
    Installation installation(place);
    const admission::Setting& setting = installation.setting();
    const base::Words& words = setting.words;
    const auto begun =
        installation.database().write([&](store::Session& session) { return begin(session, setting); });
    if (!begun) {
        fmt::print(stderr, "{}", words(labels::demo_of_others, place.folder.string()));
        return cannot_create;
    }
    int documents = 0;
    bool whole = true;
    const auto put_in = [&](const simulation::Document& document) {
        const Unpacked text(installation.temporary_folder(), document);
        const auto imported = archive::import_file(setting, begun->collaboration, text.path(), document.name,
                                                   std::string(words(labels::demo_administrator)), {});
        if (!imported) {
            fmt::print(stderr, "{}",
                       words(labels::file_refused, document.name, archive::say(imported.error(), words)));
            whole = false;
        } else {
            documents += imported->fate == archive::Imported::Fate::known ? 0 : 1;
        }
    };
    simulation::simulate({seed, meetings, begun->today}, put_in);
    if (!whole) return broken;
    archive::follow(installation.database(), installation.index(), words);
    fmt::print("{}", documents == 0 ? std::string(words(labels::demo_there))
                                    : words(labels::demo_made, documents, begun->collaboration.name));
    return done;
}

}  // namespace app
