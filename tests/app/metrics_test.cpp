#include "app/metrics.hpp"

#include <gmock/gmock.h>

#include "app/whole_site.hpp"
#include "features/history/history.hpp"
#include "mail/outbox.hpp"

namespace {

using app::testing::WholeSite;
using testing::HasSubstr;

class MetricsTest : public WholeSite {
  protected:
    std::string text() { return metrics_.text(*installation_, {.connections = 3, .waiting = 2}); }
    /// "\nname value\n"
    static std::string line(const std::string& name, std::int64_t value) {
        return "\n" + name + " " + std::to_string(value) + "\n";
    }
    app::Metrics metrics_;
};

TEST_P(MetricsTest, CountWhatWasAnswered) {
    open_demonstration();
    using Seconds = std::chrono::duration<double>;
    metrics_.count({"GET", "/{collaboration}/moeder", 200, Seconds(0.003)});
    metrics_.count({"GET", "/{collaboration}/moeder", 200, Seconds(0.3)});
    metrics_.count({"other", "", 405, Seconds(0.0001)});
    const std::string told = text();
    EXPECT_THAT(told, HasSubstr("tovholder_http_requests_total{method=\"GET\","
                                "route=\"/{collaboration}/moeder\",status=\"200\"} 2\n"));
    EXPECT_THAT(told,
                HasSubstr("tovholder_http_requests_total{method=\"other\",route=\"\",status=\"405\"} 1\n"));
    EXPECT_THAT(told, HasSubstr("tovholder_http_request_seconds_bucket{le=\"0.005\"} 2\n"));
    EXPECT_THAT(told, HasSubstr(line("tovholder_http_request_seconds_count", 3)));
    EXPECT_THAT(told, HasSubstr(line("tovholder_http_connections", 3)));
    EXPECT_THAT(told, HasSubstr(line("tovholder_http_waiting", 2)));
}

TEST_P(MetricsTest, SayWhatTheDatabaseHolds) {
    open_demonstration();
    const auto acts = installation_->database().read(
        [](store::Session& session) { return history::last_position(session); });
    ASSERT_GT(acts, 0);
    const std::string told = text();
    EXPECT_THAT(told, HasSubstr(line("tovholder_database_up", 1)));
    EXPECT_THAT(told, HasSubstr(line("tovholder_history_position", acts)));
    EXPECT_THAT(told, HasSubstr(line("tovholder_index_position", acts)));
    EXPECT_THAT(told, HasSubstr(line("tovholder_mail_waiting", 0)));
    installation_->database().write([&](store::Session& session) {
        const auto accounts = admission::accounts(session);
        mail::put(session, installation_->setting().ids, installation_->clock().now(),
                  {.account = accounts.at(0).id.text(), .kind = "invitation"});
    });
    EXPECT_THAT(text(), HasSubstr(line("tovholder_mail_waiting", 1)));
}

INSTANTIATE_TEST_SUITE_P(Engines, MetricsTest, support::both_engines(), support::engine_name);

}  // namespace
