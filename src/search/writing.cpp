#include "search/writing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "search/numbers.hpp"
#include "search/preparing.hpp"
#include "search/registers.hpp"
#include "search/scope.hpp"
#include "search/sound.hpp"

namespace search {
namespace {

/// From so many entries on a thread of its own is worth its beginning.
constexpr std::size_t many = 50;

/// A transaction that is rolled back unless it is committed.
class Writing {
  public:
    explicit Writing(Connection& connection) : connection_(connection) {
        connection_.run_script("begin immediate");
    }
    ~Writing() {
        if (committed_) return;
        connection_.forget_words();
        try {
            connection_.run_script("rollback");
        } catch (const store::Error& error) {
            spdlog::debug("event=index_refused why={}",
                          base::logged(error.what()));  // the engine has rolled back by itself
        }
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    void commit() {
        connection_.run_script("commit");
        committed_ = true;
    }

  private:
    Connection& connection_;
    bool committed_ = false;
};

/// What is to be done with one row.
struct Change {
    std::int64_t number = 0;
    bool take_out = false;
    const Entry* add = nullptr;
};

std::optional<std::int64_t> number_of(Connection& connection, const std::string& id) {
    auto run = connection.run("select number from entry where id = ?1", {id});
    return run.next() ? std::optional(run.integer(0)) : std::nullopt;
}

void take_out(Connection& connection, std::int64_t number, Registers& registers) {
    {
        auto run = connection.run("select circle from facet where number = ?1", {number});
        if (run.next()) registers.leave_circle(run.integer(0));
    }
    connection.change(
        "insert into words (words, rowid, title, heading, people, text, scope)"
        " select 'delete', number, title, heading, people, text, scope from entry where number = ?1",
        {number});
    connection.change("delete from entry where number = ?1", {number});
    connection.change("delete from facet where number = ?1", {number});
}

/// Gives out free numbers of days. A day holds 262,144 entries; what comes after those is taken for
/// undated.
class Numbering {
  public:
    explicit Numbering(Connection& connection) : connection_(connection) {}

    std::int64_t next(const Numbers& day) {
        const std::int64_t number = following(day)++;
        return number <= day.last ? number : following(numbers_of(""))++;
    }

  private:
    std::int64_t& following(const Numbers& day) {
        const auto [place, is_new] = following_.try_emplace(day.first, day.first);
        if (is_new) {
            auto run = connection_.run("select max(number) from entry where number between ?1 and ?2",
                                       {day.first, day.last});
            run.next();
            place->second = std::max(run.integer(0) + 1, day.first);
        }
        return place->second;
    }

    Connection& connection_;
    std::map<std::int64_t, std::int64_t> following_;  ///< by the day's first
};

/// Entries of one address share a number: FNV-1a of it. That two of a million addresses had the same would
/// be a chance of one in thirty million.
std::int64_t place_of(std::string_view address) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : address) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return static_cast<std::int64_t>(hash);
}

/// What was prepared is expected for as long as this stands.
class Expecting {
  public:
    Expecting(Analyser& analyser, const std::vector<Tokens>& tokens) : analyser_(analyser) {
        analyser_.expect(&tokens);
    }
    ~Expecting() { analyser_.expect(nullptr); }
    Expecting(const Expecting&) = delete;
    Expecting& operator=(const Expecting&) = delete;

  private:
    Analyser& analyser_;
};

void add(Connection& connection, const Entry& entry, const Prepared& made, std::int64_t number,
         Registers& registers) {
    const std::string body = clean(entry.body, line_at_most);
    const std::string date = number < first_dated ? "" : entry.date;
    connection.change(
        "insert into entry (number, id, kind, collaboration, address, date, body, body_key, title, heading,"
        " people, scope, text) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        {number, entry.id, entry.kind, entry.collaboration, entry.address, date, body, entry.body_key,
         made.title, made.heading, made.people, made.scope, made.text});
    connection.change(
        "insert into facet (number, place, circle, body, persons, parties) values (?1, ?2, ?3, ?4, ?5, ?6)",
        {number, place_of(entry.address), registers.enter_circle(entry),
         registers.name(Scope::body, entry.body_key, body), registers.names(Scope::person, entry.persons),
         registers.names(Scope::party, entry.parties)});
    const Expecting expecting(connection.analyser(), made.tokens);
    connection.change(
        "insert into words (rowid, title, heading, people, text, scope) values (?1, ?2, ?3, ?4, ?5, ?6)",
        {number, made.title, made.heading, made.people, made.text, made.scope});
}

