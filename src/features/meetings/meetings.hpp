#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/admission/admission.hpp"
#include "features/bodies/bodies.hpp"
#include "features/people/people.hpp"
#include "search/index.hpp"
#include "store/check.hpp"
#include "store/database.hpp"

/// Meetings and their agenda items.
namespace meetings {

enum class Kind { agenda, minutes };
enum class Form { in_person, online, hybrid };
enum class Office { chair, minute_taker };
enum class Status { participant, guest, apologies };

struct Attachment {
    std::optional<std::string> label;  ///< "Bilag 3"
    std::string title;
};

struct Presenter {
    std::string name;
    std::optional<std::string> slug;           ///< of the person, when known who it is
    std::optional<std::string> known_as = {};  ///< the person's own name
};

struct Item {
    base::Id<Item> id;
    int position = 0;  ///< from 1
    std::optional<std::string> number;
    std::string slug;  ///< "punkt-9"
    std::string title;
    std::optional<base::TimeOfDay> starts;
    std::optional<base::TimeOfDay> ends;
    std::optional<std::string> case_number;
    std::optional<std::string> background;  ///< paragraphs apart by line ends; "• " begins a point
    std::optional<std::string> minutes;
    std::optional<std::string> decision;
    bool postponed = false;
    bool closed = false;
    bool has_guests = false;  ///< somebody was let in to it, closed as it is
    std::vector<Presenter> presenters;
    std::vector<std::string> recommendations;
    std::vector<Attachment> attachments;
};
using ItemId = base::Id<Item>;

struct Attendance {
    std::string name;
    std::optional<std::string> slug;  ///< of the person
    std::optional<std::string> title;
    std::optional<std::string> organisation;
    std::optional<std::string> party_slug;
    Status status = Status::participant;
    std::optional<std::string> party_name = {};  ///< of the party that the organisation is
};

struct OfficeHolder {
    Office office = Office::chair;
    std::string name;
    std::optional<std::string> slug;
};

struct Meeting {
    base::Id<Meeting> id;
    std::optional<bodies::Body> body;
    std::string slug;
    Kind kind = Kind::minutes;
    std::optional<base::Date> date;
    std::optional<base::TimeOfDay> starts;
    std::optional<base::TimeOfDay> ends;
    std::optional<std::string> place;
    std::optional<Form> form;
    bool reviewed = false;
    int doubts = 0;
    int items = 0;
    std::string period = {};  ///< "2018-06", "2018": where no day is known; see base/period.hpp

