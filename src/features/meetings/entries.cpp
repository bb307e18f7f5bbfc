#include <algorithm>

#include "features/meetings/meetings.hpp"

namespace meetings {
namespace {

std::string text_of(const Item& item) {
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (!text.empty()) text += '\n';
        text += part;
    };
    if (item.decision) add(*item.decision);
    for (const std::string& recommendation : item.recommendations) add(recommendation);
    if (item.background) add(*item.background);
    if (item.minutes) add(*item.minutes);
    for (const Attachment& attachment : item.attachments) add(attachment.title);
    if (item.case_number) add(*item.case_number);
    return text;
}

search::Entry entry_of(const admission::Collaboration& collaboration, const WholeMeeting& whole,
                       const Item& item, const base::Words& words) {
    const Meeting& meeting = whole.meeting;
    search::Entry entry;
    entry.id = "item:" + item.id.text();
    entry.kind = "item";
    entry.collaboration = collaboration.short_name;
    entry.address = item_address(collaboration, meeting.slug, item.slug);
    entry.title = item.title;
    entry.text = text_of(item);
    entry.heading = found_under(meeting, item, words);
    entry.date = meeting.day();
    entry.body = meeting.body ? meeting.body->full_name() : "";
    entry.body_key = meeting.body ? meeting.body->slug : "";
    for (const Presenter& presenter : item.presenters) {
        entry.people.push_back(presenter.name);
        add_once(entry.persons, presenter.slug.value_or(""), presenter.known_as.value_or(""));
    }
    narrow(entry, whole);
    entry.audience = audience(meeting, item);
    return entry;
}

}  // namespace

void add_once(std::vector<search::Named>& all, const std::string& key, const std::string& name) {
    const search::Named one{key, name};
    if (!key.empty() && std::ranges::find(all, one) == all.end()) all.push_back(one);
}

search::Entry person_entry(store::Session& session, const admission::Collaboration& collaboration,
                           const people::Person& person) {
    search::Entry entry;
    entry.id = person_entry_id(collaboration, person.slug);
    entry.kind = "person";
    entry.collaboration = collaboration.short_name;
    entry.address = people::person_address(collaboration, person.slug);
    entry.title = person.name;
    entry.text = person.title;
    if (!person.organisation.empty()) entry.text += (entry.text.empty() ? "" : ", ") + person.organisation;
    for (const std::string& name : people::names_of(session, person)) {
        if (name != person.name) entry.people.push_back(name);
    }
    add_once(entry.persons, person.slug, person.name);
    if (!person.organisation.empty()) {
        const auto party = people::find_party(session, collaboration.id, person.organisation);
        if (party) add_once(entry.parties, party->slug, party->name);
    }
    entry.audience = audience_of_open();
    return entry;
}

std::string person_entry_id(const admission::Collaboration& collaboration, const std::string& slug) {
    return "person:" + collaboration.short_name + '/' + slug;
}

void narrow(search::Entry& entry, const WholeMeeting& whole) {
    const auto named = entry.persons;
    const auto is_named = [&](const Attendance& person) {
        return std::ranges::find(named, person.slug.value_or(""), &search::Named::key) != named.end() ||
               std::ranges::find(entry.people, person.name) != entry.people.end();
    };
    for (const Attendance& person : whole.attendance) {
        const bool party = person.organisation &&
                           std::ranges::find(entry.people, *person.organisation) != entry.people.end();
        const bool itself = is_named(person);
        if (itself) add_once(entry.persons, person.slug.value_or(""), person.name);
        if (itself || party) {
            add_once(entry.parties, person.party_slug.value_or(""), person.party_name.value_or(""));
        }
    }
}

std::vector<search::Entry> entries(const WholeMeeting& whole, const admission::Collaboration& collaboration,
                                   const base::Words& words) {
    std::vector<search::Entry> result;
    for (const Item& item : whole.items) {
        result.push_back(entry_of(collaboration, whole, item, words));
    }
    return result;
}

}  // namespace meetings
