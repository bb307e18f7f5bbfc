#include "reading/attachments.hpp"

#include <algorithm>

#include "reading/paragraphs.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

void skip_marks(std::string_view text, std::size_t& at) {
    while (at < text.size()) {
        const bool dash = text.substr(at, 2) == "- ";
        if (dash || text[at] == ' ' || text[at] == '_' || text[at] == '.') {
            ++at;
        } else if (text.substr(at, 3) == "\u2013") {
            at += 3;
        } else {
            return;
        }
    }
}

/// The length of a leading "Bilag 1", "Bilag 2a", "Pkt_2 bilag 1", "Pkt. 7 - Bilag"; 0 when there is none.
std::size_t label_length(std::string_view small_text) {
    std::size_t at = 0;
    for (const std::string_view word : {"punkt", "pkt"}) {
        if (!small_text.starts_with(word)) continue;
        at = word.size();
        skip_marks(small_text, at);
        if (take_number(small_text, at) < 0) return 0;
        skip_marks(small_text, at);
        break;
    }
    if (small_text.substr(at, 5) != "bilag") return 0;
    at += 5;
    skip_marks(small_text, at);
    if (small_text.substr(at, 3) == "nr.") at += 4;
    const auto before = at;
    if (at >= small_text.size() || take_number(small_text, at) < 0) {
        // "Bilag A - …"
        const bool letter = before + 1 < small_text.size() && !is_word_byte(small_text[before + 1]) &&
                            is_word_byte(small_text[before]);
        if (!letter) return 0;
        at = before + 1;
    }
    std::size_t part = at;  // "Bilag 1.2"
    if (part + 1 < small_text.size() && small_text[part] == '.' && is_digit(small_text[part + 1])) {
        ++part;
        if (take_number(small_text, part) >= 0) at = part;
    }
    const bool letter = at < small_text.size() && small_text[at] >= 'a' && small_text[at] <= 'h' &&
                        (at + 1 == small_text.size() || !is_word_byte(small_text[at + 1]));
    return letter ? at + 1 : at;
}

/// "Bilag 1 Plan Bilag 2 Budget": one text for each, where the numbers follow each other.
std::vector<std::string_view> one_by_one(std::string_view text) {
    constexpr std::string_view word = "Bilag ";
    std::vector<std::string_view> each;
    std::size_t at = word.size();
    int number = text.starts_with(word) ? take_number(text, at) : -1;
    while (number >= 0) {
        const auto next = text.find(" " + std::string(word) + std::to_string(++number) + " ", at);
        if (next == std::string_view::npos) break;
        each.push_back(text.substr(0, next));
        text = text.substr(next + 1);
        at = word.size();
    }
    each.push_back(text);
    return each;
}

bool ends_file(const Vocabulary& vocabulary, std::string_view small_text) {
    return ends_with_any(small_text, vocabulary.file_endings);
}

/// "1 (4481122 - EksternMappe) Title": what a register puts in front; 0 when there is nothing.
std::size_t register_length(std::string_view text) {
    std::size_t at = 0;
    if (take_number(text, at) < 0) return 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ')')) ++at;
    const auto close = text.find(") ", at);
    if (at >= text.size() || text[at] != '(' || close == std::string_view::npos) return 0;
    std::size_t digits = at + 1;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    return digits > at + 5 ? close + 2 : 0;
}

bool names_attachment(const Document& document, std::string_view text) {
    const auto little = small(text);
    return label_length(little) > 0 || ends_file(document.vocabulary, little) || little.starts_with("http");
}

/// A paragraph of running text, which the list of attachments is over with.
bool is_text(const Document& document, const Paragraph& paragraph, bool after_points) {
    if (paragraph.bullet != 0 || paragraph.gap == 0) return false;
    if (names_attachment(document, paragraph.text)) return false;
    if (after_points) return true;
    return paragraph.span.size() > 2 && paragraph.text.ends_with('.') &&
           paragraph.text.size() > document.width * 2;
}

