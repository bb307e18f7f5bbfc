#include <filesystem>
#include <fmt/core.h>
#include <fstream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "simulation/simulation.hpp"

namespace app {
namespace {

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    if (!out)
        throw std::filesystem::filesystem_error("open", path,
                                                std::error_code(errno, std::generic_category()));
    out.exceptions(std::ios::failbit | std::ios::badbit);
    out << text;
    out.close();
}

}  // namespace

int simulate(const SimulateOptions& options) {
    if (!options.folder.empty()) std::filesystem::create_directories(options.folder);
    const simulation::Options wanted = {options.seed, options.meetings,
                                        base::parse_date(options.today).value()};
    simulation::simulate(wanted, [&](const simulation::Document& document) {
        if (options.folder.empty()) {
            fmt::print("== {}\n{}\n", document.name, document.text);
            if (options.truth) fmt::print("{}\n", json_of(document.truth));
            return;
        }
        const std::filesystem::path path = options.folder / document.name;
        write_file(path, document.text);
        if (!options.truth) return;
        write_file(std::filesystem::path(path).replace_extension("json"), json_of(document.truth) + "\n");
    });
    return done;
}

}  // namespace app
