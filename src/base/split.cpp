#include "base/split.hpp"

#include <algorithm>

#include "base/danish.hpp"

namespace base {

std::vector<std::string_view> split(std::string_view text, std::string_view between) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string> key_words(std::string_view text) {
    const std::string key = sort_key(text);
    const auto words = split(key, " ");
    return {words.begin(), words.end()};
}

std::vector<std::string_view> lines_of_list(std::string_view text) {
    auto lines = split(text, "\r\n");
    std::erase_if(lines, [](std::string_view line) {
        return line.starts_with('#') || line.find_first_not_of(" \t") == std::string_view::npos;
    });
    return lines;
}

}  // namespace base
