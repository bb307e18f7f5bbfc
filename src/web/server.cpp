#include "web/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <malloc.h>
#include <sodium.h>
#include <spdlog/spdlog.h>
#include <stdexcept>
#include <sys/resource.h>
#include <system_error>
#include <thread>

#include "base/logged.hpp"
#include "web/connection.hpp"
#include "web/labels.hpp"
#include "web/temporary_file.hpp"
#include "web/wire.hpp"

namespace web {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::milliseconds breath{50};
constexpr int heap_kept = 256 * 1024 * 1024;
constexpr int heap_piece = 4 * 1024 * 1024;

/// Each connection is an open file; what the system allows at most is what we ask for.
void raise_open_files() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Giving memory back to the system and fetching it again for each page costs a fifth of the
/// speed. Setting the one threshold freezes the other, so both are set.
void keep_memory() {
    ::mallopt(M_TRIM_THRESHOLD, heap_kept);
    ::mallopt(M_MMAP_THRESHOLD, heap_piece);
}

[[noreturn]] void fail(const error_code& error, const std::string& what) {
    throw std::system_error(error.value(), std::generic_category(), what);
}

using Strand = asio::strand<asio::io_context::executor_type>;

tcp::acceptor listen(const Strand& strand, const ServerOptions& options) {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    const std::string what = options.address + ":" + std::to_string(options.port);
    if (error) fail(error, what);
    const tcp::endpoint endpoint(address, options.port);
    tcp::acceptor acceptor(strand);
    try {
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen();
    } catch (const boost::system::system_error& failed) {
        fail(failed.code(), what);
    }
    return acceptor;
}

/// Says in one breath that there is no room, without waiting for anything.
void turn_away(tcp::socket& socket, const Site& site) {
    const Response response = Response::plain(503, std::string(base::Words()(labels::busy)) + "\n");
    const std::string answer =
        write_head(response, {{"Retry-After", "2"}}, {.keep_alive = false, .secure = site.secure()}) +
        response.body;
    error_code ignored;
    (void)socket.non_blocking(true, ignored);
    (void)socket.write_some(asio::buffer(answer), ignored);  // a courtesy: nothing waits for it
    (void)socket.shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> serve(std::shared_ptr<Connection> connection) {
    try {
        co_await connection->serve();
    } catch (const std::exception& error) {
        spdlog::error("event=connection_ended why={}", base::logged(error.what()));
    }
}

}  // namespace

void check_address(const ServerOptions& options) {
    asio::io_context context;
    listen(asio::make_strand(context), options);  // closed again at once
}

/// The order is the order of safety: what stands last goes first, and threads before what they use.
struct Server::Inside {
    Inside(ServerOptions options, std::vector<Route> routes, Sessions& sessions, Refusals& refusals)
        : site{std::move(options), Router(std::move(routes)), sessions, refusals},
          context(site.options.io_threads),
          strand(asio::make_strand(context)),
          acceptor(listen(strand, site.options)),
          pause(strand),
          end(strand),
          writers(1, site.options.connections + 1),
          workers(site.options.workers, site.options.queue) {}

    asio::awaitable<void> accept();
    asio::awaitable<void> wind_down();
    void take(tcp::socket socket);
    void begin_stop();

    Site site;
    Connections connections;
    Shop shop{site, connections, workers, writers};
    asio::io_context context;
    Strand strand;  ///< of the acceptor and all that decides whether to go on taking connections
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    asio::steady_timer end;
    bool stopping = false;
    Workers writers;
    Workers workers;
};

asio::awaitable<void> Server::Inside::accept() {
    while (acceptor.is_open()) {
        error_code error;
        tcp::socket socket(asio::make_strand(context));
        co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            take(std::move(socket));
            continue;
        }
        if (!acceptor.is_open()) break;
        // Most often no open file is left; others must end first.
        spdlog::warn("event=no_connection_taken why={}", base::logged(error.message()));
        pause.expires_after(breath);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
}

void Server::Inside::take(tcp::socket socket) {
    if (connections.count() >= site.options.connections) return turn_away(socket, site);
    const auto executor = socket.get_executor();
    asio::co_spawn(executor, serve(std::make_shared<Connection>(std::move(socket), shop)), asio::detached);
}

void Server::Inside::begin_stop() {
    if (stopping) return;
    stopping = true;
    error_code ignored;
    (void)acceptor.close(ignored);
    pause.cancel();
    connections.stop();
    asio::co_spawn(strand, wind_down(), asio::detached);
}

/// Waits for the requests under way, as long as they are given.
asio::awaitable<void> Server::Inside::wind_down() {
    const auto latest = std::chrono::steady_clock::now() + site.options.stop_time;
    while (connections.count() > 0 && std::chrono::steady_clock::now() < latest) {
        error_code ignored;
        end.expires_after(std::chrono::milliseconds(10));
        co_await end.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    context.stop();
}

Server::Server(ServerOptions options, std::vector<Route> routes, Sessions& sessions, Refusals& refusals) {
    if (::sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    raise_open_files();
    keep_memory();
    const std::filesystem::path temporary = options.temporary;
    inside_ = std::make_unique<Inside>(std::move(options), std::move(routes), sessions, refusals);
    // Only whoever has got the address may clear up: another server's uploads may be under way.
    remove_left_over(temporary);
}

Server::~Server() = default;

std::uint16_t Server::port() const {
    error_code error;
    return inside_->acceptor.local_endpoint(error).port();
}

Load Server::load() const { return {inside_->connections.count(), inside_->workers.waiting()}; }

void Server::run() {
    // All control of the server itself runs on one strand, so that stopping needs no lock.
    asio::co_spawn(inside_->strand, inside_->accept(), asio::detached);
    std::vector<std::thread> threads;
    for (int i = 1; i < inside_->site.options.io_threads; ++i)
        threads.emplace_back([this] { inside_->context.run(); });
    inside_->context.run();
    for (std::thread& thread : threads) thread.join();
    inside_->workers.finish();
    inside_->writers.finish();
}

void Server::stop() {
    asio::post(inside_->strand, [this] { inside_->begin_stop(); });
}

}  // namespace web
