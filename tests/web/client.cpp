#include "web/client.hpp"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "base/danish.hpp"

namespace web::testing {

namespace {

constexpr int patience = 20'000;  // milliseconds: a test that hangs fails

Answer read_head(std::string_view head) {
    Answer answer;
    answer.status = std::stoi(std::string(head.substr(9, 3)));
    std::size_t at = head.find("\r\n") + 2;
    while (at < head.size()) {
        const auto end = head.find("\r\n", at);
        const std::string_view line = head.substr(at, end - at);
        const auto colon = line.find(": ");
        answer.headers.emplace(base::lower(line.substr(0, colon)), line.substr(colon + 2));
        at = end + 2;
    }
    return answer;
}

}  // namespace

std::string Answer::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

Client::Client(std::uint16_t port, int receive_buffer) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer > 0)
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const int yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection");
}

Client::~Client() { close(); }

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), pending_(std::move(other.pending_)) {}

void Client::close() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

bool Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Client::fill() {
    pollfd wait{socket_, POLLIN, 0};
    if (::poll(&wait, 1, patience) <= 0) return false;
    std::array<char, 65536> space{};
    const ssize_t size = ::recv(socket_, space.data(), space.size(), 0);
    if (size <= 0) return false;
    pending_.append(space.data(), static_cast<std::size_t>(size));
    return true;
}

Answer Client::receive(bool head_only) {
    std::size_t end = 0;
    while ((end = pending_.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return {};
    Answer answer = read_head(std::string_view(pending_).substr(0, end + 2));
    pending_.erase(0, end + 4);
    const std::string length = answer.header("content-length");
    if (!head_only && !length.empty()) {
        answer.body = receive_bytes(std::stoul(length));
        if (answer.body.size() < std::stoul(length)) return {};
    }
    return answer;
}

std::string Client::receive_bytes(std::size_t size) {
    while (pending_.size() < size && fill()) {
    }
    std::string bytes = pending_.substr(0, size);
    pending_.erase(0, bytes.size());
    return bytes;
}

bool Client::ends_within(std::chrono::milliseconds time) {
    const auto latest = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < latest) {
        pollfd wait{socket_, POLLIN, 0};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(latest - std::chrono::steady_clock::now());
        if (::poll(&wait, 1, static_cast<int>(left.count()) + 1) <= 0) continue;
        std::array<char, 65536> space{};
        if (::recv(socket_, space.data(), space.size(), 0) <= 0) return true;
    }
    return false;
}

bool Client::has_answer_within(std::chrono::milliseconds time) const {
    pollfd wait{socket_, POLLIN, 0};
    return !pending_.empty() || ::poll(&wait, 1, static_cast<int>(time.count())) > 0;
}

std::string get_request(const std::string& target, const std::string& headers) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

std::string post_request(const std::string& target, const std::string& body, const std::string& headers,
                         const std::string& type) {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
}

Answer Client::get(const std::string& target, const std::string& headers) {
    return ask(get_request(target, headers));
}

Answer Client::post(const std::string& target, const std::string& body, const std::string& headers,
                    const std::string& type) {
    return ask(post_request(target, body, headers, type));
}

}  // namespace web::testing
