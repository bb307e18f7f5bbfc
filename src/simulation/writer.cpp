#include "simulation/writer.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "simulation/labels.hpp"
#include "simulation/layout_labels.hpp"

namespace simulation {
namespace {

constexpr std::size_t width = 96;  // bytes; Danish letters are two, as narrow letters are
constexpr std::size_t part = 4;    // the fewest letters of a word before and behind its hyphen

bool is_vowel(char letter) { return std::string("aeiouy").find(letter) != std::string::npos; }
bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

/// Where a word of `room` bytes' line may be divided: before a consonant that a vowel follows.
std::size_t division(const std::string& word, std::size_t room) {
    for (std::size_t at = std::min(room, word.size()); at >= part; --at) {
        if (at + part > word.size()) continue;
        const bool plain = std::all_of(word.begin() + static_cast<std::ptrdiff_t>(at - 2),
                                       word.begin() + static_cast<std::ptrdiff_t>(at + 2), is_letter);
        if (plain && is_vowel(word[at - 1]) && !is_vowel(word[at]) && is_vowel(word[at + 1])) return at;
    }
    return 0;
}

}  // namespace

void Writer::blank() {
    if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
}

void Writer::paragraph(const std::string& text, const std::string& indent) {
    std::string now;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        if (!now.empty() && now.size() + 1 + word.size() > width) {
            const std::size_t room = width > now.size() + 2 ? width - now.size() - 2 : 0;
            if (const std::size_t cut = divided_ ? division(word, room) : 0; cut > 0) {
                now += " " + word.substr(0, cut) + "-";
                word = word.substr(cut);
            }
            lines_.push_back(now);
            now = indent;
            now += word;
        } else {
            now += (at == 0 ? "" : " ") + word;
        }
        at = end + 1;
    }
    lines_.push_back(now);
}

void Writer::paragraphs(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        paragraph(text);
        blank();
    }
}

std::string Writer::text() const {
    std::string all;
    for (const std::string& one : lines_) all += one + "\n";
    return all;
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) all += i + 1 == names.size() ? labels::and_between : ", ";
        all += names[i];
    }
    return all;
}

std::string clock_of(const base::TimeOfDay& time) { return fmt::format("{}.{:02}", time.hour, time.minute); }

std::string paper_name(Paper paper) {
    if (paper == Paper::agenda) return labels::agenda;
    return paper == Paper::minutes ? labels::minutes : labels::corrected;
}

bool has(const Truth& truth, Fault fault) {
    return std::ranges::find(truth.faults, fault) != truth.faults.end();
}

std::string weekday_of(const Truth& truth) {
    const int shift = has(truth, Fault::other_weekday) ? 1 : 0;
    return labels::weekdays.at(static_cast<std::size_t>((base::weekday(truth.date.value()) + shift) % 7));
}

std::vector<std::string> names_of(const Truth& truth, Status status) {
    std::vector<std::string> names;
    for (const auto& one : truth.participants) {
        if (one.status == status) names.push_back(one.name);
    }
    return names;
}

}  // namespace simulation
