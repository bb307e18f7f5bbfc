#include "features/decisions/name_forms.hpp"

#include <algorithm>
#include <array>

#include "base/danish.hpp"
#include "base/text.hpp"

namespace decisions {
namespace {

/// In bytes. Of shorter words too many are other words, or names, with an ending taken away.
constexpr std::size_t shortest_word = 5;
constexpr std::array<std::string_view, 5> endings = {"en", "et", "n", "t", "ne"};

}  // namespace

std::vector<std::string> other_forms(std::string_view name) {
    const std::string written = base::trim(name);
    const std::size_t blank = written.rfind(' ');
    const std::size_t last = blank == std::string::npos ? 0 : blank + 1;
    // "Anders Kvist", and not "faelles sekretariat".
    if (last > 0 && last < written.size() && base::lower(written.substr(last)) != written.substr(last))
        return {};
    const std::string key = base::lower(written);
    const std::size_t length = key.size() - std::min(last, key.size());
    std::vector<std::string> forms;
    for (const std::string_view ending : endings) {
        // "Andreas" and "Andreasen" are two.
        const auto may_have = [&](std::string_view bare) { return ending != "en" || !bare.ends_with('s'); };
        if (length >= shortest_word && may_have(key)) forms.push_back(key + std::string(ending));
        if (!key.ends_with(ending) || length < shortest_word + ending.size()) continue;
        std::string bare = key.substr(0, key.size() - ending.size());
        if (may_have(bare)) forms.push_back(std::move(bare));
    }
    return forms;
}

}  // namespace decisions
