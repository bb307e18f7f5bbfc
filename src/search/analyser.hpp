#pragma once

#include <cstddef>
#include <functional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/stemmer.hpp"

namespace search {

/// What a word is found by.
struct Form {
    std::string plain;               ///< small letters, one spelling
    std::string stem;                ///< what the index holds
    std::vector<std::string> parts;  ///< stems of a compound's parts, also in the index
};

/// One word of a text. The view lasts until the next word.
struct Word {
    std::size_t begin = 0;  ///< in bytes of the text
    std::size_t end = 0;
    std::string_view folded;  ///< in small letters
};

/// Words that begin with this character (U+E000, private use) are names of filters, taken as they
/// are. Cleaned text never holds it.
inline constexpr std::string_view literal_sign = "\xEE\x80\x80";

/// A word that suggestions are made from, as typed but in small letters: only letters, 4 to 40 bytes.
struct NewWord {
    std::string word;
    std::string stem;
    auto operator<=>(const NewWord&) const = default;
};

/// All that a text is found by, one after the other (tokenizer.hpp).
struct Tokens {
    std::string text;
    std::string list;
};

/// Text into words: FTS5's own `unicode61` with accents kept finds them, Snowball gives the stems,
/// the word list the parts of compounds. Belongs to one connection; for one thread at a time.
class Analyser {
  public:
    /// Takes `unicode61` from the connection.
    explicit Analyser(fts5_api* fts5);
    ~Analyser();
    Analyser(const Analyser&) = delete;
    Analyser& operator=(const Analyser&) = delete;

    /// Gives each word in order to `take`, until it gives false.
    void each(std::string_view text, const std::function<bool(const Word&)>& take);

    /// The forms of a word in small letters. Lasts until the next call.
    const Form& form(std::string_view folded);

    /// The words met for the first time since the last call, in order; some may have come before.
    std::vector<NewWord> take_new_words();
    void note_new_words() { notes_ = true; }
    bool notes_new_words() const { return notes_; }
    /// Every word is new again: what was taken of them has been lost or taken away.
    void forget();

    /// Tokens that were made before, by another analyser, of texts that come next; none for nullptr.
    void expect(const std::vector<Tokens>* ready) { ready_ = ready; }
    const Tokens* expected(std::string_view text) const;

  private:
    Form make(std::string_view folded);
    void add_parts(std::string_view plain, int depth, std::vector<std::string>& parts);

    fts5_tokenizer unicode_{};
    Fts5Tokenizer* instance_ = nullptr;
    Stemmer stemmer_;
    // Text repeats its words: most cost one look here. When the first is full it becomes the second,
    // so that what is common is never forgotten.
    std::unordered_map<std::string, Form> known_;
    std::unordered_map<std::string, Form> known_before_;
    std::string key_;
    bool notes_ = false;
    std::vector<NewWord> new_words_;
    const std::vector<Tokens>* ready_ = nullptr;
};

/// UTF-8 without control characters, private-use signs and broken bytes; each becomes a blank. At
/// most `bytes` long, cut between characters.
std::string clean(std::string_view text, std::size_t bytes);

}  // namespace search
