#include <boost/json/parse.hpp>
#include <map>
#include <mutex>
#include <spdlog/spdlog.h>

#include "features/archive/standing.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

/// So many entries of the history are followed in one go, so that memory stays small and an
/// interruption costs little.
constexpr std::int64_t at_a_time = 50;

/// The entries of the meeting that something was done to.
std::vector<search::Entry> touched_by(store::Session& session, const history::Entry& act,
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
    return entries_of(session, *whole, *collaboration, words);
}

/// The ids of entries that an act says are no more.
std::vector<std::string> gone_by(const history::Entry& act) {
    std::vector<std::string> ids;
    const auto what = boost::json::parse(act.payload.empty() ? "null" : act.payload);
    const auto* gone = what.is_object() ? what.get_object().if_contains("gone") : nullptr;
    if (gone == nullptr || !gone->is_array()) return ids;
    for (const auto& id : gone->get_array()) ids.emplace_back(id.as_string());
    return ids;
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
        std::vector<std::string> gone;
        const bool more = database.read([&](store::Session& session) {
            const auto rows = history::after(session, position.number, at_a_time);
            for (const history::Row& row : rows) {
                position = {row.position, row.chain};
                for (std::string& id : gone_by(row.entry)) gone.push_back(std::move(id));
                for (auto& entry : touched_by(session, row.entry, words)) {
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
        // What is gone by an earlier act may have come back by a later one: the entries are as things are
        // now.
        index.apply(gone, all, position);
    }
}

void follow_or_log(const admission::Setting& setting, search::Index& index) {
    try {
        follow(setting.database, index, setting.words);
    } catch (const std::exception& error) {
        spdlog::error("the search index could not follow a change: {}", error.what());
    }
}

}  // namespace archive
