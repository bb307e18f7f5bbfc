#pragma once

#include <string>
#include <vector>

#include "features/meetings/meetings.hpp"

/// Every SQL statement of the slice.
namespace meetings {

/// What a list of meetings is narrowed to; empty and 0 mean all.
struct Filter {
    std::string body;  ///< id
    int year = 0;
};

std::vector<Meeting> list(store::Session& session, const admission::CollaborationId& collaboration,
                          const Filter& filter, int limit, int offset);
std::optional<Meeting> by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                               const std::string& slug);

/// Whether another meeting than this one has the address, or had it.
bool slug_taken(store::Session& session, const admission::CollaborationId& collaboration,
                const std::string& slug, const MeetingId& meeting);
/// Keeps the meeting's address `old` as one that leads to it, now that it has another.
void lead_on(store::Session& session, const admission::CollaborationId& collaboration, const std::string& old,
             const Meeting& meeting);
void insert_meeting(store::Session& session, const admission::CollaborationId& collaboration,
                    const Meeting& meeting, base::Instant now);
void add_to_tally(store::Session& session, const admission::CollaborationId& collaboration,
                  const Meeting& meeting);

/// Takes from the tally what add_to_tally put there for the meeting as it was.
void take_from_tally(store::Session& session, const admission::CollaborationId& collaboration,
                     const Meeting& meeting);
/// The body's meetings of a day.
std::vector<Meeting> on_day(store::Session& session, const bodies::BodyId& body, const base::Date& date);
/// Everything but id and time of creation.
void update_meeting(store::Session& session, const Meeting& meeting);

/// Sets the meeting's items aside, with their ids, and removes all their parts, those in office and those
/// who were there.
void set_aside(store::Session& session, const MeetingId& meeting);
/// Puts an item that was set aside back as it is now.
void update_item(store::Session& session, const Item& item);

/// Somebody a meeting lists.
struct Listed {
    people::PersonId id;
    std::string slug;
};
std::vector<Listed> listed_in(store::Session& session, const MeetingId& meeting);
/// What all meetings together say of a person.
people::Seen seen_of(store::Session& session, const people::PersonId& person);

/// The person or party a row refers to, beside what the document says.
struct Recognised {
    std::optional<people::PersonId> person;
    std::optional<people::PartyId> party;
    /// By which name, when that is another's who was joined to this one.
    std::optional<people::PersonId> named;
    std::optional<people::PartyId> named_party;
};
Recognised recognised(const std::optional<people::Person>& person);
void insert_office(store::Session& session, const MeetingId& meeting, int position,
                   const OfficeHolder& holder, const Recognised& recognised);
void insert_attendance(store::Session& session, const MeetingId& meeting, int position,
                       const Attendance& attendance, const Recognised& recognised);
void insert_item(store::Session& session, const admission::CollaborationId& collaboration,
                 const MeetingId& meeting, const Item& item);
void insert_presenter(store::Session& session, const ItemId& item, int position, const std::string& name,
                      const Recognised& recognised);
/// Ties presenters and holders of offices of this name, who were nobody's yet, to whose it is; whether there
/// were any.
bool know(store::Session& session, const admission::CollaborationId& collaboration, const std::string& name,
          const Recognised& recognised);
void insert_recommendation(store::Session& session, const ItemId& item, int position,
                           const std::string& text);
void insert_attachment(store::Session& session, const ItemId& item, int position,
                       const Attachment& attachment);

std::vector<OfficeHolder> offices(store::Session& session, const MeetingId& meeting);
std::vector<Attendance> attendance(store::Session& session, const MeetingId& meeting);
/// The meeting's items in order with their presenters, recommendations and attachments: four statements,
/// however many items there are.
std::vector<Item> items(store::Session& session, const MeetingId& meeting);

/// One line of a person's, party's or body's page.
struct TrailLine {
    Meeting meeting;
    std::string detail;  ///< an item's title, a role, names
    std::string item_slug;
    bool closed = false;  ///< the item
};
/// The newest meetings the person is listed in; `detail` is the status.
std::vector<TrailLine> attended_by(store::Session& session, const people::PersonId& person, int limit);
/// The newest items the person presented; `detail` is the title.
std::vector<TrailLine> presented_by(store::Session& session, const people::PersonId& person, int limit);

struct NamedCount {
    std::string name;
    std::string slug;
    int count = 0;
    std::string first;  ///< ISO date of the earliest meeting; '' when none has one
    std::string last;
};
/// The titles a person has been listed with, and for which party, latest first.
struct Listing {
    std::string title;
    std::string organisation;
    std::string first;
    std::string last;
    int meetings = 0;
};
std::vector<Listing> listings_of(store::Session& session, const people::PersonId& person);
/// The people who were there for a party, with the number of meetings; of those without minutes only the ones
/// until the day.
std::vector<NamedCount> people_of_party(store::Session& session, const people::PartyId& party,
                                        const std::string& held_by);

}  // namespace meetings
