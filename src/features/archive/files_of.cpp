#include <algorithm>

#include "features/archive/archive.hpp"
#include "features/archive/problem_labels.hpp"

namespace archive {
namespace {

namespace fs = std::filesystem;

/// Hidden files and folders are the machine's own: editors' leavings, .DS_Store, .git.
bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied);
    for (; at != fs::recursive_directory_iterator(); ++at) {
        if (hidden(at->path())) {
            if (at->is_directory()) at.disable_recursion_pending();
        } else if (at->is_regular_file()) {
            files.push_back(at->path());
        }
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
    return std::string(words(problem_label(problem.code)));
}

}  // namespace archive
