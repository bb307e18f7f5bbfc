#include "features/decisions/decisions.hpp"

namespace decisions {

std::vector<store::Check> checks() {
    return {
        {"decision_tally",
         "t.decisions <> (SELECT COUNT(*) FROM meeting m JOIN decision d ON d.meeting = m.id"
         " WHERE m.collaboration = t.collaboration AND COALESCE(m.body, '') = t.body AND m.year = t.year"
         " AND d.outcome = t.outcome)"},
        {"follow_up_tally",
         "t.follow_ups <> (SELECT COUNT(*) FROM follow_up f WHERE f.collaboration = t.collaboration"
         " AND f.body = t.body AND SUBSTR(f.date, 1, 4) = t.year AND f.status = t.status)"},
        {"responsible",
         "t.open <> (SELECT COUNT(*) FROM follow_up_responsible o JOIN follow_up f ON f.id = o.follow_up"
         " WHERE o.responsible = t.id AND f.status = 'open')"},
        {"party_owing",
         "t.open <> (SELECT COUNT(DISTINCT o.follow_up) FROM responsible r"
         " JOIN follow_up_responsible o ON o.responsible = r.id JOIN follow_up f ON f.id = o.follow_up"
         " WHERE r.party = t.party AND f.status = 'open')"},
        {"follow_up", "t.undertaking = '' OR t.position < 1"},
        {"follow_up",
         "(t.status = 'closed') <> EXISTS (SELECT 1 FROM follow_up_closing c WHERE c.follow_up = t.id)"
         " AND t.status <> 'repeated'"},
    };
}

}  // namespace decisions
