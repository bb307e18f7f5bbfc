#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace base {

/// Something that a user can bring about and must be told: the first of the three roads of
/// errors (ARCHITECTURE.md). It is a value; the page that shows it adds the words.
struct Problem {
    enum class Kind {
        invalid,      ///< the input breaks a rule; `field` says where
        not_found,    ///< there is no such thing, or not for this person
        not_allowed,  ///< the thing is there, this act is not theirs
        conflict,     ///< somebody else changed it first, or it exists already
        wrong_state,  ///< not in the state the act needs
        too_large,    ///< larger than the stated limit
    };

    Kind kind = Kind::invalid;
    /// What is wrong, as a name that labels can be found by: "password.too_short".
    std::string code;
    /// The form field or the place ("FILE:12") it is wrong at; empty when it is the whole.
    std::string field;
    /// What the words mention, in the order the label takes them.
    std::vector<std::string> arguments;
};

/// What can fail in an expected way gives a Result; a broken world throws instead.
template <class T = void>
using Result = std::expected<T, Problem>;

/// Shorthand for returning a problem: `return base::problem(Problem::Kind::invalid, "…", "field")`.
inline std::unexpected<Problem> problem(Problem::Kind kind, std::string code, std::string field = {},
                                        std::vector<std::string> arguments = {}) {
    return std::unexpected(Problem{kind, std::move(code), std::move(field), std::move(arguments)});
}

}  // namespace base
