#include "reading/decisions.hpp"

#include <algorithm>
#include <span>

#include "reading/scan.hpp"

namespace reading {

namespace {

/// "1. …", "2) …" in their order from 1: points, without their numbers.
void mark_numbered(std::span<Line> lines) {
    const auto mark_end = [](const Line& line, int number) {
        std::size_t at = 0;
        const bool fits = line.bullet == 0 && take_number(line.text, at) == number &&
                          at + 2 < line.text.size() && (line.text[at] == '.' || line.text[at] == ')') &&
                          line.text[at + 1] == ' ';
        return fits ? at + 2 : 0;
    };
    std::vector<std::pair<Line*, std::size_t>> points;
    for (auto& line : lines) {
        const auto end = mark_end(line, static_cast<int>(points.size()) + 1);
        if (end > 0) points.emplace_back(&line, end);
    }
    if (points.size() < 2 || points.front().first != &lines.front()) return;
    for (const auto& [line, end] : points) {
        line->text.erase(0, end);
        line->small.erase(0, end);
        line->bullet = 1;
    }
}

}  // namespace

void mark_clauses(Document& document, const Span& section) {
    if (section.empty()) return;
    const auto lines = std::span(document.lines).subspan(section.begin, section.size());
    mark_numbered(lines);
    const bool marked = std::ranges::any_of(lines, [](const Line& line) { return line.bullet != 0; });
    const auto begins_at = [](const Line& line) { return line.small.starts_with("at "); };
    // Where they begin with "at" all do, and another small letter goes on with the line above.
    const bool all_at = begins_at(lines.front()) && std::ranges::count_if(lines, begins_at) > 1;
    const auto begins_clause = [&](const Line& line) {
        return begins_at(line) || (!all_at && begins_lower(line.text));
    };
    if (marked || !begins_clause(lines.front())) return;
    std::vector<std::size_t> begins = {0};
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto& before = lines[at - 1];
        const bool ended = before.text.ends_with('.') || before.text.ends_with(';');
        const bool apart = document.whole_lines || !document.may_run_on(before, lines[at]) || ended;
        if (begins_clause(lines[at]) && apart && !ends_broken(before.text)) begins.push_back(at);
    }
    if (begins.size() < 2) return;  // a sentence and no list
    for (const std::size_t at : begins) lines[at].bullet = 1;
}

std::optional<Outcome> common_outcome(const std::vector<Decision>& decisions) {
    std::optional<Outcome> common;
    for (const auto& one : decisions) {
        if (one.outcome == Outcome::none || (common && one.outcome == Outcome::discussed)) continue;
        if (common && *common != Outcome::discussed && *common != one.outcome) return Outcome::none;
        common = one.outcome;
    }
    return common;
}

bool under_several_leads(const std::vector<Paragraph>& paragraphs) {
    return std::ranges::count_if(paragraphs, [](const Paragraph& one) {
               return one.bullet == 0 && one.text.ends_with(':');
           }) > 1;
}

std::vector<Decision> decisions_of(const Document& document, const std::vector<Paragraph>& paragraphs) {
    std::vector<Decision> decisions;
    const bool points = std::ranges::any_of(paragraphs, [](const Paragraph& p) { return p.bullet != 0; });
    for (const auto& paragraph : paragraphs) {
        // Text among points leads them or tells of them; a clause is what was decided.
        if (points && paragraph.bullet == 0 && !small(paragraph.text).starts_with("at ")) continue;
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
