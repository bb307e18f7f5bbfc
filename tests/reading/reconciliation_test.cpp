// Whatever the document: reading does not fail, and every non-blank line is counted once.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <sstream>

#include "base/danish.hpp"
#include "reading/cases.hpp"
#include "reading/explain.hpp"
#include "reading/json.hpp"
#include "reading/lines.hpp"
#include "support/pace.hpp"

namespace {

void expect_reconciled(const std::string& bytes, const std::string& what) {
    const auto source = extract::read_text_bytes(bytes);
    if (!source) return;
    const auto record = reading::read(*source);
    const auto& counts = record.counts;
    std::set<std::pair<int, int>> lines;
    for (const auto& line : reading::to_document(*source, cases::words).lines)
        lines.insert({line.page, line.number});
    std::set<std::pair<int, int>> tray;
    for (const auto& line : record.unplaced) tray.insert({line.place.page, line.place.first});
    EXPECT_EQ(counts.lines, static_cast<int>(lines.size())) << what;
    EXPECT_EQ(counts.fields + counts.debris + counts.unplaced, counts.lines) << what;
    EXPECT_EQ(counts.unplaced, static_cast<int>(tray.size())) << what;
    EXPECT_TRUE(base::is_utf8(boost::json::serialize(reading::to_json(record)))) << what;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

/// The letters and figures of a text, small, without what stands between them.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : base::lower(text)) {
        if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    }
    return letters;
}

/// Every string of the record, one after the other.
void collect(const boost::json::value& value, std::string& into) {
    if (value.is_string()) into += letters_of(value.as_string()) + " ";
    if (value.is_array()) {
        for (const auto& one : value.as_array()) collect(one, into);
    }
    if (value.is_object()) {
        for (const auto& [key, one] : value.as_object()) {
            if (key != "doubts") collect(one, into);
        }
    }
}

/// Words of lines that are read but say what a field is, and are in none: leads and what stands in notes.
bool leads(const std::string& word) {
    static const std::set<std::string> all = {
        "indstilles", "indstiller", "foreslås", "foreslår", "punkt", "afbud", "medlem", "deltog", "stedet",
        "stedfortræder", "ingen", "vakant", "påført", "eksternmappe", "observatører", "observatør", "drøfter",
        "ansat", "bestyrelsen", "formand", "referent", "mødeleder",
        // A day is kept as a date.
        "april"};
    return all.contains(word);
}

/// The words of a line of text that stand nowhere in the record.
std::string missing_of(std::string_view line, const std::string& record) {
    std::string missing;
    std::string apart(line);
    std::ranges::replace_if(apart, [](char c) { return std::string_view("/()[],.;:\t").contains(c); }, ' ');
    std::istringstream words(apart);
    for (std::string word; words >> word;) {
        const auto letters = letters_of(word);
        const bool file = letters.starts_with("pdf") && record.find(letters.substr(3)) != std::string::npos;
        const bool figures = !letters.empty() && letters[0] >= '0' && letters[0] <= '9';
        if (letters.size() < 5 || figures || file || leads(letters)) continue;
        if (record.find(letters) == std::string::npos) missing += " " + letters;
    }
    return missing;
}

/// Lines that one of these rules took are text: their words are in fields.
bool is_text(std::string_view rule) {
    return rule.starts_with("text under a heading") || rule.starts_with("text before any heading") ||
           rule.starts_with("minutes that have no headings") || rule.starts_with("text behind the points") ||
           rule.starts_with("a line inside an item") || rule.starts_with("a numbered line") ||
           rule.starts_with("a title without a number") || rule.starts_with("an entry of a list of people");
}

/// A line that is marked as a field is in one: no word of the text is lost.
TEST(Reconciliation, KeepsEveryWordOfWhatItReads) {
    for (const auto& folder : cases::all()) {
        const auto source = extract::read_text_bytes(cases::text_of(folder / "input.txt"));
        std::string record;
        collect(reading::to_json(reading::read(*source)), record);
        std::erase(record, ' ');  // a word that was broken stands together
        for (const auto& line : reading::explain(*source, cases::words)) {
            if (!is_text(line.rule) || line.rule.find("; ") != std::string::npos) continue;
            std::string text = source->lines[static_cast<std::size_t>(line.number) - 1].text;
            if (text.find("indstiller") != std::string::npos || text.ends_with(':')) continue;  // leads
            if (text.find("Vakant") != std::string::npos) continue;  // a post, nobody
            // Of who presents only the name is kept.
            if (const auto presents = text.find("v/"); presents != std::string::npos) text.resize(presents);
            EXPECT_EQ(missing_of(text, record), "")
                << folder.filename().string() << ", line " << line.number << ": " << text;
        }
    }
}

TEST(Reconciliation, HoldsForEveryCase) {
    for (const auto& folder : cases::all())
        expect_reconciled(cases::text_of(folder / "input.txt"), folder.filename().string());
}

TEST(Reconciliation, HoldsForMangledCases) {
    const int rounds = support::is_fast() ? 1 : 10;
    std::mt19937 random(2026);
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    for (const auto& folder : cases::all()) {
        const auto text = cases::text_of(folder / "input.txt");
        for (int round = 0; round < rounds; ++round) {
            const auto what = folder.filename().string() + ", round " + std::to_string(round);
            auto lines = lines_of(text);
            for (std::size_t i = 0; i < 5 && lines.size() > 1; ++i)
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size())));
            expect_reconciled(joined(lines), what + ": lines taken out");
            std::ranges::shuffle(lines, random);
            expect_reconciled(joined(lines), what + ": lines in any order");
            expect_reconciled(text.substr(0, below(text.size()) + 1), what + ": cut off");
            auto bytes = text;
            for (int i = 0; i < 30; ++i) bytes[below(bytes.size())] = static_cast<char>(below(255) + 1);
            expect_reconciled(bytes, what + ": bytes changed");
            auto folded = text;
            std::ranges::replace(folded, '\n', ' ');
            expect_reconciled(folded, what + ": one line");
        }
    }
}

TEST(Reconciliation, HoldsForNoise) {
    std::mt19937 random(7);
    const std::string letters = "1234. ()-:ÆøabkAB/\n\n\tv,•o";
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int i = 0; i < 800; ++i) text += letters[random() % letters.size()];
        expect_reconciled(text, "noise " + std::to_string(round));
    }
}

TEST(Reconciliation, NothingIsReadFromNothing) {
    const auto record = reading::read({});
    EXPECT_TRUE(record.items.empty());
    EXPECT_FALSE(record.meeting.date);
    EXPECT_EQ(record.counts.lines, 0);
}

}  // namespace
