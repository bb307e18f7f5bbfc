#include <set>

#include "base/danish.hpp"
#include "features/meetings/meetings_store.hpp"

namespace meetings {
namespace {

/// A free address: "2019-11-22-klyngestyregruppen", "uden-dato-moede", with "-2" … when taken.
std::string new_slug(store::Session& session, const admission::CollaborationId& collaboration,
                     const Meeting& meeting) {
    const std::string day = meeting.date ? base::iso(*meeting.date) : "uden-dato";
    const std::string stem = day + '-' + (meeting.body ? meeting.body->slug : "moede");
    std::string slug = stem;
    for (int number = 2; slug_taken(session, collaboration, slug); ++number) {
        slug = stem + '-' + std::to_string(number);
    }
    return slug;
}

/// "punkt-9" by the printed number, or by the place in the order where there is none or it is used twice.
void give_item_slugs(std::vector<Item>& items) {
    std::set<std::string> used;
    for (Item& item : items) {
        const std::string number = item.number ? base::slug(*item.number) : std::string();
        item.slug = "punkt-" + number;
        if (number.empty() || !used.insert(item.slug).second) {
            item.slug = "nr-" + std::to_string(item.position);
        }
    }
}

void add_people(store::Session& session, const admission::Setting& setting,
                const admission::CollaborationId& collaboration, WholeMeeting& whole) {
    const std::string date = whole.meeting.date ? base::iso(*whole.meeting.date) : "";
    std::set<people::PersonId> seen;  // a document may list somebody twice
    int position = 0;
    for (Attendance& line : whole.attendance) {
        Recognised recognised;
        const auto person = people::recognise_person(session, setting.ids, collaboration, line.name);
        recognised.person = person.id;
        line.slug = person.slug;
        if (line.organisation) {
            const auto party =
                people::recognise_party(session, setting.ids, collaboration, *line.organisation);
            recognised.party = party.id;
            line.party_slug = party.slug;
        }
        insert_attendance(session, whole.meeting.id, ++position, line, recognised);
        if (seen.insert(person.id).second) {
            people::note_seen(session, person.id, line.title.value_or(""), line.organisation.value_or(""),
                              date);
        }
    }
    position = 0;
    for (OfficeHolder& holder : whole.offices) {
        Recognised recognised;
        if (const auto person = people::find_person(session, collaboration, holder.name)) {
            recognised.person = person->id;
            holder.slug = person->slug;
        }
        insert_office(session, whole.meeting.id, ++position, holder, recognised);
    }
}

void add_item(store::Session& session, const admission::CollaborationId& collaboration,
              const MeetingId& meeting, Item& item) {
    insert_item(session, collaboration, meeting, item);
    int position = 0;
    for (Presenter& presenter : item.presenters) {
        const auto person = people::find_person(session, collaboration, presenter.name);
        presenter.slug = person ? std::optional(person->slug) : std::nullopt;
        insert_presenter(session, item.id, ++position, presenter.name,
                         person ? std::optional(person->id) : std::nullopt);
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

}  // namespace

WholeMeeting add(store::Session& session, const admission::Setting& setting,
                 const admission::Collaboration& collaboration, WholeMeeting whole,
                 const std::string& named_collaboration) {
    Meeting& meeting = whole.meeting;
    meeting.id = setting.ids.make<Meeting>();
    if (meeting.body) {
        meeting.body = bodies::recognise_body(session, setting.ids, collaboration, meeting.body->name,
                                              named_collaboration);
    }
    meeting.slug = new_slug(session, collaboration.id, meeting);
    meeting.items = static_cast<int>(whole.items.size());
    insert_meeting(session, collaboration.id, meeting, setting.clock.now());
    add_to_tally(session, collaboration.id, meeting);
    add_people(session, setting, collaboration.id, whole);

    int position = 0;
    for (Item& item : whole.items) {
        item.id = setting.ids.make<Item>();
        item.position = ++position;
    }
    give_item_slugs(whole.items);
    for (Item& item : whole.items) {
        add_item(session, collaboration.id, meeting.id, item);
    }
    return whole;
}

}  // namespace meetings
