#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "search/connection.hpp"
#include "search/index.hpp"
#include "search/scope.hpp"

namespace search {

/// Numbers for names and circles, so that rows of the table "facet" hold numbers only. Remembers what it
/// has looked up, so it lives as long as a transaction.
class Registers {
  public:
    explicit Registers(Connection& connection) : connection_(connection) {}

    /// The number of a body, person or party; 0 when the key is empty. The name last given is kept.
    std::int64_t name(Scope part, const std::string& key, const std::string& name);
    /// The numbers of several, with a blank between.
    std::string names(Scope part, const std::vector<Named>& all);
    /// The number of an entry's circle, which has one entry more from now on.
    std::int64_t enter_circle(const Entry& entry);
    void leave_circle(std::int64_t number) { --changes_[number]; }
    /// Writes how many entries the circles have now.
    void write();

  private:
    Connection& connection_;
    std::map<std::pair<Scope, std::string>, std::pair<std::int64_t, std::string>> names_;
    std::map<std::vector<std::string>, std::int64_t> circles_;
    std::map<std::int64_t, std::int64_t> changes_;
};

/// Takes out the names and circles that no entry has any more.
void forget_unused(Connection& connection);

}  // namespace search
