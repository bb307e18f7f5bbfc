#include "features/audit/fields.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <map>

#include "features/audit/labels.hpp"

namespace audit {
namespace {

namespace json = boost::json;
using Labels = std::map<std::string, const base::Label*, std::less<>>;

const Labels& field_labels() {
    static const Labels all = {{"body", &labels::f_body},
                               {"cluster", &labels::f_cluster},
                               {"date", &labels::f_date},
                               {"start", &labels::f_start},
                               {"end", &labels::f_end},
                               {"place", &labels::f_place},
                               {"form", &labels::f_form},
                               {"chairs", &labels::f_chairs},
                               {"minute_takers", &labels::f_minute_takers},
                               {"kind", &labels::f_kind},
                               {"number", &labels::f_number},
                               {"title", &labels::f_title},
                               {"presenters", &labels::f_presenters},
                               {"case_number", &labels::f_case_number},
                               {"closed", &labels::f_closed},
                               {"recommendations", &labels::f_recommendations},
                               {"background", &labels::f_background},
                               {"attachments", &labels::f_attachments},
                               {"minutes", &labels::f_minutes},
                               {"decision", &labels::f_decision},
                               {"decisions", &labels::f_decisions},
                               {"deferred", &labels::f_deferred},
                               {"follow_ups", &labels::f_follow_ups},
                               {"history", &labels::f_history},
                               {"next_topics", &labels::f_next_topics}};
    return all;
}

const base::Label* found_in(const Labels& all, std::string_view key) {
    const auto found = all.find(key);
    return found == all.end() ? nullptr : found->second;
}

/// The number in "items[3]…" from 1; 0 when it is not of the list.
int number_in(std::string_view field, std::string_view list) {
    if (!field.starts_with(list)) return 0;
    int position = -1;
    std::from_chars(field.data() + list.size(), field.data() + field.size(), position);
    return position + 1;
}

void append(std::string& text, std::string_view between, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
}

std::string plain_object(const json::object& owner, const base::Words& words) {
    // Where a value stands in its source says nothing here.
    if (const json::value* value = owner.if_contains("value")) return plain(*value, words);
    std::string text;
    for (const auto& [key, value] : owner) {
        if (key == "lines" || key == "line" || key == "id" || value.is_bool()) continue;
        append(text, ", ", plain(value, words));
    }
    return text;
}

}  // namespace

std::string plain(const json::value& value, const base::Words& words) {
    if (value.is_string()) return std::string(value.get_string());
    if (value.is_bool()) return std::string(words(value.get_bool() ? labels::yes : labels::no));
    if (value.is_object()) return plain_object(value.get_object(), words);
    if (value.is_null()) return {};
    if (!value.is_array()) return json::serialize(value);
    std::string text;
    for (const json::value& one : value.get_array()) append(text, "; ", plain(one, words));
    return text;
}

std::string field_said(const std::string& field, const base::Words& words) {
    const std::size_t dot = field.rfind('.');
    const std::string key = field.substr(dot == std::string::npos ? 0 : dot + 1);
    const base::Label* label = found_in(field_labels(), key);
    const std::string name = label == nullptr ? std::string() : std::string(words(*label));
    if (const int item = number_in(field, "items["); item > 0) {
        return name.empty() ? words(labels::item_number, item) : words(labels::field_of_item, item, name);
    }
    if (number_in(field, "participants[") > 0) return std::string(words(labels::participants));
    return name.empty() ? field : name;
}

std::string correction_said(const std::string& act, const base::Words& words) {
    static const Labels all = {{"split", &labels::did_split}, {"join", &labels::did_join},
                               {"move", &labels::did_move},   {"add", &labels::did_add},
                               {"drop", &labels::did_drop},   {"confirm", &labels::did_confirm},
                               {"place", &labels::did_place}, {"dismiss", &labels::did_dismiss}};
    const base::Label* label = found_in(all, act);
    return label == nullptr ? std::string() : std::string(words(*label));
}

std::string ending_said(const std::string& how, const base::Words& words) {
    static const Labels all = {{"done", &labels::ended_done},
                               {"overtaken", &labels::ended_overtaken},
                               {"not_relevant", &labels::ended_not_relevant},
                               {"other", &labels::ended_other}};
    const base::Label* label = found_in(all, how);
    return label == nullptr ? how : std::string(words(*label));
}

std::string body_role_said(const std::string& role, const base::Words& words) {
    static const Labels all = {
        {"chair", &labels::role_chair},       {"secretariat", &labels::role_secretariat},
        {"member", &labels::role_member},     {"deputy", &labels::role_deputy},
        {"observer", &labels::role_observer}, {"controller", &labels::role_controller}};
    const base::Label* label = found_in(all, role);
    return label == nullptr ? role : std::string(words(*label));
}

const base::Label* key_label(std::string_view key) {
    static const Labels all = {{"name", &labels::name},
                               {"doubts", &labels::doubts},
                               {"unplaced", &labels::unplaced},
                               {"how", &labels::how},
                               {"note", &labels::note},
                               {"evidence", &labels::evidence},
                               {"reason", &labels::reason},
                               {"asked_by", &labels::asked_by},
                               {"items", &labels::items},
                               {"payloads", &labels::payloads},
                               {"documents", &labels::documents_changed},
                               {"user", &labels::user},
                               {"in_body", &labels::in_body},
                               {"body_role", &labels::body_role}};
    return found_in(all, key);
}

}  // namespace audit
