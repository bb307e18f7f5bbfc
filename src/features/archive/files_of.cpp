#include <algorithm>

#include "features/archive/archive.hpp"
#include "features/archive/problem_labels.hpp"

namespace archive {
namespace {

namespace fs = std::filesystem;

/// Hidden files and folders are the machine's own: editors' leavings, .DS_Store, .git.
bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// All that is in a folder but what is hidden. What cannot be read (a locked folder, a link that leads
/// nowhere, a device) is among it, so that whoever reads it says so.
void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code failed;
    fs::directory_iterator at(folder, failed);
    if (failed) {
        files.push_back(folder);
        return;
    }
    for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
        std::error_code unknown;
        if (hidden(at->path())) continue;
        const bool inside = at->is_directory(unknown) && !at->is_symlink(unknown);
        if (inside)
            add_folder(at->path(), files);
        else
            files.push_back(at->path());
    }
}

}  // namespace

base::Result<std::vector<fs::path>> files_of(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (error || !fs::exists(status)) {
            return base::problem(base::Problem::Kind::not_found, "import.no_such_path", path.string());
        }
        if (fs::is_directory(status)) {
            std::vector<fs::path> inside;
            add_folder(path, inside);
            std::ranges::sort(inside);
            files.insert(files.end(), inside.begin(), inside.end());
        } else {
            files.push_back(path);
        }
    }
    return files;
}

std::string say(const base::Problem& problem, const base::Words& words) {
    return std::string(words(problem_label(problem.code, problem.field)));
}

}  // namespace archive
