#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "web/client.hpp"
#include "web/server.hpp"
#include "web/temporary_folder.hpp"

namespace web::testing {

inline constexpr const char* form_token = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// One person, Åse Prøve, is signed in with the session cookie "session-1" and token "visitor-token".
class OneSession final : public Sessions {
  public:
    std::optional<Visitor> find(std::string_view token) override;
    std::atomic<int> asked = 0;
};

/// Pages that say their status, who was there, and the incident.
class PlainRefusals final : public Refusals {
  public:
    Response page(int status, const Request& request, const std::string& incident) override;
};

/// Something that tests wait for across threads.
class Gate {
  public:
    void open();
    void wait();
    bool is_open();

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
};

/// A server on a free port, with routes that tell what reached them; stops at the end.
class RunningServer {
  public:
    explicit RunningServer(ServerOptions options = quick_options());
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    static ServerOptions quick_options();
    Client client(int receive_buffer = 0) const { return Client(server_->port(), receive_buffer); }
    std::uint16_t port() const { return server_->port(); }
    Load load() const { return server_->load(); }
    void stop() { server_->stop(); }
    /// Until `run` has returned.
    void join();
    bool folder_empty() const;
    /// True when the folder is empty within five seconds: a file goes with its request, which may be
    /// right after the answer has come.
    bool folder_empties() const;

    OneSession sessions;
    PlainRefusals refusals;
    Gate entered;   ///< opened when the handler of /venter is entered
    Gate released;  ///< what that handler waits for
    std::atomic<int> handled = 0;

  private:
    std::vector<Route> routes();
    TemporaryFolder folder_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
};

/// "csrf=…" and the cookie that goes with it, for posts before sign-in.
std::string form_cookie_header();
std::string session_cookie_header();

}  // namespace web::testing
