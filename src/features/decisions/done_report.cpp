#include "features/decisions/done_report.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "base/danish.hpp"
#include "base/split.hpp"
#include "base/text.hpp"
#include "embedded/decisions_vocabulary.hpp"
#include "search/stemmer.hpp"

namespace decisions {
namespace {

using Words = std::vector<std::string>;

/// So many words may stand between "er" and "sendt".
constexpr std::size_t words_between = 5;
/// In bytes; what is longer is a table run together, or tells of many things.
constexpr std::size_t longest_sentence = 400;
/// A rare word tells a subject; see undertaking.cpp.
constexpr double rare_share = 50;
constexpr double least_overlap = 0.6;
/// Of the weight of what was owed; a line that says it again leaves out little but the time.
constexpr double least_said = 0.7;

struct Vocabulary {
    std::map<std::string, std::unordered_set<std::string>, std::less<>> lists;
    Words phrases;
    std::set<std::string> empty_stems;  ///< of [done] and [about]
    std::set<std::string> about_stems;

    bool has(std::string_view list, const std::string& word) const {
        return lists.find(list)->second.contains(word);
    }
};

Vocabulary read_vocabulary() {
    Vocabulary vocabulary;
    search::Stemmer stemmer;
    std::string name;
    for (const base::EmbeddedFile& file : decisions_vocabulary::files()) {
        for (const std::string_view line : base::lines_of_list(file.bytes)) {
            if (line.starts_with('[')) {
                name = line.substr(1, line.size() - 2);
            } else if (name == "phrases") {
                vocabulary.phrases.push_back(' ' + base::sort_key(line) + ' ');
            } else {
                for (const std::string& word : base::key_words(line)) {
                    vocabulary.lists[name].insert(word);
                    if (name == "done" || name == "about") vocabulary.empty_stems.insert(stemmer.stem(word));
                    if (name == "about") vocabulary.about_stems.insert(stemmer.stem(word));
                }
            }
        }
    }
    return vocabulary;
}

const Vocabulary& vocabulary() {
    static const Vocabulary read = read_vocabulary();
    return read;
}

/// The parts of a sentence between its commas, colons and the like.
std::vector<Words> clauses_of(std::string_view sentence) {
    std::vector<Words> clauses;
    for (std::size_t begin = 0; begin <= sentence.size();) {
        std::size_t end = std::min(sentence.find_first_of(",;:()", begin), sentence.size());
        end = std::min(sentence.find(" \u2013 ", begin), end);
        if (Words words = base::key_words(sentence.substr(begin, end - begin)); !words.empty()) {
            clauses.push_back(std::move(words));
        }
        begin = end + 1;
    }
    return clauses;
}

bool has_phrase(const Words& clause) {
    std::string text = " ";
    for (const std::string& word : clause) text += word + ' ';
    return std::ranges::any_of(vocabulary().phrases, [&](const std::string& phrase) {
        return text.find(phrase) != std::string::npos;
    });
}

bool is_done_word(const std::string& word) { return vocabulary().has("done", word); }

/// A helping word and behind it one that says it is done; or nothing but such a word.
bool has_done_word(const Words& clause) {
    if (std::ranges::all_of(clause, is_done_word)) return true;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        if (!vocabulary().has("helping", clause[i])) continue;
        const std::size_t last = std::min(clause.size(), i + 2 + words_between);
        for (std::size_t j = i + 1; j < last; ++j) {
            if (is_done_word(clause[j])) return true;
        }
    }
    return false;
}

bool clause_says_done(const std::vector<Words>& clauses, std::size_t at) {
    const Words& clause = clauses[at];
    const auto any = [&](std::string_view list, const Words& words) {
        return std::ranges::any_of(words, [&](const auto& word) { return vocabulary().has(list, word); });
    };
    if (any("not", clause)) return false;
    const std::string& first = clause.front();
    const bool told = at > 0 && first == "at" && any("telling", clauses[at - 1]);
    // "Der er sendt" begins a sentence as well as anything does.
    const bool whole = at == 0 && first == "der";
    if (vocabulary().has("conditional", first) && !told && !whole) return false;
    return has_phrase(clause) || has_done_word(clause);
}

bool begins_sentence(std::string_view text) {
    if (text.empty()) return true;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    return (first >= 'A' && first <= 'Z') ||
           (first == 0xC3 && (second == 0x86 || second == 0x98 || second == 0x85));  // the Danish ones
}

/// A sentence ends with a point, and the next begins with a capital letter: that of a date ends none.
std::vector<std::string> sentences_of(std::string_view line) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool ends = line[at] == '.' || line[at] == '!' || line[at] == '?';
        if (!ends || (at + 1 < line.size() && line[at + 1] != ' ')) continue;
        if (!begins_sentence(line.substr(std::min(at + 2, line.size())))) continue;
        sentences.push_back(base::trim(line.substr(begin, at + 1 - begin)));
        begin = at + 1;
    }
    sentences.push_back(base::trim(line.substr(begin)));
    std::erase(sentences, std::string());
    return sentences;
}

