#pragma once

#include <array>

namespace search {

/// Words so common that they find everything and tell nothing.
inline constexpr std::array stop_words = {
    "ad",    "af",    "alle", "alt",   "at",   "blev",  "blive", "bliver", "da",    "de",    "deres", "den",
    "denne", "der",   "det",  "dette", "dig",  "din",   "disse", "dog",    "du",    "efter", "eller", "en",
    "end",   "er",    "et",   "for",   "fra",  "ham",   "han",   "har",    "havde", "have",  "hende", "her",
    "hos",   "hun",   "hvad", "hvis",  "hvor", "i",     "ikke",  "ind",    "jeg",   "jer",   "kan",   "man",
    "med",   "meget", "men",  "mig",   "min",  "mod",   "når",   "noget",  "nogle", "nu",    "og",    "også",
    "om",    "op",    "os",   "over",  "på",   "sig",   "sin",   "skal",   "som",   "sådan", "til",   "ud",
    "under", "var",   "ved",  "vi",    "vil",  "ville", "være",  "været"};

}  // namespace search
