#include <fmt/core.h>
#include <optional>
#include <unistd.h>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "app/vocabulary.hpp"
#include "features/archive/archive.hpp"

namespace app {
namespace {

using Collaborations = std::vector<admission::Collaboration>;

std::string names_of(const Collaborations& all) {
    std::string names;
    for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.short_name;
    return names;
}

void complain(const std::string& text) { fmt::print(stderr, "{}", text); }

/// The first collaboration of an installation is made by naming it.
std::optional<admission::Collaboration> first_collaboration(store::Session& session,
                                                            const admission::Setting& setting,
                                                            const std::string& wanted) {
    if (wanted.empty()) {
        complain(std::string(setting.words(labels::name_collaboration)));
        return std::nullopt;
    }
    const auto added = admission::add_collaboration(session, setting.clock, setting.ids, wanted, {});
    if (!added) {
        complain(setting.words(labels::bad_collaboration, wanted));
        return std::nullopt;
    }
    fmt::print("{}", setting.words(labels::collaboration_added, added->name, added->short_name));
    return *added;
}

std::optional<admission::Collaboration> chosen(store::Session& session, const admission::Setting& setting,
                                               const std::string& wanted) {
    const Collaborations all = admission::collaborations(session);
    if (all.empty()) {
        return first_collaboration(session, setting, wanted);
    }
    if (wanted.empty()) {
        if (all.size() == 1) return all.front();
        complain(setting.words(labels::choose_collaboration, names_of(all)));
        return std::nullopt;
    }
    for (const auto& one : all) {
        if (one.short_name == wanted || one.name == wanted) return one;
    }
    complain(setting.words(labels::unknown_collaboration, wanted, names_of(all)));
    return std::nullopt;
}

/// How far it is, on one line that is written over; only for people, not for log files.
class Progress {
  public:
    explicit Progress(std::size_t total) : total_(total), shown_(isatty(STDERR_FILENO) == 1) {}

    void at(std::size_t number, const std::string& name) const {
        if (!shown_) return;
        constexpr std::size_t width = 30;
        const std::size_t filled = total_ == 0 ? width : number * width / total_;
        fmt::print(stderr, "\r\x1b[K[{:#<{}}{:.<{}}] {}/{} {}", "", filled, "", width - filled, number,
                   total_, name.substr(0, 60));
        std::fflush(stderr);
    }
    void clear() const {
        if (shown_) fmt::print(stderr, "\r\x1b[K");
    }

  private:
    std::size_t total_;
    bool shown_;
};

struct Sums {
    int added = 0;
    int known = 0;
    int refused = 0;
    int items = 0;
    int doubts = 0;
};

void count(Sums& sums, const archive::Imported& imported) {
    if (imported.fate == archive::Imported::Fate::known) {
        ++sums.known;
        return;
    }
    ++sums.added;
    sums.items += imported.items;
    sums.doubts += imported.doubts;
}

Sums import_all(Installation& installation, const admission::Collaboration& collaboration,
                const std::vector<std::filesystem::path>& files) {
    const admission::Setting& setting = installation.setting();
    const Progress progress(files.size());
    Sums sums;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string name = files[i].filename().string();
        progress.at(i, name);
        const auto imported =
            archive::import_file(setting, collaboration, files[i], name, {}, {}, installation.vocabulary());
        if (imported) {
            count(sums, *imported);
        } else {
            ++sums.refused;
            progress.clear();
            complain(setting.words(labels::file_refused, files[i].string(),
                                   archive::say(imported.error(), setting.words)));
        }
    }
    progress.at(files.size(), {});
    progress.clear();
    return sums;
}

}  // namespace

int import(const ImportOptions& options) {
    // Looked at before anything is made: a slip in a path must not leave a data folder behind.
    const base::Words words;
    const auto files = archive::files_of(options.paths);
    if (!files) {
        complain(words(labels::no_such_path, files.error().field));
        return no_input;
    }
    if (files->empty()) {
        complain(std::string(words(labels::no_files)));
        return no_input;
    }
    if (options.collaboration.empty() && options.place.database.empty() &&
        !std::filesystem::exists(options.place.folder / "tovholder.db")) {
        complain(std::string(words(labels::name_collaboration)));
        return misused;
    }
    auto vocabulary = vocabulary_in(options.place.folder);
    if (!vocabulary) return complain_of_vocabulary(vocabulary.error(), words);
    Installation installation(options.place, std::move(*vocabulary));
    const auto collaboration = installation.database().write([&](store::Session& session) {
        return chosen(session, installation.setting(), options.collaboration);
    });
    if (!collaboration) {
        return misused;
    }
    const Sums sums = import_all(installation, *collaboration, *files);
    archive::follow(installation.database(), installation.index(), words);
    fmt::print("{}", words(labels::summary, files->size(), sums.added, sums.known, sums.refused, sums.items,
                           sums.doubts));
    return sums.refused > 0 ? bad_data : done;
}

}  // namespace app
