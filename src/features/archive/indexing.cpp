#include <algorithm>
#include <map>
#include <mutex>

#include "features/archive/archive.hpp"
#include "features/decisions/decisions.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

/// So many entries of the history are followed in one go, so that memory stays small and an
/// interruption costs little.
constexpr std::int64_t at_a_time = 50;

/// An item, its decisions and what follows from them are one hit: each is narrowed by whoever presents
/// the item or owes something after it.
void share_names(std::vector<search::Entry>& entries) {
    struct Names {
        std::vector<search::Named> persons;
        std::vector<search::Named> parties;
    };
    const auto add = [](std::vector<search::Named>& all, const std::vector<search::Named>& some) {
        for (const search::Named& one : some) {
            if (std::ranges::find(all, one) == all.end()) all.push_back(one);
        }
    };
    std::map<std::string, Names> of;
    for (const search::Entry& entry : entries) {
        add(of[entry.address].persons, entry.persons);
        add(of[entry.address].parties, entry.parties);
    }
    for (search::Entry& entry : entries) {
        entry.persons = of[entry.address].persons;
        entry.parties = of[entry.address].parties;
    }
}

std::vector<search::Entry> entries_of(store::Session& session, const history::Entry& act,
                                      const base::Words& words) {
    if (act.subject_kind != "meeting" || !act.collaboration) {
        return {};
    }
    const auto collaboration =
        admission::find_collaboration(session, admission::CollaborationId(*act.collaboration));
    const auto whole = meetings::load(session, meetings::MeetingId(act.subject_id));
    if (!collaboration || !whole) {
        return {};
    }
    auto entries = meetings::entries(*whole, *collaboration, words);
    for (auto& entry : decisions::entries(session, *whole, *collaboration, words)) {
        for (const std::string& name : entry.people) meetings::narrow_by(entry, *whole, name);
        entries.push_back(std::move(entry));
    }
    share_names(entries);
    return entries;
}

/// An index whose last step is not in the history was made from another one: a backup has been
/// restored since.
bool is_of_another(store::Database& database, const search::Position& position) {
    return position.number > 0 && database.read([&](store::Session& session) {
        const auto rows = history::after(session, position.number - 1, 1);
        return rows.empty() || rows.front().position != position.number ||
               rows.front().chain != position.mark;
    });
}

}  // namespace

void follow(store::Database& database, search::Index& index, const base::Words& words) {
    static std::mutex one_at_a_time;
    const std::unique_lock lock(one_at_a_time, std::try_to_lock);
    if (!lock) {
        return;
    }
    if (is_of_another(database, index.position())) {
        index.clear();
    }
    for (;;) {
        search::Position position = index.position();
        std::map<std::string, search::Entry> entries;  // a person met twice is put in once
        const bool more = database.read([&](store::Session& session) {
            const auto rows = history::after(session, position.number, at_a_time);
            for (const history::Row& row : rows) {
                position = {row.position, row.chain};
                for (auto& entry : entries_of(session, row.entry, words)) {
                    entries.insert_or_assign(entry.id, std::move(entry));
                }
            }
            return !rows.empty();
        });
        if (!more) {
            return;
        }
        std::vector<search::Entry> all;
        all.reserve(entries.size());
        for (auto& [id, entry] : entries) all.push_back(std::move(entry));
        index.put(all, position);
    }
}

}  // namespace archive