std::string without_mark(std::string_view line) {
    constexpr std::string_view mark = "\u2022 ";
    return base::trim(line.starts_with(mark) ? line.substr(mark.size()) : line);
}

/// What the words are about, without those that say that it is done.
std::set<std::string> subject_of(std::string_view text) {
    auto words = telling_words(text, {});
    std::erase_if(words, [](const std::string& word) { return vocabulary().empty_stems.contains(word); });
    return words;
}

std::size_t shared(const std::set<std::string>& one, const std::set<std::string>& other) {
    return static_cast<std::size_t>(
        std::ranges::count_if(one, [&](const std::string& word) { return other.contains(word); }));
}

/// Of the lines the one that has most of the words, and half of them; nothing when two have as many.
std::set<std::string> line_with(const std::set<std::string>& words,
                                const std::vector<std::set<std::string>>& lines, std::size_t own) {
    std::size_t most = 0;
    const std::set<std::string>* best = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t in = i == own ? 0 : shared(words, lines[i]);
        if (in == 0 || in < most) continue;
        best = in == most ? nullptr : &lines[i];
        most = in;
    }
    return best != nullptr && most * 2 >= words.size() ? *best : std::set<std::string>();
}

}  // namespace

bool says_done(std::string_view sentence) {
    const auto clauses = clauses_of(sentence);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clause_says_done(clauses, i)) return true;
    }
    return false;
}

bool says_too_little(std::string_view text) {
    const Words words = base::key_words(text);
    return words.empty() || vocabulary().has("pointing", words.back()) || subject_of(text).size() < 2;
}

std::vector<DoneReport> done_reports(const std::vector<std::string>& texts) {
    std::vector<std::string> lines;
    std::vector<std::set<std::string>> words_of_lines;
    for (const std::string& text : texts) {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            lines.push_back(without_mark(std::string_view(text).substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    for (const std::string& line : lines) words_of_lines.push_back(telling_words(line, {}));
    std::vector<DoneReport> reports;
    std::string before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const std::string& sentence : sentences_of(lines[i])) {
            if (sentence.size() <= longest_sentence && says_done(sentence)) {
                DoneReport report{sentence, subject_of(sentence), {}};
                if (report.words.empty()) {  // "That is done." behind what it is about
                    report.words = subject_of(before);
                    if (!before.empty() && before.size() <= longest_sentence)
                        report.sentence = std::string(before).append(" ").append(sentence);
                }
                report.said = line_with(report.words, words_of_lines, i);
                if (!report.words.empty()) reports.push_back(std::move(report));
            }
            before = sentence;
        }
    }
    return reports;
}

bool tells_done(const DoneReport& report, const std::set<std::string>& undertaking, const Rarity& rarity) {
    const auto is_rare = [&](const std::string& word) { return rarity.weight(word) >= std::log(rare_share); };
    auto subject = undertaking;
    std::erase_if(subject, [](const auto& word) { return vocabulary().about_stems.contains(word); });
    // Only a status was owed, of just what is done.
    if (subject == report.words && std::ranges::any_of(subject, is_rare)) return true;
    double owed = 0;
    for (const std::string& word : subject) owed += rarity.weight(word);
    const auto tells = [&](const std::set<std::string>& words, double least) {
        std::size_t common = 0;
        bool rare = false;
        double weight = 0;
        for (const std::string& word : subject) {
            if (!words.contains(word)) continue;
            ++common;
            weight += rarity.weight(word);
            rare = rare || is_rare(word);
        }
        return common >= 2 && rare && weight >= least * owed ? common : 0;
    };
    // What is done is told in few other words than those of what was owed.
    return tells(report.words, least_overlap) * 2 >= std::max<std::size_t>(report.words.size(), 1) ||
           tells(report.said, least_said) > 0;
}

}  // namespace decisions
