#pragma once

#include "mail/outbox.hpp"

/// The outbox as whoever sends sees it.
namespace mail {

/// One thing that a mail tells of.
struct Item {
    std::string kind;
    std::string detail;
    base::Instant at;
};

/// A mail to send.
struct Due {
    std::string id;
    std::string account;
    std::int64_t attempts = 0;  ///< this one counted
    std::vector<Item> items;    ///< the oldest first; one, or what was gathered
};

/// How long nobody else takes what was claimed: longer than sending takes. Who claimed it and died leaves it
/// to the others then.
inline constexpr std::int64_t lease_seconds = 10 * 60;
/// How long it is kept that a mail was sent.
inline constexpr std::int64_t kept_seconds = 30 * 24 * 60 * 60;

/// When the first is due; nothing when none waits.
std::optional<base::Instant> next_due(store::Session& session);
/// Takes what has been due longest, for whoever calls themselves `claim`; nothing when nothing is due or
/// another was quicker.
std::optional<Due> claim_next(store::Session& session, base::Instant now, const std::string& claim);

/// What became of it; all of these do nothing when it is no longer that claim's.
void note_sent(store::Session& session, base::Instant now, const std::string& id, const std::string& claim);
void note_withdrawn(store::Session& session, base::Instant now, const std::string& id,
                    const std::string& claim);
/// With no `next` it is given up.
struct Missed {
    std::string problem;
    std::optional<int> reply;
    std::optional<base::Instant> next;
};
void note_missed(store::Session& session, const std::string& id, const std::string& claim,
                 const Missed& missed);
/// Due again at once, for whoever comes next.
void give_back(store::Session& session, base::Instant now, const std::string& id, const std::string& claim);

}  // namespace mail
