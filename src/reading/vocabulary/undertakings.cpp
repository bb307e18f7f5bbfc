#include "reading/vocabulary/undertakings.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reading/scan.hpp"

namespace reading {
namespace {

// Present tense of tasks, one a line.
constexpr std::array<std::string_view, 60> task_verbs = {
    "udarbejder",    "sender",       "udsender",        "fremsender",   "eftersender",   "rundsender",
    "finder",        "drøfter",      "behandler",       "aftaler",      "undersøger",    "afklarer",
    "indkalder",     "inviterer",    "kontakter",       "udpeger",      "koordinerer",   "planlægger",
    "forbereder",    "skriver",      "opdaterer",       "formulerer",   "afdækker",      "indhenter",
    "samler",        "laver",        "booker",          "kalder",       "sørger",        "påtager",
    "beskriver",     "indarbejder",  "tilretter",       "reviderer",    "præciserer",    "fremlægger",
    "genfremlægger", "indstiller",   "igangsætter",     "nedsætter",    "arrangerer",    "afholder",
    "evaluerer",     "kvalificerer", "videreformidler", "formidler",    "melder",        "afrapporterer",
    "bestiller",     "etablerer",    "dagsordensætter", "videresender", "udfærdiger",    "gennemgår",
    "vurderer",      "vender",       "indsamler",       "opsamler",     "tilbagemelder", "følger"};

// Tasks only after an agreement or in a decision: too common elsewhere.
constexpr std::array<std::string_view, 5> duty_verbs = {"skal", "vil", "kan", "fortsætter", "deltager"};

constexpr std::array<std::string_view, 24> passive_tasks = {
    "aftales",       "behandles",    "drøftes",       "udarbejdes", "følges",      "forankres",
    "afklares",      "kvalificeres", "undersøges",    "planlægges", "koordineres", "igangsættes",
    "nedsætte",      "nedsættes",    "udmøntes",      "beskrives",  "vurderes",    "evalueres",
    "konkretiseres", "varetages",    "implementeres", "genoptages", "afdækkes",    "videreføres"};

constexpr std::array<std::string_view, 4> asking_verbs = {"beder", "anmoder", "pålægger", "bemyndiger"};

struct Pair {
    std::string_view first;
    std::string_view second;
};
constexpr std::array<Pair, 18> task_pairs = {{{"tager", "initiativ"},
                                              {"tager", "kontakt"},
                                              {"tager", "fat"},
                                              {"tager", "dialog"},
                                              {"tager", "ansvar"},
                                              {"tager", "det"},
                                              {"følger", "op"},
                                              {"arbejder", "videre"},
                                              {"taler", "videre"},
                                              {"går", "videre"},
                                              {"gav", "tilsagn"},
                                              {"giver", "tilsagn"},
                                              {"påtog", "sig"},
                                              {"bringer", "videre"},
                                              {"lovede", "at"},
                                              {"er", "ansvarlig"},
                                              {"er", "ansvarlige"},
                                              {"bedes", "om"}}};

constexpr std::array<std::string_view, 22> agreements = {
    "aftalt, at ",          "aftaltes, at ",     "aftalt at ",     "aftalte, at ",
    "aftalte at ",          "enighed om, at ",   "enighed om at ", "enige om, at ",
    "enige om at ",         "besluttet, at ",    "besluttet at ",  "besluttede, at ",
    "besluttede at ",       "godkendt, at ",     "godkendte, at ", "konkluderet, at ",
    "aftales, at ",         "aftales det, at ",  "besluttes, at ", "opsamlende aftalt, at ",
    "tilslutning til, at ", "opbakning til, at "};

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_task_verb(std::string_view word) { return among(task_verbs, word) || word == "bedes"; }
bool is_duty_verb(std::string_view word) { return among(duty_verbs, word); }
bool is_passive_task(std::string_view word) { return among(passive_tasks, word); }
bool is_asking_verb(std::string_view word) { return among(asking_verbs, word); }

bool is_task_pair(std::string_view first, std::string_view second) {
    return std::ranges::any_of(
        task_pairs, [&](const Pair& pair) { return pair.first == first && pair.second == second; });
}

std::size_t agreed_clause(std::string_view sentence) {
    for (const auto agreement : agreements) {
        const auto at = sentence.find(agreement);
        if (at != std::string_view::npos) return at + agreement.size();
    }
    return std::string_view::npos;
}

}  // namespace reading
