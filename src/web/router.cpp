#include "web/router.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace web {

namespace {

[[noreturn]] void mistake(const Route& route, const char* what) {
    std::fprintf(stderr, "route %s: %s\n", route.pattern.c_str(), what);
    std::abort();
}

/// The name in "{name}"; empty for a fixed part.
std::string captured_name(const std::string& part) {
    return part.front() == '{' ? part.substr(1, part.size() - 2) : std::string();
}

void check_part(const Route& route, const std::string& part) {
    if (part.empty()) mistake(route, "an empty part");
    const auto open = part.find('{');
    const auto close = part.find('}');
    if (open == std::string::npos && close == std::string::npos) return;
    const bool whole = open == 0 && part.size() > 2 && close == part.size() - 1 && part.rfind('{') == 0;
    if (!whole) mistake(route, "braces must hold a whole part");
}

std::vector<std::string> parts_of(const Route& route) {
    std::string_view rest = route.pattern;
    if (rest.empty() || rest.front() != '/') mistake(route, "does not begin with a slash");
    std::vector<std::string> parts;
    if (rest == "/") return parts;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        parts.emplace_back(rest.substr(0, rest.find('/')));
        check_part(route, parts.back());
        rest.remove_prefix(parts.back().size());
    }
    return parts;
}

}  // namespace

struct Router::Node {
    struct End {
        const Route* route = nullptr;
        std::vector<std::string> names;  ///< of the captured parts, from left to right
    };
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> captured;
    std::array<End, 2> ends;  ///< by method

    bool is_end() const { return ends[0].route != nullptr || ends[1].route != nullptr; }

    /// The node where `parts` from `at` lead, and the captured parts on the way there.
    const Node* follow(const std::vector<std::string>& parts, std::size_t at,
                       std::vector<std::string>& values) const {
        if (at == parts.size()) return is_end() ? this : nullptr;
        if (const auto next = fixed.find(parts[at]); next != fixed.end())
            if (const Node* end = next->second->follow(parts, at + 1, values)) return end;
        // A captured part is never empty: "/moeder/" is not "/moeder/{meeting}".
        if (captured == nullptr || parts[at].empty()) return nullptr;
        values.push_back(parts[at]);
        if (const Node* end = captured->follow(parts, at + 1, values)) return end;
        values.pop_back();
        return nullptr;
    }
};

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), root_(std::make_unique<Node>()) {
    for (const Route& route : routes_) add(route);
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(const Route& route) {
    Node* node = root_.get();
    std::vector<std::string> names;
    for (const std::string& part : parts_of(route)) {
        const std::string name = captured_name(part);
        std::unique_ptr<Node>& next = name.empty() ? node->fixed[part] : node->captured;
        if (next == nullptr) next = std::make_unique<Node>();
        node = next.get();
        if (!name.empty()) names.push_back(name);
    }
    Node::End& end = node->ends.at(static_cast<std::size_t>(route.method));
    if (end.route != nullptr) mistake(route, "collides with another route");
    if (!route.handler) mistake(route, "has no handler");
    end = {&route, std::move(names)};
}

std::optional<Router::Found> Router::find(std::optional<Method> method,
                                          const std::vector<std::string>& parts) const {
    std::vector<std::string> values;
    const Node* node = root_->follow(parts, 0, values);
    if (node == nullptr) return std::nullopt;
    Found found;
    if (node->ends[0].route != nullptr) found.allowed = "GET, HEAD";
    if (node->ends[1].route != nullptr) found.allowed += found.allowed.empty() ? "POST" : ", POST";
    if (!method) return found;
    const Node::End& end = node->ends.at(static_cast<std::size_t>(*method));
    found.route = end.route;
    for (std::size_t i = 0; i < end.names.size(); ++i) found.captured[end.names[i]] = values[i];
    return found;
}

}  // namespace web
