#include "reading/decisions.hpp"

#include <algorithm>

namespace reading {

std::vector<Decision> decisions_of(const Document& document, const std::vector<Paragraph>& paragraphs) {
    std::vector<Decision> decisions;
    const bool points = std::ranges::any_of(paragraphs, [](const Paragraph& p) { return p.bullet != 0; });
    for (const auto& paragraph : paragraphs) {
        if (points && paragraph.bullet == 0) continue;
        if (paragraph.bullet == 2 && !decisions.empty() && decisions.back().place.page > 0) {
            const bool under_point =
                std::ranges::any_of(paragraphs, [](const Paragraph& p) { return p.bullet == 1; });
            if (under_point) {
                decisions.back().text.append(" ").append(paragraph.text);
                decisions.back().place.last = document.place(paragraph.span).last;
                continue;
            }
        }
        decisions.push_back({paragraph.text, Outcome::none, document.place(paragraph.span)});
    }
    for (auto& decision : decisions) decision.outcome = outcome_of(document.vocabulary, decision.text);
    return decisions;
}

}  // namespace reading
