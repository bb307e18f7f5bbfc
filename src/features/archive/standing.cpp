#include "features/archive/standing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "features/archive/from_record.hpp"
#include "features/threads/threads.hpp"

namespace archive {
namespace {

/// An item, its decisions and what follows from them are one hit: each is narrowed by whoever presents
/// the item or owes something after it.
void share_names(std::vector<search::Entry>& entries) {
    struct Names {
        std::vector<search::Named> persons;
        std::vector<search::Named> parties;
    };
    const auto add = [](std::vector<search::Named>& all, const std::vector<search::Named>& some) {
        for (const search::Named& one : some) {
            if (std::ranges::find(all, one) == all.end()) all.push_back(one);
        }
    };
    std::map<std::string, Names> of;
    for (const search::Entry& entry : entries) {
        add(of[entry.address].persons, entry.persons);
        add(of[entry.address].parties, entry.parties);
    }
    for (search::Entry& entry : entries) {
        entry.persons = of[entry.address].persons;
        entry.parties = of[entry.address].parties;
    }
}

}  // namespace

std::string named_collaboration(const reading::Record& record,
                                const admission::Collaboration& collaboration) {
    return record.meeting.cluster ? name_of(record.meeting.cluster->value) : collaboration.name;
}

std::vector<search::Entry> entries_of(store::Session& session, const meetings::WholeMeeting& whole,
                                      const admission::Collaboration& collaboration,
                                      const base::Words& words) {
    auto entries = meetings::entries(whole, collaboration, words);
    for (auto& entry : decisions::entries(session, whole, collaboration, words)) {
        meetings::narrow(entry, whole);
        entries.push_back(std::move(entry));
    }
    share_names(entries);
    for (const auto& id : meetings::listed_people(session, whole.meeting.id)) {
        const auto person = people::person_of(session, id);
        if (person) entries.push_back(meetings::person_entry(session, collaboration, *person));
    }
    return entries;
}

namespace {

void note_known(store::Session& session, const admission::Setting& setting,
                const admission::Collaboration& collaboration, const meetings::MeetingId& meeting) {
    for (const people::PersonId& person : decisions::named_before_known(session, meeting)) {
        people::note_known(session, setting, collaboration.id, person);
    }
}

}  // namespace

Shown show_new(store::Session& session, const admission::Setting& setting,
               const admission::Collaboration& collaboration, const reading::Record& record) {
    auto whole = meetings::add(session, setting, collaboration, meeting_from(record),
                               named_collaboration(record, collaboration));
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        decisions::add(session, setting.ids, collaboration.id, whole.meeting, whole.items[i].id,
                       decisions_from(record.items[i]), follow_ups_from(record.items[i]));
    }
    note_known(session, setting, collaboration, whole.meeting.id);
    decisions::settle(session, setting.ids, collaboration.id, whole.meeting.id);
    threads::settle(session, setting.ids, collaboration, whole);
    return {std::move(whole), {}};
}

Shown show_instead(store::Session& session, const admission::Setting& setting,
                   const admission::Collaboration& collaboration, const meetings::WholeMeeting& old,
                   const reading::Record& record, const std::vector<int>& same) {
    std::set<std::string> gone;
    for (const auto& entry : entries_of(session, old, collaboration, setting.words)) {
        // People are listed elsewhere too; those who are not come last.
        if (entry.kind != "person") gone.insert(entry.id);
    }
    auto now = meeting_from(record);
    for (std::size_t i = 0; i < same.size() && i < now.items.size(); ++i) {
        const auto position = static_cast<std::size_t>(same[i]);
        if (same[i] >= 0 && position < old.items.size()) now.items[i].id = old.items[position].id;
    }
    auto replaced = meetings::replace(session, setting, collaboration, old, std::move(now),
                                      named_collaboration(record, collaboration));
    const meetings::WholeMeeting& whole = replaced.whole;
    std::vector<decisions::NewOutcome> outcomes;
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        outcomes.push_back(
            {whole.items[i].id, decisions_from(record.items[i]), follow_ups_from(record.items[i])});
    }
    note_known(session, setting, collaboration, whole.meeting.id);
    decisions::replace(session, setting.ids, collaboration.id, old.meeting, replaced, outcomes);
    threads::settle_again(session, setting.ids, collaboration, old, whole);
    meetings::drop_gone(session, whole.meeting.id);
    for (const auto& entry : entries_of(session, whole, collaboration, setting.words)) gone.erase(entry.id);
    for (const std::string& slug : replaced.unlisted) {
        gone.insert(meetings::person_entry_id(collaboration, slug));
    }
    return {std::move(replaced.whole), {gone.begin(), gone.end()}};
}

}  // namespace archive
