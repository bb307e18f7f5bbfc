#pragma once

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <initializer_list>
#include <sstream>

#include "app/whole_site.hpp"

/// Who may do and see what: tests/app/rights.txt, which the tests of rights hold the program to.
namespace app::testing {

/// The table's columns. Administrator and auditor have no role in any collaboration.
inline constexpr std::array visitors = {"stranger", "administrator", "auditor",
                                        "reader",   "member",        "secretariat"};

/// The rows that begin with one of these words, by their first two words: "GET /{collaboration}" →
/// "sign-in - - yes yes yes".
inline std::map<std::string, std::string> rights(const std::set<std::string>& kinds) {
    std::map<std::string, std::string> all;
    std::ifstream file(TOVHOLDER_RIGHTS);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string kind;
        std::string what;
        words >> kind >> what;
        if (!kinds.contains(kind)) continue;
        std::string& row = all[kind + ' ' + what];
        EXPECT_EQ(row, "") << line << " is there twice";
        for (std::string word; words >> word;) row += (row.empty() ? "" : " ") + word;
    }
    EXPECT_FALSE(all.empty());
    return all;
}

class WithVisitors : public WholeSite {
  protected:
    /// Somebody of each kind, by its name in the table.
    std::map<std::string, support::Browser> all_visitors() {
        std::map<std::string, support::Browser> all;
        all.emplace("stranger", stranger());
        all.emplace("administrator", signed_in("uden", std::nullopt));
        all.emplace("auditor", audits("revisor"));
        all.emplace("reader", signed_in("laeser", admission::Role::reader));
        all.emplace("member", signed_in("medlem", admission::Role::member));
        all.emplace("secretariat", signed_in("sekretaer", admission::Role::secretariat));
        return all;
    }
};

}  // namespace app::testing
