#pragma once

#include <expected>
#include <optional>
#include <string>

/// Handing one mail to whoever carries it on.
namespace mail {

struct Failure {
    enum class Kind {
        later,  ///< may go well another time
        never,  ///< will not go better: given up at once
        ended,  ///< it was broken off because the program is ending
    };
    Kind kind = Kind::later;
    /// What went wrong, without an address in it:
    ///   "unreachable"   no such server, or nothing listens there
    ///   "time"          it did not answer in time
    ///   "lost"          the connection broke
    ///   "encryption"    it offers no encryption, or nobody known vouches for it
    ///   "sign_in"       it does not know our user and password, or wants one
    ///   "refused"       it said no; `reply` has its number
    ///   "address"       what the account has cannot be an address
    ///   "unexpected"    anything else
    std::string problem;
    std::optional<int> reply = {};  ///< the mail server's (RFC 5321, 4.2.3), where it said no
};

struct Letter {
    std::string from;  ///< addresses of the envelope
    std::string to;
    std::string text;  ///< as built
};

class Sender {
  public:
    virtual ~Sender() = default;
    /// Returns when the server has taken the mail on itself, or why not.
    virtual std::expected<void, Failure> send(const Letter& letter) = 0;
};

}  // namespace mail
