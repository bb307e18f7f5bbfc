#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/problem.hpp"

/// Mail: what is to go out waits in the database, is built, and handed to a mail server.
namespace mail {

/// Whom a mail is from or for.
struct Mailbox {
    std::string name = {};  ///< as shown; may be empty
    std::string address = {};
};

/// Reads "Tovholder <post@example.org>" or "post@example.org". Problem: "mail.mailbox".
base::Result<Mailbox> mailbox_of(std::string_view text);

/// Whether it can stand in an envelope (RFC 5321, 4.1.2): ASCII, one "@" with something on both sides,
/// nothing that would end the address or begin another command, at most 254 bytes.
bool is_address(std::string_view text);

struct Message {
    Mailbox to;
    std::string subject;
    std::string text;  ///< UTF-8, lines ended by "\n"
};

/// The mail as RFC 5322 has it, with CRLF, as it goes to a mail server. Its Message-ID is made of `id` and
/// the sender's domain, so that it is the same however often the mail is sent; `Auto-Submitted` (RFC 3834)
/// keeps absence notes from answering it. Control characters in names and subject become blanks: nothing in
/// them begins a header of its own. Text that is not UTF-8 is a programmer's mistake.
std::string built(const Message& message, const Mailbox& from, const std::string& id, base::Instant date);

/// Makes ready what building needs; to be called before there are several threads.
void start_building();

}  // namespace mail
