#include "store/transaction.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"

namespace store {
namespace {

thread_local std::vector<const Database*> under_way;

/// PostgreSQL keeps neither NUL nor ill-formed UTF-8 in text; SQLite would. Neither may.
void require_text(std::string_view text) {
    constexpr char32_t replacement = 0xFFFD;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t character = base::next_character(text, at);
        const bool ill_formed = character == replacement && at - start == 1;
        if (character == 0 || ill_formed) {
            throw Error(Error::Kind::check, fmt::format("text with {} at byte {} cannot be kept",
                                                        ill_formed ? "ill-formed UTF-8" : "NUL", start));
        }
    }
}

}  // namespace

std::int64_t Transaction::run(std::string_view sql, const std::vector<Value>& parameters) {
    return guarded(sql, parameters, nullptr);
}

void Transaction::each(std::string_view sql, const std::vector<Value>& parameters,
                       const std::function<void(const Row&)>& take) {
    guarded(sql, parameters, &take);
}

std::int64_t Transaction::guarded(std::string_view sql, const std::vector<Value>& parameters,
                                  const Take* take) {
    if (failed_) {
        throw Error(Error::Kind::other,
                    "a statement of this transaction has failed, so nothing more can be done in it");
    }
    try {
        for (const Value& value : parameters) {
            if (const auto* text = std::get_if<std::string>(&value)) {
                require_text(*text);
            }
        }
        return execute(sql, parameters, take);
    } catch (const Error&) {
        failed_ = true;
        throw;
    }
}

void Transaction::carry_out(const std::function<bool(Session&)>& work) {
    begin();
    try {
        if (!work(*this)) {
            roll_back();
            return;
        }
        if (failed_) {
            throw Error(Error::Kind::other,
                        "a statement of this transaction has failed, so none of it was kept");
        }
        commit();
    } catch (...) {
        roll_back();
        throw;
    }
}

OneTransaction::OneTransaction(const Database& database) {
    if (std::find(under_way.begin(), under_way.end(), &database) != under_way.end()) {
        throw std::logic_error("a transaction inside another on the same database: pass the Session on");
    }
    under_way.push_back(&database);
}

OneTransaction::~OneTransaction() { under_way.pop_back(); }

void require_veils(const std::vector<Veil>& veils) {
    if (veils.empty()) {
        throw std::logic_error("nothing says what those may see who may not see everything");
    }
}

std::string in_short(std::string_view sql) {
    constexpr std::size_t longest = 200;
    return std::string(sql.substr(0, longest)) + (sql.size() > longest ? "…" : "");
}

}  // namespace store
