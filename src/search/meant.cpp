#include "search/meant.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "search/compounds.hpp"
#include "search/counting.hpp"
#include "search/edit_distance.hpp"
#include "search/kin.hpp"
#include "search/sound.hpp"
#include "search/stemmer.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::int64_t words_looked_at = 40'000;
constexpr std::int64_t hits_counted = 100;
constexpr std::size_t candidates_tried = 6;
constexpr std::size_t spellings_at_most = 3;
constexpr int words_changed_at_most = 3;
constexpr std::size_t shortest_changed = 4;  // letters; a shorter word is near too many others
constexpr std::size_t shortest_begun = 5;    // letters; a shorter one begins too many others
constexpr double worth_of_spelling = 0.9;
constexpr double worth_of_longer = 0.8;
constexpr double worth_of_kin = 0.6;
constexpr double worth_of_parts = 0.5;
constexpr double worth_of_one_part = 0.25;

std::u32string letters(std::string_view word) {
    std::u32string result;
    for (std::size_t at = 0; at < word.size();) result += base::next_character(word, at);
    return result;
}

/// What words are looked for in: all that this reader may see, whatever the search is narrowed by.
Query everywhere(const Query& query) {
    Query wide;
    wide.collaboration = query.collaboration;
    wide.audiences = query.audiences;
    return wide;
}

std::int64_t hits(const View& view, const Query& query, const Term& term) {
    Wanted wanted;
    wanted.terms = {term};
    return entries(view, asked(view, query, wanted), hits_counted);
}

Term term_of(Connection& connection, const std::string& word) {
    Term term;
    term.folded = {word};
    term.forms = {connection.analyser().form(word)};
    return term;
}

/// The other words that sound the same and have hits, each stem once.
std::vector<std::string> other_spellings(const View& view, const Query& query, const Term& term) {
    std::vector<std::pair<std::string, std::string>> found;  // stem and word
    {
        auto run =
            view.connection.run("select stem, word from vocabulary where sound = ?1 order by word limit 20",
                                {sound_of(term.folded.front())});
        while (run.next()) found.emplace_back(run.text(0), run.text(1));
    }
    std::vector<std::string> words;
    std::vector<std::string> stems = {term.forms.front().stem};
    for (const auto& [stem, word] : found) {
        if (words.size() == spellings_at_most || std::ranges::find(stems, stem) != stems.end()) continue;
        stems.push_back(stem);
        if (hits(view, query, term_of(view.connection, word)) > 0) words.push_back(word);
    }
    return words;
}

/// The first letters that a slip may have changed the word's own from.
std::u32string first_letters(char32_t letter) {
    constexpr std::array<std::u32string_view, 5> alike = {U"a\u00e6\u00e5e", U"o\u00f8", U"iyj", U"cksz",
                                                          U"vwf"};
    std::u32string all(1, letter);
    for (const std::u32string_view group : alike) {
        if (group.find(letter) == std::u32string_view::npos) continue;
        for (const char32_t other : group) {
            if (all.find(other) == std::u32string::npos) all += other;
        }
    }
    return all;
}

struct Near {
    int distance = 0;
    std::string word;
    auto operator<=>(const Near&) const = default;
};

/// How far apart two words are, by themselves or without their endings: "psykatri" and "psykiatrien".
int distance_of(const std::u32string& word, const std::u32string& stem, std::string_view other,
                std::string_view other_stem, int limit) {
    const auto far = [limit](std::size_t one, std::size_t two) {
        return std::max(one, two) - std::min(one, two) > static_cast<std::size_t>(limit);
    };
    // Most words end here, before any letter is looked at.
    if (far(word.size(), length(other)) && far(stem.size(), length(other_stem))) return limit + 1;
    const int whole = edit_distance(word, letters(other), limit);
    if (whole <= 1 || stem.size() < shortest_changed) return whole;
    return std::min(whole, edit_distance(stem, letters(other_stem), limit));
}

