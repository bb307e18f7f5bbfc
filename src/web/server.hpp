#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/http.hpp"

namespace web {

/// Where sessions are kept; `access` fills it. Called on the worker threads.
class Sessions {
  public:
    virtual ~Sessions() = default;
    /// Who the cookie's token belongs to, when its session is still good.
    virtual std::optional<Visitor> find(std::string_view token) = 0;
};

/// The pages the server itself must answer with. Called on the worker threads.
class Refusals {
  public:
    virtual ~Refusals() = default;
    /// A page for 400, 403, 404, 405, 408, 413, 415, 429, 500 or 503. `incident` is the number the
    /// user can name and the log has, for 500 and 503.
    virtual Response page(int status, const Request& request, const std::string& incident) = 0;
};

/// A request that was answered, without anything of what was asked for.
struct Finished {
    std::string_view method;   ///< "GET", "HEAD", "POST", else "other": what strangers make up is not kept
    std::string_view pattern;  ///< of its route; empty when there is none
    int status = 0;
    std::chrono::duration<double> took{};
};

/// How busy a server is just now.
struct Load {
    std::size_t connections = 0;  ///< open
    std::size_t waiting = 0;      ///< requests without a worker
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one, see Server::port
    int io_threads = 1;
    int workers = 4;
    std::size_t queue = 1000;  ///< requests waiting for a worker; more are answered 503
    std::size_t header_limit = 16 * 1024;
    std::size_t connections = 10'000;      ///< more are answered with 503 and closed
    std::chrono::seconds header_time{15};  ///< to send the whole head of a request
    std::chrono::seconds body_pause{15};   ///< the longest pause while a body is sent
    std::chrono::seconds idle_time{60};    ///< between two requests on a connection
    std::chrono::seconds stop_time{10};    ///< for requests under way when asked to stop
    std::filesystem::path
        temporary;               ///< where uploads are streamed to; must exist and be this server's alone
    std::string public_address;  ///< "https://…" when behind a proxy; else as bound
    /// Told of every answer, on any thread; must be quick and must not throw. May be empty.
    std::function<void(const Finished&)> finished = {};
    bool logged = true;  ///< a line in the log for each answer
};

/// Throws std::system_error when a server could not listen there just now: for asking before anything is
/// made for it.
void check_address(const ServerOptions& options);

/// The server: Boost.Beast behind plain values. Adds the strict headers to every answer, checks
/// the CSRF token of every post, asks for sign-in where a route needs it, answers HEAD as GET.
class Server {
  public:
    /// Binds at once, to a numeric address; throws std::system_error when the address is taken. Routes that
    /// collide are a programmer's mistake and end the program.
    Server(ServerOptions options, std::vector<Route> routes, Sessions& sessions, Refusals& refusals);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    /// Safe from any thread.
    Load load() const;
    /// Serves until `stop`; returns when all requests under way are answered or their time is up
    /// (a handler that still runs then is waited for, its answer is not sent). To be called once.
    void run();
    /// Asks `run` to end: takes no new connections. Safe from any thread and from a signal handler's
    /// thread.
    void stop();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Cookies of the house: `HttpOnly; SameSite=Lax; Path=/`, `Secure` when the public address is https.
std::string session_cookie(std::string_view token, std::chrono::seconds age, bool secure);
std::string ended_session_cookie(bool secure);
inline constexpr std::string_view session_cookie_name = "tovholder";

}  // namespace web