    /// As it is kept: the day, else the period; empty when neither is known.
    std::string day() const { return date ? base::iso(*date) : period; }
};
using MeetingId = base::Id<Meeting>;

/// Everything of one meeting, as its page shows it.
struct WholeMeeting {
    Meeting meeting;
    std::vector<OfficeHolder> offices;
    std::vector<Attendance> attendance;
    std::vector<Item> items;
};

/// Adds a meeting with all its parts: recognises body, people and parties, gives the addresses.
/// Ids, slugs and positions in `whole` are ignored. Gives it back with them filled in.
WholeMeeting add(store::Session& session, const admission::Setting& setting,
                 const admission::Collaboration& collaboration, WholeMeeting whole,
                 const std::string& named_collaboration);

/// The meeting that a document is about, when it is here already: of the same body and day, and the same
/// items for the most part. `whole` is as for add(). `but` is not looked at: the meeting that it is itself.
std::optional<WholeMeeting> find_same(store::Session& session, const admission::Setting& setting,
                                      const admission::Collaboration& collaboration,
                                      const WholeMeeting& whole, const std::string& named_collaboration,
                                      const MeetingId& but = {});
/// The other meetings of its body on its day.
std::vector<Meeting> same_day(store::Session& session, const MeetingId& meeting);

struct Replaced {
    WholeMeeting whole;                  ///< filled in
    std::vector<std::string> unlisted;   ///< slugs of people that no meeting lists any more
    std::vector<people::PersonId> left;  ///< who was listed in this one and is not now
};
/// Puts `whole` in the place of what the meeting `old` holds. The meeting keeps its id, and its address when
/// day and body are the same; else the old one leads to the new. Each item that is met again (by an id of the
/// old, number and title, title, or number) keeps id and address. Items that are gone stay until drop_gone(),
/// so that what refers to them can be moved first.
Replaced replace(store::Session& session, const admission::Setting& setting,
                 const admission::Collaboration& collaboration, const WholeMeeting& old, WholeMeeting whole,
                 const std::string& named_collaboration);
void drop_gone(store::Session& session, const MeetingId& meeting);

/// Drops a meeting that holds nothing any more and has no documents. Its address, `was` before it was
/// emptied, leads to `into`, and so do those it had earlier.
void drop_emptied(store::Session& session, const admission::CollaborationId& collaboration,
                  const Meeting& emptied, const std::string& was, const Meeting& into);
/// Gives the meeting an address that has led to another one, unless a meeting has come to stand there since.
void take_back_address(store::Session& session, const admission::CollaborationId& collaboration,
                       Meeting& meeting, const std::string& slug);
/// To where the page of a meeting, or of an item in it, moved; nothing when it stands at this address.
std::optional<web::Response> moved(store::Session& session, const admission::Visit& visit,
                                   const std::string& slug, const std::string& below = {});

std::optional<WholeMeeting> load(store::Session& session, const MeetingId& meeting);

/// One body's meetings and items in one year; body empty and year 0 where the documents do not say.
struct Tally {
    std::string body;  ///< id
    int year = 0;
    int meetings = 0;
    int items = 0;
};
std::vector<Tally> tallies(store::Session& session, const admission::CollaborationId& collaboration);

std::string list_address(const admission::Collaboration& collaboration);
std::string address(const admission::Collaboration& collaboration, std::string_view meeting_slug);
std::string item_address(const admission::Collaboration& collaboration, std::string_view meeting_slug,
                         std::string_view item_slug);

/// "Klyngestyregruppen, fredag den 22. november 2019", or what is known of it.
std::string name(const Meeting& meeting, const base::Words& words);
/// The same without the weekday, for where there is little room.
std::string short_name(const Meeting& meeting, const base::Words& words);

/// A text of the record as paragraphs and lists.
web::Html prose(std::string_view text);

/// Meetings as a table: date, body, items, place, status. `caption` is read aloud only.
web::Html table_of(const admission::Collaboration& collaboration, const std::vector<Meeting>& meetings,
                   const std::string& caption, const base::Words& words);

/// A lock and the words "Lukket punkt".
web::Html closed_word(const base::Words& words);

/// What was decided under an item and what follows from it; filled by the slice above.
struct Outcome {
    std::string word;                       ///< "godkendt, udsat"; empty when the text does not say
    std::vector<std::string> decided = {};  ///< each point, wherever in the text it stands
    web::Html follow_ups;                   ///< what somebody owes, as a list; empty when nothing
};
/// The outcomes of a meeting's items, by item id.
using Outcomes =
    std::function<std::map<std::string, Outcome>(store::Session&, const admission::Visit&, const MeetingId&)>;
/// Where a meeting's document can be seen; nothing when it was not read from one.
using Origin = std::function<web::Html(store::Session&, const admission::Visit&, const MeetingId&)>;

/// Earlier and later items on the same subject, as a section of an item's page.
using Thread =
    std::function<web::Html(store::Session&, const admission::Visit&, const Meeting&, const Item&)>;
/// Ways from the list of meetings to other looks at them.
using Further = std::function<web::Html(const admission::Visit&)>;

struct Connections {
    Outcomes outcomes;
    Origin origin;
    Thread thread;
    Further further;
};

/// How a meeting's items are found by searching: one entry each.
std::vector<search::Entry> entries(const WholeMeeting& whole, const admission::Collaboration& collaboration,
                                   const base::Words& words);

/// The id of a person's entry.
std::string person_entry_id(const admission::Collaboration& collaboration, const std::string& slug);

/// Lets an entry about an item be narrowed by whoever it names of the meeting, and by whom they come from; a
/// name may be the party's own.
void narrow(search::Entry& entry, const WholeMeeting& whole);
void add_once(std::vector<search::Named>& all, const std::string& key, const std::string& name);
/// How a person is found by searching, under all their names.
search::Entry person_entry(store::Session& session, const admission::Collaboration& collaboration,
                           const people::Person& person);
/// The people a meeting lists.
std::vector<people::PersonId> listed_people(store::Session& session, const MeetingId& meeting);

/// The slice's part in joining, and what it knows of two that may be one.
void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move);
identities::Evidence evidence(store::Session& session, identities::Kind kind, const std::string& one,
                              const std::string& other, const base::Words& words);
