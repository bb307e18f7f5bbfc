#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fmt/core.h>
#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include "app/backup_labels.hpp"
#include "app/command_line_labels.hpp"
#include "app/command_line_words.hpp"
#include "app/commands.hpp"
#include "app/folder_lock.hpp"
#include "app/labels.hpp"
#include "app/system_words.hpp"
#include "app/terminal_text.hpp"
#include "base/date.hpp"
#include "store/database.hpp"

namespace app {
namespace {

/// What the words of the command line are parsed into.
struct Asked {
    ServeOptions serve;
    ImportOptions import;
    ReadOptions read;
    SearchOptions search;
    SimulateOptions simulate;
    Place demonstration;
    Place checked;
    BackupOptions backup;
    RestoreOptions restore;
    CopyOptions copy;
};

std::string said(const base::Label& label) { return std::string(base::Words()(label)); }

void add_place(CLI::App& command, Place& place) {
    command.add_option("--data", place.folder, said(labels::option_data))
        ->required()
        ->type_name(said(labels::help_folder));
    command.add_option("--database", place.database, said(labels::option_database))
        ->envname("TOVHOLDER_DATABASE");
}

CLI::App* add_command(CLI::App& program, const std::string& name, const base::Label& about) {
    CLI::App* command = program.add_subcommand(name, said(about));
    command->group(said(labels::help_commands_heading));
    command->set_help_flag("-h,--help", said(labels::option_help));  // once more, in our group
    return command;
}

CLI::Option* add_format(CLI::App& command, Shown& shown, const base::Label& about) {
    const auto take = [&shown](const std::string& word) {
        if (word != "json" && word != "text") {
            throw CLI::ValidationError(base::Words()(labels::format_unknown, word));
        }
        shown = word == "json" ? Shown::json : Shown::text;
    };
    return command.add_option_function<std::string>("--format", take, said(about))->type_name("json|text");
}

CLI::App* add_serve(CLI::App& program, ServeOptions& options) {
    CLI::App* command = add_command(program, "serve", labels::about_serve);
    add_place(*command, options.place);
    command->add_option("--address", options.address, said(labels::option_address))
        ->envname("TOVHOLDER_ADDRESS")
        ->capture_default_str();
    command->add_option("--port", options.port, said(labels::option_port))
        ->envname("TOVHOLDER_PORT")
        ->capture_default_str();
    command->add_option("--public-address", options.public_address, said(labels::option_public_address))
        ->envname("TOVHOLDER_PUBLIC_ADDRESS")
        ->transform([](std::string address) {
            while (address.ends_with('/')) address.pop_back();
            return address;
        })
        ->check([](const std::string& address) {
            const bool whole = address.starts_with("https://") || address.starts_with("http://");
            return whole ? std::string() : said(labels::public_address_whole);
        });
    auto* link = command->add_flag("--sign-in-link", options.sign_in_link, said(labels::option_link));
    command->add_flag("--without-code", options.without_code, said(labels::option_without_code))->needs(link);
    command->add_option("--metrics-port", options.metrics_port, said(labels::option_metrics_port))
        ->envname("TOVHOLDER_METRICS_PORT");
    add_mail_options(*command, options.mail);
    command->add_flag("--openid-in-clear", options.openid_in_clear, said(labels::option_openid_in_clear));
    return command;
}

CLI::App* add_import(CLI::App& program, ImportOptions& options) {
    CLI::App* command = add_command(program, "import", labels::about_import);
    add_place(*command, options.place);
    command->add_option("--collaboration", options.collaboration, said(labels::option_collaboration));
    command->add_option(said(labels::help_path), options.paths, said(labels::option_paths))
        ->required()
        ->type_name("");
    return command;
}

CLI::App* add_read(CLI::App& program, ReadOptions& options) {
    CLI::App* command = add_command(program, "read", labels::about_read);
    command->add_option(said(labels::help_file), options.files, said(labels::option_file))
        ->required()
        ->type_name("");
    command->add_option("--vocabulary", options.vocabulary, said(labels::option_vocabulary))
        ->type_name(said(labels::help_file));
    command->footer(said(labels::read_statuses));
    auto* format = add_format(*command, options.shown, labels::option_format);
    command
        ->add_flag_callback(
            "--explain", [&options] { options.shown = Shown::explained; }, said(labels::option_explain))
        ->excludes(format);
    return command;
}

CLI::App* add_search(CLI::App& program, SearchOptions& options) {
    CLI::App* command = add_command(program, "search", labels::about_search);
    add_place(*command, options.place);
    command->add_option("--collaboration", options.collaboration,
                        said(labels::option_collaboration_searched));
    add_format(*command, options.shown, labels::option_search_format);
    command->add_option("--limit", options.limit, said(labels::option_limit))
        ->capture_default_str()
        ->check([](const std::string& number) {
            const bool fits = number.find_first_not_of("0123456789") == std::string::npos &&
                              number.size() < 4 && std::stoi("0" + number) >= 1 && std::stoi(number) <= 100;
            return fits ? std::string() : base::Words()(labels::limit_wrong, number);
        });
    command->add_option(said(labels::help_words), options.words, said(labels::option_words))
        ->required()
        ->type_name("");
    return command;
}

CLI::App* add_simulate(CLI::App& program, SimulateOptions& options) {
    CLI::App* command = add_command(program, "simulate", labels::about_simulate);
    command->add_option("--seed", options.seed, said(labels::option_seed))->capture_default_str();
    command->add_option("--meetings", options.meetings, said(labels::option_meetings))
        ->capture_default_str()
        ->type_name(said(labels::help_number))
        ->check([](const std::string& number) {
            const bool fits = number.find_first_not_of("0123456789") == std::string::npos &&
                              number.size() < 7 && std::stoi("0" + number) >= 1;
            return fits ? std::string() : base::Words()(labels::meetings_wrong, number);
        });
    command->add_option("--today", options.today, said(labels::option_today))
        ->capture_default_str()
        ->check([](const std::string& day) {
            return base::parse_date(day) ? std::string() : base::Words()(labels::day_unknown, day);
        });
    command->add_option("--out", options.folder, said(labels::option_out))
        ->type_name(said(labels::help_folder));
    command->add_flag("--truth", options.truth, said(labels::option_truth));
    return command;
}

template <class Options>
CLI::App* add_with_file(CLI::App& program, const std::string& name, const base::Label& about,
                        Options& options) {
    CLI::App* command = add_command(program, name, about);
    add_place(*command, options.place);
    command->add_option(said(labels::help_file), options.file, said(labels::option_backup))
        ->required()
        ->type_name("");
    return command;
}

CLI::App* add_copy(CLI::App& program, CopyOptions& options) {
    CLI::App* command = add_command(program, "copy", labels::about_copy);
    add_place(*command, options.place);
    command->get_option("--database")->required();
    const auto take = [&options](const std::string& word) {
        if (word != "postgresql" && word != "sqlite") {
            throw CLI::ValidationError(base::Words()(labels::copy_to_unknown, word));
        }
        options.to_postgresql = word == "postgresql";
    };
    command->add_option_function<std::string>("--to", take, said(labels::option_copy_to))
        ->required()
        ->type_name("postgresql|sqlite");
    return command;
}

int run_asked(CLI::App& program, int count, char** words) {
    Asked asked;
    say_help_in(program, base::Words());
    program.require_subcommand(1);
    program.set_version_flag("--version", std::string("tovholder ") + TOVHOLDER_VERSION,
                             said(labels::option_version));
    const CLI::App* serve_command = add_serve(program, asked.serve);
    const CLI::App* import_command = add_import(program, asked.import);
    const CLI::App* read_command = add_read(program, asked.read);
    const CLI::App* search_command = add_search(program, asked.search);
    const CLI::App* simulate_command = add_simulate(program, asked.simulate);
    CLI::App* demo_command = add_command(program, "demo", labels::about_demo);
    add_place(*demo_command, asked.demonstration);
    CLI::App* check_command = add_command(program, "check", labels::about_check);
    add_place(*check_command, asked.checked);
    const CLI::App* backup_command = add_with_file(program, "backup", labels::about_backup, asked.backup);
    const CLI::App* restore_command = add_with_file(program, "restore", labels::about_restore, asked.restore);
    const CLI::App* copy_command = add_copy(program, asked.copy);

    program.parse(count, words);
    if (*serve_command) return serve(asked.serve);
    if (*import_command) return import(asked.import);
    if (*read_command) return read(asked.read);
    if (*search_command) return search_for(asked.search);
    if (*simulate_command) return simulate(asked.simulate);
    if (*check_command) return check(asked.checked);
    if (*backup_command) return back_up(asked.backup);
    if (*restore_command) return restore(asked.restore);
    if (*copy_command) return copy(asked.copy);
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
    // Events, one a line (docs/operations.md); the journal knows when.
    spdlog::set_default_logger(spdlog::stderr_logger_mt("tovholder"));
    spdlog::set_pattern("level=%l %v");
    CLI::App program(said(labels::about), "tovholder");
    try {
        std::signal(SIGPIPE, SIG_IGN);
        if (sodium_init() < 0) throw std::runtime_error("libsodium");
        const int status = run_asked(program, count, words);
        // An answer that did not get out, to a full disk say, was not given.
        const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
        if (!lost) return status;
        return complain(output_lost, labels::output_lost,
                        said_of(std::error_code(errno, std::generic_category()), base::Words()));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // --help and --version come as errors
            return program.exit(error);
        }
        return complain(misused, labels::misused, said_of(error, program, base::Words()));
    } catch (const FolderInUse& error) {
        return complain(unavailable, labels::folder_in_use, printable(error.what()));
    } catch (const std::filesystem::filesystem_error& error) {
        const base::Words in_danish;
        return complain(cannot_create, labels::no_data,
                        error.path1().string() + ": " + said_of(error.code(), in_danish));
    } catch (const store::Error& error) {
        return complain(unavailable, labels::no_database, error.what());
    } catch (const std::system_error& error) {
        // Standard output is what commands write to by themselves; fmt throws when it cannot.
        if (std::ferror(stdout) != 0)
            return complain(output_lost, labels::output_lost, said_of(error.code(), base::Words()));
        return complain(broken, labels::unexpected, error.what());
    } catch (const std::exception& error) {
        return complain(broken, labels::unexpected, error.what());
    }
}

}  // namespace app
