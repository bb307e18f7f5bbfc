// Turns a hunspell dictionary of Danish into the two tables that compounds are split with
// (src/search/compounds.hpp). Run by the build: danish_words DICTIONARY MORE_WORDS OUTPUT
//
// The dictionary is Debian's hunspell-da: (C) Foreningen for frit tilgaengelige sprogvaerktoejer,
// stavekontrolden.dk, GPL-2.0 or LGPL-2.1 or MPL-1.1. It is not in the repository; the tables made
// from it are used under LGPL-2.1.
//
// Its flags (numbers explained in da_DK.aff) say which form of a word may begin a compound, so that
// "sundhed" begins one as "sundheds" and "samarbejde" as "samarbejds".
#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/danish.hpp"
#include "search/stemmer.hpp"
#include "search/word_form.hpp"

namespace {

struct Tables {
    std::map<std::string, std::string> heads;  ///< form -> cost ('0' allowed, '1' likely) and stem
    std::set<std::string> tails;               ///< stems
    search::Stemmer stemmer;
};

bool only_letters(std::string_view word) {
    return std::ranges::all_of(word, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (static_cast<unsigned char>(byte) & 0x80U) != 0;
    });
}

void add_head(Tables& tables, const std::string& form, char cost, const std::string& word) {
    if (search::length(form) < 3) return;
    const std::string value = cost + tables.stemmer.stem(word);
    const auto [place, is_new] = tables.heads.emplace(form, value);
    if (!is_new && value.front() < place->second.front()) place->second = value;
}

void add_allowed_heads(Tables& tables, const std::string& word, const std::set<int>& flags) {
    const auto has = [&](std::initializer_list<int> any) {
        return std::ranges::any_of(any, [&](int flag) { return flags.contains(flag); });
    };
    const std::string without_last = word.substr(0, word.size() - 1);
    if (has({31, 32, 62, 63})) add_head(tables, word, '0', word);
    if (has({29, 62})) add_head(tables, word + "s", '0', word);
    if (has({30, 63})) add_head(tables, word + "e", '0', word);
    if (has({60})) add_head(tables, word + "er", '0', word);
    if (has({61})) add_head(tables, word + word.back() + "e", '0', word);
    if (word.back() == 'e' && has({55})) add_head(tables, without_last, '0', word);
    if (word.back() == 'e' && has({56})) add_head(tables, without_last + "s", '0', word);
}

void add_word(Tables& tables, const std::string& raw, const std::set<int>& flags) {
    constexpr int forbidden = 6;
    constexpr int may_end = 39;
    const std::string word = search::one_spelling(base::lower(raw));
    if (search::length(word) < 3 || !only_letters(word) || flags.contains(forbidden)) return;
    add_allowed_heads(tables, word, flags);
    if (!flags.contains(may_end)) return;
    if (search::length(word) >= 5) {  // people link longer words more freely than the dictionary does
        add_head(tables, word, '1', word);
        if (word.back() != 's') add_head(tables, word + "s", '1', word);
    }
    // Endings that are words too, but never what a compound ends in.
    static const std::set<std::string> endings = {"hed", "lig", "else", "ende", "ens",  "ene", "ere",
                                                  "est", "end", "ede",  "ing",  "ning", "sen", "ret"};
    const std::string stem = tables.stemmer.stem(word);
    if (!endings.contains(word) && !endings.contains(stem) && search::length(stem) >= 2)
        tables.tails.insert(stem);
}

std::set<int> read_flags(std::string_view text) {
    std::set<int> flags;
    int number = 0;
    for (const char byte : text) {
        if (byte >= '0' && byte <= '9') {
            number = number * 10 + (byte - '0');
        } else {
            flags.insert(number);
            number = 0;
        }
    }
    flags.insert(number);
    return flags;
}

void read_words(Tables& tables, const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t blank = line.find_first_of(" \t");
        // After a blank come notes of the form "st:word"; anything else is an entry of two words.
        if (blank != std::string::npos && line.find(':', blank) == std::string::npos) continue;
        const std::string entry = line.substr(0, blank);
        const std::size_t slash = entry.find('/');
        const bool flagged = slash != std::string::npos && slash > 0;
        add_word(tables, entry.substr(0, slash),
                 flagged ? read_flags(std::string_view(entry).substr(slash + 1)) : std::set<int>{});
    }
}

/// A count, the offset of each line and of the end, then the lines; numbers of 32 bits.
template <class Lines>
void write_table(std::ofstream& file, const Lines& lines) {
    std::vector<std::uint32_t> numbers = {static_cast<std::uint32_t>(lines.size())};
    std::string bytes;
    for (const std::string& line : lines) {
        numbers.push_back(static_cast<std::uint32_t>(bytes.size()));
        bytes += line;
    }
    numbers.push_back(static_cast<std::uint32_t>(bytes.size()));
    bytes.resize((bytes.size() + 3) / 4 * 4);
    file.write(reinterpret_cast<const char*>(numbers.data()),
               static_cast<std::streamsize>(numbers.size() * sizeof(std::uint32_t)));
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void make(const std::string& dictionary, const std::string& more, const std::string& output) {
    Tables tables;
    read_words(tables, dictionary);
    read_words(tables, more);
    std::vector<std::string> heads;
    heads.reserve(tables.heads.size());
    for (const auto& [form, value] : tables.heads) heads.push_back(form + '\t' + value);
    std::ofstream file(output, std::ios::binary);
    write_table(file, heads);
    write_table(file, tables.tails);
    file.close();
    if (!file) throw std::runtime_error("cannot write " + output);
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 4) throw std::runtime_error("danish_words DICTIONARY MORE_WORDS OUTPUT");
    make(arguments[1], arguments[2], arguments[3]);
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
