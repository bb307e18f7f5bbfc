#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "web/exchange.hpp"
#include "web/workers.hpp"

/// For server.cpp and connection.cpp alone: the only files that know the server's library.
namespace web {

class Connection;

/// The connections that are open, so that they can be counted and asked to end.
class Connections {
  public:
    void add(Connection* connection);
    void remove(Connection* connection);
    std::size_t count() const;
    /// From now on each ends when its request under way is answered, the idle ones at once.
    void stop();
    bool stopping() const { return stopping_; }

  private:
    mutable std::mutex mutex_;
    std::set<Connection*> open_;
    std::atomic<bool> stopping_ = false;
};

/// What connections share. Outlives them.
struct Shop {
    const Site& site;
    Connections& connections;
    Workers& workers;  ///< sign-in and handlers
    Workers& writers;  ///< uploads to the disk
};

/// One client's connection: its requests one after the other. All of it runs on its own strand.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    using Socket = boost::asio::ip::tcp::socket;
    using Seconds = std::chrono::steady_clock::duration;

    Connection(Socket socket, const Shop& shop);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Until the client leaves, something goes wrong or the server stops.
    boost::asio::awaitable<void> serve();
    /// Safe from any thread.
    void stop();

  private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    enum class Read { whole, closed, late, malformed };

    boost::asio::awaitable<bool> wait_for_request(Seconds time);
    boost::asio::awaitable<bool> serve_one();
    boost::asio::awaitable<Read> read_head();
    boost::asio::awaitable<Read> read_body(Exchange& exchange);
    boost::asio::awaitable<Read> read_body_piece(char* space);
    boost::asio::awaitable<bool> read_more(std::size_t most);
    boost::asio::awaitable<bool> write(std::string_view head, std::string_view body);
    boost::asio::awaitable<bool> work(Workers& workers, Workers::Job& job);
    boost::asio::awaitable<void> let_read_the_answer();
    Head head() const;

    void allow(Seconds time);
    void begin_pace();
    void keep_pace(std::size_t bytes);
    void time_is_up();

    Socket socket_;
    const Shop& shop_;
    boost::asio::steady_timer timer_;
    bool late_ = false;  ///< the time allowed for what is under way is up
    bool idle_ = false;  ///< no request is under way
    boost::beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    std::string remote_;
    std::chrono::steady_clock::time_point pace_start_;
    std::size_t pace_bytes_ = 0;
};

}  // namespace web
