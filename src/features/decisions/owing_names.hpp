#pragma once

#include <string>
#include <vector>

#include "features/decisions/settling_store.hpp"

/// The names of offices and groups that owe something, several of which may be one: "sekretariatet" and
/// "klyngesekretariatet". Those of people, parties and bodies are joined as identities.
namespace decisions {

struct OwingName {
    std::string id;
    std::string name;
    int open = 0;
    int follow_ups = 0;  ///< open or not
    std::string latest;  ///< ISO day of the latest of them
    bool own = true;     ///< of an office or a group that is no party and no body
};
/// All that owe or have owed, but people, in Danish order; at most `most`.
std::vector<OwingName> owing_names(store::Session& session, const admission::CollaborationId& collaboration,
                                   int most);

/// One that was joined to another.
struct JoinedName {
    std::string id;
    std::string name;
    std::string to;  ///< the id that it is counted under
    std::string to_name;
};
std::vector<JoinedName> joined_names(store::Session& session,
                                     const admission::CollaborationId& collaboration);

/// Two that a person said are two.
struct ApartNames {
    std::string one;
    std::string other;
};
std::vector<ApartNames> names_apart(store::Session& session, const admission::CollaborationId& collaboration);
void set_names_apart(store::Session& session, const std::string& one, const std::string& other, bool apart);

/// The bodies in whose minutes something was laid on the name, most often first, each with how often.
std::vector<std::pair<std::string, int>> laid_on_by(store::Session& session, const std::string& responsible);

/// Whom the name is counted under from now on; nothing for itself.
void join_name(store::Session& session, const std::string& responsible, const std::optional<std::string>& to);

/// Counts what each of them owes under the one name that all of theirs are counted under now.
void count_anew(store::Session& session, const admission::CollaborationId& collaboration,
                const std::vector<Owing>& all);

}  // namespace decisions
