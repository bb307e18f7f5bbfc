#include "mail/delivery.hpp"

#include "mail/pauses.hpp"

namespace mail {
namespace {

struct Claimed {
    Due due;
    std::expected<std::optional<Message>, Failure> message;
};

const Failure by_our_mistake{Failure::Kind::later, "unexpected"};

/// Nothing of ours is wrong: the same goes well when the disk or the database is back.
bool is_broken_world(const store::Error& error) {
    using Kind = store::Error::Kind;
    return error.kind() == Kind::busy || error.kind() == Kind::lost || error.kind() == Kind::full;
}

std::optional<Claimed> claim_made(const Delivery& delivery, const std::string& name,
                                  std::optional<std::string>& under_way) {
    const base::Instant now = delivery.clock.now();
    return delivery.database.write([&](store::Session& session) -> std::optional<Claimed> {
        auto due = claim_next(session, now, name);
        if (!due) return std::nullopt;
        under_way = due->id;
        auto message = delivery.compose(session, *due);
        if (!message) note_withdrawn(session, now, due->id, name);
        return Claimed{std::move(*due), std::move(message)};
    });
}

/// A mail that cannot be made, by a mistake of ours, must not keep those behind it from being sent. What its
/// transaction did is gone with it, so it is claimed once more, to note that.
std::optional<Claimed> claim_unmade(const Delivery& delivery, const std::string& name,
                                    const std::string& unmade) {
    const base::Instant now = delivery.clock.now();
    return delivery.database.write([&](store::Session& session) -> std::optional<Claimed> {
        auto due = claim_next(session, now, name);
        if (!due) return std::nullopt;
        if (due->id == unmade) return Claimed{std::move(*due), std::unexpected(by_our_mistake)};
        give_back(session, now, due->id, name);  // somebody else took it meanwhile
        return std::nullopt;
    });
}

std::optional<Claimed> claim(const Delivery& delivery, const std::string& name) {
    const auto first = delivery.database.read(next_due);
    // A write for nothing would keep others waiting.
    if (!first || *first > delivery.clock.now()) return std::nullopt;
    std::optional<std::string> under_way;
    try {
        return claim_made(delivery, name, under_way);
    } catch (const store::Error& error) {
        if (!under_way || is_broken_world(error)) throw;
    } catch (const std::exception&) {
        if (!under_way) throw;
    }
    return claim_unmade(delivery, name, *under_way);
}

std::expected<void, Failure> send(const Delivery& delivery, const Claimed& claimed) {
    if (!claimed.message) return std::unexpected(claimed.message.error());
    const Message& message = **claimed.message;
    if (!is_address(message.to.address)) return std::unexpected(Failure{Failure::Kind::never, "address"});
    try {
        return delivery.sender.send({delivery.from.address, message.to.address,
                                     built(message, delivery.from, claimed.due.id, delivery.clock.now())});
    } catch (const std::exception&) {
        return std::unexpected(by_our_mistake);
    }
}

std::optional<base::Instant> next_of(const Failure& failure, std::int64_t attempts, base::Instant now) {
    const auto pause = pause_after(attempts);
    return failure.kind == Failure::Kind::never || !pause ? std::nullopt
                                                          : std::optional(base::after(now, *pause));
}

}  // namespace

Delivered deliver_next(const Delivery& delivery) {
    const std::string name = delivery.ids.next();
    const auto claimed = claim(delivery, name);
    if (!claimed) return {};
    const std::string& id = claimed->due.id;
    if (claimed->message && !*claimed->message) return {Fate::withdrawn, id};
    const auto sent = send(delivery, *claimed);
    const base::Instant now = delivery.clock.now();
    return delivery.database.write([&](store::Session& session) -> Delivered {
        if (sent) {
            note_sent(session, now, id, name);
            return {Fate::sent, id};
        }
        if (sent.error().kind == Failure::Kind::ended) {
            give_back(session, now, id, name);
            return {Fate::ended, id};
        }
        const auto next = next_of(sent.error(), claimed->due.attempts, now);
        note_missed(session, id, name, {sent.error().problem, sent.error().reply, next});
        return {next ? Fate::postponed : Fate::given_up, id, sent.error()};
    });
}

}  // namespace mail
