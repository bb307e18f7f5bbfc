#include <set>

#include "base/danish.hpp"
#include "features/meetings/meetings_store.hpp"
#include "features/meetings/parts_of.hpp"

namespace meetings {
std::string address_stem(const Meeting& meeting) {
    const std::string day = meeting.day().empty() ? "uden-dato" : meeting.day();
    return day + '-' + (meeting.body ? meeting.body->slug : "moede");
}

std::string free_slug(store::Session& session, const admission::CollaborationId& collaboration,
                      const Meeting& meeting) {
    const std::string stem = address_stem(meeting);
    std::string slug = stem;
    for (int number = 2; slug_taken(session, collaboration, slug, meeting.id); ++number) {
        slug = stem + '-' + std::to_string(number);
    }
    return slug;
}

std::set<ItemId> number_items(base::IdSource& ids, std::vector<Item>& items) {
    std::set<ItemId> known;
    std::set<std::string> used;
    for (const Item& item : items) {
        if (item.id.empty()) continue;
        known.insert(item.id);
        used.insert(item.slug);
    }
    int position = 0;
    for (Item& item : items) {
        item.position = ++position;
        if (!item.id.empty()) continue;
        item.id = ids.make<Item>();
        // "punkt-9" by the printed number, or by the place in the order.
        const std::string number = item.number ? base::slug(*item.number) : std::string();
        item.slug = "punkt-" + number;
        for (int place = position; number.empty() || !used.insert(item.slug).second; ++place) {
            item.slug = "nr-" + std::to_string(place);
            if (used.insert(item.slug).second) break;
        }
    }
    return known;
}

namespace {

/// Somebody listed for the first time may have been named before.
void know_earlier(store::Session& session, const admission::Setting& setting,
                  const admission::CollaborationId& collaboration, const people::Person& person,
                  const std::string& name, const Recognised& recognised) {
    if (person.meetings + person.apologies > 0 || !know(session, collaboration, name, recognised)) return;
    people::note_known(session, setting, collaboration, person.id);
}

}  // namespace

std::set<people::PersonId> add_people(store::Session& session, const admission::Setting& setting,
                                      const admission::CollaborationId& collaboration, WholeMeeting& whole) {
    std::set<people::PersonId> seen;
    int position = 0;
    for (Attendance& line : whole.attendance) {
        Recognised recognised;
        const auto person = people::recognise_person(session, setting.ids, collaboration, line.name);
        recognised.person = person.id;
        recognised.named = person.named;
        know_earlier(session, setting, collaboration, person, line.name, recognised);
        line.slug = person.slug;
        line.name = person.name;
        if (line.organisation) {
            const auto party =
                people::recognise_party(session, setting.ids, collaboration, *line.organisation);
            recognised.party = party.id;
            recognised.named_party = party.named;
            line.party_slug = party.slug;
            line.party_name = party.name;
        }
        insert_attendance(session, whole.meeting.id, ++position, line, recognised);
        seen.insert(person.id);
    }
    position = 0;
    for (OfficeHolder& holder : whole.offices) {
        const auto person = people::find_person(session, collaboration, holder.name);
        if (person) holder.slug = person->slug;
        insert_office(session, whole.meeting.id, ++position, holder, recognised(person));
    }
    return seen;
}

void add_parts(store::Session& session, const admission::CollaborationId& collaboration, Item& item) {
    int position = 0;
    for (Presenter& presenter : item.presenters) {
        const auto person = people::find_person(session, collaboration, presenter.name);
        presenter.slug = person ? std::optional(person->slug) : std::nullopt;
        presenter.known_as = person ? std::optional(person->name) : std::nullopt;
        insert_presenter(session, item.id, ++position, presenter.name, recognised(person));
    }
    position = 0;
    for (const std::string& text : item.recommendations) {
        insert_recommendation(session, item.id, ++position, text);
    }
    position = 0;
    for (const Attachment& attachment : item.attachments) {
        insert_attachment(session, item.id, ++position, attachment);
    }
}

WholeMeeting add(store::Session& session, const admission::Setting& setting,
                 const admission::Collaboration& collaboration, WholeMeeting whole,
                 const std::string& named_collaboration) {
    identities::hold(session, collaboration.id);
    Meeting& meeting = whole.meeting;
    meeting.id = setting.ids.make<Meeting>();
    if (meeting.body) {
        meeting.body = bodies::recognise_body(session, setting.ids, collaboration, meeting.body->name,
                                              named_collaboration);
    }
    meeting.slug = free_slug(session, collaboration.id, meeting);
    meeting.items = static_cast<int>(whole.items.size());
    insert_meeting(session, collaboration.id, meeting, setting.clock.now());
    add_to_tally(session, collaboration.id, meeting);
    const auto listed = add_people(session, setting, collaboration.id, whole);
    for (const auto& person : listed) people::set_seen(session, person, seen_of(session, person));
    note_together(session, listed);
    number_items(setting.ids, whole.items);
    for (Item& item : whole.items) {
        insert_item(session, collaboration.id, meeting.id, item);
        add_parts(session, collaboration.id, item);
    }
    return whole;
}

}  // namespace meetings
