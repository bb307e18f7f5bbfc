#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <set>

#include "features/archive/pages/search_query.hpp"
#include "search/index.hpp"

namespace archive {
namespace {

constexpr std::size_t suggested = 8;
/// Fewer letters begin too many words.
constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 100;

/// The title, when it is in the title that the words stand.
std::string title_found(const search::Hit& hit) {
    std::string title;
    bool found = false;
    for (const search::Piece& piece : hit.title) {
        title += piece.text;
        found = found || piece.marked;
    }
    return found ? title : "";
}

boost::json::array suggestions(search::Index& index, search::Query query, const base::Words& words) {
    query.limit = 40;
    boost::json::array all;
    std::set<std::string> known;
    const search::Answer answer = index.find(query);
    if (answer.loosened && answer.with_all == 0) return all;
    for (const search::Hit& hit : answer.hits) {
        const std::string title = title_found(hit);
        if (title.empty() || all.size() == suggested || !known.insert(title).second) continue;
        const std::string kind = hit.kind == "person" ? hit.kind : "item";  // its title is the item's
        all.push_back({{"text", title}, {"kind", kind_word(kind, false, words)}});
    }
    return all;
}

}  // namespace

admission::Inside search_suggestions(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        search::Query query = query_of(request, visit);
        const bool enough = query.words.size() >= shortest && query.words.size() <= longest;
        web::Response response;
        response.type = "application/json";
        response.body = boost::json::serialize(enough ? suggestions(index, std::move(query), setting.words)
                                                      : boost::json::array());
        return response;
    };
}

}  // namespace archive
