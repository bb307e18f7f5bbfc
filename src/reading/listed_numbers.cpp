#include "reading/listed_numbers.hpp"

#include <algorithm>
#include <unordered_map>

#include "reading/scan.hpp"

namespace reading {
namespace {

/// Whether text of its own stands between two numbers: a line that does not go on with the one above.
bool has_text_between(const Document& document, const Candidate& one, const Candidate& next) {
    for (std::size_t at = one.line + 1; at < next.line; ++at) {
        const auto& line = document.lines[at];
        const auto& before = document.lines[at - 1];
        const bool apart = line.gap > 0 || !document.is_full(before.text);
        if (line.bullet == 0 && line.use == Use::none && apart && begins_upper(line.text) &&
            line.text.ends_with('.') && line.text.size() > 8)
            return true;
        // Title and text close together, a blank line before each title.
        const bool block =
            document.lines[one.line].gap > 0 && document.lines[next.line].gap > 0 && line.gap == 0;
        if (block && at == one.line + 1 && line.bullet == 0 && apart && begins_upper(line.text)) return true;
    }
    return false;
}

/// Whether a heading stands between two candidates.
bool heading_between(const Headings& headings, const Candidate& one, const Candidate& next) {
    for (std::size_t at = one.line + 1; at < next.line; ++at) {
        if (headings[at]) return true;
    }
    return false;
}

/// One past the candidates that are listed from `first` on, number after number with nothing between.
std::size_t list_end(const std::vector<Candidate>& candidates, const Headings& headings, std::size_t first) {
    std::size_t end = first + 1;
    for (; end < candidates.size(); ++end) {
        const auto& one = candidates[end - 1];
        const auto& next = candidates[end];
        if (next.main != one.main + 1 || next.line - one.line > 3 || heading_between(headings, one, next))
            break;
    }
    return end;
}

}  // namespace

void weaken_lists(std::vector<Candidate>& candidates, const Document& document, const Headings& headings) {
    // A short title with whole sentences of its own below, apart from the next number, is no list point.
    const auto told = [&](const Candidate& one, const Candidate& next) {
        const auto& lines = document.lines;
        return next.line > one.line + 1 && lines[next.line].gap > 0 && lines[one.line].text.size() < 60 &&
               begins_upper(lines[one.line + 1].text) && lines[next.line - 1].text.ends_with('.') &&
               !lines[one.line].text.ends_with('.');
    };
    std::vector<double> change(candidates.size(), 0);
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i) {
        const auto& one = candidates[i];
        const auto& next = candidates[i + 1];
        const bool follows = (next.main == one.main + 1 && next.sub <= 1) ||
                             (next.main == one.main && next.sub == one.sub + 1);
        if (!follows || next.line - one.line > 5) continue;
        bool between = false;
        for (std::size_t at = one.line + 1; at < next.line; ++at) between |= headings[at].has_value();
        if (between || one.strong || next.strong || told(one, next) || has_text_between(document, one, next))
            continue;
        for (const auto at : {i, i + 1})
            change[at] = std::min(change[at], candidates[at].usual ? -1.0 : -2.0);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) candidates[i].score += change[i];
}

void weaken_contents(std::vector<Candidate>& candidates, const std::vector<std::string>& keys,
                     const Document& document, const Headings& headings) {
    std::unordered_map<std::string, std::size_t> last;  // number and title: the last one
    for (std::size_t i = 0; i < candidates.size(); ++i) last[keys[i]] = i;
    std::size_t contents = 0;  // one past a list that begins with a title that comes again
    std::size_t listed_to = 0;
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i) {
        const auto again = last[keys[i]];
        const auto& next = candidates[i + 1];
        if (again == i && i >= contents) continue;
        const bool listed =
            next.line - candidates[i].line <= 3 && (again > i + 1 || next.main <= candidates[i].main);
        const bool ends_document = candidates[again].line + 1 >= document.lines.size();
        if (again != i && i >= contents && !ends_document) {
            if (i >= listed_to) listed_to = list_end(candidates, headings, i);
            if (again >= listed_to && listed_to > i + 2) contents = listed_to;
        }
        const bool whole = i < contents;
        const bool again_below =
            again != i && listed && !ends_document && !heading_between(headings, candidates[i], next);
        if (whole || again_below) candidates[i].score -= 5;
    }
}

}  // namespace reading
