#include "features/archive/pages/search_query.hpp"

#include <algorithm>
#include <map>

#include "features/archive/labels.hpp"

namespace archive {
namespace {

using Names = std::pair<const base::Label*, const base::Label*>;

const std::map<std::string, Names>& kind_names() {
    static const std::map<std::string, Names> names = {
        {"item", {&labels::kind_item, &labels::kinds_item}},
        {"decision", {&labels::kind_decision, &labels::kinds_decision}},
        {"follow_up", {&labels::kind_follow_up, &labels::kinds_follow_up}},
        {"person", {&labels::kind_person, &labels::kinds_person}},
    };
    return names;
}

/// The year that is asked for; 0, of which there is nothing, for what is none.
std::optional<int> year_asked(const web::Request& request) {
    const std::string asked = request.asked("aar");
    if (asked.empty()) return std::nullopt;
    const bool year = asked.size() == 4 && asked.find_first_not_of("0123456789") == std::string::npos;
    return year ? std::stoi(asked) : 0;
}

std::optional<std::string> chosen(const web::Request& request, std::string_view name) {
    std::string asked = request.asked(name);
    if (asked.empty()) return std::nullopt;
    return asked;
}

}  // namespace

bool is_narrowed(const web::Request& request) {
    return std::ranges::any_of(narrowing, [&](const char* name) { return !request.asked(name).empty(); });
}

bool is_blank(std::string_view typed) { return typed.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string kind_word(const std::string& kind, bool many, const base::Words& words) {
    const auto found = kind_names().find(kind);
    if (found == kind_names().end()) return kind;
    return std::string(words(many ? *found->second.second : *found->second.first));
}

std::vector<std::string> kinds() {
    std::vector<std::string> all;
    for (const auto& [kind, names] : kind_names()) all.push_back(kind);
    return all;
}

search::Query query_of(const web::Request& request, const admission::Visit& visit) {
    search::Query query;
    query.words = request.asked("q");
    query.collaboration = visit.collaboration.short_name;
    query.audiences = meetings::audiences_of(visit);
    query.kind = chosen(request, "slags");
    query.body_key = chosen(request, "gruppe");
    query.person_key = chosen(request, "person");
    query.party_key = chosen(request, "part");
    query.first_year = year_asked(request);
    query.last_year = query.first_year;
    if (request.asked("orden") == newest) query.order = search::Order::newest;
    return query;
}

}  // namespace archive
