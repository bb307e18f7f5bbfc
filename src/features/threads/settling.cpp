#include "features/threads/settling.hpp"

#include <algorithm>
#include <cmath>

#include "base/danish.hpp"
#include "base/text.hpp"

namespace threads {
namespace {

/// So many items are looked at for each new one: those that share the rarest words with it.
constexpr std::size_t most_candidates = 60;
constexpr std::size_t words_as_evidence = 4;
/// That one's text speaks of the other tells as much more as makes two alike.
constexpr double more_when_mentioned = alike_alone;
/// A case number that so many items of one meeting bear is the meeting's.
constexpr int meeting_wide = 3;
/// So many common words are one matter's title when they are the same.
constexpr int fewest_words = 4;

/// The words of a text that name an item of this title: its phrase, or a part of the title that it quotes.
std::string said_title(const Said& said, const std::string& phrase, const std::string& title) {
    if (!phrase.empty() && said.small_text.find(phrase) != std::string::npos) return phrase;
    if (said.quotes.empty()) return {};
    const std::string small_title = small_words(title);
    for (const std::string& quote : said.quotes) {
        if (small_title.find(quote) != std::string::npos) return quote;
    }
    return {};
}

/// Whether an item of this subject may say the other's title at all.
bool may_say(const Subject& subject, const Subject& titled) {
    return std::ranges::any_of(titled.terms, [&](const auto& term) {
        return term.second.slot > 0 && subject.terms.contains(term.first);
    });
}

std::string shared_words(const Likeness& found, const Subject& subject) {
    std::vector<std::string> words;
    for (const std::string& stem : found.stems) {
        const std::string& word = subject.terms.at(stem).word;
        if (words.size() < words_as_evidence && std::ranges::find(words, word) == words.end()) {
            words.push_back(word);
        }
    }
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

std::vector<std::string> names_of(const admission::Collaboration& collaboration,
                                  const meetings::WholeMeeting& whole) {
    std::vector<std::string> names = {collaboration.name};
    if (whole.meeting.body) names.push_back(whole.meeting.body->full_name());
    for (const meetings::Attendance& one : whole.attendance) {
        names.push_back(one.name);
        if (one.organisation) names.push_back(*one.organisation);
    }
    for (const meetings::OfficeHolder& holder : whole.offices) names.push_back(holder.name);
    for (const meetings::Item& item : whole.items) {
        for (const meetings::Presenter& presenter : item.presenters) names.push_back(presenter.name);
    }
    return names;
}

Settling::Settling(store::Session& session, const admission::Collaboration& collaboration,
                   const meetings::WholeMeeting& whole, KnownItems& known)
    : session_(session),
      collaboration_(collaboration.id),
      whole_(whole),
      known_(known),
      telling_(names_of(collaboration, whole)),
      has_cuts_(has_cuts(session)) {}

void Settling::keep_all() {
    read();
    for (const Fresh& fresh : fresh_) keep(fresh);
    for (const Fresh& fresh : fresh_) link_by_signs(fresh);
    link_those_who_name_this_day();
}

void Settling::take_over() {
    for (const Fresh& fresh : fresh_) {
        take_over_judgements(session_, whole_.meeting.id, fresh.id(), base::sort_key(fresh.item->title));
    }
}

void Settling::link_likely() {
    if (fresh_.empty()) read();
    std::set<std::string> stems;
    for (const Fresh& fresh : fresh_) {
        for (const auto& [stem, term] : fresh.subject.terms) stems.insert(stem);
    }
    known_.read_words(stems);
    for (const Fresh& fresh : fresh_) {
        link_within(fresh);
        link_by_namings(fresh);
        link_by_words(fresh);
    }
}

std::int64_t Settling::mark(MarkKind kind, const std::string& text) const {
    return mark_of(collaboration_, kind, text);
}

void Settling::read() {
    for (const meetings::Item& item : whole_.items) {
        Fresh fresh;
        fresh.item = &item;
        fresh.subject = telling_.subject_of(item);
        fresh.phrase = telling_.title_phrase(item.title);
        const std::string text = text_of(item);
        fresh.said = said_in(text);
        fresh.namings = namings(text, whole_.meeting.date);
        fresh_.push_back(std::move(fresh));
    }
}

void Settling::keep(const Fresh& fresh) {
    insert_item(session_, collaboration_, whole_.meeting, fresh.id(), stored(fresh.subject));
    std::set<std::int64_t> marks;
    for (const auto& [stem, term] : fresh.subject.terms) marks.insert(mark(MarkKind::word, stem));
    insert_marks(session_, fresh.id(), {marks.begin(), marks.end()});
    for (const auto& [kind, sign, shown] : signs_of(*fresh.item)) {
        insert_sign(session_, fresh.id(), day(), mark(kind, sign));
    }
    for (const Naming& naming : fresh.namings) {
        if (naming.date) {
            insert_naming(session_, collaboration_, fresh.id(), base::iso(*naming.date), naming.number);
        }
    }
}

std::vector<Settling::Sign> Settling::signs_of(const meetings::Item& item) {
    std::vector<Sign> signs;
    if (telling_.is_standing(item.title)) return signs;
    // "Skolefravaer: hvad laerte vi?" is on what stands before the colon.
    const std::string whole = telling_.title_key(item.title);
    const std::string matter = telling_.title_key(item.title.substr(0, item.title.find(": ")));
    if (!whole.empty()) signs.push_back({MarkKind::title, whole, whole});
    // A word that is somebody's name at one meeting is none at another; and words that tell nothing each may
    // together be one matter's title.
    const std::string exact = small_words(item.title);
    if (!whole.empty() || std::ranges::count(exact, ' ') > fewest_words) {
        signs.push_back({MarkKind::exact_title, exact, base::trim(exact)});
    }
    if (!matter.empty() && matter != whole) signs.push_back({MarkKind::title, matter, matter});
    const std::string document = telling_.document_key(item.title);
    if (whole.empty() && !document.empty() && whole_.meeting.body) {
        signs.push_back({MarkKind::document, whole_.meeting.body->id.text() + ' ' + document, document});
    }
    for (const meetings::Attachment& attachment : item.attachments) {
        const std::string key = telling_.attachment_key(attachment.title);
        if (!key.empty()) signs.push_back({MarkKind::attachment, key, attachment.title});
    }
    const auto same = [&](const meetings::Item& other) { return other.case_number == item.case_number; };
    if (item.case_number && std::ranges::count_if(whole_.items, same) < meeting_wide) {
        signs.push_back({MarkKind::case_number, *item.case_number, *item.case_number});
    }
    return signs;
}

std::string Settling::day() const { return whole_.meeting.day(); }

void Settling::link(const std::string& item, const std::string& other, Reason reason,
                    const std::string& evidence, double score) {
    insert_link(session_, {item, other, reason, evidence, static_cast<int>(std::lround(score * 10))});
}

/// What people cut apart must not be joined again by what lies between.
void Settling::keep_apart(const std::string& item, std::vector<std::string>& others) const {
    // A link that was itself cut holds nothing together, and says why there is a judgement.
    std::erase_if(others, [&](const std::string& other) {
        return are_cut_apart(session_, item, other) && !is_cut(session_, item, other);
    });
    if (others.size() == 2 && are_cut_apart(session_, others[0], others[1])) others.pop_back();
}

void Settling::link_by_signs(const Fresh& fresh) {
    for (const auto& [kind, key, shown] : signs_of(*fresh.item)) {
        const Reason reason = kind == MarkKind::attachment    ? Reason::attachment
                              : kind == MarkKind::case_number ? Reason::case_number
                                                              : Reason::title;
        auto others = nearest_bearing(session_, mark(kind, key), whole_.meeting.id, day());
        if (has_cuts_) keep_apart(fresh.id(), others);
        for (const auto& other : others) link(fresh.id(), other, reason, shown);
    }
}

OfDay Settling::of_day(const Fresh& fresh) {
    return {fresh.id(), fresh.item->number.value_or(""), fresh.item->title};
}

/// "jf. punkt 6 paa dagsordenen". A number can be another agenda's: so the two must speak of one thing.
void Settling::link_within(const Fresh& fresh) {
    for (const Naming& naming : fresh.namings) {
        if (naming.date) continue;
        for (const Fresh& other : fresh_) {
            if (other.item->number != naming.number || other.id() == fresh.id()) continue;
            if (likeness(fresh.subject, other.subject, known_.rarity()).score >= alike_when_named) {
                link_numbered(of_day(fresh), of_day(other));
            }
        }
    }
}

void Settling::link_by_namings(const Fresh& fresh) {
    const std::string body = whole_.meeting.body ? whole_.meeting.body->id.text() : "";
    for (const Naming& naming : fresh.namings) {
        if (!naming.date) continue;
        const auto items = items_of_day(session_, collaboration_, base::iso(*naming.date), body);
        link_named(of_day(fresh), fresh.subject, naming.number, items);
    }
}

/// An item that every meeting has names what others are about and is about none of it.
void Settling::link_numbered(const OfDay& item, const OfDay& other) {
    const bool standing = telling_.is_standing(item.title) || telling_.is_standing(other.title);
    standing ? link(item.item, other.item, Reason::mentioned, "")
             : link(item.item, other.item, Reason::named, other.number);
}

/// By its number, or by what it is about when the text has none.
void Settling::link_named(const OfDay& naming, const Subject& subject, const std::string& number,
                          const std::vector<OfDay>& items) {
    if (number.empty()) {
        std::vector<std::int64_t> numbers;
        for (const OfDay& one : items) numbers.push_back(number_of(one.item));
        known_.read_items(numbers);
    }
    for (const OfDay& one : items) {
        if (one.item == naming.item) continue;
        if (!number.empty()) {
            if (one.number == number) link_numbered(naming, one);
            continue;
        }
        const KnownItem* other = known_.find(number_of(one.item));
        if (other == nullptr) continue;
        const Likeness found = likeness(subject, other->subject, known_.rarity());
        if (found.score < alike_when_named) continue;
        link(naming.item, one.item, Reason::mentioned, "", found.score + more_when_mentioned);
    }
}

/// The items that share the rarest words with this one, and that it was not compared with yet.
std::vector<std::int64_t> Settling::candidates(const Fresh& fresh) {
    const std::int64_t own = number_of(fresh.id());
    std::map<std::int64_t, double> shared;
    for (const auto& [stem, term] : fresh.subject.terms) {
        const auto& bearing = known_.bearing(stem);
        if (bearing.empty()) continue;
        const double weight = known_.rarity().weight(stem);
        for (const std::int64_t other : bearing) shared[other] += weight;
    }
    shared.erase(own);
    std::vector<std::pair<double, std::int64_t>> order;
    for (const auto& [number, weight] : shared) order.emplace_back(-weight, number);
    std::ranges::sort(order);
    std::vector<std::int64_t> best;
    for (std::size_t i = 0; i < std::min(order.size(), most_candidates); ++i) {
        if (known_.is_new_pair(own, order[i].second)) best.push_back(order[i].second);
    }
    return best;
}

void Settling::link_by_words(const Fresh& fresh) {
    const auto numbers = candidates(fresh);
    known_.read_items(numbers);
    std::vector<std::int64_t> speaking;
    for (const std::int64_t number : numbers) {
        const KnownItem* other = known_.find(number);
        if (other != nullptr && may_say(other->subject, fresh.subject)) speaking.push_back(number);
    }
    known_.read_texts(speaking);
    for (const std::int64_t number : numbers) {
        const KnownItem* other = known_.find(number);
        if (other == nullptr) continue;
        const bool speaks = std::ranges::find(speaking, number) != speaking.end();
        const std::string phrase = named_by_title(fresh, *other, speaks ? &known_.said(number) : nullptr);
        const Likeness found = likeness(fresh.subject, other->subject, known_.rarity());
        if (!phrase.empty()) {
            link(fresh.id(), other->item, Reason::mentioned, phrase.substr(1, phrase.size() - 2),
                 found.score + more_when_mentioned);
        }
        if (found.score < alike_alone) continue;
        link(fresh.id(), other->item, Reason::alike, shared_words(found, fresh.subject), found.score);
    }
}

/// One says the other's title.
std::string Settling::named_by_title(const Fresh& fresh, const KnownItem& other, const Said* said) const {
    std::string mine = said_title(fresh.said, other.phrase, other.title);
    if (!mine.empty() || said == nullptr) return mine;
    return said_title(*said, fresh.phrase, fresh.item->title);
}

void Settling::link_those_who_name_this_day() {
    if (!whole_.meeting.date) return;
    std::vector<OfDay> mine;
    for (const Fresh& fresh : fresh_) mine.push_back(of_day(fresh));
    for (const OfDay& naming :
         naming_day(session_, collaboration_, base::iso(*whole_.meeting.date), whole_.meeting.id)) {
        known_.read_items({number_of(naming.item)});
        const KnownItem* other = known_.find(number_of(naming.item));
        if (other != nullptr) link_named(naming, other->subject, naming.number, mine);
    }
}

}  // namespace threads
