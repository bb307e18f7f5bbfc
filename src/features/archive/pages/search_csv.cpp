#include "documents/sheet.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/search_query.hpp"

namespace archive {
namespace {

constexpr int at_a_time = 100;
/// More than this nobody reads, and each hundred is a search.
constexpr std::size_t rows_at_most = 1'000;

std::vector<search::Hit> all_hits(search::Index& index, search::Query query) {
    query.limit = at_a_time;
    std::vector<search::Hit> all;
    while (all.size() <= rows_at_most) {  // one more, to know whether some are left out
        search::Answer answer = index.find(query);
        std::ranges::move(answer.hits, std::back_inserter(all));
        query.offset += at_a_time;
        if (query.offset >= answer.reachable) break;
    }
    return all;
}

std::string plain(const std::vector<search::Piece>& pieces) {
    std::string text;
    for (const search::Piece& piece : pieces) text += piece.text;
    return text;
}

std::string kinds_in_words(const search::Hit& hit, const base::Words& words) {
    std::string text;
    for (const std::string& kind : hit.kinds) {
        text.append(text.empty() ? "" : ", ").append(kind_word(kind, false, words));
    }
    return text;
}

documents::Sheet sheet_of(const admission::Setting& setting, const std::vector<search::Hit>& hits,
                          const std::vector<Place>& places) {
    const base::Words& words = setting.words;
    documents::Sheet sheet;
    for (const base::Label* heading :
         {&labels::column_title, &labels::kind, &labels::column_date, &labels::body, &labels::meeting,
          &labels::kind_item, &labels::file, &labels::column_snippet, &labels::column_address}) {
        sheet.columns.push_back({.heading = std::string(words(*heading))});
    }
    for (std::size_t i = 0; i < hits.size() && i < rows_at_most; ++i) {
        const search::Hit& hit = hits[i];
        sheet.rows.push_back({plain(hit.title), kinds_in_words(hit, words), hit.date, hit.body, hit.heading,
                              places[i].number, places[i].file, plain(hit.snippet),
                              setting.public_address + hit.address});
    }
    if (hits.size() > rows_at_most) sheet.rows.push_back({words(labels::only_first_hits, rows_at_most)});
    return sheet;
}

}  // namespace

admission::Inside search_csv(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        std::vector<search::Hit> hits;
        if (!is_blank(request.asked("q")) || is_narrowed(request))
            hits = all_hits(index, query_of(request, visit));
        const auto places = admission::read(
            setting, visit, [&](store::Session& session) { return places_of(session, hits); });
        web::Response response;
        response.type = documents::csv_type;
        response.header("Content-Disposition", "attachment; filename=\"soegning.csv\"");
        response.body = documents::csv(sheet_of(setting, hits, places));
        return response;
    };
}

}  // namespace archive
