#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace search {

/// One spelling for the two Danish ones: "aa" becomes a with a ring (Retskrivningsordbogen, section 3: names
/// may keep aa). Takes small letters. The word list is built with the same function.
inline std::string one_spelling(std::string_view word) {
    std::string result;
    result.reserve(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == 'a' && at + 1 < word.size() && word[at + 1] == 'a') {
            result += "\u00e5";
            ++at;
        } else {
            result += word[at];
        }
    }
    return result;
}

/// True for a byte that continues a UTF-8 character.
inline bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The number of characters in well-formed UTF-8.
inline std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += continues_character(byte) ? 0 : 1;
    return count;
}

/// The text cut to at most `bytes`, between two characters.
inline std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && continues_character(text[bytes])) --bytes;
    return text.substr(0, bytes);
}

}  // namespace search
