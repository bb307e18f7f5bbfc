#include <algorithm>
#include <set>

#include "base/danish.hpp"
#include "features/meetings/guests.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/meetings_store.hpp"
#include "features/meetings/parts_of.hpp"

namespace meetings {
namespace {

std::string key_of(const Item& item) { return base::sort_key(item.title); }

/// Titles that nearly every meeting has say nothing of which one it is.
std::set<std::string> usual_keys(const base::Words& words) {
    std::set<std::string> keys;
    const std::string all(words(labels::usual_titles));
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('|', begin), all.size());
        keys.insert(base::sort_key(all.substr(begin, end - begin)));
        begin = end + 1;
    }
    return keys;
}

/// The items whose titles tell.
std::vector<Item> telling(const std::vector<Item>& items, const std::set<std::string>& usual) {
    std::vector<Item> result;
    std::ranges::copy_if(items, std::back_inserter(result),
                         [&](const Item& item) { return !usual.contains(key_of(item)); });
    return result;
}

/// How many of the items have a title that stands among the others.
std::size_t shared(const std::vector<Item>& items, const std::vector<Item>& others) {
    std::multiset<std::string> keys;
    for (const Item& other : others) keys.insert(key_of(other));
    std::size_t count = 0;
    for (const Item& item : items) {
        const auto found = keys.find(key_of(item));
        if (found == keys.end()) continue;
        keys.erase(found);
        ++count;
    }
    return count;
}

/// An agenda and its minutes, or minutes and their correction, have most titles in common; two meetings of
/// one body on one day have not.
bool same_matters(const std::vector<Item>& all, const std::vector<Item>& all_others,
                  const base::Words& words) {
    const auto usual = usual_keys(words);
    const auto items = telling(all, usual);
    const auto others = telling(all_others, usual);
    if (items.empty() || others.empty()) {  // the usual ones are all there is to go by
        const std::size_t fewer = std::min(all.size(), all_others.size());
        return fewer > 0 && shared(all, all_others) * 2 > fewer;
    }
    return shared(items, others) * 2 > std::min(items.size(), others.size());
}

/// Minutes of different hours are of different meetings; an agenda's hour may have been changed.
bool other_hours(const Meeting& meeting, const Meeting& other) {
    return meeting.kind == other.kind && meeting.starts && other.starts &&
           base::iso(*meeting.starts) != base::iso(*other.starts);
}

/// Gives each new item the id and address of the old one that it is, by ever weaker signs.
class Matching {
  public:
    Matching(const std::vector<Item>& old, std::vector<Item>& now)
        : old_(old), now_(now), taken_(old.size(), false) {
        take_known();
        match([](const Item& a, const Item& b) { return a.number == b.number && key_of(a) == key_of(b); });
        match([](const Item& a, const Item& b) { return key_of(a) == key_of(b); });
        match([](const Item& a, const Item& b) { return a.number && a.number == b.number; });
        for (const Item& item : now_) {
            if (!item.id.empty() && !is_surely(item)) unsure_.push_back(item.id);
        }
    }
    /// Those that may be another matter than the one whose id they have: of which the number alone is the
    /// same, or a title that several have.
    const std::vector<ItemId>& unsure() const { return unsure_; }

  private:
    /// Some are known before: they come with the id of the one that they are.
    void take_known() {
        for (Item& item : now_) {
            const auto known = std::ranges::find(old_, item.id, &Item::id);
            const auto at = static_cast<std::size_t>(known - old_.begin());
            if (item.id.empty() || known == old_.end() || taken_[at]) {
                item.id = {};
                continue;
            }
            taken_[at] = true;
            item.slug = known->slug;
            known_.insert(item.id.text());
        }
    }
    bool is_surely(const Item& item) const {
        if (known_.contains(item.id.text())) return true;
        const std::string key = key_of(item);
        const auto has_title = [&](const Item& one) { return key_of(one) == key; };
        return std::ranges::count_if(old_, has_title) == 1 && std::ranges::count_if(now_, has_title) == 1;
    }
    template <class Same>
    void match(Same same) {
        for (Item& item : now_) {
            if (!item.id.empty()) continue;
            for (std::size_t i = 0; i < old_.size(); ++i) {
                if (taken_[i] || !same(old_[i], item)) continue;
                taken_[i] = true;
                item.id = old_[i].id;
                item.slug = old_[i].slug;
                break;
            }
        }
    }

