#include <algorithm>
#include <limits>
#include <map>

#include "reading/bodies.hpp"
#include "reading/dates.hpp"
#include "reading/head.hpp"
#include "reading/head_values.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    return word;
}

/// The word for a body's meeting as the body in its definite form; empty when the word is none.
std::string body_of_meeting_word(const Vocabulary& vocabulary, std::string_view small_word) {
    for (const std::string_view ending : vocabulary.meeting_endings) {
        if (!small_word.ends_with(ending) || small_word.size() < ending.size() + 5) continue;
        auto stem = small_word.substr(0, small_word.size() - ending.size());
        if (stem.ends_with("gruppe")) return in_sentence_case(std::string(stem) + "n");
        if (ends_with_any(stem, vocabulary.genitive_stems) && stem.ends_with("es"))
            return in_sentence_case(std::string(stem.substr(0, stem.size() - 1)) + "n");
        if (ends_with_any(stem, vocabulary.genitive_stems))
            return in_sentence_case(std::string(stem.substr(0, stem.size() - 1)) + "et");
        if (stem.ends_with("kreds")) return in_sentence_case(std::string(stem) + "en");
        if (stem.ends_with("forum")) return in_sentence_case(stem);
    }
    return {};
}

/// Whether the name before a word of a title is over there.
bool ends_name(const Vocabulary& vocabulary, std::string_view word, std::string_view little) {
    if (word.ends_with(':') || has_any_word(little, vocabulary.meeting_words)) return true;
    return vocabulary.weekdays.find(little) != nullptr ||
           (vocabulary.title_words.contains(little) &&
            (little == "referat" || little == "refer" || little == "den" || little == "d" ||
             little == "dagsorden" || little == "kl"));
}

/// The words of a title that may be a name: without those that lead to it and what ends it.
std::vector<std::string_view> words_of_name(const Vocabulary& vocabulary, std::string_view title) {
    std::vector<std::string_view> kept;
    const auto words = words_of(title);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto little = small(bare(words[i]));
        // "Den politiske klynge": an article, where no date came after it.
        const bool article = kept.empty() && little == "den" && i + 1 < words.size() &&
                             !begins_digit(words[i + 1]) && words[i + 1] != "i" &&
                             !begins_with_weekday(vocabulary, small(words[i + 1]));
        const bool leads = kept.empty() && vocabulary.title_words.contains(little);
        const bool dash = words[i] == "-" || words[i] == "\u2013" || words[i] == "\u2014";
        if (!article && !(dash && !kept.empty()) && (leads || dash || little.empty() || begins_digit(little)))
            continue;
        // "Older minutes of meetings in the council": a list of papers, and the name behind it.
        const bool papers = vocabulary.several_papers.contains(little);
        const bool named = papers && std::ranges::any_of(kept, [&](std::string_view one) {
                               return ends_with_any(small(bare(one)), vocabulary.meeting_bodies);
                           });
        if (named) break;
        if (papers) kept.clear();
        if (papers) continue;
        if (!kept.empty() && ends_name(vocabulary, words[i], little)) break;
        kept.push_back(words[i]);
    }
    // "The council, ordinary meeting"
    while (kept.size() > 1 && vocabulary.title_words.contains(small(bare(kept.back())))) kept.pop_back();
    return kept;
}

/// Whether a word is what bodies are called. In a short name the last may be in the genitive, before the
/// word for a meeting: its ending is taken off.
bool names_body(const Vocabulary& vocabulary, std::vector<std::string_view>& words) {
    const auto named = [&](std::string_view word) {
        return ends_with_any(small(word), vocabulary.meeting_bodies);
    };
    if (std::ranges::any_of(words, [&](auto word) { return named(bare(word)); })) return true;
    auto last = trimmed_end(words.back(), " ,:;-()");
    if (!last.ends_with('s') || words.size() >= 5) return false;
    last.remove_suffix(1);
    words.back() = last;
    return named(last);
}

/// "The Council for Health's meeting": the last word of a longer name without the genitive's ending.
void take_genitive_away(const Vocabulary& vocabulary, std::string_view title,
                        std::vector<std::string_view>& words) {
    auto& last = words.back();
    const auto after = static_cast<std::size_t>(last.data() - title.data()) + last.size();
    const auto rest = words_of(title.substr(after, 40));
    const bool meeting = !rest.empty() && small(rest.front()) == "m\u00F8de";
    const bool owner =
        words.size() > 1 && ends_with_any(small(bare(words.front())), vocabulary.meeting_bodies);
    if (meeting && owner && last.ends_with('s') && !last.ends_with("is")) last.remove_suffix(1);
}

