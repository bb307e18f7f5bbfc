#pragma once

#include <memory>
#include <string>

#include "app/installation.hpp"
#include "web/server.hpp"

namespace app {

/// Counts what the program does and writes it as Prometheus reads it. Nothing in it is of anybody: routes by
/// their pattern, numbers. Safe to use from several threads.
class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// A request that the program answered.
    void count(const web::Finished& finished);
    /// Everything, in Prometheus' text format 0.0.4. What the database would have to say is left out while it
    /// cannot be had, and `tovholder_database_up` is 0 then. Seconds and bytes, as Prometheus names them.
    std::string text(Installation& installation, const web::Load& load);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace app
