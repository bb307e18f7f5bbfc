#include "base/utf8.hpp"

namespace base {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// How many bytes the character that begins with `lead` has; 0 when none begins so.
std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool well_formed(char32_t character, std::size_t length) {
    if (length == 3) return character >= 0x800 && (character < 0xD800 || character > 0xDFFF);
    if (length == 4) return character >= 0x10000 && character <= 0x10FFFF;
    return true;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = length_of(lead);
    if (length == 1) {
        ++at;
        return lead;
    }
    if (length == 0 || at + length > text.size()) {
        ++at;
        return replacement;
    }
    char32_t character = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U) {
            ++at;
            return replacement;
        }
        character = (character << 6U) | (byte & 0x3FU);
    }
    if (!well_formed(character, length)) {
        ++at;
        return replacement;
    }
    at += length;
    return character;
}

void append_character(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6U));
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12U));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | (character >> 18U));
        put(0x80U | ((character >> 12U) & 0x3FU));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

char32_t lower_character(char32_t character) {
    if (character >= U'A' && character <= U'Z') return character + 32;
    if (character >= 0xC0 && character <= 0xDE && character != 0xD7) return character + 32;
    // Latin Extended-A pairs capitals with the small letter one above; in two stretches the
    // capitals are the odd ones (Unicode chart U0100).
    if (character >= 0x100 && character <= 0x17E && character != 0x130 && character != 0x138) {
        const bool odd_capitals = (character >= 0x139 && character <= 0x148) || character >= 0x179;
        if (character == 0x178) return 0xFF;
        if (character == 0x131 || character == 0x149) return character;
        return (character % 2 == 1) == odd_capitals ? character + 1 : character;
    }
    return character;
}

}  // namespace base