/// Whether a meeting lists both people.
bool were_together(store::Session& session, const std::string& one, const std::string& other);
/// Notes who was together with whom, for all that may be one; once, after they were compared.
void note_all_together(store::Database& database);
/// The meetings whose entries name the person, party or body: whose search changes when it is joined.
std::vector<MeetingId> meetings_naming(store::Session& session, identities::Kind kind, const std::string& id);

/// What stands above an entry about an item: the meeting, and that the item is closed.
std::string found_under(const Meeting& meeting, const Item& item, const base::Words& words);

/// The audience of closed items that those have who see them all. Those of one body have its id besides, and
/// an item with guests its own.
inline constexpr std::string_view all_closed = "closed";
std::vector<std::string> audience_of_open();
/// Who finds an entry about the item by searching.
std::vector<std::string> audience(const Meeting& meeting, const Item& item);
/// The audiences that the visitor has.
std::vector<std::string> audiences_of(const admission::Visit& visit);

/// The same as it is shown, the lock of a closed item before its word.
web::Html shown_under(const std::string& heading, const base::Words& words);

/// What those see of this slice's tables who may not see closed items.
std::vector<store::Veil> veils();
/// What must hold of its tables.
std::vector<store::Check> checks();
/// For veils: SQL that says whether the item of this id is shown to whoever reads: open, of a body whose
/// closed items they see, or one that they are a guest of.
std::string of_shown_item(const std::string& item);
/// For veils: SQL that says whether the row of `item` that is called so is hidden from whoever reads.
std::string is_hidden(const std::string& item);

/// Whether the meeting is yet to be held: an agenda for a day after today.
bool is_coming(const Meeting& meeting, const base::Date& today);
struct ComingAndHeld {
    std::vector<Meeting> coming;  ///< the nearest first
    std::vector<Meeting> held;    ///< the newest first
};
/// The nearest and the newest of them, of one body (by id) or, when that is empty, of all.
ComingAndHeld coming_and_held(store::Session& session, const admission::CollaborationId& collaboration,
                              const std::string& body, const base::Date& today, int most_coming,
                              int most_held);

/// Sections of other slices' pages.
web::Html person_trail(store::Session& session, const admission::Visit& visit, const people::Person& person,
                       const base::Date& today, const base::Words& words);
web::Html party_trail(store::Session& session, const admission::Visit& visit, const people::Party& party,
                      const base::Date& today, const base::Words& words);
web::Html body_trail(store::Session& session, const admission::Visit& visit, const bodies::Body& body,
                     const base::Date& today, const base::Words& words);
std::vector<std::pair<std::string, std::string>> body_notes(store::Session& session,
                                                            const admission::Visit& visit,
                                                            const base::Words& words);

/// "/{c}/moeder", "/{c}/moeder/{meeting}", "/{c}/moeder/{meeting}/{item}"
std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections);

}  // namespace meetings
