#include "features/decisions/labels.hpp"
#include "features/decisions/pages/pages.hpp"

namespace decisions {
namespace {

namespace h = web::h;

/// Adds an outcome's word to those an item has, once.
void add_word(std::string& all, std::string_view word) {
    if ((", " + all + ", ").find(", " + std::string(word) + ", ") != std::string::npos) {
        return;
    }
    if (!all.empty()) all += ", ";
    all += word;
}

/// The text with who is responsible and, when it is done with, how.
std::string searched_text(const FollowUp& follow_up, const base::Words& words) {
    std::string text = follow_up.text;
    for (const Responsible& responsible : follow_up.responsible) text += " – " + responsible.name;
    if (follow_up.standing == Standing::closed && follow_up.closing) {
        text += " – " + words(labels::closed_word, std::string(words(how_name(follow_up.closing->how))));
        if (!follow_up.closing->note.empty()) text += ": " + follow_up.closing->note;
    }
    return text;
}

}  // namespace

std::map<std::string, meetings::Outcome> outcomes(store::Session& session, const admission::Visit& visit,
                                                  const meetings::MeetingId& meeting,
                                                  const base::Words& words) {
    std::map<std::string, meetings::Outcome> result;
    for (const Decision& decision : of_meeting(session, meeting)) {
        result[decision.source.item_id].decided.push_back(decision.text);
        if (decision.result != Result::none) {
            add_word(result[decision.source.item_id].word, words(result_name(decision.result)));
        }
    }
    std::map<std::string, std::vector<web::Html>> owed_under;
    auto follow_ups = follow_ups_of_meeting(session, meeting);
    add_mentions(session, follow_ups, mentions_shown);
    for (const FollowUp& follow_up : follow_ups) {
        owed_under[follow_up.item_id].push_back(h::li(follow_up.text,
                                                      owed(visit.collaboration, follow_up, words),
                                                      standing_lines(visit, follow_up, words)));
    }
    for (const auto& [item, lines] : owed_under) {
        result[item].follow_ups = h::ul(lines);
    }
    return result;
}

namespace {

web::Html lines_of(const admission::Visit& visit, const std::vector<FollowUp>& follow_ups,
                   const base::Date& today, const base::Words& words) {
    const admission::Collaboration& collaboration = visit.collaboration;
    std::vector<web::Html> lines;
    for (const FollowUp& follow_up : follow_ups) {
        const Source& source = follow_up.source;
        const std::string address =
            meetings::item_address(collaboration, source.meeting_slug, source.item_slug);
        lines.push_back(h::li(shown_text(follow_up, words),
                              owed(collaboration, follow_up, words, is_overdue(follow_up, today)),
                              h::p({h::cls("quiet")}, h::a({h::href(address)}, source.item_title), ", ",
                                   where(source, words), closed_mark(source, words)),
                              standing_lines(visit, follow_up, words)));
    }
    return h::ul({h::cls("lines")}, lines);
}

/// What is open, the most urgent first, with the way to all of it; nothing when nothing is.
web::Html open_section(store::Session& session, const admission::Visit& visit, FollowUpFilter filter,
                       const std::string& all_of_them, const base::Date& today, const base::Words& words) {
    constexpr int shown = 10;
    constexpr int counted_at_most = 500;
    filter.most_urgent_first = true;
    auto follow_ups = list_follow_ups(session, visit.collaboration.id, filter, shown, 0);
    if (follow_ups.empty()) return {};
    add_mentions(session, follow_ups, mentions_shown);
    const int count = count_follow_ups(session, visit.collaboration.id, filter, counted_at_most);
    const std::string all = words.count(count, labels::all_open_one, labels::all_open_many);
    return h::section(h::h2(words(labels::open_follow_ups)), lines_of(visit, follow_ups, today, words),
                      h::p(h::a({h::href(follow_ups_address(visit.collaboration) + all_of_them)}, all)));
}

}  // namespace

web::Html person_trail(store::Session& session, const admission::Visit& visit, const people::Person& person,
                       const base::Date& today, const base::Words& words) {
    constexpr int rows = 200;
    FollowUpFilter filter;
    filter.responsible = responsible_being(session, person.id);
    if (filter.responsible->empty()) return {};
    const web::Html open =
        open_section(session, visit, filter, "?ansvarlig=" + web::url_encode(person.name), today, words);
    auto others = follow_ups_of_person(session, person.id, rows);
    std::erase_if(others, [](const FollowUp& one) { return one.standing == Standing::open; });
    if (others.empty()) return open;
    add_mentions(session, others, mentions_shown);
    return open + h::details({h::cls("fold")},
                             h::summary(h::span({h::cls("fold-word")}, words(labels::earlier_follow_ups))),
                             lines_of(visit, others, today, words));
}

web::Html party_trail(store::Session& session, const admission::Visit& visit, const people::Party& party,
                      const base::Date& today, const base::Words& words) {
    FollowUpFilter filter;
    filter.party = party.id.text();
    return open_section(session, visit, filter, "?part=" + party.slug, today, words);
}

std::vector<search::Entry> entries(store::Session& session, const meetings::WholeMeeting& whole,
                                   const admission::Collaboration& collaboration, const base::Words& words) {
    std::map<std::string, const meetings::Item*> items;
    for (const meetings::Item& item : whole.items) {
        items[item.id.text()] = &item;
    }
    std::vector<search::Entry> result;
    const auto entry_at = [&](const std::string& kind, const Source& source, std::size_t number) {
        const meetings::Item& item = *items.at(source.item_id);
        search::Entry entry;
        entry.id = kind + ':' + source.item_id + '/' + std::to_string(number);
        entry.kind = kind;
        entry.collaboration = collaboration.short_name;
        entry.address = meetings::item_address(collaboration, whole.meeting.slug, item.slug);
        entry.heading = meetings::found_under(whole.meeting, item, words);
        entry.date = whole.meeting.day();
        entry.body = whole.meeting.body ? whole.meeting.body->full_name() : "";
        entry.body_key = whole.meeting.body ? whole.meeting.body->slug : "";
        entry.audience = meetings::audience(whole.meeting, item);
        return entry;
    };
    for (const Decision& decision : of_meeting(session, whole.meeting.id)) {
        search::Entry entry = entry_at("decision", decision.source, result.size());
        entry.title = decision.source.item_title;
        entry.text = decision.text;
        result.push_back(std::move(entry));
    }
    for (const FollowUp& follow_up : follow_ups_of_meeting(session, whole.meeting.id)) {
        search::Entry entry = entry_at("follow_up", follow_up.source, result.size());
        entry.title = follow_up.source.item_title;
        entry.text = searched_text(follow_up, words);
        for (const Responsible& responsible : follow_up.responsible) {
            entry.people.push_back(responsible.name);
            meetings::add_once(entry.persons, responsible.slug.value_or(""),
                               responsible.known_as.value_or(""));
        }
        result.push_back(std::move(entry));
    }
    return result;
}

}  // namespace decisions
