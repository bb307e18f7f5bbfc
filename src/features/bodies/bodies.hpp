#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "features/admission/admission.hpp"
#include "features/identities/identities.hpp"
#include "store/database.hpp"

/// What meets.
namespace bodies {

struct Body {
    base::Id<Body> id;
    std::string name;
    std::string belongs_to;  ///< another collaboration, when the documents say so; else empty
    std::string slug;
    /// By which name it was found, when that is another's that was joined to this one.
    std::optional<base::Id<Body>> named = {};

    /// "Klyngestyregruppen", or "Klyngestyregruppen (Randersklyngen)" for another's.
    std::string full_name() const { return belongs_to.empty() ? name : name + " (" + belongs_to + ")"; }
};
using BodyId = base::Id<Body>;

/// The body of that name, added when not met before. `named_collaboration` is what the document says
/// it belongs to; our own name or none makes it ours. Of a name that was joined to another body, that one.
Body recognise_body(store::Session& session, base::IdSource& ids,
                    const admission::Collaboration& collaboration, const std::string& name,
                    const std::string& named_collaboration);

/// The one with this full name; nothing when it was not met.
std::optional<Body> known(store::Session& session, const admission::CollaborationId& collaboration,
                          const std::string& full_name);

std::vector<Body> all(store::Session& session, const admission::CollaborationId& collaboration);
std::optional<Body> find(store::Session& session, const admission::CollaborationId& collaboration,
                         std::string_view slug);

std::string address(const admission::Collaboration& collaboration, std::string_view slug);

/// What other slices know of a body: a section of its page, or nothing.
using Trail = std::function<web::Html(store::Session&, const admission::Visit&, const Body&)>;
/// What other slices say of each body in one line of the list (how many meetings, from when to when), by body
/// id.
using Notes =
    std::function<std::vector<std::pair<std::string, std::string>>(store::Session&, const admission::Visit&)>;

/// The last of the movers: a name that a person gave a body and took back, which no document says, goes.
void forget_unused(store::Session& session, const admission::CollaborationId& collaboration,
                   const identities::Move& move);

/// What a body's page needs of others.
struct Connections {
    std::vector<Trail> trails;
    Notes notes;
    std::vector<identities::Mover> movers;  ///< a body that gets another name is joined to it
};

/// "/{c}/grupper", "/{c}/grupper/{body}", and under it ".../ret"
std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections);

}  // namespace bodies
