#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "features/admission/admission.hpp"
#include "store/database.hpp"

/// What meets.
namespace bodies {

struct Body {
    base::Id<Body> id;
    std::string name;
    std::string belongs_to;  ///< another collaboration, when the documents say so; else empty
    std::string slug;

    /// "Klyngestyregruppen", or "Klyngestyregruppen (Randersklyngen)" for another's.
    std::string full_name() const { return belongs_to.empty() ? name : name + " (" + belongs_to + ")"; }
};
using BodyId = base::Id<Body>;

/// The body of that name, added when not met before. `named_collaboration` is what the document says
/// it belongs to; our own name or none makes it ours.
Body recognise_body(store::Session& session, base::IdSource& ids,
                    const admission::Collaboration& collaboration, const std::string& name,
                    const std::string& named_collaboration);

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

/// "/{c}/grupper", "/{c}/grupper/{body}"
std::vector<web::Route> routes(const admission::Setting& setting, std::vector<Trail> trails, Notes notes);

}  // namespace bodies
