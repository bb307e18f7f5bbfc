#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/core.h>
#include <map>
#include <sodium.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include "app/commands.hpp"
#include "app/labels.hpp"
#include "store/database.hpp"

namespace app {
namespace {

/// What the words of the command line are parsed into.
struct Asked {
    ServeOptions serve;
    ImportOptions import;
    ReadOptions read;
    Place demonstration;
};

std::string said(const base::Label& label) { return std::string(base::Words()(label)); }

void add_place(CLI::App& command, Place& place) {
    command.add_option("--data", place.folder, said(labels::option_data))->required();
    command.add_option("--database", place.database, said(labels::option_database));
}

CLI::App* add_serve(CLI::App& program, ServeOptions& options) {
    CLI::App* command = program.add_subcommand("serve", said(labels::about_serve));
    add_place(*command, options.place);
    command->add_option("--address", options.address, said(labels::option_address))->capture_default_str();
    command->add_option("--port", options.port, said(labels::option_port))->capture_default_str();
    command->add_option("--public-address", options.public_address, said(labels::option_public_address))
        ->transform([](std::string address) {
            while (address.ends_with('/')) address.pop_back();
            return address;
        })
        ->check([](const std::string& address) {
            const bool whole = address.starts_with("https://") || address.starts_with("http://");
            return whole ? std::string() : "--public-address: " + said(labels::public_address_whole);
        });
    command->add_flag("--sign-in-link", options.sign_in_link, said(labels::option_link));
    return command;
}

CLI::App* add_import(CLI::App& program, ImportOptions& options) {
    CLI::App* command = program.add_subcommand("import", said(labels::about_import));
    add_place(*command, options.place);
    command->add_option("--collaboration", options.collaboration, said(labels::option_collaboration));
    command->add_option("PATH", options.paths, said(labels::option_paths))->required();
    return command;
}

CLI::App* add_read(CLI::App& program, ReadOptions& options) {
    CLI::App* command = program.add_subcommand("read", said(labels::about_read));
    command->add_option("FILE", options.files, said(labels::option_file))->required();
    command->add_option("--vocabulary", options.vocabulary, said(labels::option_vocabulary));
    const std::map<std::string, Shown> formats = {{"json", Shown::json}, {"text", Shown::text}};
    auto* format = command->add_option("--format", options.shown, said(labels::option_format))
                       ->transform(CLI::CheckedTransformer(formats).description("json|text"));
    command
        ->add_flag_callback(
            "--explain", [&options] { options.shown = Shown::explained; }, said(labels::option_explain))
        ->excludes(format);
    return command;
}

int run_asked(CLI::App& program, int count, char** words) {
    Asked asked;
    program.require_subcommand(1);
    program.set_version_flag("--version", std::string("tovholder ") + TOVHOLDER_VERSION);
    const CLI::App* serve_command = add_serve(program, asked.serve);
    const CLI::App* import_command = add_import(program, asked.import);
    const CLI::App* read_command = add_read(program, asked.read);
    CLI::App* demo_command = program.add_subcommand("demo", said(labels::about_demo));
    add_place(*demo_command, asked.demonstration);

    program.parse(count, words);
    if (*serve_command) return serve(asked.serve);
    if (*import_command) return import(asked.import);
    if (*read_command) return read(asked.read);
    return demonstrate(asked.demonstration);
}

int complain(Status status, const base::Label& label, const std::string& what) {
    fmt::print(stderr, "{}", base::Words()(label, what));
    return status;
}

}  // namespace

int run(int count, char** words) {
    // Standard output is the command's answer; the log goes beside it.
    // What is made holds closed items and password hashes: it is its owner's alone.
    ::umask(077);
    spdlog::set_default_logger(spdlog::stderr_color_mt("tovholder"));
    CLI::App program(said(labels::about), "tovholder");
    try {
        if (sodium_init() < 0) throw std::runtime_error("libsodium");
        return run_asked(program, count, words);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // --help and --version come as errors
            return program.exit(error);
        }
        return complain(misused, labels::misused, error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        return complain(cannot_create, labels::no_data, error.what());
    } catch (const store::Error& error) {
        return complain(unavailable, labels::no_database, error.what());
    } catch (const std::exception& error) {
        return complain(broken, labels::unexpected, error.what());
    }
}

}  // namespace app
