#include "app/metrics_server.hpp"

#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "features/history/history.hpp"

namespace app {
namespace {

class NobodySignedIn final : public web::Sessions {
  public:
    std::optional<web::Visitor> find(std::string_view) override { return std::nullopt; }
};

class Numbers final : public web::Refusals {
  public:
    web::Response page(int status, const web::Request&, const std::string&) override {
        return web::Response::plain(status, std::to_string(status) + "\n");
    }
};

web::Response health(Installation& installation) {
    try {
        installation.database().read([](store::Session& session) { return history::last_position(session); });
        return web::Response::plain(200, "ok\n");
    } catch (const std::exception& error) {
        spdlog::error("event=database_silent why={}", base::logged(error.what()));
        return web::Response::plain(503, "database\n");
    }
}

std::vector<web::Route> routes(Installation& installation, Metrics& metrics, const web::Server& server) {
    const auto figures = [&](const web::Request&) {
        web::Response response = web::Response::plain(200, metrics.text(installation, server.load()));
        response.type = "text/plain; version=0.0.4; charset=utf-8";
        return response;
    };
    const auto well = [&](const web::Request&) { return health(installation); };
    return {{.pattern = "/metrics", .handler = figures, .entry = web::Entry::anyone},
            {.pattern = "/health", .handler = well, .entry = web::Entry::anyone}};
}

web::ServerOptions options(std::uint16_t port) {
    web::ServerOptions options;
    options.port = port;
    options.workers = 1;
    options.queue = 10;
    options.connections = 20;
    options.logged = false;  // it is asked every few seconds
    return options;
}

}  // namespace

MetricsServer::MetricsServer(Installation& installation, Metrics& metrics, const web::Server& server,
                             std::uint16_t port)
    : sessions_(std::make_unique<NobodySignedIn>()),
      refusals_(std::make_unique<Numbers>()),
      server_(options(port), routes(installation, metrics, server), *sessions_, *refusals_),
      thread_([this] { server_.run(); }) {}

MetricsServer::~MetricsServer() {
    server_.stop();
    thread_.join();
}

}  // namespace app
