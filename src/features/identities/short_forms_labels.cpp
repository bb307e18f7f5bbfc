#include <algorithm>
#include <array>
#include <utility>

#include "features/identities/names.hpp"

// The vocabulary of organisations' and bodies' names.
namespace identities {
namespace {

// Words are compared in small letters without accents, æ ø å kept.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> short_forms = {{
    {"ouh", "odense universitetshospital"},
    {"auh", "aarhus universitetshospital"},
    {"he", "hospitalsenhed"},
    {"hem", "hospitalsenhed midt"},
    {"hev", "hospitalsenhed vest"},
    {"rh", "regionshospital"},
    {"uh", "universitetshospital"},
    {"univ", "universitet"},
    {"hosp", "hospital"},
    {"sygehus", "hospital"},
    {"sygehuset", "hospital"},
    {"sygehusenhed", "hospitalsenhed"},
    {"kom", "kommune"},
    {"komm", "kommune"},
    {"k", "kommune"},
    {"afd", "afdeling"},
    {"reg", "region"},
    {"rp", "regionspsykiatri"},
    {"psyk", "psykiatri"},
    {"bup", "børne ungdomspsykiatri"},
    {"buc", "børne ungdomspsykiatrisk center"},
    {"plo", "praktiserende lægers organisation"},
    {"kap", "kvalitet almen praksis"},
    {"kl", "kommunernes landsforening"},
    {"kkr", "kommunekontaktråd"},
    {"dh", "danske handicaporganisationer"},
    {"dp", "danske patienter"},
    {"rm", "region midtjylland"},
    {"rsyd", "region syddanmark"},
    {"sekr", "sekretariat"},
}};

constexpr std::array<std::string_view, 14> joining_words = {
    "og", "i", "for", "af", "den", "det", "de", "fra", "ved", "til", "om", "på", "vedr", "vedrørende"};

constexpr std::array<std::string_view, 14> organisations_may_lack = {"kommune",
                                                                     "hospital",
                                                                     "region",
                                                                     "regionshospital",
                                                                     "hospitalsenhed",
                                                                     "afdeling",
                                                                     "universitetshospital",
                                                                     "psykiatri",
                                                                     "forvaltning",
                                                                     "center",
                                                                     "klinik",
                                                                     "sekretariat",
                                                                     "lokalafdeling",
                                                                     "midt"};

constexpr std::array<std::string_view, 10> bodies_may_lack = {
    "midt",     "klynge", "gruppe", "gruppen",       "udvalg",
    "udvalget", "møde",   "mødet",  "tværsektoriel", "tværsektorielt"};

}  // namespace

std::string written_out(std::string_view word) {
    const auto found =
        std::ranges::find(short_forms, word, [](const auto& form) { return std::string_view(form.first); });
    return std::string(found == short_forms.end() ? word : found->second);
}

bool is_optional(Kind kind, std::string_view word) {
    const auto among = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
    return among(joining_words) ||
           (kind == Kind::body ? among(bodies_may_lack) : among(organisations_may_lack));
}

}  // namespace identities
