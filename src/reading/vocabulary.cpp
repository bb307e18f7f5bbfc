#include "reading/vocabulary.hpp"

#include <fmt/format.h>
#include <stdexcept>

#include "base/danish.hpp"
#include "embedded/reading_vocabulary.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary/lists.hpp"

namespace reading {
namespace {

using Kind = base::Problem::Kind;

/// One blank where there are several, as in the lines of a document.
std::string squeezed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank) {
            result += c;
        } else if (!result.ends_with(' ')) {
            result += ' ';
        }
    }
    return result;
}

/// Takes the lines of one file into a vocabulary.
class Reader {
  public:
    Reader(Vocabulary& into, std::string_view name) : into_(into), name_(name) {}

    base::Result<> read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as Windows' editors begin a file
        if (!base::is_utf8(text) || text.find('\0') != std::string_view::npos)
            return wrong("vocabulary.not_text", {});
        written_ = kept(squeezed(text));
        small_ = kept(small(written_));
        for (std::size_t begin = 0; begin < written_.size();) {
            const auto end = std::min(written_.find('\n', begin), written_.size());
            ++line_;
            if (auto taken = take(begin, end - begin); !taken) return taken;
            begin = end + 1;
        }
        return {};
    }

  private:
    std::string_view kept(std::string text) {
        into_.texts.push_back(std::make_shared<const std::string>(std::move(text)));
        return *into_.texts.back();
    }

    base::Result<> wrong(const char* code, std::string_view what) const {
        return base::problem(Kind::invalid, code, fmt::format("{}:{}", name_, std::max(line_, 1)),
                             {std::string(what)});
    }

    base::Result<> take(std::size_t begin, std::size_t length) {
        const auto line = trimmed(small_.substr(begin, length));
        if (line.empty() || line.front() == '#') return {};
        if (line.front() == '[') return begin_list(line);
        if (list_ == nullptr) return wrong("vocabulary.no_list", line);
        const auto text = list_->as_written ? trimmed(written_.substr(begin, length)) : line;
        if (text.starts_with("- ")) return remove(trimmed(text.substr(2)));
        return add(text);
    }

    base::Result<> begin_list(std::string_view line) {
        if (!line.ends_with(']')) return wrong("vocabulary.open_bracket", line);
        const auto name = trimmed(line.substr(1, line.size() - 2));
        list_ = list_called(name);
        if (list_ == nullptr) return wrong("vocabulary.unknown_list", name);
        return {};
    }

    /// The text of an entry, without the quotation marks that it may stand in.
    static std::optional<std::string_view> unquoted(std::string_view text) {
        if (!text.starts_with('"')) return text;
        if (text.size() < 3 || !text.ends_with('"')) return std::nullopt;
        text = text.substr(1, text.size() - 2);
        return trimmed(text).empty() ? std::nullopt : std::optional(text);
    }

    base::Result<> add(std::string_view line) {
        Entry entry;
        auto text = line;
        if (list_->shape == Shape::number) {
            const auto equals = line.rfind('=');
            const auto number = equals == std::string_view::npos ? "" : trimmed(line.substr(equals + 1));
            std::size_t end = 0;
            entry.number = take_number(number, end);
            if (end != number.size() || entry.number < 1 || entry.number > list_->largest)
                return wrong("vocabulary.needs_number", line);
            text = trimmed(line.substr(0, equals));
        }
        const auto bare = unquoted(text);
        if (!bare || bare->empty()) return wrong("vocabulary.open_quote", line);
        entry.text = *bare;
        const auto words = words_of(entry.text);
        if (list_->shape == Shape::word && (words.size() != 1 || words[0] != entry.text))
            return wrong("vocabulary.one_word", line);
        if (list_->shape == Shape::pair &&
            (words.size() != 2 || words[0].size() + 1 + words[1].size() != entry.text.size()))
            return wrong("vocabulary.two_words", line);
        if (list_->shape == Shape::date_form && !DateForm::of(entry.text))
            return wrong("vocabulary.date_form", line);
        list_->add(into_, entry);
        return {};
    }

    base::Result<> remove(std::string_view line) {
        auto text = line;
        if (list_->shape == Shape::number) text = trimmed(line.substr(0, line.rfind('=')));
        const auto bare = unquoted(text);
        if (!bare || bare->empty()) return wrong("vocabulary.open_quote", line);
        if (!list_->remove(into_, *bare)) return wrong("vocabulary.not_there", line);
        return {};
    }

    Vocabulary& into_;
    std::string_view name_;
    std::string_view written_;
    std::string_view small_;  ///< the same in small letters, byte for byte as long
    const List* list_ = nullptr;
    int line_ = 0;
};

Vocabulary built_in() {
    Vocabulary vocabulary;
    for (const auto& file : reading_vocabulary::files()) {
        const auto read = Reader(vocabulary, file.path).read(file.bytes);
        if (!read) throw std::logic_error(read.error().code + " " + read.error().field);
    }
    return vocabulary;
}

}  // namespace

const Vocabulary& Vocabulary::standard() {
    static const Vocabulary vocabulary = built_in();
    return vocabulary;
}

base::Result<Vocabulary> extended(const Vocabulary& vocabulary, std::string_view text,
                                  std::string_view name) {
    Vocabulary result = vocabulary;
    if (auto read = Reader(result, name).read(text); !read) return std::unexpected(read.error());
    return result;
}

}  // namespace reading
