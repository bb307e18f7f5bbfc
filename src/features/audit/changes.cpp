#include "features/audit/changes.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "features/audit/fields.hpp"
#include "features/audit/labels.hpp"

namespace audit {
namespace {

namespace json = boost::json;

json::object object_of(const std::string& payload) {
    boost::system::error_code wrong;
    const json::value value = json::parse(payload, wrong);
    return !wrong && value.is_object() ? value.get_object() : json::object();
}

std::string text_at(const json::object& owner, std::string_view key) {
    const json::value* found = owner.if_contains(key);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

std::string plain_at(const json::object& owner, std::string_view key, const base::Words& words) {
    const json::value* found = owner.if_contains(key);
    return found == nullptr ? std::string() : plain(*found, words);
}

/// A correction of a reading: what was read before and after it, the other way round when it was taken back.
std::vector<Change> of_correction(const json::object& what, bool undone, const base::Words& words) {
    const std::string act = text_at(what, "act");
    const std::string field = field_said(text_at(what, "field"), words);
    std::string before = plain_at(what, "before", words);
    std::string now = plain_at(what, "value", words);
    if (act == "set") {
        if (undone) std::swap(before, now);
        return {{field, before, now}};
    }
    const std::string done = correction_said(act, words);
    return {
        {done.empty() ? field : done, std::nullopt,
         act == "confirm" || act == "dismiss" || act == "place" ? (before.empty() ? now : before) : field}};
}

void add_if_other(std::vector<Change>& changes, const base::Label& label, const std::string& before,
                  const std::string& now, const base::Words& words) {
    if (before != now) changes.push_back({std::string(words(label)), before, now});
}

std::string role_said(const json::object& roles, std::string_view collaboration, const base::Words& words) {
    const std::string role = text_at(roles, collaboration);
    if (role == "secretariat") return std::string(words(labels::role_secretariat));
    if (role == "member") return std::string(words(labels::role_member));
    if (role == "reader") return std::string(words(labels::role_reader));
    return std::string(words(labels::role_none));
}

json::object roles_in(const json::object& what) {
    const json::value* found = what.if_contains("roles");
    return found != nullptr && found->is_object() ? found->get_object() : json::object();
}

/// An account's name and rights: only what is not as it was after the act before.
std::vector<Change> of_account(const json::object& was, const json::object& is, const Act& act,
                               const base::Words& words) {
    std::vector<Change> changes;
    add_if_other(changes, labels::name, text_at(was, "name"), text_at(is, "name"), words);
    for (const auto& [key, label] :
         {std::pair("administrator", &labels::administrator), std::pair("auditor", &labels::auditor),
          std::pair("closed", &labels::closed)}) {
        const std::string no(words(labels::no));
        const std::string before = plain_at(was, key, words);
        const std::string now = plain_at(is, key, words);
        add_if_other(changes, *label, before.empty() ? no : before, now.empty() ? no : now, words);
    }
    const json::object before = roles_in(was);
    const json::object now = roles_in(is);
    for (const auto& [id, name] : act.collaborations) {
        const std::string role = role_said(now, id, words);
        if (role == role_said(before, id, words)) continue;
        changes.push_back({words(labels::access_to, name), role_said(before, id, words), role});
    }
    return changes;
}

std::vector<Change> of_names(const std::string& act, const json::object& what, const base::Words& words) {
    const std::string name = text_at(what, "name");
    const std::string other = text_at(what, "other_name");
    if (act == "body.rename") return {{std::string(words(labels::name)), name, other}};
    if (act == "body.go_on") return {};
    const bool joined = act.ends_with(".join");
    return {{std::string(words(joined ? labels::joined_name : labels::name)), std::nullopt, name},
            {std::string(words(joined                  ? labels::stands_as
                               : act == "body.succeed" ? labels::succeeded_by
                                                       : labels::other_name)),
             std::nullopt, other}};
}

/// The keys that say something by themselves; ids do not.
std::vector<Change> of_keys(const json::object& what, const base::Words& words) {
    std::vector<Change> changes;
    for (const auto& [key, value] : what) {
        const base::Label* label = key_label(key);
        if (label == nullptr) continue;
        std::string said = key == "how"         ? ending_said(text_at(what, key), words)
                           : key == "body_role" ? body_role_said(text_at(what, key), words)
                                                : plain(value, words);
        if (said.empty() || said == "0") continue;  // no doubts, nothing in the tray: nothing to tell
        changes.push_back({std::string(words(*label)), std::nullopt, std::move(said)});
    }
    return changes;
}

}  // namespace

std::vector<Change> changes_of(const Act& act, const base::Words& words) {
    const json::object what = object_of(act.payload);
    if (act.act == "archive.correct") return of_correction(what, false, words);
    if (act.act == "archive.undo_correction") return of_correction(what, true, words);
    if (what.contains("roles")) return of_account(object_of(act.before), what, act, words);
    if (what.contains("other_name")) return of_names(act.act, what, words);
    return of_keys(what, words);
}

}  // namespace audit
