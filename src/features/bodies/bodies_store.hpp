#pragma once

#include "features/bodies/bodies.hpp"

namespace bodies {

/// Who goes on after a body, and since when.
struct Succession {
    Body body;
    std::string since;  ///< ISO, '' when not said
};
/// The one that goes on after this body.
std::optional<Succession> successor_of(store::Session& session, const BodyId& body);
/// Those that it goes on after.
std::vector<Succession> before(store::Session& session, const BodyId& body);
/// Nothing and '' when there is none any more.
void set_successor(store::Session& session, const BodyId& body, const std::optional<BodyId>& successor,
                   const std::string& since);
/// Notes that no document but a person gave the body its name.
void set_given(store::Session& session, const BodyId& body);

}  // namespace bodies
