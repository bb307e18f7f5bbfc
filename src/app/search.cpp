#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/core.h>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/installation.hpp"
#include "app/labels.hpp"
#include "app/terminal_text.hpp"
#include "features/archive/archive.hpp"

namespace app {
namespace {

std::string plain(const std::vector<search::Piece>& pieces) {
    std::string text;
    for (const search::Piece& piece : pieces) text += piece.text;
    return text;
}

search::Query query_of(const SearchOptions& options, const std::string& collaboration) {
    search::Query query;
    query.words = options.words;
    query.collaboration = collaboration;
    query.audiences = archive::all_audiences();
    // People are in no file; a program that reads the answer counts on one.
    query.not_kind = "person";
    query.limit = options.limit;
    return query;
}

boost::json::object json_of(const search::Hit& hit, const archive::Place& place) {
    boost::json::array kinds;
    for (const std::string& kind : hit.kinds) kinds.emplace_back(kind);
    return {{"file", place.file},        {"item", place.number},      {"position", place.position},
            {"title", plain(hit.title)}, {"meeting", hit.heading},    {"date", hit.date},
            {"body", hit.body},          {"kinds", std::move(kinds)}, {"collaboration", hit.collaboration},
            {"address", hit.address},    {"score", hit.score},        {"snippet", plain(hit.snippet)}};
}

std::string json_of(const SearchOptions& options, const search::Answer& answer,
                    const std::vector<archive::Place>& places) {
    boost::json::array meant;
    for (const search::Meant& one : answer.meant) {
        meant.push_back({{"typed", one.typed}, {"word", one.word}, {"instead", one.instead}});
    }
    boost::json::array hits;
    for (std::size_t i = 0; i < answer.hits.size(); ++i) hits.push_back(json_of(answer.hits[i], places[i]));
    const boost::json::object whole = {{"query", options.words},
                                       {"total", answer.total},
                                       {"loosened", answer.loosened},
                                       {"meant", std::move(meant)},
                                       {"hits", std::move(hits)}};
    return boost::json::serialize(whole) + '\n';
}

std::string text_of(const search::Answer& answer, const std::vector<archive::Place>& places,
                    const base::Words& words) {
    TerminalText text;
    for (const search::Meant& one : answer.meant) {
        text.paragraph(0, words(one.instead ? labels::searched_instead : labels::searched_also,
                                printable(one.typed), printable(one.word)));
    }
    if (answer.loosened) text.paragraph(0, words(labels::search_loosened, answer.with_all));
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
        const search::Hit& hit = answer.hits[i];
        text.blank_line();
        text.paragraph(0, printable(plain(hit.title)), std::to_string(i + 1) + ". ");
        text.paragraph(3,
                       printable(words(labels::search_where, hit.heading, places[i].file, places[i].number)));
        text.paragraph(3, printable(plain(hit.snippet)));
        text.paragraph(3, hit.address);
    }
    return text.text();
}

std::string names_of(const std::vector<admission::Collaboration>& all) {
    std::string names;
    for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.short_name;
    return names;
}

}  // namespace

int search_for(const SearchOptions& options) {
    const base::Words words;
    if (options.place.database.empty() && !std::filesystem::exists(options.place.folder / "tovholder.db")) {
        // Nothing is made by asking.
        fmt::print(stderr, "{}", words(labels::no_archive, printable(options.place.folder.string())));
        return no_input;
    }
    Installation installation(options.place);
    archive::follow(installation.database(), installation.index(), words);
    return installation.database().read([&](store::Session& session) -> int {
        const auto all = admission::collaborations(session);
        std::string chosen;
        for (const auto& one : all) {
            if (one.short_name == options.collaboration || one.name == options.collaboration) {
                chosen = one.short_name;
            }
        }
        if (chosen.empty() && !options.collaboration.empty()) {
            fmt::print(stderr, "{}",
                       words(labels::unknown_collaboration, options.collaboration, names_of(all)));
            return misused;
        }
        const search::Answer answer = installation.index().find(query_of(options, chosen));
        const auto places = archive::places_of(session, answer.hits);
        if (options.shown == Shown::json) {
            fmt::print("{}", json_of(options, answer, places));
        } else if (answer.hits.empty()) {
            fmt::print(stderr, "{}", words(labels::search_nothing, printable(options.words)));
        } else {
            fmt::print("{}", text_of(answer, places, words));
        }
        return done;
    });
}

}  // namespace app