    const std::vector<Item>& old_;
    std::vector<Item>& now_;
    std::vector<bool> taken_;
    std::set<std::string> known_;  ///< ids that were known before
    std::vector<ItemId> unsure_;
};

/// Puts the items in the place of those that were set aside.
void put_items(store::Session& session, const admission::Setting& setting,
               const admission::CollaborationId& collaboration, const WholeMeeting& old,
               WholeMeeting& whole) {
    const Matching matching(old.items, whole.items);
    const auto kept = number_items(setting.ids, whole.items);
    for (Item& item : whole.items) {
        if (kept.contains(item.id)) {
            update_item(session, item);
        } else {
            insert_item(session, collaboration, whole.meeting.id, item);
        }
        add_parts(session, collaboration, item);
    }
    // Whoever was let in to what stood there was not let in to this.
    for (const ItemId& item : matching.unsure()) drop_guests(session, item);
}

}  // namespace

std::optional<WholeMeeting> find_same(store::Session& session, const admission::Setting& setting,
                                      const admission::Collaboration& collaboration,
                                      const WholeMeeting& whole, const std::string& named_collaboration,
                                      const MeetingId& but) {
    if (!whole.meeting.body || !whole.meeting.date) {
        return std::nullopt;
    }
    identities::hold(session, collaboration.id);
    const auto body = bodies::recognise_body(session, setting.ids, collaboration, whole.meeting.body->name,
                                             named_collaboration);
    for (const Meeting& meeting : on_day(session, body.id, *whole.meeting.date)) {
        if (meeting.id == but || other_hours(meeting, whole.meeting)) continue;
        auto found = load(session, meeting.id);
        if (found && same_matters(found->items, whole.items, setting.words)) {
            return found;
        }
    }
    return std::nullopt;
}

Replaced replace(store::Session& session, const admission::Setting& setting,
                 const admission::Collaboration& collaboration, const WholeMeeting& old, WholeMeeting whole,
                 const std::string& named_collaboration) {
    identities::hold(session, collaboration.id);
    Meeting& meeting = whole.meeting;
    meeting.id = old.meeting.id;
    meeting.slug = old.meeting.slug;
    meeting.items = static_cast<int>(whole.items.size());
    if (meeting.body) {
        meeting.body = bodies::recognise_body(session, setting.ids, collaboration, meeting.body->name,
                                              named_collaboration);
    }
    if (address_stem(meeting) != address_stem(old.meeting)) {
        meeting.slug = free_slug(session, collaboration.id, meeting);
        if (meeting.slug != old.meeting.slug) lead_on(session, collaboration.id, old.meeting.slug, meeting);
    }
    const auto listed_before = listed_in(session, meeting.id);
    take_from_tally(session, collaboration.id, old.meeting);
    update_meeting(session, meeting);
    add_to_tally(session, collaboration.id, meeting);

    set_aside(session, meeting.id);
    auto listed = add_people(session, setting, collaboration.id, whole);  // first: items name them
    put_items(session, setting, collaboration.id, old, whole);
    note_together(session, listed);
    std::vector<std::string> unlisted;
    std::vector<people::PersonId> left;
    for (const Listed& person : listed_before) {
        if (!listed.insert(person.id).second) continue;
        left.push_back(person.id);
        look_who_was_together(session, person.id);
        const auto seen = seen_of(session, person.id);
        if (seen.meetings + seen.apologies == 0) unlisted.push_back(person.slug);
    }
    for (const people::PersonId& person : listed) {
        people::set_seen(session, person, seen_of(session, person));
    }
    return {std::move(whole), std::move(unlisted), std::move(left)};
}

}  // namespace meetings
