#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/address.hpp"
#include "web/http.hpp"
#include "web/multipart.hpp"
#include "web/router.hpp"
#include "web/server.hpp"

namespace web {

/// What all exchanges of a server share. Outlives them.
struct Site {
    ServerOptions options;
    Router router;
    Sessions& sessions;
    Refusals& refusals;

    bool secure() const { return options.public_address.starts_with("https://"); }
};

/// The head of a request as it came over the wire.
struct Head {
    std::string method;
    std::string target;
    std::map<std::string, std::string, std::less<>> headers;  ///< names in small letters
    std::string remote;
    std::optional<std::uint64_t> length;  ///< of the body, when told
    bool chunked = false;                 ///< a body of untold length comes
};

/// One request and its answer, without any network: what is asked, who asks, whether they may,
/// the body, the answer. The steps are called in this order: constructor, `admit`, then while
/// `wants_body` `take` and at last `answer`; then `response_head` and `response`.
class Exchange {
  public:
    Exchange(const Site& site, Head head);
    /// For what is no request: 400 or 408.
    Exchange(const Site& site, int refusal, std::string remote);

    /// Who asks, and may they? Answers at once what needs no body. Blocks: for worker threads.
    void admit();
    bool wants_body() const { return !answered_; }
    bool expects_continue() const;
    /// True when `take` writes to the disk and so must not be called on an I/O thread.
    bool takes_to_disk() const { return multipart_.has_value(); }
    /// The body's next bytes. False when no more is to be read: then `answer` refuses.
    bool take(std::string_view bytes);
    /// The body ended too early or could not be read: 400 or 408.
    void refuse_body(int status) { refusal_ = status; }
    /// Checks the form's token and calls the handler. Blocks: for worker threads.
    void answer();
    /// No worker is free: 503 in plain text.
    void answer_busy();

    /// The head of the answer as it goes over the wire, with all headers of the house.
    std::string response_head(bool keep_alive) const;
    /// The body of the answer; empty for HEAD.
    std::string_view response_body() const;
    /// Tells that it is over: a line in the log, without personal data and tokens, and whoever counts.
    void tell() const;
    int status() const { return response_.status; }

  private:
    void read_head(Head head);
    void find_without_slash(const Address& address);
    void move_on();
    void check_body(const Head& head);
    void find_visitor();
    void admit_visitor();
    bool finish_form();
    void refuse(int status);
    void fail(const char* what);
    template <class Step>
    void guarded(Step step);
    std::string shown_path() const;

    const Site& site_;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    Request request_;
    std::string method_;
    std::string allowed_;
    const Route* route_ = nullptr;
    std::string moved_to_;  ///< where the page is that was asked for with a slash at its end
    int refusal_ = 0;       ///< the status to refuse with; 0 for none
    bool answered_ = false;
    bool new_token_ = false;  ///< the visitor has no form token yet
    bool has_body_ = false;
    std::size_t body_limit_ = 0;
    std::size_t taken_ = 0;
    std::string form_;
    std::optional<MultipartReader> multipart_;
    Response response_;
};

}  // namespace web
