#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/http.hpp"

namespace web {

/// Finds the route of a path. Fixed parts win over captured ones, the leftmost first; what then
/// leads nowhere is tried with the captured one.
class Router {
  public:
    /// A pattern that cannot be read or that another route has too ends the program: a
    /// programmer's mistake.
    explicit Router(std::vector<Route> routes);
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    struct Found {
        const Route* route = nullptr;  ///< null when the path is there, but not for this method
        std::map<std::string, std::string, std::less<>> captured;
        std::string allowed;  ///< for the header Allow: "GET, HEAD, POST"
    };
    /// Nothing when no route has such a path. `method` is nothing for methods we have none of.
    std::optional<Found> find(std::optional<Method> method, const std::vector<std::string>& parts) const;

  private:
    struct Node;
    void add(const Route& route);
    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

}  // namespace web
