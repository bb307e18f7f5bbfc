#include "mail/delivery.hpp"

#include "mail/pauses.hpp"

namespace mail {
namespace {

struct Claimed {
    Due due;
    std::expected<std::optional<Message>, Failure> message;
};

/// A mail that cannot be made, by a mistake of ours, must not keep those behind it from being sent.
std::expected<std::optional<Message>, Failure> composed(const Delivery& delivery, store::Session& session,
                                                        const Due& due) {
    try {
        return delivery.compose(session, due);
    } catch (const store::Error&) {
        throw;
    } catch (const std::exception&) {
        return std::unexpected(Failure{Failure::Kind::later, "unexpected"});
    }
}

std::optional<Claimed> claim(const Delivery& delivery, const std::string& name) {
    const base::Instant now = delivery.clock.now();
    const auto first = delivery.database.read(next_due);
    if (!first || *first > now) return std::nullopt;  // a write for nothing would keep others waiting
    return delivery.database.write([&](store::Session& session) -> std::optional<Claimed> {
        auto due = claim_next(session, now, name);
        if (!due) return std::nullopt;
        auto message = composed(delivery, session, *due);
        if (message && !*message) note_withdrawn(session, now, due->id, name);
        return Claimed{std::move(*due), std::move(message)};
    });
}

std::expected<void, Failure> send(const Delivery& delivery, const Claimed& claimed) {
    if (!claimed.message) return std::unexpected(claimed.message.error());
    const Message& message = **claimed.message;
    if (!is_address(message.to.address)) return std::unexpected(Failure{Failure::Kind::never, "address"});
    return delivery.sender.send({delivery.from.address, message.to.address,
                                 built(message, delivery.from, claimed.due.id, delivery.clock.now())});
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