/// The words of the vocabulary that are closest, closest first.
std::vector<Near> near_words(Connection& connection, const Term& term) {
    const std::u32string word = letters(term.folded.front());
    const std::u32string stem = letters(term.forms.front().stem);
    const int limit = word.size() < 6 ? 1 : 2;
    std::vector<Near> found;
    for (const char32_t letter : first_letters(word.front())) {
        std::string first;
        base::append_character(first, letter);
        std::string past;
        base::append_character(past, letter + 1);
        auto run = connection.run("select word, stem from vocabulary where word >= ?1 and word < ?2 limit ?3",
                                  {first, past, words_looked_at});
        while (run.next()) {
            const int distance = distance_of(word, stem, run.text(0), run.text(1), limit);
            if (distance <= limit) found.push_back({distance, std::string(run.text(0))});
        }
    }
    std::ranges::sort(found);
    return found;
}

/// The closest word that has hits; of equally close ones that with the most.
std::optional<Near> closest(const View& view, const Query& query, const Term& term) {
    std::optional<Near> best;
    std::int64_t best_hits = 0;
    std::size_t tried = 0;
    for (Near& near : near_words(view.connection, term)) {
        if (best && near.distance > best->distance) break;
        if (++tried > candidates_tried) break;
        const std::int64_t count = hits(view, query, term_of(view.connection, near.word));
        if (count <= best_hits) continue;
        best = std::move(near);
        best_hits = count;
    }
    return best;
}

/// The word that a term is about: what was meant by one that stands nowhere.
std::string word_of(const Term& term) {
    const bool is_other = !term.others.empty() && term.others.front().worth == 1;
    return one_spelling(is_other ? term.others.front().words.front() : term.folded.front());
}

std::vector<std::string> parts_of(const Term& term, Stemmer& stemmer) {
    const std::string plain = word_of(term);
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (const Part& part : split_compound(plain, stemmer)) {
        const std::string piece = plain.substr(begin, part.end - begin);
        // What the index holds is the part without its linking letter, when the two differ.
        const bool linked = !part.stem.empty() && stemmer.stem(piece) != part.stem;
        parts.push_back(linked ? part.stem : piece);
        begin = part.end;
    }
    return parts;
}

