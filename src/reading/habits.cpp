#include "reading/habits.hpp"

#include <algorithm>
#include <array>

#include "reading/scan.hpp"

namespace reading {
namespace {

void collect_words(Document& document) {
    for (const auto& line : document.lines) {
        for (auto word : words_of(line.small)) {
            while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
            while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
            if (word.size() < 2) continue;
            ++document.words[std::string(word)];
            if (word.find('-') != std::string_view::npos) document.hyphened.emplace(word);
        }
    }
}

/// The length that nine of ten lines do not pass.
std::size_t full_width(const std::vector<Line>& lines) {
    std::array<std::size_t, 201> histogram{};
    for (const auto& line : lines) ++histogram[std::min<std::size_t>(line.text.size(), 200)];
    std::size_t seen = 0;
    for (std::size_t length = histogram.size() - 1; length > 60; --length) {
        seen += histogram.at(length);
        if (seen * 10 >= lines.size()) return length;
    }
    return 60;
}

std::size_t characters(std::string_view text) {
    const auto goes_on = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, goes_on));
}

/// How far to the right a line goes, in characters.
std::size_t reach(const Line& line) {
    constexpr std::size_t mark = 2;
    return static_cast<std::size_t>(line.indent) + (line.bullet != 0 ? mark : 0) + characters(line.text);
}

/// How far it would have gone with the next line's first word.
std::size_t reach_with(const Line& line, const Line& next) {
    return reach(line) + 1 + characters(std::string_view(next.text).substr(0, next.text.find(' ')));
}

/// Programs count bytes or characters; so much a line may seem shorter than it was meant.
constexpr std::size_t slack = 4;

/// How far the lines go that run on in the next one: nine of ten of them no farther.
std::size_t wrapped_length(const std::vector<Line>& lines) {
    std::array<std::size_t, 201> histogram{};
    std::size_t all = 0;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto& before = lines[at - 1];
        const auto& line = lines[at];
        const bool runs_on = line.gap == 0 && line.bullet == 0 && begins_lower(line.text) &&
                             !line.small.starts_with("at ") && before.cells.empty() && line.cells.empty() &&
                             before.text.size() > 40 &&
                             std::string_view(".:;?!").find(before.text.back()) == std::string_view::npos;
        if (!runs_on) continue;
        ++histogram[std::min<std::size_t>(reach(before), 200)];
        ++all;
    }
    std::size_t seen = 0;
    for (std::size_t length = histogram.size() - 1; length > 0; --length) {
        seen += histogram.at(length);
        if (seen * 10 > all) return length;
    }
    return 0;
}

/// The length that all lines are filled to: where a sentence runs on, the next word had no room.
std::size_t filled_length(const std::vector<Line>& lines) {
    std::size_t longest = 0;
    for (const auto& line : lines) longest = std::max(longest, reach(line));
    std::size_t within = 0;
    std::size_t early = 0;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto& before = lines[at - 1];
        const auto& line = lines[at];
        const bool runs_on = line.gap == 0 && line.bullet == 0 && begins_lower(line.text) &&
                             !line.small.starts_with("at ") && before.cells.empty() && line.cells.empty() &&
                             reach(before) * 2 > longest &&
                             std::string_view(".:;?!").find(before.text.back()) == std::string_view::npos;
        within += runs_on;
        early += runs_on && reach_with(before, line) + slack <= longest;
    }
    return within < 4 || early * 20 > within ? 0 : longest;
}

/// Where bullets were lost in printing they left one blank; real bullets elsewhere rule that out.
bool lost_bullets(const std::vector<Line>& lines) {
    std::size_t marked = 0;
    std::size_t blanks = 0;
    std::size_t indented = 0;
    for (const auto& line : lines) {
        marked += line.bullet == 1;
        blanks += line.bullet == 0 && line.indent > 0 && line.indent <= 2;
        indented += line.indent > 2;
    }
    return blanks >= 5 && marked * 4 < blanks && blanks * 3 < lines.size() && indented * 10 < lines.size();
}

/// The indent that lost bullets left: a page's first line may have one blank of another origin.
int lost_indent(const std::vector<Line>& lines) {
    std::array<int, 3> seen{};
    for (const auto& line : lines) {
        if (line.bullet == 0 && line.indent > 0 && line.indent <= 2)
            ++seen.at(static_cast<std::size_t>(line.indent));
    }
    return seen[2] > seen[1] ? 2 : 1;
}

/// Whether a line that is farther in begins a point: below what leads to a list, or in one.
bool begins_deep_point(const Line& line, const Line& before, int list) {
    const bool led = before.text.ends_with(':') || before.text.ends_with(',');
    return line.indent > 2 && ((led && before.indent < line.indent) || list == line.indent);
}

/// Gives the lines whose bullet was lost their bullet back. A page's first line is indented too:
/// one that goes on with the sentence above is none.
void restore_bullets(std::vector<Line>& lines, std::size_t width) {
    const int usual = lost_indent(lines);
    int list = 0;  // the indent of the points that are farther in
    for (std::size_t at = 1; at < lines.size(); ++at) {
        auto& line = lines[at];
        const auto& before = lines[at - 1];
        if (line.bullet != 0 || line.margin) continue;
        if (begins_deep_point(line, before, list)) {
            line.bullet = 1;
            list = line.indent;
            continue;
        }
        if (line.gap > 0) list = 0;
        // A page's first line is one blank farther in than the others are.
        if (usual == 1 && line.indent == 2 && line.gap == 0 && begins_upper(line.text)) {
            line.bullet = 1;
            continue;
        }
        if (line.indent == 0 || line.indent > usual || (usual == 2 && line.indent == 1)) continue;
        const bool led = line.gap > 0 || before.bullet != 0 || before.text.ends_with(':') || usual == 2;
        const bool link = before.text.find(' ') == std::string::npos && before.text.ends_with('/');
        const bool full = before.text.size() * 4 > width * 3 || link;
        const bool within = line.gap == 0 && full && begins_lower(line.text) && !before.text.ends_with('.');
        if (!within && (led || !full)) line.bullet = 1;
    }
}

