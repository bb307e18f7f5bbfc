#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "simulation/random.hpp"
#include "simulation/story.hpp"

namespace simulation {

struct Person {
    std::string key;  ///< stays when the title changes
    std::string name;
    std::string title;
    std::string organisation;
};

/// Who holds which role when. People come, stay for some years and go; some come back in another role.
class Cast {
  public:
    Cast(Random& random, const base::Date& from, const base::Date& until);
    const Person& holder(const std::string& role, const base::Date& on) const;

  private:
    struct Term {
        base::Date from;
        Person person;
    };
    Person newcomer(Random& random, const Role& role, const base::Date& on);
    std::string new_name(Random& random);

    std::map<std::string, std::vector<Term>> terms_;
    std::vector<Term> left_;  ///< those who went, and when
    std::set<std::string> names_;
};

}  // namespace simulation