/// What has to be done, in the order of the rows: FTS5 writes all it has gathered to the file each time
/// that a row comes before the last one.
std::vector<Change> changes_of(Connection& connection, const std::vector<std::string>& remove,
                               const std::vector<Entry>& put) {
    std::map<std::string_view, const Entry*> wanted;  // what is put twice is as it was put last
    for (const std::string& id : remove) wanted.emplace(id, nullptr);
    for (const Entry& entry : put) wanted.insert_or_assign(entry.id, &entry);
    Numbering numbering(connection);
    std::vector<Change> changes;
    for (const auto& [id, entry] : wanted) {
        const Numbers day = entry != nullptr ? numbers_of(entry->date) : Numbers{};
        const auto old = number_of(connection, std::string(id));
        const bool stays = old && entry != nullptr && *old >= day.first && *old <= day.last;
        if (old) changes.push_back({*old, true, stays ? entry : nullptr});
        if (entry != nullptr && !stays) changes.push_back({numbering.next(day), false, entry});
    }
    std::ranges::sort(changes, {}, &Change::number);
    return changes;
}

void note_words(Connection& connection, const std::vector<NewWord>& words) {
    for (const NewWord& one : words) {
        connection.change("insert or ignore into vocabulary values (?1, ?2, ?3)",
                          {one.word, one.stem, sound_of(one.word)});
    }
}

}  // namespace

void write_changes(Connection& connection, const std::vector<std::string>& remove,
                   const std::vector<Entry>& put, const Position& position) {
    Writing writing(connection);
    Registers registers(connection);
    const std::vector<Change> changes = changes_of(connection, remove, put);
    std::vector<const Entry*> added;
    for (const Change& change : changes) {
        if (change.take_out) take_out(connection, change.number, registers);
        if (change.add != nullptr) added.push_back(change.add);
    }
    std::optional<Preparing> preparing;
    if (added.size() >= many) preparing.emplace(std::move(added), connection.second_analyser());
    for (const Change& change : changes) {
        if (change.add == nullptr) continue;
        add(connection, *change.add, preparing ? preparing->next() : prepare(*change.add), change.number,
            registers);
    }
    preparing.reset();
    registers.write();
    note_words(connection, connection.analyser().take_new_words());
    note_words(connection, connection.second_analyser().take_new_words());
    connection.change("update followed set position = ?1, mark = ?2", {position.number, position.mark});
    writing.commit();
}

void write_nothing(Connection& connection) {
    Writing writing(connection);
    connection.run_script(
        "insert into words (words) values ('delete-all'); delete from entry; delete from facet;"
        "delete from circle; delete from named; delete from vocabulary; update followed set position = 0, "
        "mark = ''");
    writing.commit();
    connection.forget_words();
}

void write_anew(Connection& connection) {
    std::vector<std::string> unused;
    {
        auto every = connection.run("select word from vocabulary");
        while (every.next()) {
            const std::string word(every.text(0));
            auto found = connection.run("select 1 from words where words match ?1 limit 1",
                                        {fmt::format("\"{}\"", word)});
            if (!found.next()) unused.push_back(word);
        }
    }
    {
        Writing writing(connection);
        for (const std::string& word : unused)
            connection.change("delete from vocabulary where word = ?1", {word});
        forget_unused(connection);
        connection.run_script("insert into words (words) values ('optimize')");
        writing.commit();
    }
    if (!unused.empty()) connection.forget_words();
    connection.run_script("vacuum");
    // Its first column says that somebody reads on an older state, and nothing was cut off.
    auto checkpoint = connection.run("pragma wal_checkpoint(truncate)");
    if (!checkpoint.next() || checkpoint.integer(0) != 0)
        throw store::Error(store::Error::Kind::busy, "somebody reads what is to be forgotten");
}

}  // namespace search
