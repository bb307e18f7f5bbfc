#include "reading/recommendations.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/decisions.hpp"
#include "reading/paragraphs.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// "1. at …", "1) …", "a. …": the length of the enumerator; 0 when there is none.
std::size_t enumerator(const Vocabulary& vocabulary, std::string_view text) {
    std::size_t at = 0;
    const bool letter = text.size() > 2 && text[0] >= 'a' && text[0] <= 'h' &&
                        (text[1] == '.' || text[1] == ')') && text[2] == ' ';
    if (letter) {
        at = 1;
    } else if (take_number(text, at) < 0 || at > 2 || at >= text.size()) {
        return 0;
    }
    if (text[at] != '.' && text[at] != ')') return 0;
    ++at;
    if (at < text.size() && is_digit(text[at])) return 0;
    skip_blanks(text, at);
    return month_at(vocabulary, text, at) == 0 ? at : 0;
}

void strip_bars(Line& line) {
    if (line.text.find('|') == std::string::npos) return;
    std::ranges::replace(line.text, '|', ' ');
    line.text = single_spaced(line.text);
    line.small = small(line.text);
}

bool begins_at(const Line& line) { return line.small.starts_with("at ") || line.small == "at"; }

/// "at gruppen" of "at gruppen godkender …".
std::string_view first_words(std::string_view text) {
    return text.substr(0, text.find(' ', std::min<std::size_t>(3, text.size())));
}

/// Whether an "at" at a line's begin opens a new point and is no wrapped subordinate clause.
bool opens_point(const Document& document, const Line& line, const Line* before, const Line* point) {
    // "at gruppen godkender, at …," / "at gruppen tager …"
    if (point != nullptr && first_words(line.small) == first_words(point->small)) return true;
    if (before == nullptr || document.whole_lines || line.gap > (document.double_spaced ? 1 : 0)) return true;
    const std::string_view text = before->text;
    if (text.ends_with('.') || text.ends_with(';') || text.ends_with(':')) return true;
    const auto last = small(text.substr(text.rfind(' ') + 1));
    if (document.vocabulary.clause_leads.contains(last)) return false;
    return !document.may_run_on(*before, line) ||
           (text.ends_with(',') && document.ended_early(*before, line));
}

/// "At styregruppen:" and then a line for each verb, whose marks were lost: "Tager … til efterretning",
/// "Godkender …". The section up to where a line begins with something else and the one before it was not
/// full.
Span mark_verbs(Document& document, const Span& section) {
    bool led = false;
    const Line* before = nullptr;
    for (std::size_t at = section.begin; at < section.end; ++at) {
        auto& line = document.lines[at];
        if (line.bullet != 0) break;
        const auto verb = trimmed_end(std::string_view(line.small).substr(0, line.small.find(' ')), ",");
        if (led && begins_upper(line.text)) {
            const bool full = document.is_full(before->text);
            if (document.vocabulary.asked_verbs.contains(verb)) {
                line.bullet = 1;
            } else if (!full && before->bullet != 0) {
                return {section.begin, at};
            }
        }
        led |= begins_at(line) && line.text.ends_with(':') && words_of(line.text).size() <= 4;
        before = &line;
    }
    return section;
}

/// Makes list points of "at …" lines and of numbered lines.
void mark_points(Document& document, const Span& section) {
    bool marked = false;
    for (std::size_t at = section.begin; at < section.end; ++at) {
        strip_bars(document.lines[at]);
        marked |= document.lines[at].bullet == 1;
    }
    const Line* before = nullptr;
    const Line* point = nullptr;  // the last one that began with "at"
    bool after_at = false;        // "X indstiller, at" and then clauses without it
    for (std::size_t at = section.begin; at < section.end; ++at) {
        auto& line = document.lines[at];
        if (line.use == Use::debris) continue;
        const bool clause = after_at && line.bullet == 0 && begins_lower(line.text) && !begins_at(line) &&
                            (before->text.ends_with(" at") || before->text.ends_with(',') ||
                             before->text.ends_with(" og") || before->text.ends_with(';'));
        if (clause) line.bullet = 1;
        after_at = line.text.ends_with(" at") ? !marked : after_at && (clause || line.bullet == 0);
        const std::size_t length = enumerator(document.vocabulary, line.text);
        if (length > 0 && length < line.text.size()) {
            line.text.erase(0, length);
            line.small.erase(0, length);
            line.bullet = std::max(line.bullet, 1);
        }
        // "At 1) …"
        if (line.bullet == 0 && line.small.starts_with("at ") &&
            enumerator(document.vocabulary, std::string_view(line.text).substr(3)) > 0) {
            line.text.erase(3, enumerator(document.vocabulary, std::string_view(line.text).substr(3)));
            line.small = small(line.text);
            line.bullet = 1;
        }
        const bool lead = line.text.ends_with(':') || line.text.ends_with(';');
        if (!marked && line.bullet == 0 && begins_at(line) && !(lead && line.text.size() < 70) &&
            opens_point(document, line, before, point)) {
            line.bullet = 1;
            point = &line;
        }
        before = &line;
    }
}

/// "At klyngestyregruppen:" and the like: what the points have in common.
bool is_lead_in(const Paragraph& paragraph, bool points_follow) {
    if (paragraph.bullet != 0 || paragraph.text.size() > 240) return false;
    const std::string_view text = paragraph.text;
    const auto little = small(text);
    if (text.ends_with(':') || little.ends_with(" indstiller,")) return true;
    if (!points_follow) return false;
    if (text.ends_with(';') || text.ends_with(',') || little.ends_with(" at") || little.ends_with(" om"))
        return true;
    return little.starts_with("at ") ? words_of(text).size() <= 4
                                     : little.find("indstill") != std::string::npos && !text.ends_with('.');
}

