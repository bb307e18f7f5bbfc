#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>

#include "mail/sender.hpp"

namespace mail {

/// A mail server that takes mail from us.
struct Server {
    std::string address;  ///< "smtp://host:587" or "smtps://host"; a path is the name we greet by
    /// smtp:// is encrypted by STARTTLS or not used; false only for a server that no network lies before.
    bool encrypted = true;
    std::string user = {};  ///< empty: nobody signs in
    std::string password = {};
    std::filesystem::path authorities = {};  ///< PEM, who vouches for the server; empty: the system's
    /// Until it has greeted, is encrypted and has let us in.
    std::chrono::seconds connecting{15};
    /// The whole. RFC 5321 (4.5.3.2) lets a server take longer to think, but it was written for servers that
    /// check while they listen; ours is tried again.
    std::chrono::seconds whole{120};
};

/// Sends by SMTP (libcurl). Each mail has a connection of its own.
class Smtp final : public Sender {
  public:
    /// Throws std::runtime_error when libcurl cannot be used.
    explicit Smtp(Server server);
    /// What a server says no to for good (5yz to the mail itself) is Kind::never; a no to us, to our password
    /// or to encryption is ours to mend, and tried again.
    std::expected<void, Failure> send(const Letter& letter) override;
    /// Breaks off what is being sent, within a second or so, and all that follows. From another thread.
    void end() { ending_ = true; }

  private:
    Server server_;
    std::atomic<bool> ending_ = false;
};

}  // namespace mail
