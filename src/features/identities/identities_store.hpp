#pragma once

#include "features/identities/names.hpp"

/// Every SQL statement of the slice. People, parties and bodies lie in tables that are alike as far as names
/// go.
namespace identities {

std::optional<Named> by_key(store::Session& session, Kind kind,
                            const admission::CollaborationId& collaboration, const std::string& key);
std::vector<Named> joined_to(store::Session& session, Kind kind, const std::string& id);
void set_joined(store::Session& session, Kind kind, const std::string& id,
                const std::optional<std::string>& to);

struct Uncompared {
    admission::CollaborationId collaboration;
    std::string id;
};
std::vector<Uncompared> uncompared(store::Session& session, Kind kind);
void set_compared(store::Session& session, Kind kind, const std::string& id);
void insert_key(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                const std::string& key, const std::string& subject);
/// Those with the key; at most `most`.
std::vector<std::string> with_key(store::Session& session, Kind kind,
                                  const admission::CollaborationId& collaboration, const std::string& key,
                                  int most);
void insert_likeness(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                     const std::string& one, const std::string& other, const Likeness& likeness);

/// Two that may be one.
struct Proposal {
    Named one;
    Named other;
    Likeness likeness;
};
/// Where in the order of the proposals: the strongest come first.
struct Cursor {
    int strength = 1000;
    std::string one;
    std::string other;
};
/// Those that nobody has decided, after the cursor.
std::vector<Proposal> proposals(store::Session& session, Kind kind,
                                const admission::CollaborationId& collaboration, const Cursor& after,
                                int limit);
/// Not counted beyond `most`.
int count_proposals(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                    int most);
/// Those that a person said are two; at most `limit`.
std::vector<Proposal> kept_apart(store::Session& session, Kind kind,
                                 const admission::CollaborationId& collaboration, int limit);
/// Gives false when they are not alike.
bool set_apart(store::Session& session, Kind kind, const std::string& one, const std::string& other,
               bool apart);

}  // namespace identities
