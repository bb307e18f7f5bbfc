#include "store/check.hpp"

namespace store {

bool fails(Session& session, const Check& check) {
    const std::string statement =
        "SELECT COUNT(*) FROM (SELECT 1 FROM " + check.table + " t WHERE " + check.wrong + " LIMIT 1) found";
    return session.first(statement, {}, [](const Row& row) { return row.integer(0) > 0; }).value_or(false);
}

std::vector<std::string> damage(Session& session) {
    if (session.engine() != Engine::sqlite) return {};
    auto found = session.all("PRAGMA integrity_check", {}, [](const Row& row) { return row.text(0); });
    if (found.size() == 1 && found.front() == "ok") found.clear();
    session.each("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check", {}, [&](const Row& row) {
        found.push_back(row.text(0) + ' ' + std::to_string(row.integer(1)) + " -> " + row.text(2));
    });
    return found;
}

}  // namespace store