/// The file says that its lines end where their author ended them; but some who write put an end
/// after each printed line, and then sentences run on across them.
bool are_whole(const std::vector<Line>& lines, const Source& source, std::size_t width) {
    if (!knows_paragraphs(source)) return false;
    std::size_t broken = 0;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto& before = lines[at - 1].text;
        const bool runs_on = before.size() * 4 >= width * 3 && begins_lower(lines[at].text) &&
                             lines[at].bullet == 0 && !lines[at].small.starts_with("at ") &&
                             std::string_view(".:;?!,").find(before.back()) == std::string_view::npos;
        broken += runs_on;
    }
    return broken < 3 || broken * 33 < lines.size();
}

/// Lines longer than any that are printed, and no sentence that goes on from one line to the next: each is a
/// paragraph.
bool are_never_wrapped(const std::vector<Line>& lines) {
    constexpr std::size_t longest_printed = 140;
    constexpr std::ptrdiff_t enough = 3;
    const auto beyond =
        std::ranges::count_if(lines, [&](const Line& line) { return reach(line) > longest_printed; });
    return beyond >= enough && wrapped_length(lines) == 0;
}

/// A blank line stands between the lines of a paragraph: sentences go on behind it.
bool is_double_spaced(const std::vector<Line>& lines) {
    std::size_t spaced = 0;
    std::size_t close = 0;
    std::size_t within = 0;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const auto& line = lines[at];
        spaced += line.gap == 1;
        close += line.gap == 0;
        within +=
            line.gap == 1 && line.bullet == 0 && begins_lower(line.text) && !line.text.starts_with("at ");
    }
    return spaced > 20 && spaced > 3 * close && within * 5 > spaced;
}

/// Every printed line was made a paragraph, and the file shows room between them all: only what is more than
/// that was a blank line.
void take_room_away(std::vector<Line>& lines) {
    const auto room = std::ranges::count_if(lines, &Line::room);
    const auto apart = std::ranges::count_if(lines, [](const Line& line) { return line.gap > 1; });
    const auto all = static_cast<std::ptrdiff_t>(lines.size());
    if (room * 20 < all * 19 || apart * 20 < all) return;
    for (auto& line : lines) line.gap -= line.room ? 1 : 0;
}

/// A blank line stands behind every line, and sentences go on over it: only what is more than that was one.
void take_double_spacing_away(std::vector<Line>& lines) {
    // Nothing stands above the first line.
    const auto close = std::ranges::count_if(lines, [](const Line& line) { return line.gap == 0; }) - 1;
    const auto apart = std::ranges::count_if(lines, [](const Line& line) { return line.gap >= 3; });
    const auto all = static_cast<std::ptrdiff_t>(lines.size());
    if (!is_double_spaced(lines) || close * 50 > all) return;
    const bool even = std::ranges::all_of(lines, [](const Line& line) { return line.gap <= 1; });
    if (apart * 20 < all && !even) return;
    for (auto& line : lines) line.gap /= 2;
}

}  // namespace

bool Document::ended_early(const Line& before, const Line& line) const {
    return filled > 0 && line.gap == 0 && reach_with(before, line) + slack <= filled;
}

bool Document::may_run_on(const Line& before, const Line& line) const {
    constexpr std::size_t few = 12;  // lines that say nothing of how the others were printed
    if (!is_full(before.text)) return false;
    if (wrapped == 0) return lines.size() < few;
    return reach_with(before, line) * 10 >= wrapped * 9 && reach(before) * 20 <= wrapped * 23;
}

bool Document::ends_short(const Line& before, const Line& line) const {
    return close && wrapped > 0 && line.gap == 0 && reach_with(before, line) * 10 < wrapped * 9;
}

bool knows_paragraphs(const Source& source) {
    const auto whole = std::ranges::count_if(source.lines, &SourceLine::whole);
    return whole * 2 > static_cast<std::ptrdiff_t>(source.lines.size());
}

void find_habits(Document& document, const Source& source) {
    const auto& lines = document.lines;
    document.width = full_width(lines);
    document.whole_lines =
        are_whole(lines, source, document.width) || (!document.folded && are_never_wrapped(lines));
    if (!document.whole_lines && knows_paragraphs(source)) take_room_away(document.lines);
    if (!document.whole_lines) take_double_spacing_away(document.lines);
    document.double_spaced = is_double_spaced(lines);
    if (document.whole_lines) document.double_spaced = false;
    if (!document.whole_lines) document.filled = filled_length(lines);
    document.wrapped = wrapped_length(lines);
    const auto gaps = std::ranges::count_if(lines, [](const Line& line) { return line.gap > 0; });
    document.close = gaps * 20 < static_cast<std::ptrdiff_t>(lines.size());
    document.blank_bullets = lost_bullets(lines);
    if (document.blank_bullets) restore_bullets(document.lines, document.width);
    collect_words(document);
}

}  // namespace reading
