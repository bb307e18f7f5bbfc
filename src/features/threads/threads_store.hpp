#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "features/threads/judgement.hpp"
#include "features/threads/threads.hpp"

/// What pages and acts read and write.
namespace threads {

std::string stored(Reason reason);
Reason reason_from(const std::string& word);
/// Those by which an item is linked to its nearest neighbours that bear the same.
bool is_sign(Reason reason);
bool is_sure(Reason reason);

/// An item where it stands.
struct Station {
    std::string item;
    std::string number;  ///< '' for none
    std::string slug;
    std::string title;
    bool closed = false;
    bool postponed = false;
    int position = 0;
    std::string meeting;
    std::string meeting_slug;
    std::string date;    ///< ISO or ''
    std::string body;    ///< full name, '' when not said
    std::string thread;  ///< id; '' for one that hangs together with no other
};

struct Because {
    Reason reason = Reason::alike;
    std::string evidence;
};

/// What joins an item with another.
struct Link {
    std::string other;
    std::vector<Because> because;  ///< none for one that only a person made
    std::optional<Judged> judged;
};

std::optional<Station> find_station(store::Session& session, const admission::CollaborationId& collaboration,
                                    const std::string& meeting_slug, const std::string& item_slug);
std::optional<Station> station_of_item(store::Session& session,
                                       const admission::CollaborationId& collaboration,
                                       const std::string& item);
/// In no order; each id once or more often. Those that are not there are left out.
std::vector<Station> stations_of(store::Session& session, const admission::CollaborationId& collaboration,
                                 const std::vector<std::string>& items);
/// The item and all that it hangs together with or is linked to, in the order of their days; at most `most`.
std::vector<Station> stations_around(store::Session& session, const std::string& item, int most);
/// With those that are cut.
std::vector<Link> links_of(store::Session& session, const std::string& item);
std::optional<Link> link_between(store::Session& session, const std::string& item, const std::string& other);

/// Items that bear one of the marks, those with most of them first.
std::vector<Station> bearing_any(store::Session& session, const std::vector<std::int64_t>& marks, int most);

/// What the overview is narrowed to; empty and 0 mean all.
struct Filter {
    std::string body;  ///< id
    int year = 0;
    bool by_postponed = false;  ///< else by how often it came back
};
/// $1 to $4 of what is narrowed: the collaboration, the first and the last day, the body ('' for all).
std::vector<store::Value> parameters_of(const admission::CollaborationId& collaboration,
                                        const Filter& filter);

struct Returning {
    Station newest;
    std::string thread;
    int meetings = 0;
    int postponed = 0;
    std::string first;
    std::string last;
    std::vector<std::string> bodies;  ///< names
};
std::vector<Returning> returning(store::Session& session, const admission::CollaborationId& collaboration,
                                 const Filter& filter, int limit, int offset);
int count_returning(store::Session& session, const admission::CollaborationId& collaboration,
                    const Filter& filter);

/// Items that were postponed and that no later meeting has, the newest first; at most `most`.
std::vector<Station> still_waiting(store::Session& session, const admission::CollaborationId& collaboration,
                                   const Filter& filter, int most);

// --- Judgements

void set_judgement(store::Session& session, const Station& one, const Station& other, const Judged& judged);
void remove_judgement(store::Session& session, const std::string& item, const std::string& other);

}  // namespace threads