/// "Formandskabet indstiller, at …" without what stands before "at".
std::string clause_of(const Vocabulary& vocabulary, const std::string& text) {
    const auto little = small(text);
    for (const auto verb : vocabulary.recommending_verbs) {
        const auto found = find_word(little, verb);
        if (found == std::string::npos || found > 80) continue;
        const auto at = find_word(little, "at", found + verb.size());
        if (at != std::string::npos && at < found + verb.size() + 60) return text.substr(at);
    }
    return text;
}

/// "at planen godkendes, at den sendes ud og at ..." in running text: one clause each. A comma
/// after an active verb ("godkender, at …") begins what is approved and no new clause.
std::vector<std::string> clauses_of(const std::string& text) {
    std::vector<std::string> clauses;
    if (text.size() > 4000 || !small(text).starts_with("at ")) return {text};
    std::size_t begin = 0;
    const auto little = small(text);
    for (std::size_t at = little.find(" at ", 3); at != std::string::npos; at = little.find(" at ", at + 1)) {
        const auto before = words_of(std::string_view(text).substr(begin, at - begin));
        if (before.size() < 3) continue;
        const auto last = before.back();
        const bool joint = last == "og" || last == "samt";
        // A capital begins a point whose line was lost.
        const bool passive = last.ends_with("es,") || (last.ends_with(',') && text[at + 1] == 'A');
        if (!joint && !passive) continue;
        const auto end = joint ? static_cast<std::size_t>(last.data() - text.data()) : at;
        clauses.emplace_back(trimmed_end(trimmed(std::string_view(text).substr(begin, end - begin)), ","));
        begin = at + 1;
    }
    clauses.emplace_back(trimmed(std::string_view(text).substr(begin)));
    return clauses;
}

/// A point without the "og" or "samt" that leads to the next.
std::string without_joint(std::string_view text) {
    for (const std::string_view joint : {" og", " samt"}) {
        if (text.ends_with(joint)) text = trimmed_end(text.substr(0, text.size() - joint.size()), ",");
    }
    return std::string(text);
}

/// "The chair recommends," again below its points.
bool is_lead_again(const Line& line) {
    return line.bullet == 0 && begins_upper(line.text) && line.text.size() < 90 &&
           (line.small.ends_with(" indstiller,") || line.small.ends_with(" indstiller:"));
}

Span without_lead_again(const Document& document, Span section) {
    while (section.begin + 1 < section.end && is_lead_again(document.lines[section.end - 1])) --section.end;
    return section;
}

/// "The minutes were approved.": what came of it, where nothing heads it.
bool tells_outcome(const Vocabulary& vocabulary, const Paragraph& paragraph) {
    const auto little = small(paragraph.text);
    const auto first = std::string_view(little).substr(0, little.find(' '));
    return paragraph.bullet == 0 && vocabulary.own_papers.contains(first) && has_word(little, "blev") &&
           outcome_of(vocabulary, paragraph.text) != Outcome::none;
}

bool says_nothing(std::string_view text) {
    return text == "-" || text == "\u2013" || text == "." || text == "\u2022" || text == "at" ||
           text == "at:";
}

}  // namespace

std::size_t read_recommendations(Document& document, const Span& whole, bool case_elsewhere,
                                 std::vector<Text>& into) {
    const auto section = without_lead_again(document, whole);
    const auto asked = mark_verbs(document, section);
    mark_points(document, asked);
    const auto paragraphs = paragraphs_of(document, asked);
    std::size_t points = 0;  // one past the last list point
    for (std::size_t i = 0; i < paragraphs.size(); ++i) points = paragraphs[i].bullet != 0 ? i + 1 : points;
    // Marks of the second level are points of their own where none of the first stands above them.
    bool above = false;
    const std::size_t first = into.size();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const auto& paragraph = paragraphs[i];
        if (says_nothing(paragraph.text) || is_lead_in(paragraph, i < points)) continue;
        const bool more = into.size() > first;
        if (tells_outcome(document.vocabulary, paragraph)) return paragraph.span.begin;
        above |= paragraph.bullet == 1;
        if (paragraph.bullet == 2 && above) {
            into.back().value.append(" ").append(paragraph.text);
            into.back().place.last = document.place(paragraph.span).last;
            continue;
        }
        if (paragraph.bullet == 0 && more) {
            if (begins_lower(paragraph.text) && !paragraph.text.starts_with("at ")) {
                append_line(into.back().value, paragraph.text, document);
                continue;
            }
            const bool at_clause = small(paragraph.text).starts_with("at ");
            if (!at_clause && (points > 0 || !case_elsewhere || paragraph.text.size() > 300))
                return paragraph.span.begin;
        }
        if (paragraph.bullet != 0) {
            into.push_back({without_joint(paragraph.text), document.place(paragraph.span)});
            continue;
        }
        for (auto& clause : clauses_of(clause_of(document.vocabulary, paragraph.text))) {
            if (says_nothing(clause)) continue;  // the list was lost
            into.push_back({std::move(clause), document.place(paragraph.span)});
        }
    }
    return asked.end == section.end ? whole.end : asked.end;
}

}  // namespace reading