/// The section up to where "Bilag 1 …", "Bilag 2 …" are followed by so many lines without a label or a file's
/// name that they are text again.
Span without_text(const Document& document, const Span& section) {
    constexpr std::size_t many = 6;
    bool labelled = false;
    std::size_t begin = 0;
    std::size_t lines = 0;
    for (std::size_t at = section.begin; at < section.end; ++at) {
        const auto& line = document.lines[at];
        const bool goes_on = lines == 0 && !begins_upper(line.text);  // with the attachment's title
        if (line.use == Use::debris || goes_on) continue;
        if (names_attachment(document, line.text)) {
            labelled |= label_length(line.small) > 0;
            lines = 0;
            continue;
        }
        if (lines == 0) begin = at;
        if (labelled && ++lines >= many) return {section.begin, begin};
    }
    return section;
}

/// Without list marks every line is an attachment, unless it goes on with the one before.
std::vector<Paragraph> single_lines(const Document& document, const Paragraph& paragraph) {
    std::vector<Paragraph> result;
    for (std::size_t at = paragraph.span.begin; at < paragraph.span.end; ++at) {
        const auto& line = document.lines[at];
        if (line.use == Use::debris) continue;
        // "Bilag 8 … nov" / "2019" among others that say "Bilag".
        const bool figure = at > paragraph.span.begin && begins_digit(line.text) &&
                            document.is_full(document.lines[at - 1].text) && !result.empty() &&
                            label_length(small(result.back().text)) > 0;
        const bool goes_on = !result.empty() && !ends_file(document.vocabulary, small(result.back().text)) &&
                             (ends_broken(result.back().text) || begins_lower(line.text) || figure) &&
                             label_length(line.small) == 0;
        if (goes_on) {
            append_line(result.back().text, line.text, document);
            result.back().span.end = at + 1;
        } else {
            result.push_back({line.text, line.bullet, {at, at + 1}, line.gap});
        }
    }
    return result;
}

}  // namespace

Attachment attachment_of(std::string_view text) {
    Attachment attachment;
    if (text.starts_with("PDF") && text.size() > 4 && begins_upper(text.substr(3))) text.remove_prefix(3);
    text = text.substr(register_length(text));
    const auto length = label_length(small(text));
    if (length > 0) {
        attachment.label = std::string(text.substr(0, length));
        auto rest = trimmed(text.substr(length));
        for (bool more = true; more && !rest.empty();) {
            more = true;
            if (rest[0] == '-' || rest[0] == ':' || rest[0] == '.' || rest[0] == ')' || rest[0] == '_') {
                rest = trimmed(rest.substr(1));
            } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
                rest = trimmed(rest.substr(3));
            } else {
                more = false;
            }
        }
        text = rest;
    }
    attachment.title = std::string(trimmed(text));
    return attachment;
}

std::size_t read_attachments(const Document& document, const Span& section, std::vector<Attachment>& into) {
    const auto listed = without_text(document, section);
    const auto paragraphs = paragraphs_of(document, listed);
    const auto points = std::ranges::count_if(paragraphs, [](const Paragraph& p) { return p.bullet != 0; });
    bool after_points = false;
    for (const auto& paragraph : paragraphs) {
        if (is_text(document, paragraph, after_points)) return paragraph.span.begin;
        after_points |= paragraph.bullet != 0;
        const auto lines = points == 0 ? single_lines(document, paragraph) : std::vector{paragraph};
        for (const auto& one : lines) {
            const auto little = small(one.text);
            const bool count = one.text.size() <= 2 && begins_digit(one.text);
            if (count || document.vocabulary.no_attachment.contains(little)) continue;
            for (const auto text : one_by_one(one.text)) {
                auto attachment = attachment_of(text);
                attachment.place = document.place(one.span);
                into.push_back(std::move(attachment));
            }
        }
    }
    return listed.end;
}

}  // namespace reading
