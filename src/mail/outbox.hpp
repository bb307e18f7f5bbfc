#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "store/database.hpp"

/// Mail that waits to be sent (migrations/0027_mail.sql). It is put in by the transaction of the act that is
/// its cause, so that neither is without the other.
///
/// No secret lies in it, not even while it waits: a row says why whom is to have a mail, and the text with
/// its link is made when it is sent (Compose in mail/delivery.hpp).
namespace mail {

struct NewMail {
    std::string account;      ///< whose; where that is, is looked up when it is sent
    std::string kind;         ///< what Compose knows it by
    std::string detail = {};  ///< what the text needs beside it; no secret
    bool gathers =
        false;  ///< news: goes with others that wait for the same person, and waits a little itself
};
/// How long news wait for more of them: who changes several things at once causes one mail.
inline constexpr std::int64_t gathering_seconds = 60;

void put(store::Session& session, base::IdSource& ids, base::Instant now, const NewMail& mail);

/// How many of the kind were put in for the account from `since` on, whatever became of them.
std::int64_t put_since(store::Session& session, const std::string& account, const std::string& kind,
                       base::Instant since);
/// The id of one of the kind that waits for the account.
std::optional<std::string> waiting(store::Session& session, const std::string& account,
                                   const std::string& kind);

/// The waiting ones of the account are not to be sent after all: those of the kind, or with none all of them.
void withdraw(store::Session& session, base::Instant now, const std::string& account,
              const std::optional<std::string>& kind = {});

/// What was neither sent nor withdrawn.
struct Unfinished {
    std::string id;
    std::string account;
    std::string kind;
    bool given_up = false;
    bool under_way = false;  ///< somebody is sending it
    std::int64_t attempts = 0;
    base::Instant put_in_at;
    base::Instant next_at;   ///< when it is tried again, while it is not given up
    std::string problem;     ///< of Failure, the last time; empty when it was not tried
    std::int64_t reply = 0;  ///< of Failure; 0 for none
};
/// Those given up first, then as they are due. All, or the one.
std::vector<Unfinished> unfinished(store::Session& session, const std::optional<std::string>& only = {});
/// How many mails wait to be sent, and how many were given up and wait for somebody.
struct Tally {
    std::int64_t waiting = 0;
    std::int64_t given_up = 0;
};
Tally tally(store::Session& session);
/// The accounts of what was given up; one as often as there are mails.
std::vector<std::string> given_up(store::Session& session);

/// Makes it due at once, with the pauses from the first again. False when it is finished, or being sent.
bool try_again(store::Session& session, base::Instant now, const std::string& id);
/// The same for who asks for a mail that waits, again and again perhaps: its attempts stay counted, and one
/// that may have come after all is sent `attempts` times before its pauses hold.
bool hurry(store::Session& session, base::Instant now, const std::string& id, std::int64_t attempts);
/// Somebody no longer wants it sent, or has seen that it was given up. False when it is finished, or being
/// sent.
bool let_go(store::Session& session, base::Instant now, const std::string& id);

}  // namespace mail
