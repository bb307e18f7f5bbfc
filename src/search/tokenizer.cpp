#include "search/tokenizer.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace search {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit_form(const Word& word, const Form& form, int reason, void* context, Emit emit) {
    const auto give = [&](const std::string& token, int flags) {
        return emit(context, flags, token.data(), static_cast<int>(token.size()),
                    static_cast<int>(word.begin), static_cast<int>(word.end));
    };
    int code = give(form.stem, 0);
    if ((reason & FTS5_TOKENIZE_DOCUMENT) == 0) return code;
    for (const std::string& part : form.parts) {
        if (code != SQLITE_OK) break;
        code = give(part, FTS5_TOKEN_COLOCATED);
    }
    return code;
}

/// A token in a list is a byte that is 1 where it stands at the same place as the one before, two with its
/// length (FTS5 cuts what is longer than half of what these hold), and its bytes.
constexpr std::size_t head_size = 3;
constexpr unsigned longest_token = 32'768;

int append_token(void* list, int flags, const char* token, int size, int /*begin*/, int /*end*/) {
    auto& text = *static_cast<std::string*>(list);
    const unsigned length = std::min(static_cast<unsigned>(size), longest_token);
    text += static_cast<char>((flags & FTS5_TOKEN_COLOCATED) != 0 ? 1 : 0);
    text += static_cast<char>(length & 0xFFU);
    text += static_cast<char>(length >> 8U);
    text.append(token, length);
    return SQLITE_OK;
}

int give_list(std::string_view list, void* context, Emit emit) {
    int code = SQLITE_OK;
    while (!list.empty() && code == SQLITE_OK) {
        const int flags = list[0] != 0 ? FTS5_TOKEN_COLOCATED : 0;
        const unsigned size = static_cast<unsigned char>(list[1]) |
                              static_cast<unsigned>(static_cast<unsigned char>(list[2])) << 8U;
        // FTS5 keeps no places in the text when it writes.
        code = emit(context, flags, list.data() + head_size, static_cast<int>(size), 0, 0);
        list.remove_prefix(head_size + size);
    }
    return code;
}

/// The analyser is the instance: one connection has one, and it outlives the tables.
int create(void* analyser, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** made) {
    *made = static_cast<Fts5Tokenizer*>(analyser);
    return SQLITE_OK;
}

void forget(Fts5Tokenizer* /*instance*/) {}

int tokenize(Fts5Tokenizer* instance, void* context, int reason, const char* text, int size, Emit emit) {
    auto& analyser = *reinterpret_cast<Analyser*>(instance);
    int code = SQLITE_OK;
    try {
        if (text == nullptr) return SQLITE_OK;
        const bool document = (reason & FTS5_TOKENIZE_DOCUMENT) != 0;
        const Tokens* ready = document ? analyser.expected({text, static_cast<std::size_t>(size)}) : nullptr;
        if (ready != nullptr) return give_list(ready->list, context, emit);
        analyser.each({text, static_cast<std::size_t>(size)}, [&](const Word& word) {
            code = emit_form(word, analyser.form(word.folded), reason, context, emit);
            return code == SQLITE_OK;
        });
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
    return code;
}

}  // namespace

void register_tokenizer(fts5_api* fts5, Analyser& analyser) {
    fts5_tokenizer danish{create, forget, tokenize};
    if (fts5->xCreateTokenizer(fts5, "danish", &analyser, &danish, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot register the tokenizer");
    }
}

Tokens tokens_of(std::string_view text, Analyser& analyser) {
    Tokens tokens{std::string(text), {}};
    analyser.each(text, [&](const Word& word) {
        emit_form(word, analyser.form(word.folded), FTS5_TOKENIZE_DOCUMENT, &tokens.list, append_token);
        return true;
    });
    return tokens;
}

}  // namespace search
