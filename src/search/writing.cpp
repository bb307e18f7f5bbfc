#include "search/writing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <spdlog/spdlog.h>

#include "search/numbers.hpp"
#include "search/scope.hpp"
#include "search/sound.hpp"

namespace search {
namespace {

constexpr std::size_t text_at_most = 1'000'000;  // bytes
constexpr std::size_t line_at_most = 10'000;

/// A transaction that is rolled back unless it is committed.
class Writing {
  public:
    explicit Writing(Connection& connection) : connection_(connection) {
        connection_.run_script("begin immediate");
    }
    ~Writing() {
        if (committed_) return;
        try {
            connection_.run_script("rollback");
        } catch (const store::Error& error) {
            spdlog::debug("search index: {}", error.what());  // the engine has rolled back by itself
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

/// An entry as the tables hold it.
struct Stored {
    std::int64_t number = 0;
    std::string title;
    std::string heading;
    std::string people;
    std::string scope;
    std::string text;
};

std::optional<Stored> stored(Connection& connection, const std::string& id) {
    auto run =
        connection.run("select number, title, heading, people, scope, text from entry where id = ?1", {id});
    if (!run.next()) return std::nullopt;
    return Stored{run.integer(0),           std::string(run.text(1)), std::string(run.text(2)),
                  std::string(run.text(3)), std::string(run.text(4)), std::string(run.text(5))};
}

void take_out(Connection& connection, const Stored& old) {
    connection.change(
        "insert into words (words, rowid, title, heading, people, text, scope)"
        " values ('delete', ?1, ?2, ?3, ?4, ?5, ?6)",
        {old.number, old.title, old.heading, old.people, old.text, old.scope});
    connection.change("delete from entry where number = ?1", {old.number});
    connection.change("delete from facet where number = ?1", {old.number});
}

/// A free number of the day. A day holds 262,144 entries; what comes after those is taken for undated.
std::int64_t free_number(Connection& connection, const Numbers& day) {
    const auto next = [&](const Numbers& numbers) {
        auto run = connection.run("select max(number) from entry where number between ?1 and ?2",
                                  {numbers.first, numbers.last});
        run.next();
        return std::max(run.integer(0) + 1, numbers.first);
    };
    const std::int64_t number = next(day);
    return number <= day.last ? number : next(numbers_of(""));
}

std::string people_of(const Entry& entry) {
    std::string people;
    for (const std::string& name : entry.people) {
        if (!people.empty()) people += '\n';
        people += clean(name, line_at_most);
    }
    return people;
}

/// Entries of one address share a number: FNV-1a of it. That two of a million addresses had the same would
/// be a chance of one in thirty million.
std::int64_t place_of(std::string_view address) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : address) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return static_cast<std::int64_t>(hash);
}

/// "key\tname\n" for each: counted by the line, shown by what follows its tab.
std::string lines_of(const std::vector<Named>& all) {
    std::string lines;
    for (const Named& one : all) {
        if (!one.key.empty())
            lines += clean(one.key, line_at_most) + '\t' + clean(one.name, line_at_most) + '\n';
    }
    return lines;
}

void add(Connection& connection, const Entry& entry, std::int64_t number) {
    const std::string title = clean(entry.title, line_at_most);
    const std::string heading = clean(entry.heading, line_at_most);
    const std::string people = people_of(entry);
    const std::string text = clean(entry.text, text_at_most);
    const std::string scope = scope_of(entry);
    const std::string date = number < first_dated ? "" : entry.date;
    connection.change(
        "insert into entry (number, id, kind, collaboration, address, date, body, body_key, title, heading,"
        " people, scope, text) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        {number, entry.id, entry.kind, entry.collaboration, entry.address, date,
         clean(entry.body, line_at_most), entry.body_key, title, heading, people, scope, text});
    connection.change(
        "insert into facet (number, place, kind, body_key, persons, parties) values (?1, ?2, ?3, ?4, ?5, ?6)",
        {number, place_of(entry.address), entry.kind, entry.body_key, lines_of(entry.persons),
         lines_of(entry.parties)});
    connection.change(
        "insert into words (rowid, title, heading, people, text, scope) values (?1, ?2, ?3, ?4, ?5, ?6)",
        {number, title, heading, people, text, scope});
}

void put_one(Connection& connection, const Entry& entry) {
    const Numbers day = numbers_of(entry.date);
    const std::optional<Stored> old = stored(connection, entry.id);
    if (old) take_out(connection, *old);
    const bool same_day = old && old->number >= day.first && old->number <= day.last;
    add(connection, entry, same_day ? old->number : free_number(connection, day));
}

}  // namespace

void write_changes(Connection& connection, const std::vector<std::string>& remove,
                   const std::vector<Entry>& put, const Position& position) {
    Writing writing(connection);
    for (const std::string& id : remove) {
        if (const auto old = stored(connection, id)) take_out(connection, *old);
    }
    for (const Entry& entry : put) put_one(connection, entry);
    for (const std::string& word : connection.analyser().take_new_words()) {
        connection.change("insert or ignore into vocabulary values (?1, ?2, ?3)",
                          {word, connection.analyser().form(word).stem, sound_of(word)});
    }
    connection.change("update followed set position = ?1, mark = ?2", {position.number, position.mark});
    writing.commit();
}

void write_nothing(Connection& connection) {
    Writing writing(connection);
    connection.run_script(
        "insert into words (words) values ('delete-all'); delete from entry; delete from facet;"
        "delete from vocabulary; update followed set position = 0, mark = ''");
    writing.commit();
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
        connection.run_script("insert into words (words) values ('optimize')");
        writing.commit();
    }
    connection.run_script("vacuum; pragma wal_checkpoint(truncate)");
}

}  // namespace search