/// The body named in a title line.
std::string body_of_title(const Vocabulary& vocabulary, std::string_view text) {
    for (const auto word : words_of(text)) {
        if (auto body = body_of_meeting_word(vocabulary, small(bare(word))); !body.empty()) return body;
    }
    std::string undated(text);
    if (const auto date = find_date(vocabulary, undated)) undated.erase(date->begin, date->end - date->begin);
    auto words = words_of_name(vocabulary, undated);
    if (words.empty() || words.size() > 9 || !names_body(vocabulary, words)) return {};
    take_genitive_away(vocabulary, undated, words);
    std::string body;
    for (const auto word : words) {
        if (!body.empty()) body += ' ';
        body += word;
    }
    // "Styregruppen (KSG)" keeps its bracket; "(holds the open items)" is no name.
    const auto bracket = body.find(" (");
    if (body.ends_with(')') && bracket != std::string::npos &&
        body.find(' ', bracket + 1) != std::string::npos)
        body.resize(bracket);
    const bool closed = body.ends_with(')') && body.find('(') != std::string::npos;
    if (closed) return body;
    std::string_view name = trimmed_end(body, " ,:;-()");
    while (name.ends_with("\u2013") || name.ends_with("\u2014"))
        name = trimmed_end(name.substr(0, name.size() - 3), " ,:;-()");
    return std::string(name);
}

/// Words that a cluster or a body is called, with how often they stand in the text.
struct Mentions {
    std::map<std::string, std::pair<int, std::size_t>> clusters;  ///< times, first line
    std::map<std::string, std::pair<int, std::size_t>> bodies;    ///< those that recommendations address
};

void count(std::map<std::string, std::pair<int, std::size_t>>& into, std::string word, std::size_t line,
           int weight) {
    auto& entry = into.try_emplace(std::move(word), 0, line).first->second;
    entry.first += weight;
}

Mentions mentions_in(const Document& document, const Span& head) {
    Mentions mentions;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        std::string_view before;
        for (const auto raw : words_of(line.small)) {
            const auto little = bare(raw);
            const auto begin = static_cast<std::size_t>(little.data() - line.small.data());
            auto cluster = little;
            if (cluster.ends_with("klyngens")) cluster.remove_suffix(1);
            const bool named = cluster.ends_with("klyngen") && cluster.size() > 8 &&
                               begins_upper(std::string_view(line.text).substr(begin));
            if (named && !document.vocabulary.any_cluster.contains(cluster)) {
                count(mentions.clusters, in_sentence_case(cluster), at, at < head.end ? 20 : 1);
            }
            if (before == "at" && ends_with_any(little, document.vocabulary.addressed_bodies)) {
                count(mentions.bodies, in_sentence_case(little), at, 1);
            }
            before = little;
        }
    }
    return mentions;
}

Field<std::string> most(const Document& document,
                        const std::map<std::string, std::pair<int, std::size_t>>& counted, int least) {
    const auto best =
        std::ranges::max_element(counted, {}, [](const auto& entry) { return entry.second.first; });
    if (best == counted.end() || best->second.first < least) return std::nullopt;
    return Text{best->first, document.place(best->second.second)};
}

constexpr auto beyond_head = std::numeric_limits<std::size_t>::max();

/// "The council decided at its meeting on the 12th …" is no title.
bool tells_decision(const Vocabulary& vocabulary, std::string_view small_line) {
    constexpr std::size_t first_words = 120;
    return std::ranges::any_of(words_of(small_line.substr(0, first_words)), [&](std::string_view word) {
        return vocabulary.deciding_verbs.contains(word) || vocabulary.agreed_words.contains(word);
    });
}

