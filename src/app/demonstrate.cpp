#include <fmt/core.h>
#include <fstream>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "embedded/demonstration.hpp"
#include "features/archive/archive.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

/// The built-in text as a file of its own, for the import takes files; gone when this goes.
class Unpacked {
  public:
    Unpacked(const fs::path& folder, const base::EmbeddedFile& file)
        : path_(folder / ("demonstration-" + fs::path(file.path).filename().string())) {
        std::ofstream out(path_, std::ios::binary);
        out.exceptions(std::ios::failbit | std::ios::badbit);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
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

}  // namespace

int demonstrate(const Place& place) {
    Installation installation(place);
    const admission::Setting& setting = installation.setting();
    const base::Words& words = setting.words;
    const auto collaboration = installation.database().write(
        [&](store::Session& session) -> std::optional<admission::Collaboration> {
            if (auto begun = admission::find_collaboration(session, "aaklyngen")) {
                return begun;  // perhaps broken off: what is there already is not put in twice
            }
            if (admission::has_accounts(session) || !admission::collaborations(session).empty()) {
                return std::nullopt;
            }
            admission::add_account(session, setting.clock, setting.ids,
                                   std::string(words(labels::demo_administrator)),
                                   "sigrid@aaklyngen.example");
            return admission::add_collaboration(session, setting.clock, setting.ids,
                                                std::string(words(labels::demo_name)), "aaklyngen")
                .value();
        });
    if (!collaboration) {
        fmt::print(stderr, "{}", words(labels::demo_of_others, place.folder.string()));
        return cannot_create;
    }
    int documents = 0;
    for (const base::EmbeddedFile& file : demonstration::files()) {
        const Unpacked text(installation.temporary_folder(), file);
        const std::string name = fs::path(file.path).filename().string();
        const auto imported = archive::import_file(setting, *collaboration, text.path(), name,
                                                   std::string(words(labels::demo_administrator)), {});
        if (!imported) {
            fmt::print(stderr, "{}",
                       words(labels::file_refused, name, archive::say(imported.error(), words)));
            return broken;
        }
        documents += imported->fate == archive::Imported::Fate::known ? 0 : 1;
    }
    archive::follow(installation.database(), installation.index(), words);
    fmt::print("{}", documents == 0 ? std::string(words(labels::demo_there))
                                    : words(labels::demo_made, documents, collaboration->name));
    return done;
}

}  // namespace app
