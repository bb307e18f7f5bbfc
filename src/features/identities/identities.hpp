#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "features/admission/admission.hpp"
#include "store/database.hpp"

/// Who and what is one: people, parties and bodies that documents name in more than one way. Likely ones are
/// proposed, a person joins them, and joining can be undone. Knows names and who was joined to whom; the
/// slices that own the rows move them.
namespace identities {

enum class Kind { person, party, body };

/// "person", as in tables and the history.
std::string word_of(Kind kind);

/// One name that was met.
struct Named {
    std::string id;
    std::string name;
    std::string slug;
    std::optional<std::string> joined_to = {};
};

/// All that was met by one of these names goes over: joining and undoing are the same movement. Where a row
/// refers to `from` and was met by one of `names`, it is to refer to `to` and keep the name.
struct Move {
    Kind kind = Kind::person;
    std::vector<std::string> names;  ///< ids
    std::string from;
    std::string to;
};
/// A slice's part in a move.
using Mover = std::function<void(store::Session&, const admission::CollaborationId&, const Move&)>;

/// What speaks for or against two being one, beside their names.
struct Evidence {
    struct Fact {
        std::string what;  ///< "Titel"
        std::string one;
        std::string other;
    };
    std::vector<Fact> facts;
    std::vector<std::string> in_common;  ///< sentences: "Samme titel: ..."
    bool other_is_known_better = false;  ///< is in more meetings, so its name is likely the right one
};
using Witness = std::function<Evidence(store::Session&, const admission::Visit&, Kind, const std::string& one,
                                       const std::string& other)>;
/// Whether two people were at one meeting, so that they are two.
using Together = std::function<bool(store::Session&, const std::string& one, const std::string& other)>;

struct Connections {
    std::vector<Mover> movers;  ///< in this order
    Witness witness;
    Together together;
};

/// Until the transaction ends nobody else joins or undoes in this collaboration. Whoever recognises names and
/// stores what they were recognised as calls it first.
void hold(store::Session& session, const admission::CollaborationId& collaboration);

/// Compares a new name with those it may be the same as, and remembers which are alike.
void compare(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
             const std::string& id);
/// The same for all that were never compared.
/// Gives false when there were none.
bool compare_all(store::Database& database);

/// Forgets what a name that is no more was like.
void forget(store::Session& session, Kind kind, const std::string& id);

std::optional<Named> by_id(store::Session& session, Kind kind, const std::string& id);
std::optional<Named> by_slug(store::Session& session, Kind kind,
                             const admission::CollaborationId& collaboration, const std::string& slug);
/// The one that it was joined to, over all steps; itself when it was not.
Named standing_for(store::Session& session, Kind kind, Named one);
/// All names that were joined to it, over all steps.
std::vector<Named> joined_into(store::Session& session, Kind kind, const std::string& id);

/// Those that are like this one by name.
std::vector<std::string> alike(store::Session& session, Kind kind, const std::string& id);
void set_together(store::Session& session, const std::string& one, const std::string& other, bool together);

/// Joins `from` to `to`, in a transaction that is under way; both must stand for themselves.
void join(store::Session& session, const admission::CollaborationId& collaboration, Kind kind,
          const Named& from, const Named& to, const std::vector<Mover>& movers);
/// Undoes that.
void part(store::Session& session, const admission::CollaborationId& collaboration, Kind kind,
          const Named& from, const std::vector<Mover>& movers);
/// Notes an act on one of them, which search follows. `other` is the second one that it touches.
void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          Kind kind, const std::string& act, const Named& one, const Named& other);

/// Two of `names` that may be one's.
struct AlikeNames {
    std::size_t one = 0;  ///< positions, the smaller first
    std::size_t other = 0;
    int strength = 0;  ///< 0 to 100
    std::string why;   ///< a sentence without its point
};
/// Names of offices and groups that are nowhere kept as bodies, compared as those are; the likeliest first.
std::vector<AlikeNames> alike_names(const std::vector<std::string>& names, const base::Words& words);

// --- Pages

/// "/personer"
std::string place_of(Kind kind);
/// Where the one stands: "/midtklyngen/personer/lars-olesen"
std::string address(const admission::Collaboration& collaboration, Kind kind, const std::string& slug);
/// To where the page of a joined name moved; nothing for one that stands for itself, or when there is none.
std::optional<web::Response> moved(store::Session& session, const admission::Visit& visit, Kind kind,
                                   const std::string& slug);
/// The other names met of this one, each with the button that undoes joining, and the way to join more.
web::Html spellings(store::Session& session, const admission::Visit& visit, const web::Request& request,
                    Kind kind, const Named& one, const base::Words& words);
/// The line that leads to the proposals, with how many there are.
web::Html proposals_line(store::Session& session, const admission::Visit& visit, Kind kind,
                         const base::Words& words);

/// For each kind "/{c}/personer/forslag" and its answers, "/{c}/personer/{name}/saml", ".../skil".
std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections);

}  // namespace identities
