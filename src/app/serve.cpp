#include <fmt/core.h>
#include <map>
#include <optional>
#include <pthread.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <system_error>
#include <thread>

#include "app/command_line.hpp"
#include "app/command_line_labels.hpp"
#include "app/folder_lock.hpp"
#include "app/follower.hpp"
#include "app/labels.hpp"
#include "app/mail_job.hpp"
#include "app/mail_option_labels.hpp"
#include "app/metrics_server.hpp"
#include "app/refusals.hpp"
#include "app/site.hpp"
#include "app/system_words.hpp"
#include "app/vocabulary.hpp"
#include "web/server.hpp"

namespace app {
namespace {

/// Wakes the waiting thread when nobody asked the program to end.
constexpr int ended_by_itself = SIGUSR1;

/// The signals that ask the program to end, held back from every thread but the one that waits.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, ended_by_itself}) sigaddset(&signals, signal);
    return signals;
}

/// Stops the server when the program is asked to end; must be made before any other thread.
class Ending {
  public:
    Ending() : signals_(ending_signals()) { pthread_sigmask(SIG_BLOCK, &signals_, nullptr); }

    void watch(web::Server& server, const base::Words& words) {
        waiting_ = std::thread([this, &server, &words] {
            int signal = 0;
            sigwait(&signals_, &signal);
            fmt::print("{}", words(labels::stopping));
            server.stop();
        });
    }

    /// For a server that ended by itself: lets the waiting thread go.
    void done() {
        pthread_kill(waiting_.native_handle(), ended_by_itself);
        waiting_.join();
    }

  private:
    sigset_t signals_;
    std::thread waiting_;
};

void print_links(Installation& installation, const ServeOptions& options, const std::string& address) {
    const admission::Setting& setting = installation.setting();
    installation.database().write([&](store::Session& session) {
        const auto accounts = admission::accounts(session);
        if (accounts.empty()) {
            const std::string path = admission::new_set_up_link(session, installation.clock());
            fmt::print("{}", setting.words(labels::set_up_link, address + path));
        } else if (options.sign_in_link) {
            const auto& first = accounts.front();
            if (options.without_code && admission::turn_off_codes(session, setting, first)) {
                fmt::print("{}", setting.words(labels::code_turned_off, first.name));
            }
            const std::string path = admission::new_sign_in_link(session, installation.clock(), first.id);
            fmt::print("{}", setting.words(labels::sign_in_link, first.name, address + path));
        }
    });
}

int address_taken(const std::string& address, std::uint16_t port, const std::system_error& error) {
    fmt::print(stderr, "{}",
               base::Words()(labels::address_taken, address, port, said_of(error.code(), base::Words())));
    return unavailable;
}

std::string shown_address(const ServeOptions& options, const web::Server& server) {
    return options.public_address.empty() ? fmt::format("http://{}:{}", options.address, server.port())
                                          : options.public_address;
}

int mail_misused(const base::Problem& problem) {
    static const std::map<std::string, const base::Label*> said = {
        {"mail.server", &labels::mail_server_wrong},
        {"mail.from", &labels::mail_from_wrong},
        {"mail.alone", &labels::mail_alone},
        {"mail.password", &labels::mail_password_wrong},
        {"mail.in_clear", &labels::mail_in_clear_wrong},
        {"mail.authorities", &labels::mail_authorities_wrong},
    };
    const base::Words words;
    const std::string what = words(labels::mail_wrong, problem.field, words(*said.at(problem.code)));
    fmt::print(stderr, "{}", words(labels::misused, what));
    return misused;
}

/// From the first word to the last request, with everything that works beside the server.
int run(Installation& installation, const ServeOptions& options, const std::optional<MailSettings>& mails,
        mail::Bell& bell, web::Server& server, Ending& ending) {
    const base::Words& words = installation.setting().words;
    const Follower follower(installation);
    const std::string address = shown_address(options, server);
    std::optional<MailJob> mail_job;
    if (mails) mail_job.emplace(installation, bell, *mails, address);
    fmt::print("{}", words(labels::serving, address));
    print_links(installation, options, address);
    fmt::print("{}", words(labels::how_to_stop));
    std::fflush(stdout);
    ending.watch(server, words);
    server.run();
    ending.done();
    return done;
}

/// Serves what is there until the program is asked to end.
int serve(const ServeOptions& options, Ending& ending, web::ServerOptions served,
          const std::optional<MailSettings>& mails) {
    auto vocabulary = vocabulary_in(options.place.folder);
    if (!vocabulary) return complain_of_vocabulary(vocabulary.error(), base::Words());
    const FolderLock alone(options.place.folder, FolderLock::What::serving, FolderLock::How::alone);
    mail::Bell bell;
    Installation installation(options.place, std::move(*vocabulary), options.public_address,
                              mails ? &bell : nullptr);
    const admission::Setting& setting = installation.setting();
    const auto sessions = admission::sessions(installation.database(), installation.clock());
    const auto refused = refusals(setting);
    served.temporary = installation.temporary_folder();
    Metrics metrics;
    if (options.metrics_port)
        served.finished = [&metrics](const web::Finished& finished) { metrics.count(finished); };
    std::unique_ptr<web::Server> server;
    try {
        server = std::make_unique<web::Server>(served, site(installation, options.openid_in_clear), *sessions,
                                               *refused);
    } catch (const std::system_error& error) {
        return address_taken(options.address, options.port, error);  // taken meanwhile
    }
    std::optional<MetricsServer> watched;
    try {
        if (options.metrics_port) watched.emplace(installation, metrics, *server, *options.metrics_port);
    } catch (const std::system_error& error) {
        return address_taken("127.0.0.1", *options.metrics_port, error);
    }
    if (watched) fmt::print("{}", setting.words(labels::metrics_at, watched->port()));
    return run(installation, options, mails, bell, *server, ending);
}

}  // namespace

int serve(const ServeOptions& options) {
    const auto mails = mail_settings(options.mail);
    if (!mails) return mail_misused(mails.error());
    Ending ending;
    web::ServerOptions served;
    served.address = options.address;
    served.port = options.port;
    served.public_address = options.public_address;
    try {
        web::check_address(served);  // before a data folder is made for a server that cannot be had
    } catch (const std::system_error& error) {
        return address_taken(options.address, options.port, error);
    }
    return serve(options, ending, std::move(served), *mails);
}

}  // namespace app
