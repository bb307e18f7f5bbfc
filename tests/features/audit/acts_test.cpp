#include "features/audit/acts.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <set>
#include <sstream>

#include "features/slice_test.hpp"

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

bool is_word(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

/// Whether a literal of the form "word.word" in acts' code is a problem's code and no act.
bool is_of_a_problem(const std::string& statement) {
    return statement.find("Kind::") != std::string::npos || statement.find("problem(") != std::string::npos ||
           statement.find("code ==") != std::string::npos ||
           statement.find("Problem::") != std::string::npos ||
           statement.find("field ==") != std::string::npos;
}

/// The literals "word.word" of a file that are acts.
std::set<std::string> acts_in(const std::string& text) {
    std::set<std::string> found;
    std::size_t begin = text.find('"');
    while (begin != std::string::npos) {
        const std::size_t end = text.find('"', begin + 1);
        if (end == std::string::npos) break;
        const std::string literal = text.substr(begin + 1, end - begin - 1);
        const std::size_t dot = literal.find('.');
        const std::size_t statement = text.find_last_of(";{}", begin);
        const std::size_t end_before =
            statement == std::string::npos ? statement : text.find_last_of(';', statement);
        const std::size_t before = end_before == std::string::npos ? 0 : end_before;
        if (dot != std::string::npos && is_word(literal.substr(0, dot)) && is_word(literal.substr(dot + 1)) &&
            !is_of_a_problem(text.substr(before, begin - before))) {
            found.insert(literal);
        }
        begin = text.find('"', end + 1);
    }
    return found;
}

/// The acts of src/features, as its files that record them name them.
std::set<std::string> acts_in_source() {
    const fs::path features = support::samples().parent_path().parent_path().parent_path() / "src/features";
    std::set<std::string> acts;
    for (const auto& entry : fs::recursive_directory_iterator(features)) {
        const fs::path& file = entry.path();
        const bool records = file.parent_path().filename() == "acts" || file.filename() == "note_known.cpp" ||
                             file.filename() == "join.cpp";
        if (file.extension() == ".cpp" && records) acts.merge(acts_in(text_of(file)));
    }
    // Of names, acts are made of the kind and a word: every word that is given to identities::note.
    for (const char* slice : {"identities", "bodies"}) {
        for (const auto& entry : fs::directory_iterator(features / slice / "acts")) {
            const std::string text = text_of(entry.path());
            for (std::size_t at = text.find("note(session"); at != std::string::npos;
                 at = text.find("note(session", at + 1)) {
                std::istringstream call(text.substr(at, text.find(';', at) - at));
                for (std::string part; std::getline(call, part, '"');) {
                    if (!std::getline(call, part, '"') || !is_word(part)) continue;
                    for (const char* kind : {"person.", "party.", "body."}) {
                        if (std::string_view(slice) == "bodies" && std::string_view(kind) != "body.")
                            continue;
                        acts.insert(kind + part);
                    }
                }
            }
        }
    }
    return acts;
}

TEST(ActsTest, EveryActOfTheSourceHasASentenceAndEverySentenceAnAct) {
    const auto in_source = acts_in_source();
    std::set<std::string> said;
    for (const audit::ActSaid& one : audit::acts()) {
        EXPECT_TRUE(said.emplace(one.act).second) << one.act << " is said twice";
        EXPECT_FALSE(one.said.danish.empty()) << one.act;
        EXPECT_FALSE(one.said.english.empty()) << one.act;
    }
    EXPECT_EQ(said, in_source);
    EXPECT_GE(in_source.size(), 50U) << "they are found";
}

TEST(ActsTest, EveryActIsOfOneGroupThatOneCanAskFor) {
    for (const audit::ActSaid& one : audit::acts()) {
        int groups = 0;
        for (const audit::ActGroup& group : audit::act_groups()) {
            for (const std::string& beginning : group.beginnings)
                groups += one.act.starts_with(beginning) ? 1 : 0;
        }
        EXPECT_EQ(groups, 1) << one.act;
    }
}

TEST(ActsTest, AnActOfANewerProgramIsShownAsItIsRecorded) {
    EXPECT_EQ(audit::said_of("future.act", base::Words()), "future.act");
}

}  // namespace
