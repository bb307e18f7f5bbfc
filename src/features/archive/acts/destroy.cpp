#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/archive/destroying_store.hpp"
#include "features/archive/gone_before.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

using Kind = base::Problem::Kind;

std::int64_t note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
                  const std::string& act, const std::string& document, const boost::json::object& what) {
    return history::record(session, {.collaboration = visit.collaboration.id.text(),
                                     .at = setting.clock.now(),
                                     .actor = visit.account.text(),
                                     .actor_name = visit.name,
                                     .act = act,
                                     .subject_kind = "document",
                                     .subject_id = document,
                                     .payload = boost::json::serialize(what)});
}

/// Whether the reason, which stays, says what is to be forgotten: the file's name, with or without its
/// ending.
bool tells(const std::string& reason, const Document& document) {
    const std::string name = base::sort_key(document.name);
    const std::string stem = base::sort_key(std::filesystem::path(document.name).stem().string());
    const std::string text = base::sort_key(reason);
    return (!name.empty() && text.find(name) != std::string::npos) ||
           (stem.size() > 3 && text.find(stem) != std::string::npos);
}

}  // namespace

base::Result<> ask_to_destroy(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& reason) {
    constexpr std::size_t longest = 1000;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto document = by_slug(session, visit.collaboration.id, slug);
        if (!document) return base::problem(Kind::not_found, "document.not_found");
        if (base::trim(reason).empty() || reason.size() > longest) {
            return base::problem(Kind::invalid, "reason.missing", "begrundelse");
        }
        if (tells(reason, *document)) return base::problem(Kind::invalid, "reason.tells", "begrundelse");
        const base::Instant now = setting.clock.now();
        if (waiting_for(session, document->id, now)) return base::problem(Kind::conflict, "destroy.waiting");
        delete_destruction(session, document->id);  // one that nobody confirmed in time
        insert_destruction(session, visit.collaboration.id,
                           {.id = setting.ids.next(),
                            .document = document->id,
                            .slug = slug,
                            .name = document->name,
                            .reason = reason,
                            .asked_at = now,
                            .asked_by = visit.account.text(),
                            .asked_by_name = visit.name,
                            .ends_at = base::after(now, std::int64_t{days_to_confirm} * 24 * 60 * 60)});
        note(session, setting, visit, "destroy.ask", document->id, {{"reason", reason}});
        return {};
    });
}

base::Result<> refuse_to_destroy(const admission::Setting& setting, const admission::Visit& visit,
                                 const std::string& slug) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto document = by_slug(session, visit.collaboration.id, slug);
        const auto waiting =
            document ? waiting_for(session, document->id, setting.clock.now()) : std::nullopt;
        if (!waiting) return base::problem(Kind::wrong_state, "destroy.not_waiting");
        delete_destruction(session, document->id);
        const bool own = waiting->asked_by == visit.account.text();
        note(session, setting, visit, own ? "destroy.withdraw" : "destroy.refuse", document->id,
             {{"asked_by", waiting->asked_by_name}});
        return {};
    });
}

base::Result<> destroy(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& slug) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        identities::hold(session, visit.collaboration.id);
        const auto document = by_slug(session, visit.collaboration.id, slug);
        const auto waiting =
            document ? waiting_for(session, document->id, setting.clock.now()) : std::nullopt;
        if (!waiting) return base::problem(Kind::wrong_state, "destroy.not_waiting");
        if (waiting->asked_by == visit.account.text()) {
            return base::problem(Kind::not_allowed, "destroy.same_person");
        }
        if (!is_of_secretariat(session, visit.collaboration.id, waiting->asked_by)) {
            return base::problem(Kind::not_allowed, "destroy.asker_gone");
        }
        const Extent extent = extent_of(session, *document);
        const auto gone_now = destroy_document(session, setting, visit.collaboration, *document);
        auto gone = gone_before(session, visit.collaboration.id, *document);
        gone.insert(gone_now.begin(), gone_now.end());
        const int payloads = destroy_payloads(session, visit.collaboration.id, gone);
        const auto position = note(session, setting, visit, "destroy.document", document->id,
                                   {{"reason", waiting->reason},
                                    {"asked_by", waiting->asked_by_name},
                                    {"asked_by_account", waiting->asked_by},
                                    {"versions_left", extent.others.size()},
                                    {"items", extent.items},
                                    {"original_stays", extent.original_stays},
                                    {"payloads", payloads}});
        note_destroyed(session, position);
        return {};
    });
}

}  // namespace archive
