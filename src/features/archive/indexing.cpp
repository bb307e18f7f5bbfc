#include <boost/json/parse.hpp>
#include <map>
#include <mutex>
#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/standing.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

/// So many entries of the history are followed in one go, so that memory stays small and an
/// interruption costs little.
constexpr std::int64_t at_a_time = 50;
constexpr std::size_t most_in_memory = 5'000;

using identities::Kind;

/// What an act changes in the index.
struct Touched {
    std::optional<admission::Collaboration> collaboration;
    std::vector<meetings::MeetingId> meetings;
    std::vector<people::PersonId> people;
};

std::optional<Kind> joined_kind(const history::Entry& act) {
    for (const Kind kind : {Kind::person, Kind::party, Kind::body}) {
        if (act.subject_kind == identities::word_of(kind)) return kind;
    }
    return std::nullopt;
}

/// The second one of an act that joins or parts two people, parties, bodies or meetings.
std::string other_of(const history::Entry& act) {
    const auto what = boost::json::parse(act.payload.empty() ? "null" : act.payload);
    const auto* other = what.is_object() ? what.get_object().if_contains("other") : nullptr;
    return other != nullptr && other->is_string() ? std::string(other->get_string()) : std::string();
}

Touched touched_by(store::Session& session, const history::Entry& act) {
    Touched touched;
    if (act.collaboration) {
        touched.collaboration =
            admission::find_collaboration(session, admission::CollaborationId(*act.collaboration));
    }
    if (!touched.collaboration) return touched;
    if (act.subject_kind == "meeting") {
        touched.meetings.emplace_back(act.subject_id);
        if (auto other = other_of(act); !other.empty()) touched.meetings.emplace_back(std::move(other));
    }
    const auto kind = joined_kind(act);
    if (!kind) return touched;
    for (const std::string& id : {act.subject_id, other_of(act)}) {
        for (auto& meeting : meetings::meetings_naming(session, *kind, id)) {
            touched.meetings.push_back(std::move(meeting));
        }
        if (*kind != Kind::person) continue;
        touched.people.emplace_back(id);
        for (auto& meeting : decisions::meetings_laying_on(session, people::PersonId(id))) {
            touched.meetings.push_back(std::move(meeting));
        }
    }
    return touched;
}

/// Entries that are put in and ids that go; a person met twice is put in once.
struct Changes {
    std::map<std::string, search::Entry> entries;
    std::vector<std::string> gone;

    void add(search::Entry entry) {
        const std::string id = entry.id;
        entries.insert_or_assign(id, std::move(entry));
    }
    void apply(search::Index& index, const search::Position& position) {
        std::vector<search::Entry> all;
        all.reserve(entries.size());
        for (auto& [id, entry] : entries) all.push_back(std::move(entry));
        // What is gone by an earlier act may have come back by a later one: the entries are as things are
        // now.
        index.apply(gone, all, position);
        entries.clear();
        gone.clear();
    }
};

/// The person as found now; one who was joined to another is not.
void add_person(store::Session& session, const admission::Collaboration& collaboration,
                const people::PersonId& id, Changes& changes) {
    const auto person = people::person_of(session, id);
    if (!person) return;
    const bool listed = person->meetings + person->apologies > 0;
    changes.gone.push_back(meetings::person_entry_id(collaboration, person->slug));
    if (listed) changes.add(meetings::person_entry(session, collaboration, *person));
}

void add_meeting(store::Session& session, const admission::Collaboration& collaboration,
                 const meetings::MeetingId& id, const base::Words& words, Changes& changes) {
    const auto whole = meetings::load(session, id);
    if (!whole) return;
    for (auto& entry : entries_of(session, *whole, collaboration, words)) changes.add(std::move(entry));
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

std::optional<std::int64_t> acts_behind(store::Database& database, search::Index& index) {
    const search::Position position = index.position();
    if (is_of_another(database, position)) return std::nullopt;
    return database.read([](store::Session& session) { return history::last_position(session); }) -
           position.number;
}

namespace {

std::mutex& one_at_a_time() {
    static std::mutex mutex;
    return mutex;
}

/// One pass over the history. What was destroyed may still be in the index under ids that no act says, since
/// they may hold a name: then the index is made anew, also when it was destroyed while the pass went on.
class Pass {
  public:
    Pass(store::Database& database, search::Index& index, const base::Words& words)
        : database_(database), index_(index), words_(words) {}

    /// True when something was destroyed since the index was followed last.
    bool follow() {
        if (is_of_another(database_, index_.position())) index_.clear();
        begin();
        bool destroyed = false;
        for (;;) {
            Changes changes;
            const Step step = database_.read([&](store::Session& session) { return take(session, changes); });
            if (step == Step::end) return destroyed;
            if (step == Step::anew) {
                index_.clear();
                begin();
                destroyed = true;
            } else {
                changes.apply(index_, position_);
            }
        }
    }

  private:
    enum class Step { more, end, anew };

    void begin() {
        position_ = index_.position();
        clean_ = position_.number > 0 ? std::optional(position_.number) : std::nullopt;
    }

    /// The next acts, on one state of the data.
    Step take(store::Session& session, Changes& changes) {
        const std::int64_t destroyed = last_destroyed(session);
        // What an empty index is filled with from now on has nothing of what was destroyed before.
        if (!clean_) clean_ = destroyed;
        if (destroyed > *clean_) return Step::anew;
        const auto rows = history::after(session, position_.number, at_a_time);
        for (const history::Row& row : rows) {
            for (std::string& id : gone_by(row.entry)) changes.gone.push_back(std::move(id));
            const Touched touched = touched_by(session, row.entry);
            for (const auto& person : touched.people) {
                add_person(session, *touched.collaboration, person, changes);
            }
            for (const auto& meeting : touched.meetings) {
                add_meeting(session, *touched.collaboration, meeting, words_, changes);
                // A body's meetings may be very many: what is put in early is put in again after an
                // interruption.
                if (changes.entries.size() > most_in_memory) changes.apply(index_, position_);
            }
            position_ = {row.position, row.chain};
        }
        return rows.empty() ? Step::end : Step::more;
    }

    store::Database& database_;
    search::Index& index_;
    const base::Words& words_;
    search::Position position_;
    std::optional<std::int64_t> clean_;  ///< of what was destroyed up to here the index has nothing
};

/// By whoever holds the mutex.
void follow_held(store::Database& database, search::Index& index, const base::Words& words) {
    if (Pass(database, index, words).follow()) index.purge();
}

}  // namespace

void follow(store::Database& database, search::Index& index, const base::Words& words) {
    const std::unique_lock lock(one_at_a_time(), std::try_to_lock);
    if (lock) follow_held(database, index, words);
}

void clean_up(store::Database& database, search::Index& index, const base::Words& words,
              const std::function<void()>& purge) {
    const std::lock_guard lock(one_at_a_time());
    if (!database.read([](store::Session& session) { return is_purge_due(session); })) return;
    const auto up_to = database.read([](store::Session& session) { return last_destroyed(session); });
    follow_held(database, index, words);
    index.purge();
    purge();
    database.write([&](store::Session& session) { note_purged(session, up_to); });
}

void forget_ended_requests(store::Database& database, base::Instant now) {
    if (!database.read([&](store::Session& session) { return is_one_ended(session, now); })) return;
    database.write([&](store::Session& session) { delete_ended(session, now); });
}

void follow_or_log(const admission::Setting& setting, search::Index& index) {
    try {
        follow(setting.database, index, setting.words);
    } catch (const std::exception& error) {
        spdlog::error("event=index_behind why={}", base::logged(error.what()));
    }
}

}  // namespace archive
