#include "features/decisions/told.hpp"

#include "features/decisions/alike.hpp"

namespace decisions {
namespace {

/// What is not said to be done in so many of the next sentences is not looked for in all later years.
constexpr int reports_looked_at = 200;

std::set<std::string> all_words(const DoneReport& report) {
    std::set<std::string> words = report.words;
    words.insert(report.said.begin(), report.said.end());
    return words;
}

}  // namespace

void note_told_done(store::Session& session, const admission::CollaborationId& collaboration,
                    const meetings::MeetingId& meeting, const Place& place) {
    std::vector<std::pair<std::string, DoneReport>> reports;
    for (const ItemTexts& item : texts_of_minutes(session, meeting)) {
        for (DoneReport& report : done_reports(item.texts))
            reports.emplace_back(item.item, std::move(report));
    }
    set_reports(session, meeting, reports);
    if (place.date.empty() || place.body.empty()) return;
    for (const auto& [item, report] : reports) {
        for (const std::string& id : alike(session, collaboration, all_words(report)).follow_ups) {
            const auto earlier = find_owed(session, id);
            const bool before = earlier && !earlier->date.empty() && earlier->date < place.date;
            if (!before || !is_said_in(session, *earlier, place.body)) continue;
            const auto words = telling_words(earlier->text, earlier->names);
            if (tells_done(report, words, rarity_of(session, collaboration, words))) {
                set_told(session, id, item, report.sentence, place.date);
            }
        }
    }
}

void look_for_told_done(store::Session& session, const admission::CollaborationId& collaboration,
                        const std::vector<std::string>& follow_ups) {
    for (const std::string& id : follow_ups) {
        const auto follow_up = find_owed(session, id);
        if (!follow_up || follow_up->date.empty()) continue;
        const auto later = later_reports(session, *follow_up, reports_looked_at);
        if (later.empty()) continue;
        const auto words = telling_words(follow_up->text, follow_up->names);
        const Rarity rarity = rarity_of(session, collaboration, words);
        for (const LaterReport& one : later) {
            if (!tells_done(one.report, words, rarity)) continue;
            set_told(session, id, one.item, one.report.sentence, one.date);
            break;
        }
    }
}

}  // namespace decisions
