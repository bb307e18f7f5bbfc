#include "features/archive/labels.hpp"
#include "features/archive/pages/search_query.hpp"
#include "features/archive/table_text.hpp"

namespace archive {
namespace {

constexpr int at_a_time = 100;
/// More than this nobody reads, and each hundred is a search.
constexpr std::size_t rows_at_most = 1'000;

std::vector<search::Hit> all_hits(search::Index& index, search::Query query) {
    query.limit = at_a_time;
    std::vector<search::Hit> all;
    while (all.size() < rows_at_most) {
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

std::string table(const admission::Setting& setting, const std::vector<search::Hit>& hits,
                  const std::vector<Place>& places) {
    const base::Words& words = setting.words;
    std::string text(byte_order_mark);
    const auto name = [&](const base::Label& label) { return std::string(words(label)); };
    text += table_row({name(labels::column_title), name(labels::kind), name(labels::column_date),
                       name(labels::body), name(labels::meeting), name(labels::kind_item), name(labels::file),
                       name(labels::column_snippet), name(labels::column_address)});
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const search::Hit& hit = hits[i];
        text += table_row({plain(hit.title), kinds_in_words(hit, words), hit.date, hit.body, hit.heading,
                           places[i].number, places[i].file, plain(hit.snippet),
                           setting.public_address + hit.address});
    }
    return text;
}

}  // namespace

admission::Inside search_csv(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        std::vector<search::Hit> hits;
        if (!request.asked("q").empty()) hits = all_hits(index, query_of(request, visit));
        const auto places =
            setting.database.read([&](store::Session& session) { return places_of(session, hits); });
        web::Response response;
        response.type = "text/csv; charset=utf-8";
        response.header("Content-Disposition", "attachment; filename=\"soegning.csv\"");
        response.body = table(setting, hits, places);
        return response;
    };
}

}  // namespace archive
