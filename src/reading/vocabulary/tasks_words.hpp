#pragma once

#include <array>
#include <string_view>

/// Words of tasks, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Present tense of tasks.
inline constexpr auto task_verbs = std::to_array<std::string_view>({
    "udarbejder",
    "sender",
    "udsender",
    "fremsender",
    "eftersender",
    "rundsender",
    "finder",
    "drøfter",
    "behandler",
    "aftaler",
    "undersøger",
    "afklarer",
    "indkalder",
    "inviterer",
    "kontakter",
    "udpeger",
    "koordinerer",
    "planlægger",
    "forbereder",
    "skriver",
    "opdaterer",
    "formulerer",
    "afdækker",
    "indhenter",
    "samler",
    "laver",
    "booker",
    "kalder",
    "sørger",
    "påtager",
    "beskriver",
    "indarbejder",
    "tilretter",
    "reviderer",
    "præciserer",
    "fremlægger",
    "genfremlægger",
    "indstiller",
    "igangsætter",
    "nedsætter",
    "arrangerer",
    "afholder",
    "evaluerer",
    "kvalificerer",
    "videreformidler",
    "formidler",
    "melder",
    "afrapporterer",
    "bestiller",
    "etablerer",
    "dagsordensætter",
    "videresender",
    "udfærdiger",
    "gennemgår",
    "vurderer",
    "vender",
    "indsamler",
    "opsamler",
    "tilbagemelder",
    "følger",
});

// Tasks only after an agreement or in a decision: too common elsewhere.
inline constexpr auto duty_verbs = std::to_array<std::string_view>({
    "skal",
    "vil",
    "kan",
    "fortsætter",
    "deltager",
});

// Tasks in the passive.
inline constexpr auto passive_tasks = std::to_array<std::string_view>({
    "aftales",
    "behandles",
    "drøftes",
    "udarbejdes",
    "følges",
    "forankres",
    "afklares",
    "kvalificeres",
    "undersøges",
    "planlægges",
    "koordineres",
    "igangsættes",
    "nedsætte",
    "nedsættes",
    "udmøntes",
    "beskrives",
    "vurderes",
    "evalueres",
    "konkretiseres",
    "varetages",
    "implementeres",
    "genoptages",
    "afdækkes",
    "videreføres",
});

// Verbs that lay a task on their object.
inline constexpr auto asking_verbs = std::to_array<std::string_view>({
    "beder",
    "anmoder",
    "pålægger",
    "bemyndiger",
});

// Words after which what was agreed follows.
inline constexpr auto agreements = std::to_array<std::string_view>({
    "aftalt, at ",
    "aftaltes, at ",
    "aftalt at ",
    "aftalte, at ",
    "aftalte at ",
    "enighed om, at ",
    "enighed om at ",
    "enige om, at ",
    "enige om at ",
    "besluttet, at ",
    "besluttet at ",
    "besluttede, at ",
    "besluttede at ",
    "godkendt, at ",
    "godkendte, at ",
    "konkluderet, at ",
    "aftales, at ",
    "aftales det, at ",
    "besluttes, at ",
    "opsamlende aftalt, at ",
    "tilslutning til, at ",
    "opbakning til, at ",
});

// Words that stand before a body's name.
inline constexpr auto determiners = std::to_array<std::string_view>({
    "den",
    "det",
    "de",
    "vores",
    "hver",
    "alle",
    "begge",
    "enkelte",
    "fælles",
});

// Words that no subject goes on over.
inline constexpr auto subject_breakers = std::to_array<std::string_view>({
    "der",
    "som",
    "at",
    "er",
    "har",
    "havde",
    "blev",
    "var",
    "om",
    "når",
    "ikke",
    "hvis",
});

// Words before the occasion on which somebody does something.
inline constexpr auto occasion_leads = std::to_array<std::string_view>({
    "på",
    "til",
    "i",
    "ved",
    "senest",
    "inden",
});

// Begins the word for such an occasion.
inline constexpr std::string_view occasion_word = "møde";

// What is put there, the own body owes.
inline constexpr std::string_view on_agenda = "på dagsorden";

// clang-format on

}  // namespace reading::vocabulary
