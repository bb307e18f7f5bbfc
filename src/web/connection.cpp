#include "web/connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/error.hpp>
#include <spdlog/spdlog.h>

#include "base/danish.hpp"

/// No lambda that captures and no temporary with a destructor stands inside a co_await
/// expression here: g++ 12 destroys them twice.
namespace web {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr std::size_t head_piece = 4 * 1024;
constexpr std::size_t body_piece = 64 * 1024;
constexpr std::size_t longest_chunk_line = 16 * 1024;
/// Bytes a second below which a client is cut off, after the pause that is always allowed: who
/// sends a byte now and then must not hold a connection for days.
constexpr std::size_t slowest = 1024;
constexpr std::chrono::seconds farewell{2};

/// Queues a job whose end resumes the coroutine on its own strand.
struct Begin {
    template <class Handler>
    void operator()(Handler handler, Workers* workers, Workers::Job* job, bool* taken) const {
        auto executor = asio::get_associated_executor(handler);
        Workers::Job whole = [job, taken, executor, handler = std::move(handler)]() mutable {
            if (*taken) (*job)();
            asio::post(executor, std::move(handler));
        };
        *taken = true;
        if (workers->offer(whole)) return;
        *taken = false;
        whole();
    }
};

}  // namespace

Connection::Connection(Socket socket, const Shop& shop)
    : socket_(std::move(socket)), shop_(shop), timer_(socket_.get_executor()) {
    error_code error;
    remote_ = socket_.remote_endpoint(error).address().to_string();
    socket_.set_option(asio::ip::tcp::no_delay(true), error);
    shop_.connections.add(this);
}

Connection::~Connection() { shop_.connections.remove(this); }

void Connection::stop() {
    asio::post(socket_.get_executor(), [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self == nullptr || !self->idle_) return;
        error_code ignored;
        self->socket_.cancel(ignored);
    });
}

asio::awaitable<void> Connection::serve() {
    Seconds time = shop_.site.options.header_time;
    for (;;) {
        const bool begun = co_await wait_for_request(time);
        if (!begun) break;
        const bool again = co_await serve_one();
        if (!again) break;
        time = shop_.site.options.idle_time;
    }
    timer_.cancel();
    error_code ignored;
    socket_.close(ignored);
}

/// Nothing that is costly is held while a client is silent.
asio::awaitable<bool> Connection::wait_for_request(Seconds time) {
    parser_.reset();
    idle_ = true;
    if (shop_.connections.stopping()) co_return false;
    if (buffer_.size() > 0) co_return true;
    buffer_.shrink_to_fit();
    allow(time);
    co_return co_await read_more(head_piece);
}

asio::awaitable<bool> Connection::serve_one() {
    const Read read = co_await read_head();
    idle_ = false;
    if (read == Read::closed) co_return false;
    std::optional<Exchange> exchange;
    if (read == Read::whole)
        exchange.emplace(shop_.site, head());
    else
        exchange.emplace(shop_.site, read == Read::late ? 408 : 400, remote_);

    Workers::Job admit = [&exchange] { exchange->admit(); };
    const bool admitted = co_await work(shop_.workers, admit);
    if (!admitted) exchange->answer_busy();
    if (exchange->wants_body()) {
        const Read body = co_await read_body(*exchange);
        if (body == Read::closed) co_return false;
        Workers::Job answer = [&exchange] { exchange->answer(); };
        const bool answered = co_await work(shop_.workers, answer);
        if (!answered) exchange->answer_busy();
    }

    const bool all_read = read == Read::whole && parser_->is_done();
    const bool again = all_read && parser_->keep_alive() && !shop_.connections.stopping();
    const std::string answer_head = exchange->response_head(again);
    const bool written = co_await write(answer_head, exchange->response_body());
    exchange->tell();
    if (written && !again && !all_read) co_await let_read_the_answer();
    co_return written&& again;
}

asio::awaitable<Connection::Read> Connection::read_head() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shop_.site.options.header_limit));
    parser_->body_limit(boost::none);  // Exchange counts, as the limit is the route's
    allow(shop_.site.options.header_time);
    for (;;) {
        error_code error;
        if (buffer_.size() > 0) {
            buffer_.consume(parser_->put(buffer_.data(), error));
            if (parser_->is_header_done()) co_return error ? Read::malformed : Read::whole;
            if (error && error != http::error::need_more) co_return Read::malformed;
        }
        const bool more = co_await read_more(head_piece);
        if (!more) co_return late_ ? Read::late : Read::closed;
    }
}

asio::awaitable<Connection::Read> Connection::read_body(Exchange& exchange) {
    if (exchange.expects_continue() && buffer_.size() == 0) {
        const bool written = co_await write("HTTP/1.1 100 Continue\r\n\r\n", "");
        if (!written) co_return Read::closed;
    }
    const auto space = std::make_unique<char[]>(body_piece);
    begin_pace();
    while (!parser_->is_done()) {
        const Read piece = co_await read_body_piece(space.get());
        if (piece == Read::closed) co_return Read::closed;
        if (piece == Read::late) exchange.refuse_body(408);
        if (piece == Read::malformed) exchange.refuse_body(400);
        if (piece != Read::whole) break;

        const std::size_t size = body_piece - parser_->get().body().size;
        if (size == 0) continue;
        const std::string_view bytes(space.get(), size);
        bool wanted = true;
        Workers::Job take = [&exchange, &wanted, bytes] { wanted = exchange.take(bytes); };
        if (exchange.takes_to_disk()) {
            const bool taken = co_await work(shop_.writers, take);
            wanted = wanted && taken;
        } else {
            take();
        }
        if (!wanted) break;
    }
    co_return Read::whole;
}

