#include "search/scope.hpp"

#include "search/analyser.hpp"

namespace search {

std::string scope_word(Scope scope, std::string_view name) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string word(literal_sign);
    word += static_cast<char>(scope);
    for (const char byte : name) {
        const auto value = static_cast<unsigned char>(byte);
        word += digits[value >> 4U];
        word += digits[value & 0xFU];
    }
    return word;
}

std::string scope_of(const Entry& entry) {
    std::string words =
        scope_word(Scope::kind, entry.kind) + ' ' + scope_word(Scope::collaboration, entry.collaboration);
    if (!entry.body_key.empty()) words += ' ' + scope_word(Scope::body, entry.body_key);
    for (const Named& person : entry.persons) words += ' ' + scope_word(Scope::person, person.key);
    for (const Named& party : entry.parties) words += ' ' + scope_word(Scope::party, party.key);
    for (const std::string& audience : entry.audience) words += ' ' + scope_word(Scope::audience, audience);
    return words;
}

std::string fts5_scope(const Query& query) {
    std::string text;
    const auto add = [&](const std::string& part) { text.append(text.empty() ? "" : " AND ").append(part); };
    std::string audiences;
    for (const std::string& audience : query.audiences) {
        audiences.append(audiences.empty() ? "" : " OR ").append(scope_word(Scope::audience, audience));
    }
    if (!audiences.empty()) add("(" + audiences + ")");
    if (!query.collaboration.empty()) add(scope_word(Scope::collaboration, query.collaboration));
    if (query.kind) add(scope_word(Scope::kind, *query.kind));
    if (query.body_key) add(scope_word(Scope::body, *query.body_key));
    if (query.person_key) add(scope_word(Scope::person, *query.person_key));
    if (query.party_key) add(scope_word(Scope::party, *query.party_key));
    return text.empty() ? text : "scope : (" + text + ")";
}

}  // namespace search
