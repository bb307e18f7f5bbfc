#include <exception>
#include <fmt/core.h>
#include <optional>
#include <unistd.h>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
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

/// Where documents go. Opened, and made where it is not there, only when there is a document to put in:
/// an import that comes to nothing leaves nothing behind.
class Target {
  public:
    Target(const ImportOptions& options, reading::Vocabulary vocabulary)
        : options_(options), vocabulary_(std::move(vocabulary)) {}

    const reading::Vocabulary& vocabulary() const { return vocabulary_; }
    bool is_open() const { return collaboration_.has_value(); }
    /// False when there is no such collaboration; that has been said then.
    bool open() {
        if (is_open()) return true;
        auto& installation = installation_.emplace(options_.place, vocabulary_);
        collaboration_ = installation.database().write([&](store::Session& session) {
            return chosen(session, installation.setting(), options_.collaboration);
        });
        return is_open();
    }
    archive::Imported store(const archive::Arrival& arrival) {
        return archive::store_arrival(installation_.value().setting(), collaboration_.value(), arrival, {},
                                      {});
    }
    void index(const base::Words& words) {
        auto& installation = installation_.value();
        archive::follow(installation.database(), installation.index(), words);
    }

  private:
    const ImportOptions& options_;
    reading::Vocabulary vocabulary_;
    std::optional<Installation> installation_;
    std::optional<admission::Collaboration> collaboration_;
};

struct Sums {
    int added = 0;
    int known = 0;
    int refused = 0;
    int items = 0;
    int doubts = 0;
    std::string doubtful;          ///< a line for each file with doubts
    std::size_t gone_through = 0;  ///< files; fewer than there are when something stopped the import
    std::exception_ptr stopped = nullptr;
};

void count(Sums& sums, const archive::Imported& imported, const std::string& file, const base::Words& words) {
    if (imported.fate == archive::Imported::Fate::known) {
        ++sums.known;
        return;
    }
    ++sums.added;
    sums.items += imported.items;
    sums.doubts += imported.doubts;
    if (imported.doubts > 0) sums.doubtful += words(labels::doubtful_file, printable(file), imported.doubts);
}

/// Nothing when the collaboration cannot be had.
std::optional<Sums> import_all(Target& target, const std::vector<std::filesystem::path>& files,
                               const base::Words& words) {
    const Progress progress(files.size());
    Sums sums;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string name = files[i].filename().string();
        progress.at(i, printable(name));
        const auto arrival = archive::read_arrival(files[i], name, target.vocabulary());
        if (!arrival) {
            ++sums.refused;
            progress.clear();
            complain(words(labels::file_refused, printable(files[i].string()),
                           archive::say(arrival.error(), words)));
            sums.gone_through = i + 1;
            continue;
        }
        if (!target.open()) {
            progress.clear();
            return std::nullopt;
        }
        try {
            count(sums, target.store(*arrival), files[i].string(), words);
        } catch (...) {
            // A full disk, a lost database: the next file would fare no better. What is in stays in.
            sums.stopped = std::current_exception();
            break;
        }
        sums.gone_through = i + 1;
    }
    progress.at(sums.gone_through, {});
    progress.clear();
    return sums;
}

void report(const Sums& sums, std::size_t files, const base::Words& words) {
    fmt::print("{}",
               words(labels::summary, files, sums.added, sums.known, sums.refused, sums.items, sums.doubts));
    if (!sums.doubtful.empty()) fmt::print("{}{}", words(labels::doubtful_files), sums.doubtful);
}

/// What an import that was stopped had not come to, to be put in by the same command again.
void report_left(const std::vector<std::filesystem::path>& files, std::size_t gone_through,
                 const base::Words& words) {
    fmt::print("{}", words(labels::files_left, files.size() - gone_through));
    for (std::size_t i = gone_through; i < files.size(); ++i) {
        fmt::print("  {}\n", printable(files[i].string()));
    }
}

/// A new installation is made by an import that names the collaboration. What is wrong with that is said
/// here, before anything is made or read.
bool can_begin(const ImportOptions& options, const base::Words& words) {
    if (!options.place.database.empty() || std::filesystem::exists(options.place.folder / "tovholder.db")) {
        return true;  // the collaborations that are there decide
    }
    if (options.collaboration.empty()) {
        complain(std::string(words(labels::name_collaboration)));
        return false;
    }
    if (!admission::short_name_of(options.collaboration)) {
        complain(words(labels::bad_collaboration, options.collaboration));
        return false;
    }
    return true;
}

}  // namespace

int import(const ImportOptions& options) {
    // Looked at before anything is made: a slip in a path must not leave a data folder behind.
    const base::Words words;
    const auto files = archive::files_of(options.paths);
    if (!files) {
        complain(words(labels::no_such_path, printable(files.error().field)));
        return no_input;
    }
    if (files->empty()) {
        complain(std::string(words(labels::no_files)));
        return no_input;
    }
    if (!can_begin(options, words)) {
        return misused;
    }
    auto vocabulary = vocabulary_in(options.place.folder);
    if (!vocabulary) return complain_of_vocabulary(vocabulary.error(), words);
    Target target(options, std::move(*vocabulary));
    const auto sums = import_all(target, *files, words);
    if (!sums) {
        return misused;
    }
    report(*sums, sums->gone_through, words);
    if (sums->stopped) {
        report_left(*files, sums->gone_through, words);
        std::rethrow_exception(sums->stopped);
    }
    if (target.is_open()) {
        target.index(words);
    } else {
        complain(std::string(words(labels::nothing_imported)));
    }
    return sums->refused > 0 ? bad_data : done;
}

}  // namespace app
