#include <algorithm>

#include "reading/doers.hpp"
#include "reading/due.hpp"
#include "reading/follow_ups.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {

std::vector<FollowUpRow> read_follow_up_rows(const Document& document, const Span& lines,
                                             const Undertaken& known) {
    std::vector<FollowUpRow> rows;
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        const auto& line = document.lines[at];
        if (line.row != Row::action || line.cells.size() < 4 || line.bullet == 0) continue;
        const auto& task = line.cells[0];
        const auto& when = line.cells[2];
        FollowUp follow_up{task, presenters_of(document.vocabulary, line.cells[1]),
                           due_in(document.vocabulary, when, known.context, known.date), document.place(at)};
        if (!follow_up.due && !when.empty() && when != "-") follow_up.due = when;
        rows.push_back({std::string(trimmed_end(line.cells[3], ".")), std::move(follow_up), at});
    }
    return rows;
}

std::vector<std::string> responsible_in(const Vocabulary& vocabulary, std::string_view text) {
    const auto first = trimmed_end(text.substr(0, text.find(' ')), ",.;");
    const bool initials = first.size() >= 2 && first.size() <= 4 && small(first) != first &&
                          std::ranges::none_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
    if (initials && text.find(',') == std::string_view::npos && text.find(" og ") == std::string_view::npos)
        return {std::string(first)};
    // "Anna Berg tager kontakt": the names end where a small word comes.
    std::size_t end = 0;
    for (const auto word : words_of(text)) {
        if (begins_lower(word) && word != "og" && word != "samt" && !is_name_particle(vocabulary, word))
            break;
        end = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    }
    std::string names(is_person_name(vocabulary, text.substr(0, end)) ? text.substr(0, end) : text);
    std::ranges::replace(names, '/', ',');
    return presenters_of(vocabulary, names);
}

namespace {

/// Who a point of a list lays something on: before its colon, in its last bracket, or as its subject.
std::vector<std::string> responsible_of(const Document& document, std::string_view point,
                                        const Undertaken& known) {
    std::vector<std::string> responsible;
    const auto colon = point.find(':');
    auto who = point.substr(0, colon == std::string_view::npos ? 0 : colon);
    const auto open = point.rfind('(');
    if (who.empty() && open != std::string_view::npos) who = trimmed_end(point.substr(open + 1), ").");
    if (const auto named = words_of(who); !named.empty())
        add_parties(document.vocabulary, named, 0, named.size(), known, responsible);
    if (!responsible.empty()) return responsible;
    const auto words = words_of(point);
    if (does(document.vocabulary, words, true, known, responsible)) return responsible;
    // The longest party that the point begins with.
    for (std::size_t end = std::min<std::size_t>(words.size(), 5); responsible.empty() && end > 0; --end)
        add_parties(document.vocabulary, words, 0, end, known, responsible);
    return responsible;
}

/// A paragraph in which several sentences lay something on somebody, sentence by sentence; else all of it.
std::vector<std::string_view> points_of(const Document& document, const Paragraph& paragraph,
                                        const Undertaken& known) {
    auto sentences = sentences_of(document.vocabulary, paragraph.text);
    const auto tasks = std::ranges::count_if(sentences, [&](std::string_view sentence) {
        std::vector<std::string> who;
        return does(document.vocabulary, words_of(sentence), true, known, who);
    });
    if (tasks > 1 && static_cast<std::size_t>(tasks) == sentences.size()) return sentences;
    return {paragraph.text};
}

}  // namespace

void read_follow_up_list(const Document& document, const std::vector<Paragraph>& paragraphs,
                         const Undertaken& known, std::vector<FollowUp>& into) {
    for (const auto& paragraph : paragraphs) {
        for (const auto point : points_of(document, paragraph, known)) {
            FollowUp follow_up{std::string(point), responsible_of(document, point, known),
                               due_in(document.vocabulary, point, known.context, known.date),
                               document.place(paragraph.span)};
            if (!follow_up.responsible.empty()) into.push_back(std::move(follow_up));
        }
    }
}

}  // namespace reading
