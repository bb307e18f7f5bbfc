// Whatever the document: reading does not fail, and every non-blank line is counted once.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <sstream>

#include "base/danish.hpp"
#include "reading/cases.hpp"
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
