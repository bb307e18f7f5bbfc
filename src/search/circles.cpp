#include "search/circles.hpp"

#include <algorithm>
#include <map>

#include "search/scope.hpp"

namespace search {
namespace {

/// True when one of the blank-separated words is among `wanted`.
bool has_one_of(std::string_view words, const std::vector<std::string>& wanted) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        if (std::ranges::find(wanted, words.substr(0, end)) != wanted.end()) return true;
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return false;
}

}  // namespace

std::string audience_words(const std::vector<std::string>& audience) {
    std::vector<std::string> words;
    for (const std::string& one : audience) words.push_back(scope_word(Scope::audience, one));
    std::ranges::sort(words);
    const auto doubles = std::ranges::unique(words);
    words.erase(doubles.begin(), doubles.end());
    std::string text;
    for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
    return text;
}

Circles::Circles(Connection& connection) {
    std::map<std::string, std::int64_t> firsts;
    auto run = connection.run("select number, collaboration, kind, audience, entries from circle");
    while (run.next()) {
        circles_.push_back({run.integer(0), std::string(run.text(1)), std::string(run.text(2)),
                            std::string(run.text(3)), run.integer(4)});
        const Circle& circle = circles_.back();
        all_ += circle.entries;
        const auto at = static_cast<std::size_t>(circle.number);
        kinds_.resize(std::max(kinds_.size(), at + 1));
        first_of_kind_.resize(kinds_.size());
        kinds_[at] = circle.kind;
        first_of_kind_[at] = firsts.try_emplace(circle.kind, circle.number).first->second;
    }
}

std::vector<bool> Circles::of(const Query& query) const {
    std::vector<std::string> audiences;
    for (const std::string& audience : query.audiences) {
        audiences.push_back(scope_word(Scope::audience, audience));
    }
    std::vector<bool> some(kinds_.size());
    for (const Circle& circle : circles_) {
        some[static_cast<std::size_t>(circle.number)] =
            (query.collaboration.empty() || circle.collaboration == query.collaboration) &&
            (!query.kind || circle.kind == *query.kind) &&
            (!query.not_kind || circle.kind != *query.not_kind) && has_one_of(circle.audience, audiences);
    }
    return some;
}

bool Circles::are_few(const Query& query, double share) const {
    const std::vector<bool> some = of(query);
    double entries = 0;
    for (const Circle& circle : circles_) {
        if (some[static_cast<std::size_t>(circle.number)]) entries += static_cast<double>(circle.entries);
    }
    return entries < share * static_cast<double>(all_);
}

std::string Circles::worth_matching(const Query& query, bool has_words) const {
    // Measured: to skip to a row costs about a tenth of a look at it, and a word stands in one entry of
    // a hundred or so.
    const double share = has_words ? 0.05 : 0.5;
    Query audience;
    audience.audiences = query.audiences;
    Query collaboration = audience;
    collaboration.collaboration = query.collaboration;
    Query kind = audience;
    kind.kind = query.kind;
    Query asked = query;
    if (!are_few(audience, share)) asked.audiences.clear();
    if (!are_few(collaboration, share)) asked.collaboration.clear();
    if (!are_few(kind, share)) asked.kind.reset();
    return fts5_scope(asked);
}

const std::string& Circles::kind(std::int64_t number) const {
    static const std::string none;
    const auto at = static_cast<std::size_t>(number);
    return at < kinds_.size() ? kinds_[at] : none;
}

std::int64_t Circles::first_of_kind(std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < first_of_kind_.size() ? first_of_kind_[at] : 0;
}

}  // namespace search
