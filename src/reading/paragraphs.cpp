#include "reading/paragraphs.hpp"

#include <algorithm>

#include "reading/persons.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"

namespace reading {
namespace {

/// The last word, of a text that may be of any length: no word is longer than this.
std::string_view last_word(std::string_view text) {
    constexpr std::size_t longest = 400;
    if (text.size() > longest) text.remove_prefix(text.size() - longest);
    const auto at = text.find_last_of(" \n");
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

std::string bare_word(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    return small(word);
}

/// An address that goes on: broken behind a sign that addresses do not end with, or before one that they do
/// not begin with. Behind a "/" only what looks like the rest of one.
bool is_broken_address(std::string_view word, std::string_view line) {
    const auto has = [](std::string_view signs, char c) { return signs.find(c) != std::string_view::npos; };
    if (!word.starts_with("http") && !word.starts_with("www.")) return false;
    if (has("-_=&?%", word.back()) || has("=&?%_/", line.front())) return true;
    const auto next = line.substr(0, line.find(' '));
    const bool within =
        next.substr(0, next.size() - 1).find_first_of("/-_.=0123456789") != std::string_view::npos;
    return word.ends_with('/') && !begins_upper(next) && (next.size() == line.size() || within);
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
}

/// A line that ends with a word that no clause ends with: "... for", "... and".
bool leads_on(const Vocabulary& vocabulary, std::string_view text) {
    const auto last = small(last_word(text));
    return last == "og" || vocabulary.clause_leads.contains(last);
}

/// A printed line's end among lines that end paragraphs: a full line, and a small letter in the next.
bool runs_on(const Document& document, const Line& before, const Line& line) {
    return line.gap == 0 && begins_lower(line.text) && !line.small.starts_with("at ") &&
           !ends_sentence(before.text) && !before.text.ends_with(',') && document.is_full(before.text);
}

/// "b. The matter was put off": a point with a letter.
bool begins_lettered(std::string_view text) {
    return text.size() > 3 && text[0] >= 'a' && text[0] <= 'k' && (text[1] == '.' || text[1] == ')') &&
           text[2] == ' ' && begins_upper(text.substr(3));
}

/// Whether a line goes on with the paragraph that `before` is the last line of.
bool continues(const Document& document, const Paragraph& paragraph, const Line& before, const Line& line,
               int gap) {
    if (line.behind) return true;
    if (line.bullet != 0 || part_of(document.vocabulary, before.small) != Part::none) return false;
    // "At" and, below it, the only point.
    if (before.small == "at" && gap == 0) return true;
    if (document.whole_lines) return runs_on(document, before, line);
    if (gap == 0 && begins_lettered(line.text)) return false;
    if (begins_with_any(line.small, document.vocabulary.attendance_labels)) return false;
    if (before.closed && !line.closed) return false;
    if (begins_with_any(line.small, document.vocabulary.action_leads)) return false;
    if (line.text.ends_with(':') && has_any(line.small, document.vocabulary.attendance_words)) return false;
    const bool after_sentence = ends_sentence(before.text);
    if (gap == 0 && begins_upper(line.text) && part_of(document.vocabulary, line.small) != Part::none &&
        (after_sentence || before.text.size() * 2 < document.width))
        return false;
    if (after_sentence && has_any(line.small, document.vocabulary.attendance_words) &&
        says_attendance(document.vocabulary, line.text))
        return false;
    const bool broken = ends_broken(before.text) && (begins_lower(line.text) || begins_digit(line.text));
    if (broken && gap <= 4) return true;
    const bool unfinished = !ends_sentence(before.text);
    const bool full = document.is_full(before.text);
    if (document.double_spaced) {
        if (gap == 0) return !(ends_sentence(before.text) && begins_upper(line.text));
        return gap == 1 && (unfinished || full || paragraph.bullet == 0);
    }
    if (gap == 0) {
        const bool ended = document.ends_short(before, line) && begins_upper(line.text) &&
                           !before.text.ends_with(',') && !leads_on(document.vocabulary, before.text);
        if (paragraph.bullet != 0) return !ended;
        const bool rather_short = before.text.size() * 20 < document.width * 11;
        if (ended && rather_short) return false;
        return !((rather_short || ended || document.ended_early(before, line)) &&
                 ends_sentence(before.text) && begins_upper(line.text));
    }
    if (!unfinished || gap > 2) return false;
    if (begins_lower(line.text)) return true;
    const bool open =
        before.text.ends_with(" og") || before.text.ends_with(" for") || before.text.ends_with(" til");
    return paragraph.bullet != 0 && gap == 1 && (full || open) && begins_digit(line.text);
}

}  // namespace

bool ends_broken(std::string_view text) {
    return text.size() > 1 && text.back() == '-' && is_word_byte(text[text.size() - 2]) &&
           !is_digit(text[text.size() - 2]);
}

void append_line(std::string& text, std::string_view line, const Document& document) {
    if (text.empty() || line.empty()) {
        text += line;
        return;
    }
    if (is_broken_address(last_word(text), line)) {
        text += line;
        return;
    }
    const bool hyphen = text.back() == '-' && text.size() > 1 && is_word_byte(text[text.size() - 2]);
    if (!hyphen) {
        text += ' ';
        text += line;
        return;
    }
    const auto first = words_of(line).front();
    if (document.vocabulary.after_hanging_hyphen.contains(bare_word(first))) {
        text += ' ';
    } else if (begins_lower(line) && !is_digit(text[text.size() - 2])) {
        const auto whole = bare_word(std::string(last_word(text)) + std::string(first));
        if (!document.hyphened.contains(whole)) text.pop_back();
    }
    text += line;
}

namespace {

/// In a text that is filled, lines that all end with their sentences were ended there: from `begin` on, up to
/// the next blank line or list point.
bool all_end_sentences(const Document& document, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    do {
        if (!ends_sentence(document.lines[at].text)) return false;
        ++at;
    } while (at < end && document.lines[at].gap == 0 && document.lines[at].bullet == 0 &&
             document.lines[at].use != Use::debris);
    return true;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const Document& document, const Span& span) {
    bool ended = false;  // each line of these ends where its paragraph ends
    std::vector<Paragraph> result;
    const Line* before = nullptr;
    int gap = 0;
    for (std::size_t at = span.begin; at < span.end && at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        gap += line.gap;
        if (line.use == Use::debris) {
            ++gap;
            continue;
        }
        if (before == nullptr || gap > 0 || line.bullet != 0)
            ended = document.filled > 0 && line.bullet == 0 &&
                    all_end_sentences(document, at, std::min(span.end, document.lines.size()));
        const bool apart = ended && gap == 0 && begins_upper(line.text);
        if (before != nullptr && !apart && continues(document, result.back(), *before, line, gap)) {
            append_line(result.back().text, line.text, document);
            result.back().span.end = at + 1;
        } else {
            result.push_back({line.text, line.bullet, {at, at + 1}, before == nullptr ? 1 : gap});
        }
        before = &line;
        gap = 0;
    }
    return result;
}

std::string joined(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const auto& paragraph : paragraphs) {
        if (!text.empty()) text += '\n';
        if (paragraph.bullet == 1) text += "\u2022 ";
        if (paragraph.bullet == 2) text += "\u25E6 ";
        text += paragraph.text;
    }
    return text;
}

std::string without_stray_blanks(const std::string& text, const Document& document) {
    const auto once = [&](const std::string& word) {
        const auto found = document.words.find(word);
        return found == document.words.end() || found->second == 1;
    };
    std::string result;
    for (const auto word : words_of(text)) {
        const auto before = last_word(result);
        const auto part = bare_word(word);
        const auto first = bare_word(before);
        const bool short_tail = part.size() == 1 && !word.ends_with('.') && part != "i" && part != "o" &&
                                !begins_digit(part) && begins_lower(word) &&
                                is_word_byte(before.empty() ? ' ' : before.back()) && first.size() > 3;
        const bool joinable =
            !first.empty() && !part.empty() && begins_lower(word) && is_word_byte(before.back());
        const bool known = joinable && first.size() + part.size() > 5 &&
                           document.words.contains(first + part) && (once(first) || once(part));
        if (!result.empty() && !(short_tail || known)) result += ' ';
        result += word;
    }
    return result;
}

}  // namespace reading
