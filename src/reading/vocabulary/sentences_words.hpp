#pragma once

#include <array>
#include <string_view>

/// Words of sentences, abbreviations and periods, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Abbreviations whose point ends no sentence.
inline constexpr auto abbreviations = std::to_array<std::string_view>({
    "bl.a.",
    "f.eks.",
    "fx.",
    "evt.",
    "ift.",
    "mhp.",
    "vedr.",
    "pkt.",
    "kl.",
    "d.",
    "jf.",
    "inkl.",
    "ekskl.",
    "rep.",
    "v.",
    "pt.",
    "p.t.",
    "mv.",
    "m.v.",
    "m.m.",
    "mm.",
    "osv.",
    "nr.",
    "ca.",
    "pga.",
    "ml.",
    "iht.",
    "hhv.",
    "mio.",
    "kr.",
    "mia.",
    "dvs.",
    "sen.",
    "stk.",
    "tlf.",
    "ang.",
    "iflg.",
    "if.",
    "e.g.",
    "pr.",
});

// Periods that are said without a date.
inline constexpr auto periods = std::to_array<std::string_view>({
    "næste møde",
    "kommende møde",
    "næstkommende møde",
    "førstkommende møde",
    "næste klyngestyregruppemøde",
    "årsskiftet",
    "inden sommerferien",
    "efter sommerferien",
    "inden sommer",
    "inden jul",
    "inden årets udgang",
    "i løbet af efteråret",
    "i løbet af foråret",
    "hurtigst muligt",
    "snarest muligt",
    "snarest",
});

// Words before a month that make it a period.
inline constexpr auto period_leads = std::to_array<std::string_view>({
    "ultimo ",
    "medio ",
    "primo ",
    "mødet i ",
    "møde i ",
    "senest i ",
    "inden ",
});

// clang-format on

}  // namespace reading::vocabulary
