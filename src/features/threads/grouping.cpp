#include "features/threads/grouping.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "features/threads/grouping_store.hpp"

namespace threads {
namespace {

/// Ids that belong together, by what joins two of them.
class Sets {
  public:
    void unite(const std::string& one, const std::string& other) { above_[top(one)] = top(other); }
    /// The largest first; an id that nothing joins is alone.
    std::vector<std::vector<std::string>> all() {
        std::map<std::string, std::vector<std::string>> sets;
        std::vector<std::string> ids;
        for (const auto& [id, above] : above_) ids.push_back(id);
        for (const std::string& id : ids) sets[top(id)].push_back(id);
        std::vector<std::vector<std::string>> result;
        for (auto& [id, set] : sets) result.push_back(std::move(set));
        std::ranges::stable_sort(result, std::greater(), &std::vector<std::string>::size);
        return result;
    }

  private:
    std::string top(const std::string& id) {
        std::string at = above_.try_emplace(id, id).first->second;
        // Each step halves the way of the next who asks.
        for (std::string from = id; above_.at(at) != at; from = at, at = above_.at(at)) {
            above_[from] = above_.at(at);
        }
        return at;
    }

    std::map<std::string, std::string> above_;
};

/// Whatever may hang together with some items: all of the threads that can be come to.
struct Reached {
    std::map<std::string, std::string> thread_of;
    std::set<std::string> threads;
    Sets sets;
};

Reached reached_from(store::Session& session, const std::set<std::string>& items) {
    Reached reached;
    std::vector<std::string> left(items.begin(), items.end());
    while (!left.empty()) {
        const std::string item = left.back();
        left.pop_back();
        if (reached.thread_of.contains(item)) continue;
        const auto thread = thread_of(session, item);
        if (!thread) continue;
        const bool alone = thread->empty();
        std::vector<std::string> members;
        if (alone) {
            members.push_back(item);
        } else {
            reached.threads.insert(*thread);
            members = members_of(session, *thread);
        }
        for (const std::string& member : members) {
            reached.thread_of[member] = *thread;
            reached.sets.unite(member, member);
        }
        for (const Tie& tie : alone ? ties_of_item(session, item) : ties_of_thread(session, *thread)) {
            reached.sets.unite(tie.item, tie.other);
            left.push_back(tie.other);
        }
    }
    return reached;
}

/// Which of the threads left most of the items are in, so that the fewest move; '' for none.
std::string kept(const std::vector<std::string>& items, const Reached& reached,
                 const std::set<std::string>& left) {
    std::map<std::string, int> has;
    for (const std::string& item : items) {
        const std::string& thread = reached.thread_of.at(item);
        if (left.contains(thread)) ++has[thread];
    }
    const auto most = std::ranges::max_element(has, {}, [](const auto& one) { return one.second; });
    return most == has.end() ? std::string() : most->first;
}

std::string new_thread(store::Session& session, base::IdSource& ids,
                       const admission::CollaborationId& collaboration) {
    std::string thread = ids.next();
    insert_thread(session, collaboration, thread);
    return thread;
}

/// Items of no thread yet, and threads, that a meeting's ties show to be one.
struct Joined {
    std::vector<std::string> items;
    std::vector<std::string> threads;
    bool of_others = false;  ///< whether one of the items is another meeting's
};

/// The longest, as the others move into it.
std::string longest(store::Session& session, const std::vector<std::string>& threads) {
    if (threads.size() == 1) return threads.front();
    return *std::ranges::max_element(threads, {},
                                     [&](const std::string& thread) { return length_of(session, thread); });
}

void join_one(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
              const meetings::MeetingId& meeting, const Joined& joined) {
    if (joined.items.empty() && joined.threads.size() < 2) return;
    const bool grows = joined.threads.size() == 1 && !joined.of_others;
    const std::string thread =
        joined.threads.empty() ? new_thread(session, ids, collaboration) : longest(session, joined.threads);
    for (const std::string& other : joined.threads) {
        if (other != thread) merge_threads(session, thread, other);
    }
    put_in_thread(session, joined.items, thread);
    grows ? count_meeting(session, thread, meeting) : recount_thread(session, thread);
}

}  // namespace

void join(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
          const meetings::MeetingId& meeting) {
    Sets sets;
    std::set<std::string> own;
    std::set<std::string> threads;
    bool was_in_threads = false;
    for (const Tie& tie : ties_of_meeting(session, meeting)) {
        // A thread stands for all that is in it: no id is used twice.
        sets.unite(tie.thread.empty() ? tie.item : tie.thread,
                   tie.other_thread.empty() ? tie.other : tie.other_thread);
        own.insert(tie.item);
        for (const std::string& thread : {tie.thread, tie.other_thread}) {
            if (!thread.empty()) threads.insert(thread);
        }
        was_in_threads = was_in_threads || !tie.thread.empty();
    }
    for (const auto& set : sets.all()) {
        Joined joined;
        joined.of_others = was_in_threads;
        for (const std::string& id : set) {
            const bool is_thread = threads.contains(id);
            (is_thread ? joined.threads : joined.items).push_back(id);
            if (!is_thread && !own.contains(id)) joined.of_others = true;
        }
        join_one(session, ids, collaboration, meeting, joined);
    }
}

void regroup(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const std::set<std::string>& items) {
    Reached reached = reached_from(session, items);
    std::set<std::string> left = reached.threads;
    std::vector<std::string> counted;
    for (const auto& set : reached.sets.all()) {
        std::string thread;
        if (set.size() > 1) {
            thread = kept(set, reached, left);
            if (thread.empty()) thread = new_thread(session, ids, collaboration);
            left.erase(thread);
            counted.push_back(thread);
        }
        std::vector<std::string> moving;
        std::ranges::copy_if(set, std::back_inserter(moving),
                             [&](const std::string& item) { return reached.thread_of.at(item) != thread; });
        put_in_thread(session, moving, thread);
    }
    for (const std::string& thread : counted) recount_thread(session, thread);
    for (const std::string& thread : left) drop_empty_thread(session, thread);
}

}  // namespace threads
