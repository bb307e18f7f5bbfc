#include "app/metrics.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/logged.hpp"
#include "features/history/history.hpp"
#include "mail/outbox.hpp"

namespace app {
namespace {

using Gauge = prometheus::Gauge;

/// Seconds; from a page out of memory to what people give up waiting for.
const prometheus::Histogram::BucketBoundaries steps = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                       0.1,   0.25,   0.5,   1,    2.5,   10};

Gauge& gauge(prometheus::Registry& registry, const std::string& name, const std::string& help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

double resident_bytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double open_files() {
    std::error_code ignored;
    double count = 0;
    for (auto file = std::filesystem::directory_iterator("/proc/self/fd", ignored);
         file != std::filesystem::directory_iterator(); file.increment(ignored))
        ++count;
    return count - 1;  // the one that reads the folder
}

}  // namespace

struct Metrics::Inside {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter()
            .Name("tovholder_http_requests_total")
            .Help("Requests answered, by method, pattern of the address and status")
            .Register(registry);
    prometheus::Histogram& seconds = prometheus::BuildHistogram()
                                         .Name("tovholder_http_request_seconds")
                                         .Help("From the head of a request to the end of its answer")
                                         .Register(registry)
                                         .Add({}, steps);
    Gauge& connections = gauge(registry, "tovholder_http_connections", "Connections that are open");
    Gauge& waiting = gauge(registry, "tovholder_http_waiting", "Requests that wait for a thread");
    Gauge& up = gauge(registry, "tovholder_database_up", "1 when the database answers, else 0");
    Gauge& resident = gauge(registry, "process_resident_memory_bytes", "Memory in use");
    prometheus::Counter& processor = prometheus::BuildCounter()
                                         .Name("process_cpu_seconds_total")
                                         .Help("Time of the processor used")
                                         .Register(registry)
                                         .Add({});
    Gauge& files = gauge(registry, "process_open_fds", "Files and connections that are open");
    Gauge& free_bytes = gauge(registry, "tovholder_disk_free_bytes", "Room left where the data folder is");
    /// Of what the database says; gone while it says nothing.
    struct Kept {
        prometheus::Registry registry;
        Gauge& acts = gauge(registry, "tovholder_history_position", "Acts in the history");
        Gauge& indexed =
            gauge(registry, "tovholder_index_position",
                  "Acts that the search index has followed; behind the history for a few seconds");
        Gauge& mail_waiting = gauge(registry, "tovholder_mail_waiting", "Mails that are to be sent yet");
        Gauge& mail_given_up =
            gauge(registry, "tovholder_mail_given_up", "Mails that could not be sent and wait for somebody");
    };
    Kept kept;
    std::mutex collecting;

    /// False when the database cannot be had.
    bool ask(Installation& installation);
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const web::Finished& finished) {
    inside_->requests
        .Add({{"method", std::string(finished.method)},
              {"route", std::string(finished.pattern)},
              {"status", std::to_string(finished.status)}})
        .Increment();
    inside_->seconds.Observe(finished.took.count());
}

bool Metrics::Inside::ask(Installation& installation) {
    try {
        const auto [acts, mails] = installation.database().read([](store::Session& session) {
            return std::pair(history::last_position(session), mail::tally(session));
        });
        kept.acts.Set(static_cast<double>(acts));
        kept.mail_waiting.Set(static_cast<double>(mails.waiting));
        kept.mail_given_up.Set(static_cast<double>(mails.given_up));
        kept.indexed.Set(static_cast<double>(installation.index().position().number));
        return true;
    } catch (const std::exception& error) {
        spdlog::error("event=figures_without_database why={}", base::logged(error.what()));
        return false;
    }
}

std::string Metrics::text(Installation& installation, const web::Load& load) {
    const std::lock_guard alone(inside_->collecting);
    inside_->connections.Set(static_cast<double>(load.connections));
    inside_->waiting.Set(static_cast<double>(load.waiting));
    inside_->resident.Set(resident_bytes());
    inside_->processor.Increment(processor_seconds() - inside_->processor.Value());
    inside_->files.Set(open_files());
    std::error_code failed;
    const auto space = std::filesystem::space(installation.temporary_folder(), failed);
    if (!failed) inside_->free_bytes.Set(static_cast<double>(space.available));
    const bool up = inside_->ask(installation);
    inside_->up.Set(up ? 1 : 0);
    auto families = inside_->registry.Collect();
    if (up) std::ranges::move(inside_->kept.registry.Collect(), std::back_inserter(families));
    return prometheus::TextSerializer().Serialize(families);
}

}  // namespace app
