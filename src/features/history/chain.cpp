#include "features/history/chain.hpp"

#include "base/sha256.hpp"

namespace history {
namespace {

/// The length before each column keeps ("ab", "c") from looking like ("a", "bc").
void add_column(base::Sha256& hash, const std::optional<std::string>& column) {
    if (!column) {
        hash.add("-");
        return;
    }
    hash.add(std::to_string(column->size()) + ":");
    hash.add(*column);
}

}  // namespace

std::string payload_digest(std::string_view salt, std::string_view payload) {
    base::Sha256 hash;
    hash.add(salt);
    hash.add(payload);
    return hash.finish();
}

std::string chain_digest(const Link& link) {
    base::Sha256 hash;
    add_column(hash, std::to_string(link.position));
    add_column(hash, link.entry.collaboration);
    add_column(hash, std::to_string(link.entry.at.microseconds));
    add_column(hash, link.entry.actor);
    add_column(hash, link.entry.actor_name);
    add_column(hash, link.entry.act);
    add_column(hash, link.entry.subject_kind);
    add_column(hash, link.entry.subject_id);
    add_column(hash, link.payload_digest);
    add_column(hash, link.previous);
    return hash.finish();
}

}  // namespace history
