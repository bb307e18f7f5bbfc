#include <algorithm>
#include <array>

#include "base/danish.hpp"
#include "features/admission/accounts_store.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

constexpr std::size_t longest_short_name = 40;

/// First parts of the installation's own addresses.
constexpr std::array<std::string_view, 18> own_words = {
    "adgangskode",        "aktiver", "arkiv",       "brugere", "engangslink", "favicon-ico",
    "glemt-adgangskode",  "hjaelp",  "konto",       "log-ind", "log-ud",      "opsaetning",
    "organisationslogin", "post",    "samarbejder", "sundhed", "status",      "tilgaengelighed"};

bool fits(const std::string& short_name) {
    const auto good = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    };
    return short_name.size() >= 2 && short_name.size() <= longest_short_name &&
           std::ranges::all_of(short_name, good) && short_name.front() != '-' && short_name.back() != '-' &&
           std::ranges::find(own_words, short_name) == own_words.end();
}

/// The name as an address, cut to what fits; never with a hyphen at its end.
std::string short_name_from(const std::string& name) {
    std::string short_name = base::slug(name).substr(0, longest_short_name);
    while (short_name.ends_with('-')) {
        short_name.pop_back();
    }
    return short_name;
}

}  // namespace

base::Result<std::string> short_name_of(const std::string& name, const std::string& wanted) {
    if (base::sort_key(name).empty()) {
        return base::problem(Kind::invalid, "collaboration.name_missing", "collaboration");
    }
    std::string short_name = wanted.empty() ? short_name_from(name) : wanted;
    if (!fits(short_name)) {
        return base::problem(Kind::invalid, "collaboration.short_name", "short_name");
    }
    return short_name;
}

base::Result<Collaboration> add_collaboration(store::Session& session, const base::Clock& clock,
                                              base::IdSource& ids, const std::string& name,
                                              const std::string& wanted_short_name) {
    const auto short_name = short_name_of(name, wanted_short_name);
    if (!short_name) {
        return std::unexpected(short_name.error());
    }
    if (find_collaboration(session, *short_name)) {
        return base::problem(Kind::conflict, "collaboration.taken", "short_name");
    }
    Collaboration added{ids.make<Collaboration>(), *short_name, name};
    insert_collaboration(session, added, clock.now());
    give_administrators(session, added.id);
    return added;
}

std::string address_in(const Collaboration& collaboration, std::string_view rest) {
    return '/' + collaboration.short_name + std::string(rest);
}

}  // namespace admission
