#include "reading/next_meeting.hpp"

#include <algorithm>

#include "reading/due.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

bool by_next_meeting(const Vocabulary& vocabulary, const FollowUp& follow_up) {
    return follow_up.due && std::ranges::any_of(vocabulary.next_meetings, [&](std::string_view phrase) {
               return small(*follow_up.due) == phrase;
           });
}

/// The day that a text begins with, behind nothing but words that lead from a meeting to its day; empty where
/// it begins otherwise, or the day is not after the meeting's.
std::string day_led_to(const Vocabulary& vocabulary, std::string_view text, const base::Date& meeting) {
    for (auto rest = trimmed(text); !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto word = small(trimmed_end(rest.substr(0, end), ",:"));
        const bool leads = word.empty() || word == "-" || vocabulary.next_meeting_links.contains(word) ||
                           vocabulary.weekdays.find(word) != nullptr;
        if (leads) {
            rest = trimmed(rest.substr(end));
            continue;
        }
        if (!begins_digit(rest)) return {};
        const auto day = due_in(vocabulary, rest.substr(0, 40), {}, meeting);
        return day && day->size() == 10 && begins_digit(*day) && base::iso(meeting) < *day ? *day
                                                                                           : std::string();
    }
    return {};
}

struct NextMeeting {
    std::string day;
    std::string evidence;  ///< the words that say it
};

/// "The next meeting is Wednesday 12 March", or the words alone on a line above the day.
NextMeeting said_at(const Document& document, std::size_t at, const base::Date& meeting) {
    const auto& line = document.lines[at];
    if (!has_any(line.small, document.vocabulary.next_meetings)) return {};
    for (const auto sentence : sentences_of(document.vocabulary, line.text)) {
        const auto little = small(sentence);
        for (const auto phrase : document.vocabulary.next_meetings) {
            const auto found = find_word(little, phrase);
            if (found == std::string::npos) continue;
            const auto behind = trimmed_end(trimmed(sentence.substr(found + phrase.size())), ":. ");
            const bool alone = behind.empty() && at + 1 < document.lines.size();
            const std::string_view text = alone ? std::string_view(document.lines[at + 1].text) : behind;
            auto day = day_led_to(document.vocabulary, text, meeting);
            if (day.empty()) continue;
            return {std::move(day),
                    std::string(sentence) + (alone ? " " + std::string(text) : std::string())};
        }
    }
    return {};
}

}  // namespace

void date_by_next_meeting(const Document& document, Record& record) {
    const auto owed = [&](const FollowUp& one) { return by_next_meeting(document.vocabulary, one); };
    const bool any = std::ranges::any_of(
        record.items, [&](const Item& item) { return std::ranges::any_of(item.follow_ups, owed); });
    if (!any || !record.meeting.date) return;
    NextMeeting said;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        auto here = said_at(document, at, record.meeting.date->value);
        if (here.day.empty()) continue;
        if (!said.day.empty() && here.day != said.day) return;
        if (said.day.empty()) said = std::move(here);
    }
    if (said.day.empty()) return;
    for (auto& item : record.items) {
        for (auto& follow_up : item.follow_ups) {
            if (!owed(follow_up)) continue;
            follow_up.due = said.day;
            follow_up.due_evidence = said.evidence;
        }
    }
}

}  // namespace reading
