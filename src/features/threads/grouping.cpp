#include "features/threads/grouping.hpp"

#include <map>
#include <vector>

#include "features/threads/settling_store.hpp"

namespace threads {
namespace {

/// What every meeting has must not make adding a meeting slow: of a thread longer than this only so much is
/// followed, and the rest stays where it is.
constexpr std::size_t longest_thread = 200;

std::vector<std::string> group_around(store::Session& session, const std::string& item) {
    std::vector<std::string> group = {item};
    std::set<std::string> met = {item};
    for (std::size_t i = 0; i < group.size() && group.size() < longest_thread; ++i) {
        for (const std::string& neighbour : sure_neighbours(session, group[i])) {
            if (met.insert(neighbour).second) group.push_back(neighbour);
        }
    }
    return group;
}

}  // namespace

void regroup(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const std::set<std::string>& items) {
    std::set<std::string> done;
    std::set<std::string> taken;
    std::set<std::string> left;
    for (const std::string& item : items) {
        if (done.contains(item)) continue;
        const auto group = group_around(session, item);
        std::optional<std::string> thread;
        std::map<std::string, std::optional<std::string>> before;
        for (const std::string& member : group) {
            done.insert(member);
            const auto now = before[member] = thread_of(session, member);
            if (!now) continue;
            left.insert(*now);
            if (!thread && !taken.contains(*now)) thread = now;
        }
        if (group.size() == 1) {
            thread = std::nullopt;
        } else if (!thread) {
            thread = ids.next();
            insert_thread(session, collaboration, *thread);
        }
        for (const auto& [member, now] : before) {
            if (now != thread) put_in_thread(session, member, thread);
        }
        if (thread) taken.insert(*thread);
    }
    left.insert(taken.begin(), taken.end());
    for (const std::string& thread : left) {
        recount_thread(session, thread);
        drop_empty_thread(session, thread);
    }
}

}  // namespace threads
