#pragma once

#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <vector>

#include "extract/text_file.hpp"
#include "reading/read.hpp"

/// The folders under tests/reading/cases.
namespace cases {

/// The words that are built into the program.
inline const reading::Vocabulary& words = reading::Vocabulary::standard();

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::vector<std::filesystem::path> all() {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(READING_CASES)) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    std::ranges::sort(folders);
    return folders;
}

inline std::string name_of(const testing::TestParamInfo<std::filesystem::path>& tested) {
    return tested.param.filename().string();
}

inline reading::Record read_bytes(std::string_view bytes) {
    const auto source = extract::read_text_bytes(bytes);
    return reading::read(source ? *source : reading::Source{});
}

}  // namespace cases