bool may_mean_another(const Term& term) {
    return !term.quoted && term.folded.size() == 1 && length(term.folded.front()) >= shortest_changed &&
           std::ranges::none_of(term.folded.front(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool begins_any(Connection& connection, const std::string& beginning) {
    auto run = connection.run("select 1 from vocabulary where word >= ?1 and word < ?2 limit 1",
                              {beginning, beginning + "\U0010FFFF"});
    return run.next();
}

/// The words that begin with the stem of one that stands nowhere, and have hits.
std::vector<std::string> longer_words(const View& view, const Query& query, const Term& term) {
    const std::string& stem = term.forms.front().stem;
    if (length(stem) < shortest_begun) return {};
    std::vector<std::pair<std::string, std::string>> found;  // word and stem
    {
        auto run = view.connection.run(
            "select word, stem from vocabulary where word > ?1 and word < ?2 order by length(word), word "
            "limit ?3",
            {stem, stem + "\U0010FFFF", std::int64_t{20}});
        while (run.next()) found.emplace_back(run.text(0), run.text(1));
    }
    std::vector<std::string> words;
    std::set<std::string> stems;
    for (const auto& [word, its_stem] : found) {
        if (words.size() == spellings_at_most || !stems.insert(its_stem).second) continue;
        if (hits(view, query, term_of(view.connection, word)) > 0) words.push_back(word);
    }
    return words;
}

/// The parts of a compound that stands nowhere, when some text has them all.
std::optional<Other> parts_with_hits(const View& view, const Query& query, const Term& term,
                                     Stemmer& stemmer) {
    std::vector<std::string> parts = parts_of(term, stemmer);
    if (parts.size() < 2) return std::nullopt;
    Term by_parts = term;
    by_parts.others = {{parts, worth_of_parts}};
    if (hits(view, query, by_parts) == 0) return std::nullopt;
    return by_parts.others.front();
}

struct Mended {
    std::string word;
    Other parts;
};

/// A compound that stands nowhere, with a slip in its last part: "sundhedsaftle" where "aftale" is a word.
std::optional<Mended> mended_compound(const View& view, const Query& query, const Term& term,
                                      Stemmer& stemmer) {
    constexpr std::size_t heads_tried = 3;
    const std::string typed = one_spelling(term.folded.front());
    std::vector<std::size_t> ends = ends_of_heads(typed);
    if (ends.size() > heads_tried) ends.resize(heads_tried);
    std::size_t tried = 0;
    for (const std::size_t end : ends) {
        const std::string tail = typed.substr(end);
        for (const Near& near : near_words(view.connection, term_of(view.connection, tail))) {
            if (near.distance > 1 || ++tried > candidates_tried) break;
            Term mended = term_of(view.connection, typed.substr(0, end) + near.word);
            auto parts = near.word == tail ? std::nullopt : parts_with_hits(view, query, mended, stemmer);
            if (parts) return Mended{std::move(mended.folded.front()), std::move(*parts)};
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Meant> add_meant(const View& view, const Query& query, Wanted& wanted) {
    const Query wide = everywhere(query);
    Stemmer stemmer;
    std::vector<Meant> meant;
    int changed = 0;
    for (Term& term : wanted.terms) {
        if (!may_mean_another(term)) continue;
        const std::string& typed = term.folded.front();
        const bool is_there = hits(view, wide, term) > 0;
        for (std::string& word : other_spellings(view, wide, term)) {
            term.others.push_back({{word}, is_there ? worth_of_spelling : 1});
            meant.push_back({typed, std::move(word), !is_there});
        }
        if (is_there || !term.others.empty()) continue;
        const bool may_change = changed++ < words_changed_at_most;
        std::optional<Near> near;
        if (may_change) near = closest(view, wide, term);
        if (!near || near->distance > 1) {
            for (std::string& word : longer_words(view, wide, term)) {
                term.others.push_back({{word}, worth_of_longer});
                meant.push_back({typed, std::move(word), true});
            }
        }
        if (!term.others.empty()) continue;
        std::optional<Other> parts;
        if (!near || near->distance > 1) parts = parts_with_hits(view, wide, term, stemmer);
        if (parts) {
            term.others.push_back(std::move(*parts));
        } else if (near) {
            term.others.push_back({{near->word}, 1});
            meant.push_back({typed, std::move(near->word), true});
        } else if (auto mended = may_change ? mended_compound(view, wide, term, stemmer) : std::nullopt) {
            term.others.push_back(std::move(mended->parts));
            meant.push_back({typed, std::move(mended->word), true});
        }
    }
    return meant;
}

bool add_each_part(const View& view, Wanted& wanted) {
    Stemmer stemmer;
    const std::int64_t common = std::max<std::int64_t>(5, view.circles.entries() / 50);
    bool any = false;
    for (Term& term : wanted.terms) {
        if (term.quoted || term.folded.size() != 1) continue;
        for (std::string& part : parts_of(term, stemmer)) {
            const std::int64_t count = rarity(view.connection, term_of(view.connection, part));
            if (count >= std::min<std::int64_t>(common, rarity_counted)) continue;
            term.others.push_back({{std::move(part)}, worth_of_one_part});
            any = true;
        }
    }
    return any;
}

bool add_kin(const View& view, Wanted& wanted) {
    bool any = false;
    for (Term& term : wanted.terms) {
        if (term.quoted || term.folded.size() != 1) continue;
        for (std::string& word : kin_of(term.forms.front().stem)) {
            if (!begins_any(view.connection, word)) continue;
            term.others.push_back({{std::move(word)}, worth_of_kin});
            any = true;
        }
    }
    return any;
}

bool add_parts(Wanted& wanted) {
    Stemmer stemmer;
    bool any = false;
    for (Term& term : wanted.terms) {
        if (term.quoted || term.folded.size() != 1) continue;
        std::vector<std::string> parts = parts_of(term, stemmer);
        if (parts.size() < 2) continue;
        term.others.push_back({std::move(parts), worth_of_parts});
        any = true;
    }
    return any;
}

}  // namespace search
