#pragma once

#include <cstdint>
#include <thread>

#include "app/installation.hpp"
#include "app/metrics.hpp"
#include "web/server.hpp"

namespace app {

/// Answers those who watch over the machine, on a port of 127.0.0.1 that nobody else reaches: /metrics for
/// Prometheus, and /health with "ok" (200), or with "database" (503) while the database does not answer. From
/// when it is made until it goes.
class MetricsServer {
  public:
    /// `metrics` and `server` outlive it. Throws std::system_error when the port is taken.
    MetricsServer(Installation& installation, Metrics& metrics, const web::Server& server,
                  std::uint16_t port);
    ~MetricsServer();
    MetricsServer(const MetricsServer&) = delete;
    MetricsServer& operator=(const MetricsServer&) = delete;

    /// Where it listens; another than was asked for where that was 0.
    std::uint16_t port() const { return server_.port(); }

  private:
    std::unique_ptr<web::Sessions> sessions_;
    std::unique_ptr<web::Refusals> refusals_;
    web::Server server_;
    std::thread thread_;
};

}  // namespace app
