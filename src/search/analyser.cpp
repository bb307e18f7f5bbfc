#include "search/analyser.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "base/utf8.hpp"
#include "search/compounds.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::size_t longest_word = 100;         // bytes; what is longer is found by its beginning
constexpr std::size_t forms_remembered = 60'000;  // about 10 MB, twice
constexpr std::size_t parts_at_most = 12;

bool only_letters(std::string_view word) {
    return std::ranges::all_of(word, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (static_cast<unsigned char>(byte) & 0x80U) != 0;
    });
}

struct Walk {
    const std::function<bool(const Word&)>* take;
    std::exception_ptr thrown;
};

/// Called by SQLite's C, which an exception must not pass through.
int take_token(void* context, int /*flags*/, const char* token, int size, int begin, int end) {
    auto& walk = *static_cast<Walk*>(context);
    try {
        const std::string_view folded(token, static_cast<std::size_t>(size));
        const Word word{static_cast<std::size_t>(begin), static_cast<std::size_t>(end), folded};
        return (*walk.take)(word) ? SQLITE_OK : SQLITE_DONE;
    } catch (...) {
        walk.thrown = std::current_exception();
        return SQLITE_ERROR;
    }
}

}  // namespace

Analyser::Analyser(fts5_api* fts5) {
    void* context = nullptr;
    std::array<const char*, 2> arguments = {"remove_diacritics", "0"};
    if (fts5->xFindTokenizer(fts5, "unicode61", &context, &unicode_) != SQLITE_OK ||
        unicode_.xCreate(context, arguments.data(), 2, &instance_) != SQLITE_OK) {
        throw std::runtime_error("SQLite has no unicode61 tokenizer");
    }
}

Analyser::~Analyser() { unicode_.xDelete(instance_); }

void Analyser::each(std::string_view text, const std::function<bool(const Word&)>& take) {
    Walk walk{&take, nullptr};
    const int code = unicode_.xTokenize(instance_, &walk, FTS5_TOKENIZE_AUX, text.data(),
                                        static_cast<int>(text.size()), take_token);
    if (walk.thrown) std::rethrow_exception(walk.thrown);
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::bad_alloc();
}

const Form& Analyser::form(std::string_view folded) {
    key_.assign(folded);
    if (const auto found = known_.find(key_); found != known_.end()) return found->second;
    if (known_.size() >= forms_remembered) {
        known_before_ = std::move(known_);
        known_.clear();
    }
    if (auto before = known_before_.extract(key_); !before.empty()) {
        return known_.insert(std::move(before)).position->second;
    }
    const Form& made = known_.emplace(key_, make(folded)).first->second;
    if (notes_ && folded.size() >= 4 && folded.size() <= 40 && only_letters(folded) &&
        !folded.starts_with(literal_sign)) {
        new_words_.push_back({std::string(folded), made.stem});
    }
    // A word that stands in compounds alone can be misspelled too.
    for (const std::string& part : made.parts) {
        if (notes_ && part.size() >= 4) new_words_.push_back({part, stemmer_.stem(part)});
    }
    return made;
}

void Analyser::forget() {
    known_.clear();
    known_before_.clear();
    new_words_.clear();
}

std::vector<NewWord> Analyser::take_new_words() {
    std::vector<NewWord> words = std::exchange(new_words_, {});
    std::ranges::sort(words);
    const auto doubles = std::ranges::unique(words);
    words.erase(doubles.begin(), doubles.end());
    return words;
}

const Tokens* Analyser::expected(std::string_view text) const {
    if (ready_ == nullptr) return nullptr;
    const auto found = std::ranges::find(*ready_, text, &Tokens::text);
    return found == ready_->end() ? nullptr : &*found;
}

Form Analyser::make(std::string_view folded) {
    if (folded.starts_with(literal_sign)) return {std::string(folded), std::string(folded), {}};
    std::string plain = one_spelling(cut(folded, longest_word));
    if (!only_letters(plain)) return {plain, plain, {}};
    Form form{plain, stemmer_.stem(plain), {}};
    add_parts(plain, 0, form.parts);
    std::erase(form.parts, form.stem);
    return form;
}

void Analyser::add_parts(std::string_view plain, int depth, std::vector<std::string>& parts) {
    constexpr int deepest = 3;
    const auto add = [&](std::string stem) {
        if (parts.size() < parts_at_most && std::ranges::find(parts, stem) == parts.end()) {
            parts.push_back(std::move(stem));
        }
    };
    const std::vector<Part> split = split_compound(plain, stemmer_);
    std::size_t begin = 0;
    for (const Part& part : split) {
        const std::string_view piece = plain.substr(begin, part.end - begin);
        add(part.stem.empty() ? stemmer_.stem(piece) : part.stem);
        // The list holds compounds too: these are parted further.
        if (depth < deepest) add_parts(piece, depth + 1, parts);
        // "sundhedsaftale" and "aftalegruppe" of "sundhedsaftalegruppe".
        if (begin > 0 && part.end < plain.size()) {
            add(stemmer_.stem(plain.substr(begin)));
            add(stemmer_.stem(plain.substr(0, part.end)));
        }
        begin = part.end;
    }
}

std::string clean(std::string_view text, std::size_t bytes) {
    text = cut(text, bytes);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = base::next_character(text, at);
        const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
        const bool is_private = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
        if (control || is_private || character == 0xFFFD) {
            result += ' ';
        } else {
            result += text.substr(begin, at - begin);
        }
    }
    return result;
}

}  // namespace search
