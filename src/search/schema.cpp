#include "search/schema.hpp"

#include "search/compounds.hpp"

namespace search {
namespace {

/// Raise it when the schema or what the analyser gives changes: the index is then built anew. (FTS5
/// takes an entry out by analysing its old text again, which must give the same words.)
constexpr int format = 7;

constexpr std::string_view schema = R"(
create table meta (name text primary key, value integer not null) without rowid;
create table entry (
    number integer primary key, id text not null unique, kind text not null, collaboration text not null,
    address text not null, date text not null, body text not null, body_key text not null,
    title text not null, heading text not null, people text not null, scope text not null, text text not null);
create table facet (
    number integer primary key, place integer not null, circle integer not null, body integer not null,
    persons text not null, parties text not null);
create table circle (
    number integer primary key, collaboration text not null, kind text not null, audience text not null,
    entries integer not null, unique (collaboration, kind, audience));
create table named (
    number integer primary key, part text not null, key text not null, name text not null,
    unique (part, key));
create table vocabulary (word text primary key, stem text not null, sound text not null) without rowid;
create index vocabulary_by_sound on vocabulary (sound);
create virtual table words using fts5(title, heading, people, text, scope,
    content = 'entry', content_rowid = 'number', tokenize = 'danish');
insert into words (words, rank) values ('hashsize', 33554432);
insert into words (words, rank) values ('crisismerge', 64);
insert into words (words, rank) values ('automerge', 12);
create table followed (position integer not null, mark text not null);
insert into followed values (0, '');
)";

std::int64_t only_number(Connection& connection, std::string_view sql) {
    auto run = connection.run(sql);
    return run.next() ? run.integer(0) : 0;
}

void make_schema(Connection& connection) {
    connection.run_script("begin immediate;" + std::string(schema) + "insert into meta values ('tables', " +
                          std::to_string(word_tables_size()) +
                          "); pragma user_version = " + std::to_string(format) + "; commit;");
}

}  // namespace

std::unique_ptr<Connection> open_writer(const std::filesystem::path& file) {
    auto connection = std::make_unique<Connection>(file);
    const std::int64_t found = only_number(*connection, "pragma user_version");
    if (found == 0 && only_number(*connection, "select count(*) from sqlite_schema") == 0) {
        make_schema(*connection);
    } else if (found != format) {
        throw Broken(store::Error::Kind::other, "search index: of another version");
    }
    const std::int64_t tables = only_number(*connection, "select value from meta where name = 'tables'");
    if (tables != static_cast<std::int64_t>(word_tables_size())) {
        throw Broken(store::Error::Kind::other, "search index: built with other words");
    }
    only_number(*connection, "select number from entry where number > 0 limit 1");
    only_number(*connection, "select rowid from words where words match 'x' limit 1");
    connection->analyser().note_new_words();
    return connection;
}

void remove_files(const std::filesystem::path& file) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::path one = file;
        one += suffix;
        std::filesystem::remove(one);
    }
}

}  // namespace search
