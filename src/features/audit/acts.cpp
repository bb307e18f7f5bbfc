#include "features/audit/acts.hpp"

#include <algorithm>
#include <map>

#include "features/audit/labels.hpp"

namespace audit {

std::string said_of(const std::string& act, const base::Words& words) {
    const auto found = std::ranges::find(acts(), act, &ActSaid::act);
    return found == acts().end() ? act : std::string(words(found->said));
}

const std::vector<ActGroup>& act_groups() {
    static const std::vector<ActGroup> all = {
        {"dokumenter", labels::group_documents, {"archive."}},
        {"opfoelgning", labels::group_follow_ups, {"follow_up.", "responsible."}},
        {"navne", labels::group_names, {"person.", "party.", "body.", "people."}},
        {"sagsgange", labels::group_threads, {"thread."}},
        {"sletning", labels::group_destroying, {"destroy."}},
        {"adgang", labels::group_access, {"admission.", "access."}}};
    return all;
}

std::string kind_said(const std::string& subject_kind, const base::Words& words) {
    static const std::map<std::string, const base::Label*> kinds = {
        {"meeting", &labels::kind_meeting},   {"item", &labels::kind_item},
        {"person", &labels::kind_person},     {"party", &labels::kind_party},
        {"body", &labels::kind_body},         {"responsible", &labels::kind_responsible},
        {"account", &labels::kind_account},   {"mail", &labels::kind_mail},
        {"document", &labels::kind_document}, {"provider", &labels::kind_provider}};
    const auto found = kinds.find(subject_kind);
    return found == kinds.end() ? subject_kind : std::string(words(*found->second));
}

}  // namespace audit
