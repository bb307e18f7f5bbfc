#pragma once

#include <array>

namespace search {

/// Words so common that they find everything and tell nothing.
inline constexpr std::array stop_words = {
    "ad",   "af",    "alle",  "alt",   "at",    "blev",   "blive", "bliver", "burde", "bør",   "da",
    "de",   "deres", "den",   "denne", "der",   "det",    "dette", "dig",    "din",   "disse", "dog",
    "du",   "efter", "eller", "en",    "end",   "er",     "et",    "for",    "fra",   "ham",   "han",
    "har",  "havde", "have",  "hende", "her",   "hos",    "hun",   "hvis",   "i",     "ikke",  "ind",
    "jeg",  "jer",   "kan",   "kunne", "man",   "med",    "meget", "men",    "mig",   "min",   "mod",
    "må",   "måtte", "når",   "noget", "nogle", "nu",     "og",    "også",   "om",    "op",    "os",
    "over", "på",    "sig",   "sin",   "skal",  "skulle", "som",   "sådan",  "til",   "ud",    "under",
    "var",  "ved",   "vi",    "vil",   "ville", "være",   "været"};

/// Words that ask. No minutes hold them where the answer is.
inline constexpr std::array question_words = {"hvad",    "hvem",    "hvilke",  "hvilken", "hvilket", "hvor",
                                              "hvordan", "hvorfor", "hvorfra", "hvorhen", "hvornår"};

/// What a question asks about the thing it names ("hvornår blev … drøftet", "hvad besluttede vi sidst
/// om …"): the words of the one who asks, not of the minutes.
inline constexpr std::array asked_about = {
    "aftalt",    "aftalte",   "behandle", "behandlede", "behandler", "behandlet", "beslutte", "besluttede",
    "beslutter", "besluttet", "drøfte",   "drøftede",   "drøfter",   "drøftet",   "nævnt",    "nævnte",
    "oppe",      "sagde",     "sagt",     "sige",       "senest",    "sidst",     "snakkede", "snakket",
    "tale",      "talt",      "talte",    "vedtaget",   "vedtog"};

}  // namespace search
