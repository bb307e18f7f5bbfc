#pragma once

#include "features/bodies/bodies_store.hpp"

namespace bodies {

admission::Inside bodies_page(const admission::Setting& setting, Notes notes);
admission::Inside body_page(const admission::Setting& setting, std::vector<Trail> trails);
admission::Inside change_page(const admission::Setting& setting);
admission::Inside rename_post(const admission::Setting& setting,
                              const std::vector<identities::Mover>& movers);
admission::Inside succeed_post(const admission::Setting& setting);
admission::Inside roles_page(const admission::Setting& setting);
admission::Inside give_role_post(const admission::Setting& setting);
admission::Inside take_role_post(const admission::Setting& setting);

}  // namespace bodies
