#include "features/decisions/pages/closing_form.hpp"

#include <map>

#include "features/decisions/labels.hpp"

namespace decisions {
namespace {

std::string say(const base::Problem& problem, const base::Words& words) {
    if (problem.code.ends_with(".too_long")) return words(labels::too_long, problem.arguments.at(0));
    static const std::map<std::string, const base::Label*> said = {
        {"how.missing", &labels::how_missing},
        {"note.missing", &labels::note_missing},
        {"evidence.not_a_link", &labels::not_a_link},
        {"follow_up.repeated", &labels::repeated_problem},
        {"follow_up.none_chosen", &labels::nothing_ticked},
    };
    const auto found = said.find(problem.code);
    return std::string(words(found == said.end() ? labels::closed_problem : *found->second));
}

}  // namespace

web::Form closing_fields(const ClosingWords& filled, const std::vector<base::Problem>& problems,
                         const base::Words& words) {
    web::Field how{.kind = web::Field::Kind::select,
                   .name = "how",
                   .label = std::string(words(labels::how)),
                   .value = filled.how,
                   .choices = {{"", std::string(words(labels::choose))}}};
    for (const How one : all_hows) how.choices.push_back({stored(one), std::string(words(how_name(one)))});
    web::Field note{.kind = web::Field::Kind::text_area,
                    .name = "note",
                    .label = std::string(words(labels::note)),
                    .hint = std::string(words(labels::note_hint)),
                    .value = filled.note,
                    .required = false,
                    .longest = longest_note,
                    .rows = 3};
    web::Field evidence{.name = "evidence",
                        .label = std::string(words(labels::evidence)),
                        .hint = std::string(words(labels::evidence_hint)),
                        .value = filled.evidence,
                        .required = false,
                        .longest = longest_evidence};
    web::Form form;
    form.fields = {how, note, evidence};
    for (const base::Problem& problem : problems) {
        if (problem.field.empty()) form.error = say(problem, words);
        for (web::Field& field : form.fields) {
            if (field.name == problem.field) field.error = say(problem, words);
        }
    }
    return form;
}

}  // namespace decisions
