#include "search/tokenizer.hpp"

#include <stdexcept>

namespace search {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit_form(const Word& word, const Form& form, int reason, void* context, Emit emit) {
    const auto give = [&](const std::string& token, int flags) {
        return emit(context, flags, token.data(), static_cast<int>(token.size()),
                    static_cast<int>(word.begin), static_cast<int>(word.end));
    };
    if ((reason & FTS5_TOKENIZE_PREFIX) != 0) return give(form.plain, 0);
    int code = give(form.stem, 0);
    if ((reason & FTS5_TOKENIZE_DOCUMENT) == 0) return code;
    for (const std::string& part : form.parts) {
        if (code != SQLITE_OK) break;
        code = give(part, FTS5_TOKEN_COLOCATED);
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
    auto& analyser = *static_cast<Analyser*>(static_cast<void*>(instance));
    int code = SQLITE_OK;
    try {
        if (text == nullptr) return SQLITE_OK;
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

}  // namespace search
