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

void add_once(std::vector<search::Named>& all, const std::string& key, const std::string& name) {
    const search::Named one{key, name};
    if (!key.empty() && std::ranges::find(all, one) == all.end()) all.push_back(one);
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
    entry.date = meeting.date ? base::iso(*meeting.date) : "";
    entry.body = meeting.body ? meeting.body->full_name() : "";
    entry.body_key = meeting.body ? meeting.body->slug : "";
    for (const Presenter& presenter : item.presenters) {
        entry.people.push_back(presenter.name);
    }
    for (const std::string& name : entry.people) narrow_by(entry, whole, name);
    entry.audience = audience(item.closed);
    return entry;
}

search::Entry entry_of(const admission::Collaboration& collaboration, const Attendance& person) {
    search::Entry entry;
    entry.id = person_entry_id(collaboration, person.slug.value());
    entry.kind = "person";
    entry.collaboration = collaboration.short_name;
    entry.address = people::person_address(collaboration, person.slug.value());
    entry.title = person.name;
    entry.text = person.title.value_or("");
    if (person.organisation) {
        entry.text += (entry.text.empty() ? "" : ", ") + *person.organisation;
    }
    add_once(entry.persons, person.slug.value(), person.name);
    add_once(entry.parties, person.party_slug.value_or(""), person.organisation.value_or(""));
    entry.audience = audience(false);
    return entry;
}

}  // namespace

std::string person_entry_id(const admission::Collaboration& collaboration, const std::string& slug) {
    return "person:" + collaboration.short_name + '/' + slug;
}

void narrow_by(search::Entry& entry, const WholeMeeting& whole, const std::string& name) {
    for (const Item& item : whole.items) {
        for (const Presenter& presenter : item.presenters) {
            if (presenter.name == name) add_once(entry.persons, presenter.slug.value_or(""), name);
        }
    }
    for (const Attendance& person : whole.attendance) {
        const std::string party = person.organisation.value_or("");
        if (person.name == name) add_once(entry.persons, person.slug.value_or(""), name);
        if (person.name == name || party == name)
            add_once(entry.parties, person.party_slug.value_or(""), party);
    }
}

std::vector<search::Entry> entries(const WholeMeeting& whole, const admission::Collaboration& collaboration,
                                   const base::Words& words) {
    std::vector<search::Entry> result;
    for (const Item& item : whole.items) {
        result.push_back(entry_of(collaboration, whole, item, words));
    }
    for (const Attendance& person : whole.attendance) {
        result.push_back(entry_of(collaboration, person));
    }
    return result;
}

}  // namespace meetings
