#pragma once

#include <functional>

#include "mail/message.hpp"
#include "mail/outbox_store.hpp"
#include "mail/sender.hpp"

namespace mail {

/// Makes a mail's text when it is sent; nothing when it is not to be sent after all. What it writes (the
/// digest of a link's token) is committed before the mail goes out.
using Compose = std::function<std::optional<Message>(store::Session&, const Due&)>;

/// What sending needs. All of it outlives the delivery.
struct Delivery {
    store::Database& database;
    const base::Clock& clock;
    base::IdSource& ids;
    Mailbox from;
    Compose compose;
    Sender& sender;
};

enum class Fate {
    none,  ///< nothing was due
    sent,
    withdrawn,
    postponed,
    given_up,
    ended,  ///< broken off; it lies as before
};
struct Delivered {
    Fate fate = Fate::none;
    std::string id = {};
    Failure failure = {};  ///< of postponed and given_up
};

/// Sends the mail that has been due longest. Whoever dies in here has sent it or not; it is sent once more
/// when its lease has run out, with the Message-ID it had. Two that do this at a time, also on two machines,
/// do not take the same. Throws when the world is broken; the mail lies there then.
Delivered deliver_next(const Delivery& delivery);

}  // namespace mail
