#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "features/admission/admission.hpp"
#include "features/decisions/decisions.hpp"
#include "features/meetings/meetings.hpp"
#include "reading/record.hpp"
#include "reading/vocabulary.hpp"
#include "search/index.hpp"
#include "store/check.hpp"
#include "store/database.hpp"

/// Documents in, memory out: import, the start page, search.
namespace archive {

/// What became of one file.
struct Imported {
    /// known: the same bytes were imported before. replaced: the meeting was here already and is now as this
    /// document says. beside: the meeting was here already and stays as it is, because minutes outrank an
    /// agenda.
    enum class Fate { added, known, replaced, beside };
    Fate fate = Fate::added;
    std::string address;          ///< of the document's page
    std::string meeting_address;  ///< empty for known ones, as are the next two
    std::string name;             ///< of the meeting
    int items = 0;
    int doubts = 0;
    int unplaced = 0;
    meetings::MeetingId meeting;
};

/// A file that was read, and nothing of it stored yet.
struct Arrival {
    std::filesystem::path path;
    std::string name;  ///< as shown
    reading::Record record;
    std::string source;  ///< the lines it was read from, pages apart by form feeds
};
/// Problems are those of extract::read_file and "import.no_items" for a text in which no meeting was found.
base::Result<Arrival> read_arrival(const std::filesystem::path& path, const std::string& shown_name,
                                   const reading::Vocabulary& vocabulary);
/// Stores it whole, or nothing of it. Throws store::Error when the store fails.
Imported store_arrival(const admission::Setting& setting, const admission::Collaboration& collaboration,
                       const Arrival& arrival, const std::string& imported_by, const std::string& account);

/// Both in one.
base::Result<Imported> import_file(const admission::Setting& setting,
                                   const admission::Collaboration& collaboration,
                                   const std::filesystem::path& path, const std::string& shown_name,
                                   const std::string& imported_by, const std::string& account,
                                   const reading::Vocabulary& vocabulary = reading::Vocabulary::standard());

/// A decision's outcome in the words of the pages.
const base::Label& outcome_name(reading::Outcome outcome);

/// Says a problem of an import in words: what is wrong, what to do.
std::string say(const base::Problem& problem, const base::Words& words);

/// The files of `paths`, folders opened, in the order of their names. Problem: "import.no_such_path".
base::Result<std::vector<std::filesystem::path>> files_of(const std::vector<std::filesystem::path>& paths);

/// Brings the index up to the history. Cheap when there is nothing new. Does nothing
/// when another thread is at it: that one, or the follower's next look, takes what is new. An index of
/// another history than this one is emptied and built anew.
void follow(store::Database& database, search::Index& index, const base::Words& words);

/// An act that destroyed a document.
struct DestroyedAct {
    std::int64_t position = 0;
    base::Instant at;
    std::string act;
    std::string document;  ///< the id of the document or person it was done to
    std::string chain;     ///< the act's digest
};
std::vector<DestroyedAct> destroyed_acts(store::Session& session);
/// Of a document or a person: "/aaklyngen/arkiv/referat"; nothing when there is none of this id.
std::optional<std::string> path_of_document(store::Session& session, const std::string& id);

/// Whether something was destroyed whose bytes are still to be given back.
bool is_purge_due(store::Session& session);
/// Ends what destroying began: nothing of it is found any more, and no byte of it left in the index nor, by
/// `purge`, in the database. Does nothing when nothing is due. Takes seconds.
void clean_up(store::Database& database, search::Index& index, const base::Words& words,
              const std::function<void()>& purge);
/// Deletes the requests to destroy that nobody confirmed in time: they hold what was asked to be forgotten.
void forget_ended_requests(store::Database& database, base::Instant now);

/// How many acts the index is behind the history; nothing when it was made from another history.
std::optional<std::int64_t> acts_behind(store::Database& database, search::Index& index);

/// What those may find by searching who may see everything.
std::vector<std::string> all_audiences();
/// What those see of this slice's tables who may not see closed items.
std::vector<store::Veil> veils();
/// What must hold of its tables.
std::vector<store::Check> checks();

/// Where a hit stands: the document it was read from, and the item.
struct Place {
    std::string file;    ///< the newest document of its meeting; empty for what was read from none
    std::string number;  ///< as printed; the position where none is
    int position = 0;    ///< from 1; 0 for what is no item
};
/// Of each hit, in their order.
std::vector<Place> places_of(store::Session& session, const std::vector<search::Hit>& hits);

/// For meetings::Connections: the line that leads to the document a meeting was read from.
web::Html origin(store::Session& session, const admission::Visit& visit, const meetings::MeetingId& meeting,
                 const base::Words& words);

/// What the slice needs beside the setting.
struct Needs {
    search::Index& index;
    const reading::Vocabulary& vocabulary;
    std::function<void()> purge = [] {};  ///< gives back the room of what was deleted from the database
};

/// "/{c}", "/{c}/soeg", "/{c}/soeg.csv", "/{c}/soeg/forslag", "/{c}/arkiv", "/{c}/arkiv/indlaes",
/// "/{c}/arkiv/{document}"
std::vector<web::Route> routes(const admission::Setting& setting, Needs needs);

}  // namespace archive