/// `at` counts the head's lines from its first; `beyond_head` for a running head anywhere. `only_met` says
/// that the body so far is one that somebody met with.
void names_from_title(const Document& document, Line& line, std::size_t at, Meeting& meeting,
                      bool& only_met) {
    const bool titled = has_any(line.small, document.vocabulary.meeting_stems) ||
                        has_word(line.small, "referat") || has_word(line.small, "dagsorden");
    if (line.use == Use::debris && line.use.taken() == Taken::web_page) return;
    if (tells_decision(document.vocabulary, line.small)) return;
    const auto date = find_date(document.vocabulary, line.small);
    const bool free = line.use == Use::none || line.use.taken() == Taken::running_head;
    const bool lone = at < 8 && free && !date && line.text.size() < 80 && line.bullet == 0;
    const bool dated = date && at < 6 && line.text.size() < 120;
    if (!titled && !dated && !(at == 0 && !date && line.text.size() < 80) && !lone) return;
    if (begins_with_any(line.small, document.vocabulary.plan_words) ||
        begins_with_any(line.small, document.vocabulary.page_leads) ||
        line.text.find('@') != std::string::npos)
        return;
    // "Referat: Styregruppen" is a title where papers begin, and a heading everywhere else.
    if (at >= 6 && heading_of(document.vocabulary, line.text, line.small)) return;
    std::size_t digits = 0;  // "7. Temadag" is an item
    if (take_number(line.text, digits) >= 0 && line.text.substr(digits, 2) == ". ") return;
    const Place place{line.page, line.number, line.number};
    auto body = body_of_title(document.vocabulary, line.text);
    const bool known = !body.empty();
    const bool met = has_any(line.small, document.vocabulary.met_leads);
    if (known && (!meeting.body || only_met) && (!met || !meeting.body)) {
        meeting.body = placed(std::move(body), place);
        if (line.use == Use::none) line.use = {Use::field, Taken::meeting_body, rules::title_line};
        only_met = met;
    }
    if (date && date->full() && !meeting.date && (known || titled)) {
        meeting.date = placed(*date->full(), place);
        const auto hour = hour_after_day(std::string_view(line.text).substr(date->end));
        if (hour && !meeting.start) meeting.start = placed(*hour, place);
        if (line.use == Use::none) line.use = {Use::field, Taken::meeting_date, rules::title_line};
    }
}

/// Title lines and running heads, the head's first.
void names_from_titles(Document& document, const Span& head, Record& record) {
    bool only_met = false;  // the body so far is one that somebody met with
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        auto& line = document.lines[at];
        const bool in_head = at < std::min<std::size_t>(head.end, 25);
        const bool running = line.use == Use::debris && line.text.size() < 120;
        if (in_head || running)
            names_from_title(document, line, in_head ? at : beyond_head, record.meeting, only_met);
    }
    for (auto& [line, before] : document.aside) {
        if (line.text.size() < 120) names_from_title(document, line, beyond_head, record.meeting, only_met);
    }
    if (only_met) record.doubts.push_back({"meeting.body", "body.met_with", record.meeting.body->place});
}

/// "Beslutning i X den DATE", "X, DATE, pkt. 3": whose decision it is, where it is this meeting's.
void name_from_decisions(const Document& document, Record& record) {
    for (std::size_t at = 0; at < document.lines.size() && !record.meeting.body; ++at) {
        const auto& line = document.lines[at];
        const auto heading = heading_of(document.vocabulary, line.text, line.small);
        if (!heading || !heading->dated) continue;
        const auto date = find_date(document.vocabulary, line.small);
        const bool same = date && record.meeting.date && date->full() == record.meeting.date->value;
        if (!same) continue;
        auto named = std::string_view(line.text).substr(0, date->begin);
        for (const auto lead : document.vocabulary.dated_decision) {
            if (small(named).starts_with(lead)) named = trimmed(named.substr(lead.size()));
        }
        if (auto body = body_of_title(document.vocabulary, named); !body.empty())
            record.meeting.body = placed(std::move(body), document.place(at));
    }
}

/// All decisions are headed by the same body and day: the meeting's, where no head says it.
void meeting_from_decisions(const Document& document, Record& record) {
    std::optional<base::Date> day;
    std::string whose;
    std::size_t first = 0;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto heading = heading_of(document.vocabulary, line.text, line.small);
        const auto date =
            heading && heading->dated ? find_date(document.vocabulary, line.small) : std::nullopt;
        if (!date || !date->full()) continue;
        const auto named = line.small.substr(0, date->begin);
        if (day && (*day != *date->full() || whose != named)) return;
        if (!day) first = at;
        day = date->full();
        whose = named;
    }
    if (day) record.meeting.date = placed(*day, document.place(first));
}

