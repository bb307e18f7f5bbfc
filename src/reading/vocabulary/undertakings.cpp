#include "reading/vocabulary/undertakings.hpp"

#include <algorithm>
#include <string>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
bool is_task_verb(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.task_verbs.contains(word);
}
bool is_duty_verb(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.duty_verbs.contains(word);
}
bool is_passive_task(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.passive_tasks.contains(word);
}
bool is_asking_verb(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.asking_verbs.contains(word);
}

bool is_task_pair(const Vocabulary& vocabulary, std::string_view first, std::string_view second) {
    const auto size = first.size() + 1 + second.size();
    return std::ranges::any_of(vocabulary.task_pairs, [&](auto pair) {
        return pair.size() == size && pair.starts_with(first) && pair.ends_with(second) &&
               pair[first.size()] == ' ';
    });
}

std::size_t agreed_clause(const Vocabulary& vocabulary, std::string_view sentence) {
    if (sentence.find(" at ") == std::string_view::npos) return std::string_view::npos;
    for (const auto agreement : vocabulary.agreements) {
        const auto at = sentence.find(agreement);
        if (at != std::string_view::npos) return at + agreement.size();
    }
    return std::string_view::npos;
}

}  // namespace reading
