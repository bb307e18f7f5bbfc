// Where words stand that somebody wants destroyed.
#include "features/archive/spread.hpp"

#include <algorithm>

#include "base/danish.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/gone_before.hpp"

namespace archive {
namespace {

/// A document that was read before its lines were kept has its words in the reading alone, and one that was
/// corrected may have them in a correction alone.
int places_in(store::Session& session, const KeptDocument& kept, const Going& going) {
    const int counted = going.redaction.count(kept.source) + going.redaction.count(kept.document.name);
    if (counted > 0) return counted;
    if (!has_words(session, kept, going)) return 0;
    return std::max(1, going.redaction.count(kept.document.record));
}

}  // namespace

bool is_named_after(const Document& document, const Going& going) {
    return going.names && std::ranges::any_of(going.words, [&](const std::string& name) {
               const std::string part = base::slug(name);
               return part.contains('-') && base::slug(document.name).contains(part);
           });
}

bool has_words(store::Session& session, const KeptDocument& kept, const Going& going) {
    const Redaction& words = going.redaction;
    const Document& document = kept.document;
    if (words.meets(kept.source) || words.meets(document.name) || is_named_after(document, going))
        return true;
    if (words.meets_in(document.record) || (kept.as_read && words.meets_in(*kept.as_read))) return true;
    return std::ranges::any_of(correction_words(session, document.id), [&](const CorrectionWords& one) {
        const std::string key = key_of(one);
        return words.meets_in(one.value, key) || words.meets_in(one.before, key);
    });
}

std::set<std::string> ids_done_to(store::Session& session, const admission::Collaboration& collaboration,
                                  const Going& going) {
    if (!going.only) return {};
    std::set<std::string> ids = ids_in(session, going.only->meeting);
    ids.merge(gone_before(session, collaboration.id, *going.only));
    for (std::string& follow_up : follow_ups_quoting(session, going.only->meeting)) {
        ids.insert(std::move(follow_up));
    }
    ids.insert(going.only->id);
    return ids;
}

int Spread::places() const {
    int all = written;
    for (const In& one : documents) all += one.places;
    return all;
}

Spread spread_of(store::Session& session, const admission::Collaboration& collaboration, const Going& going,
                 const std::optional<meetings::MeetingId>& meeting) {
    Spread spread;
    const auto slugs = going.only ? std::vector{going.only->slug} : document_slugs(session, collaboration.id);
    for (const std::string& slug : slugs) {
        KeptDocument kept = kept_document(session, collaboration.id, slug);
        const int places = places_in(session, kept, going);
        if (places == 0) continue;
        kept.document.record.clear();
        const bool same = meeting && kept.document.meeting.text() == meeting->text();
        spread.documents.push_back({std::move(kept.document), places, same});
    }
    std::ranges::stable_sort(spread.documents, std::greater<>(), &Spread::In::same_meeting);
    spread.written =
        count_written(session, going.only ? going.only->meeting.text() : collaboration.id.text(), going);
    const auto acts =
        acts_with(session, collaboration.id, going, ids_done_to(session, collaboration, going), {});
    spread.acts = static_cast<int>(acts.size());
    return spread;
}

std::vector<SurnameLine> surname_lines(store::Session& session, const admission::Collaboration& collaboration,
                                       const std::vector<std::string>& names) {
    std::vector<std::string> surnames;
    for (const std::string& name : names) {
        const std::size_t blank = name.find_last_of(' ');
        surnames.push_back(blank == std::string::npos ? name : name.substr(blank + 1));
    }
    const Redaction alone(Redaction::What::names, surnames, "");
    const Redaction whole(Redaction::What::names, whole_names(names), "");
    std::vector<SurnameLine> lines;
    if (surnames.empty()) return lines;
    for (const std::string& slug : document_slugs(session, collaboration.id)) {
        const KeptDocument kept = kept_document(session, collaboration.id, slug);
        const std::string left = whole.without(kept.source);
        if (!alone.meets(left)) continue;
        int number = 1;
        for (std::size_t begin = 0; begin < left.size(); ++number) {
            const std::size_t end = std::min(left.find('\n', begin), left.size());
            std::string line = left.substr(begin, end - begin);
            begin = end + 1;
            if (!alone.meets(line)) continue;
            std::erase(line, '\f');
            lines.push_back({slug, kept.document.name, number, std::move(line)});
        }
    }
    return lines;
}

}  // namespace archive
