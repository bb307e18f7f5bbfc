#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace web::testing {

struct Answer {
    int status = 0;                                   ///< 0 when the connection ended before a whole answer
    std::multimap<std::string, std::string> headers;  ///< names in small letters
    std::string body;

    std::string header(const std::string& name) const;
};

/// A browser that can misbehave: a socket, bytes out, answers in.
class Client {
  public:
    explicit Client(std::uint16_t port, int receive_buffer = 0);
    ~Client();
    Client(Client&& other) noexcept;
    Client& operator=(Client&&) = delete;

    /// False when the server has closed.
    bool send(std::string_view bytes);
    /// The next answer; `head_only` when it answers HEAD.
    Answer receive(bool head_only = false);
    Answer ask(std::string_view bytes) { return send(bytes) ? receive() : Answer{}; }
    Answer get(const std::string& target, const std::string& headers = "");
    Answer post(const std::string& target, const std::string& body, const std::string& headers = "",
                const std::string& type = "application/x-www-form-urlencoded");
    /// True when the server ends the connection within the time.
    bool ends_within(std::chrono::milliseconds time);
    /// True when something to read comes within the time.
    bool has_answer_within(std::chrono::milliseconds time) const;
    /// Reads bytes until there are `size` or the connection ends.
    std::string receive_bytes(std::size_t size);
    void close();

  private:
    bool fill();
    int socket_ = -1;
    std::string pending_;
};

std::string get_request(const std::string& target, const std::string& headers = "");
std::string post_request(const std::string& target, const std::string& body, const std::string& headers = "",
                         const std::string& type = "application/x-www-form-urlencoded");

}  // namespace web::testing
