// Where words stand that somebody wants destroyed.
#include <algorithm>

#include "base/danish.hpp"
#include "features/archive/destroying_words_store.hpp"

namespace archive {
namespace {

/// A document that was read before its lines were kept has its words in the reading alone.
int places_in(const KeptDocument& kept, const Redaction& words) {
    const int in_name = words.count(kept.document.name);
    const int in_source = words.count(kept.source);
    if (in_source > 0) return in_source + in_name;
    const bool met = words.meets_in(kept.document.record) || (kept.as_read && words.meets_in(*kept.as_read));
    return (met ? std::max(1, words.count(kept.document.record)) : 0) + in_name;
}

}  // namespace

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
        const int places = places_in(kept, going.redaction);
        if (places == 0) continue;
        kept.document.record.clear();
        const bool same = meeting && kept.document.meeting.text() == meeting->text();
        spread.documents.push_back({std::move(kept.document), places, same});
    }
    std::ranges::stable_sort(spread.documents, std::greater<>(), &Spread::In::same_meeting);
    spread.written =
        count_written(session, going.only ? going.only->meeting.text() : collaboration.id.text(), going);
    return spread;
}

std::vector<SurnameLine> surname_lines(store::Session& session, const admission::Collaboration& collaboration,
                                       const std::vector<std::string>& names) {
    std::vector<std::string> surnames;
    for (const std::string& name : names) {
        const std::size_t blank = name.find_last_of(' ');
        if (blank != std::string::npos) surnames.push_back(name.substr(blank + 1));
    }
    const Redaction alone(Redaction::What::names, surnames, "");
    const Redaction whole(Redaction::What::names, names, "");
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
