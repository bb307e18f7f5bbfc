#include "search/sound.hpp"

#include <array>
#include <utility>

namespace search {
namespace {

/// Letters and what they are written for; the first that fits is taken, so longer ones stand first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> spellings = {{
    {"ae", "\u00e6"},
    {"oe", "\u00f8"},
    {"aa", "\u00e5"},
    {"\u00e4", "\u00e6"},
    {"\u00f6", "\u00f8"},
    {"\u00e9", "e"},
    {"ch", "k"},
    {"ck", "k"},
    {"ph", "f"},
    {"th", "t"},
    {"kj", "k"},
    {"w", "v"},
    {"z", "s"},
    {"q", "k"},
    {"x", "ks"},
}};

bool is_soft(char letter) { return letter == 'e' || letter == 'i' || letter == 'y'; }

/// "-sen" after e or s is the same name as without: "Olesen", "Hanssen".
void join_sen(std::string& sound) {
    constexpr std::string_view sen = "sen";
    if (sound.size() < 6 || !sound.ends_with(sen)) return;
    const char before = sound[sound.size() - 4];
    if (before == 'e' || before == 's') sound.erase(sound.size() - 4, 1);
}

}  // namespace

std::string sound_of(std::string_view word) {
    std::string sound;
    for (std::size_t at = 0; at < word.size();) {
        bool known = false;
        for (const auto& [written, meant] : spellings) {
            if (!word.substr(at).starts_with(written)) continue;
            sound += meant;
            at += written.size();
            known = true;
            break;
        }
        if (known) continue;
        const bool soft = at + 1 < word.size() && is_soft(word[at + 1]);
        const char letter = word[at] == 'c' ? (soft ? 's' : 'k') : word[at];
        sound += letter;
        ++at;
    }
    join_sen(sound);
    return sound;
}

}  // namespace search
