#include <algorithm>
#include <set>

#include "base/danish.hpp"
#include "features/threads/grouping.hpp"
#include "features/threads/likeness.hpp"
#include "features/threads/mentions.hpp"
#include "features/threads/settling_store.hpp"
#include "features/threads/threads_store.hpp"

namespace threads {
namespace {

/// What more items have tells nothing and would make adding a meeting cost the whole archive.
constexpr int most_having = 100;
/// So many items are looked at for each new one: those that share the rarest words with it.
constexpr std::size_t most_candidates = 60;
constexpr std::size_t words_as_evidence = 4;
/// From so many items on it is known which words are rare. Before, all is looked at anew whenever the archive
/// has grown by a quarter: the first few documents would else be taken to be alike in every word.
constexpr int known_rarity = 600;
/// A case number that so many items of one meeting bear is the meeting's.
constexpr int meeting_wide = 3;

/// One of the meeting's items, with what the linking wants of it.
struct Fresh {
    const meetings::Item* item = nullptr;
    Subject subject;
    std::string phrase;  ///< by which others would name it
    std::string text;
    std::string small_text;
    std::vector<std::string> quotes;  ///< in small words
    std::vector<Naming> namings;

    const std::string& id() const { return item->id.text(); }
};

std::vector<std::string> small_quotes(std::string_view text) {
    std::vector<std::string> all = quoted(text);
    for (std::string& quote : all) quote = small_words(quote);
    std::erase_if(all, [](const std::string& quote) { return quote.size() < shortest_phrase; });
    return all;
}

/// The words of a text that name an item of this title: its phrase, or a part of the title that it quotes.
std::string said_title(const std::string& small_text, const std::vector<std::string>& quotes,
                       const std::string& phrase, const std::string& title) {
    if (!phrase.empty() && small_text.find(phrase) != std::string::npos) return phrase;
    const std::string small_title = small_words(title);
    for (const std::string& quote : quotes) {
        if (small_title.find(quote) != std::string::npos) return quote;
    }
    return {};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

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

/// Finds and keeps what the items of one meeting belong together with.
class Settling {
  public:
    Settling(store::Session& session, const admission::Collaboration& collaboration,
             const meetings::WholeMeeting& whole, int items)
        : session_(session),
          collaboration_(collaboration.id),
          whole_(whole),
          telling_(names_of(collaboration, whole)) {
        rarity_ = {items, [this](const std::string& stem) { return having(stem); }};
    }

    /// Gives all items that got a link.
    std::set<std::string> run() {
        for (const meetings::Item& item : whole_.items) keep(item);
        for (const Fresh& fresh : fresh_) {
            touched_.insert(fresh.id());
            link_by_signs(fresh);
            link_within(fresh);
            link_by_namings(fresh);
            link_by_words(fresh);
        }
        link_those_who_name_this_day();
        return touched_;
    }

  private:
    std::int64_t mark(MarkKind kind, const std::string& text) const {
        return mark_of(collaboration_, kind, text);
    }

    int having(const std::string& stem) {
        const auto known = having_.find(stem);
        if (known != having_.end()) return known->second;
        return having_[stem] = count_bearing(session_, mark(MarkKind::word, stem), most_having + 1);
    }

    void link(const std::string& item, const std::string& other, Reason reason, const std::string& evidence) {
        insert_link(session_, {item, other, reason, evidence});
        touched_.insert(item);
        touched_.insert(other);
    }

    void keep(const meetings::Item& item) {
        Fresh fresh;
        fresh.item = &item;
        fresh.subject = telling_.subject_of(item);
        fresh.phrase = telling_.title_phrase(item.title);
        fresh.text = text_of(item);
        fresh.small_text = small_words(fresh.text);
        fresh.quotes = small_quotes(fresh.text);
        fresh.namings = namings(fresh.text, whole_.meeting.date);
        insert_item(session_, collaboration_, whole_.meeting, fresh.id(), stored(fresh.subject));
        for (const auto& [stem, term] : fresh.subject.terms) {
            insert_mark(session_, fresh.id(), mark(MarkKind::word, stem));
        }
        for (const auto& [kind, sign, shown] : signs_of(item))
            insert_mark(session_, fresh.id(), mark(kind, sign));
        for (const Naming& naming : fresh.namings) {
            if (naming.date) {
                insert_naming(session_, collaboration_, fresh.id(), base::iso(*naming.date), naming.number);
            }
        }
        take_over_judgements(session_, whole_.meeting.id, fresh.id(), base::sort_key(item.title));
        fresh_.push_back(std::move(fresh));
    }

    struct Sign {
        MarkKind kind;
        std::string key;
        std::string shown;
    };
    std::vector<Sign> signs_of(const meetings::Item& item) {
        std::vector<Sign> signs;
        // "Skolefravaer: hvad laerte vi?" is on what stands before the colon.
        const std::string whole = telling_.title_key(item.title);
        const std::string matter = telling_.title_key(item.title.substr(0, item.title.find(": ")));
        if (!whole.empty()) signs.push_back({MarkKind::title, whole, whole});
        if (!matter.empty() && matter != whole) signs.push_back({MarkKind::title, matter, matter});
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

    void link_by_signs(const Fresh& fresh) {
        const std::string date = whole_.meeting.date ? base::iso(*whole_.meeting.date) : "";
        for (const auto& [kind, key, shown] : signs_of(*fresh.item)) {
            const Reason reason = kind == MarkKind::title        ? Reason::title
                                  : kind == MarkKind::attachment ? Reason::attachment
                                                                 : Reason::case_number;
            for (const auto& other : nearest_bearing(session_, mark(kind, key), whole_.meeting.id, date)) {
                link(fresh.id(), other, reason, shown);
            }
        }
    }

    /// "jf. punkt 6 paa dagsordenen". A number can be another agenda's: so the two must speak of one thing.
    void link_within(const Fresh& fresh) {
        for (const Naming& naming : fresh.namings) {
            if (naming.date) continue;
            for (const Fresh& other : fresh_) {
                if (other.item->number != naming.number || other.id() == fresh.id()) continue;
                if (likeness(fresh.subject, other.subject, rarity_).score >= alike_when_named) {
                    link(fresh.id(), other.id(), Reason::named, naming.number);
                }
            }
        }
    }

    void link_by_namings(const Fresh& fresh) {
        const std::string body = whole_.meeting.body ? whole_.meeting.body->id.text() : "";
        for (const Naming& naming : fresh.namings) {
            if (!naming.date) continue;
            const auto items = items_of_day(session_, collaboration_, base::iso(*naming.date), body);
            link_named(fresh.id(), fresh.subject, naming.number, items);
        }
    }

    /// By its number, or by what it is about when the text has none.
    void link_named(const std::string& item, const Subject& subject, const std::string& number,
                    const std::vector<OfDay>& items) {
        for (const OfDay& one : items) {
            if (one.item == item) continue;
            if (!number.empty()) {
                if (one.number == number) link(item, one.item, Reason::named, number);
                continue;
            }
            const auto other = load_known(session_, one.item);
            if (!other) continue;
            const Likeness found = likeness(subject, subject_from(other->words), rarity_);
            if (found.score >= alike_when_named) link(item, one.item, Reason::mentioned, "");
        }
    }

    /// The items that share the rarest words with this one.
    std::vector<std::int64_t> candidates(const Fresh& fresh) {
        std::map<std::int64_t, double> shared;
        for (const auto& [stem, term] : fresh.subject.terms) {
            if (having(stem) > most_having) continue;
            const double weight = rarity_.weight(stem);
            for (const std::int64_t other : bearing(session_, mark(MarkKind::word, stem)))
                shared[other] += weight;
        }
        std::vector<std::pair<double, std::int64_t>> order;
        for (const auto& [number, weight] : shared) order.emplace_back(-weight, number);
        std::ranges::sort(order);
        std::vector<std::int64_t> best;
        for (std::size_t i = 0; i < std::min(order.size(), most_candidates); ++i)
            best.push_back(order[i].second);
        return best;
    }

    void link_by_words(const Fresh& fresh) {
        for (const std::int64_t number : candidates(fresh)) {
            const auto other = load_known(session_, number);
            if (!other || other->item == fresh.id()) continue;
            const Subject subject = subject_from(other->words);
            if (const std::string phrase = named_by_title(fresh, *other, subject); !phrase.empty()) {
                link(fresh.id(), other->item, Reason::mentioned, base_phrase(phrase));
            }
            const Likeness found = likeness(fresh.subject, subject, rarity_);
            if (found.score < alike) continue;
            std::vector<std::string> words;
            for (const std::string& stem : found.stems) {
                const std::string& word = fresh.subject.terms.at(stem).word;
                if (words.size() < words_as_evidence && std::ranges::find(words, word) == words.end()) {
                    words.push_back(word);
                }
            }
            link(fresh.id(), other->item, Reason::alike, joined(words));
        }
    }

    static std::string base_phrase(const std::string& phrase) { return phrase.substr(1, phrase.size() - 2); }

    /// One says the other's title.
    std::string named_by_title(const Fresh& fresh, const Known& other, const Subject& subject) {
        const std::string phrase = telling_.title_phrase(other.title);
        const std::string mine = said_title(fresh.small_text, fresh.quotes, phrase, other.title);
        if (!mine.empty()) return mine;
        const bool may_say = std::ranges::any_of(fresh.subject.terms, [&](const auto& term) {
            return term.second.slot > 0 && subject.terms.contains(term.first);
        });
        if (!may_say) return {};
        const std::string text = load_text(session_, other.item);
        return said_title(small_words(text), small_quotes(text), fresh.phrase, fresh.item->title);
    }

    void link_those_who_name_this_day() {
        if (!whole_.meeting.date) return;
        std::vector<OfDay> mine;
        for (const Fresh& fresh : fresh_) mine.push_back({fresh.id(), fresh.item->number.value_or("")});
        for (const OfDay& naming :
             naming_day(session_, collaboration_, base::iso(*whole_.meeting.date), whole_.meeting.id)) {
            const auto other = load_known(session_, naming.item);
            if (other) link_named(naming.item, subject_from(other->words), naming.number, mine);
        }
    }

    store::Session& session_;
    const admission::CollaborationId& collaboration_;
    const meetings::WholeMeeting& whole_;
    Telling telling_;
    Rarity rarity_;
    std::map<std::string, int> having_;
    std::vector<Fresh> fresh_;
    std::set<std::string> touched_;
};

int items_in(store::Session& session, const admission::CollaborationId& collaboration) {
    int items = 0;
    for (const meetings::Tally& tally : meetings::tallies(session, collaboration)) items += tally.items;
    return items;
}

void settle_one(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
                const meetings::WholeMeeting& whole, int items) {
    std::set<std::string> touched;
    for (std::string& item : forget(session, whole.meeting.id)) touched.insert(std::move(item));
    touched.merge(Settling(session, collaboration, whole, items).run());
    note_settled(session, whole.meeting.id);
    regroup(session, ids, collaboration.id, touched);
}

}  // namespace

void settle(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
            const meetings::WholeMeeting& whole) {
    hold(session, collaboration.id);
    const int items = items_in(session, collaboration.id);
    settle_one(session, ids, collaboration, whole, items);
    if (items > known_rarity || items * 4 < looked_at(session, collaboration.id) * 5) return;
    for (const meetings::MeetingId& meeting : settled_meetings(session, collaboration.id)) {
        if (meeting == whole.meeting.id) continue;
        const auto other = meetings::load(session, meeting);
        if (other) settle_one(session, ids, collaboration, *other, items);
    }
    note_looked_at(session, collaboration.id, items);
}

void settle_all(store::Database& database, base::IdSource& ids) {
    const auto all = database.read([](store::Session& session) { return unsettled_meetings(session); });
    for (const Unsettled& one : all) {
        database.write([&](store::Session& session) {
            const auto collaboration = admission::find_collaboration(session, one.collaboration);
            const auto whole = meetings::load(session, one.meeting);
            if (collaboration && whole) settle(session, ids, *collaboration, *whole);
        });
    }
}

}  // namespace threads
