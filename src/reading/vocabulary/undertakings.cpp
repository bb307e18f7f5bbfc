#include "reading/vocabulary/undertakings.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reading/scan.hpp"
#include "reading/vocabulary/tasks_words.hpp"

namespace reading {
namespace {

struct Pair {
    std::string_view first;
    std::string_view second;
};
constexpr auto task_pairs = std::to_array<Pair>({{"tager", "initiativ"},
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
                                                 {"har", "ansvaret"},
                                                 {"bedes", "om"}});

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_task_verb(std::string_view word) { return among(vocabulary::task_verbs, word) || word == "bedes"; }
bool is_duty_verb(std::string_view word) { return among(vocabulary::duty_verbs, word); }
bool is_passive_task(std::string_view word) { return among(vocabulary::passive_tasks, word); }
bool is_asking_verb(std::string_view word) { return among(vocabulary::asking_verbs, word); }

bool is_task_pair(std::string_view first, std::string_view second) {
    return std::ranges::any_of(
        task_pairs, [&](const Pair& pair) { return pair.first == first && pair.second == second; });
}

std::size_t agreed_clause(std::string_view sentence) {
    if (sentence.find(" at ") == std::string_view::npos) return std::string_view::npos;
    for (const auto agreement : vocabulary::agreements) {
        const auto at = sentence.find(agreement);
        if (at != std::string_view::npos) return at + agreement.size();
    }
    return std::string_view::npos;
}

}  // namespace reading