/// "Dato: …" and "Sted: …" below each decision, always the same: the meeting's, where no head says it.
void meeting_below_decisions(const Document& document, const Span& head, Record& record) {
    std::string day, place;
    std::size_t days = 0, places = 0, day_at = 0, place_at = 0;
    bool same = true;
    for (std::size_t at = head.end; at < document.lines.size() && same; ++at) {
        const auto& line = document.lines[at];
        const auto label = line.text.size() < 120 ? label_of(document.vocabulary, line.small) : std::nullopt;
        if (!label || label->value >= line.text.size()) continue;
        const bool when = label->label == Label::when || label->label == Label::written;
        if (!when && label->label != Label::place) continue;
        auto& known = when ? day : place;
        const auto value = line.text.substr(label->value);
        same = known.empty() || known == value;
        if (known.empty()) (when ? day_at : place_at) = at;
        known = value;
        ++(when ? days : places);
    }
    const auto date = find_date(document.vocabulary, small(day));
    if (same && days > 1 && date && date->full() && !record.meeting.date)
        record.meeting.date = placed(*date->full(), document.place(day_at));
    if (same && places > 1 && !record.meeting.place)
        record.meeting.place = placed(place, document.place(place_at));
}

/// "Beslutning fra X" over all decisions.
void name_over_decisions(const Document& document, Record& record) {
    std::string whose;
    std::size_t first = 0;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        constexpr std::string_view lead = "beslutning fra ";
        if (!line.small.starts_with(lead) || line.text.size() > 100) continue;
        const auto named = line.text.substr(lead.size());
        if (!whose.empty() && whose != named) return;
        if (whose.empty()) first = at;
        whose = named;
    }
    if (auto body = whose.empty() ? std::string() : body_of_title(document.vocabulary, whose); !body.empty())
        record.meeting.body = placed(std::move(body), document.place(first));
}

/// The last body on the way to the page.
void name_from_breadcrumb(const Document& document, Record& record) {
    const auto& marks = document.vocabulary.breadcrumb_marks;
    for (std::size_t at = 0; at < std::min<std::size_t>(document.lines.size(), 20); ++at) {
        const auto& line = document.lines[at];
        if (line.use != Use::debris || !has_any(line.text, marks)) continue;
        for (const auto mark : marks) {
            std::size_t begin = 0;
            for (std::size_t end = 0; end < line.text.size(); end = begin) {
                end = std::min(line.text.find(mark, begin), line.text.size());
                while (end < line.text.size() &&
                       !begins_upper(trimmed(std::string_view(line.text).substr(end + mark.size()))))
                    end = std::min(line.text.find(mark, end + 1), line.text.size());
                const auto step = trimmed(std::string_view(line.text).substr(begin, end - begin));
                if (auto body = body_of_title(document.vocabulary, step); !body.empty())
                    record.meeting.body = placed(std::move(body), document.place(at));
                begin = std::min(end + mark.size(), line.text.size());
                if (begin >= line.text.size()) break;
            }
        }
    }
}

}  // namespace

void read_names(Document& document, const Span& head, Record& record) {
    auto& meeting = record.meeting;
    names_from_titles(document, head, record);
    if (!meeting.body) name_from_breadcrumb(document, record);
    const bool no_head = head.size() <= 1;  // at most a page's title
    if (!meeting.date && no_head) meeting_from_decisions(document, record);
    if (!meeting.body) name_from_decisions(document, record);
    if (!meeting.body) name_over_decisions(document, record);
    if (no_head) meeting_below_decisions(document, head, record);
    // The name again, on a line of its own.
    for (std::size_t at = 0; meeting.body && at < head.end; ++at) {
        auto& line = document.lines[at];
        if (line.use == Use::none && line.small == small(meeting.body->value))
            line.use = {Use::field, Taken::meeting_body, rules::title_line};
    }
    const auto mentions = mentions_in(document, head);
    if (meeting.body) {
        auto [body, cluster] = body_and_cluster(document.vocabulary, trimmed_end(meeting.body->value, "."));
        meeting.body->value = as_a_name(std::move(body), document);
        if (!cluster.empty() && !meeting.cluster)
            meeting.cluster = placed(as_a_name(std::move(cluster), document), meeting.body->place);
    }
    if (!meeting.cluster) meeting.cluster = most(document, mentions.clusters, 2);
    if (!meeting.body) meeting.body = most(document, mentions.bodies, 2);
    // "The committee" is some committee.
    if (meeting.body && document.vocabulary.addressed_bodies.contains(small(meeting.body->value)))
        meeting.body.reset();
}

}  // namespace reading
