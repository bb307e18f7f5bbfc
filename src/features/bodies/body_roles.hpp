#pragma once

#include "features/bodies/bodies.hpp"

/// What accounts are to a body, and what they see of it by that.
namespace bodies {

enum class BodyRole {
    chair,
    secretariat,  ///< of this body; the collaboration's secretariat needs no role in any
    member,
    deputy,
    observer,    ///< takes part, and sees what is open
    controller,  ///< follows the money, and sees what is open
};
/// In the order that lists show them.
const std::vector<BodyRole>& body_roles();
std::string stored(BodyRole role);
std::optional<BodyRole> body_role_of(std::string_view stored);
bool sees_closed(BodyRole role);

struct Holder {
    admission::Account account;
    BodyRole role = BodyRole::member;
    bool gets_in = true;    ///< has a role in the collaboration, and the account is open
    bool sees_all = false;  ///< is a member or of the secretariat of the whole collaboration
};
/// Of the body and those joined to it, by role and name.
std::vector<Holder> holders(store::Session& session, const BodyId& body);
/// Gives it in the place of what the account was before; false when it was the same.
bool set_body_role(store::Session& session, const admission::AccountId& account, const BodyId& body,
                   BodyRole role, base::Instant now);
/// Of the body and those joined to it; false when there was none.
bool drop_body_role(store::Session& session, const admission::AccountId& account, const BodyId& body);

}  // namespace bodies