/// Parses what is there into `space`, reading more first when that is needed.
asio::awaitable<Connection::Read> Connection::read_body_piece(char* space) {
    parser_->get().body().data = space;
    parser_->get().body().size = body_piece;
    parser_->get().body().more = true;
    error_code error;
    if (buffer_.size() > 0) buffer_.consume(parser_->put(buffer_.data(), error));
    const bool stuck = error == http::error::need_more || buffer_.size() == 0;
    if (error && error != http::error::need_more && error != http::error::need_buffer)
        co_return Read::malformed;
    if (parser_->is_done() || !stuck || parser_->get().body().size < body_piece) co_return Read::whole;
    if (buffer_.size() > longest_chunk_line) co_return Read::malformed;
    allow(shop_.site.options.body_pause);
    const std::size_t before = buffer_.size();
    const bool more = co_await read_more(body_piece);
    if (!more) co_return late_ ? Read::late : Read::closed;
    keep_pace(buffer_.size() - before);
    co_return late_ ? Read::late : Read::whole;
}

asio::awaitable<bool> Connection::read_more(std::size_t most) {
    if (late_ || (idle_ && shop_.connections.stopping())) co_return false;
    error_code error;
    const auto space = buffer_.prepare(most);
    const std::size_t size =
        co_await socket_.async_read_some(space, asio::redirect_error(asio::use_awaitable, error));
    buffer_.commit(size);
    co_return !error && size > 0;
}

asio::awaitable<bool> Connection::write(std::string_view head, std::string_view body) {
    begin_pace();
    while (!head.empty() || !body.empty()) {
        allow(shop_.site.options.body_pause);
        error_code error;
        const std::array<asio::const_buffer, 2> buffers = {asio::buffer(head.data(), head.size()),
                                                           asio::buffer(body.data(), body.size())};
        const std::size_t size =
            co_await socket_.async_write_some(buffers, asio::redirect_error(asio::use_awaitable, error));
        keep_pace(size);
        if (error || late_) co_return false;
        const std::size_t of_head = std::min(size, head.size());
        head.remove_prefix(of_head);
        body.remove_prefix(size - of_head);
    }
    co_return true;
}

/// False when the queue was full and nothing was done.
asio::awaitable<bool> Connection::work(Workers& workers, Workers::Job& job) {
    timer_.cancel();  // a handler takes the time it takes
    bool taken = false;
    Workers* const pool = &workers;
    Workers::Job* const work = &job;
    bool* const told = &taken;
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(Begin(), asio::use_awaitable, pool,
                                                                         work, told);
    co_return taken;
}

/// A client that is still sending would lose the answer if the connection were closed at once
/// (RFC 9112, 9.6), so what it sends is thrown away for a moment.
asio::awaitable<void> Connection::let_read_the_answer() {
    error_code error;
    socket_.shutdown(Socket::shutdown_send, error);
    allow(farewell);
    std::array<char, head_piece> space{};
    const asio::mutable_buffer buffer = asio::buffer(space);
    while (!error && !late_)
        co_await socket_.async_read_some(buffer, asio::redirect_error(asio::use_awaitable, error));
}

Head Connection::head() const {
    Head head;
    const auto& message = parser_->get();
    // A method nobody knows could be anything, and stands in the log.
    head.method = message.method() == http::verb::unknown ? "?" : std::string(message.method_string());
    head.target = std::string(message.target());
    head.remote = remote_;
    for (const auto& field : message) {
        const std::string name = base::lower(std::string_view(field.name_string()));
        std::string& value = head.headers[name];
        if (!value.empty()) value += name == "cookie" ? "; " : ", ";
        value += std::string_view(field.value());
    }
    // Two hosts, or a body coded in a way that we do not undo, are read differently by a proxy.
    if (message.count(http::field::host) != 1) head.headers.erase("host");
    if (const auto coding = head.headers.find("transfer-encoding"); coding != head.headers.end())
        if (base::lower(coding->second) != "chunked") head.headers.erase("host");
    if (const auto length = parser_->content_length()) head.length = *length;
    head.chunked = parser_->chunked();
    return head;
}

void Connection::allow(Seconds time) {
    late_ = false;
    timer_.expires_after(time);
    timer_.async_wait([weak = weak_from_this()](error_code error) {
        if (const auto self = weak.lock(); self != nullptr && !error) self->time_is_up();
    });
}

void Connection::time_is_up() {
    // A wait that ended just before the timer was set anew still comes here.
    if (timer_.expiry() > std::chrono::steady_clock::now()) return;
    late_ = true;
    error_code ignored;
    socket_.cancel(ignored);
}

void Connection::begin_pace() {
    pace_start_ = std::chrono::steady_clock::now();
    pace_bytes_ = 0;
}

void Connection::keep_pace(std::size_t bytes) {
    pace_bytes_ += bytes;
    const std::chrono::seconds earned(pace_bytes_ / slowest);
    const Seconds took = std::chrono::steady_clock::now() - pace_start_;
    if (took > shop_.site.options.body_pause + earned) late_ = true;
}

void Connections::add(Connection* connection) {
    const std::lock_guard lock(mutex_);
    open_.insert(connection);
}

void Connections::remove(Connection* connection) {
    const std::lock_guard lock(mutex_);
    open_.erase(connection);
}

std::size_t Connections::count() const {
    const std::lock_guard lock(mutex_);
    return open_.size();
}

void Connections::stop() {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (Connection* connection : open_) connection->stop();
}

}  // namespace web
