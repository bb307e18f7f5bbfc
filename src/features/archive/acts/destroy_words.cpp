#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/text.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

using Kind = base::Problem::Kind;
namespace json = boost::json;

std::int64_t note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
                  const std::string& act, const WordDestruction& about, const json::object& what) {
    return history::record(session, {.collaboration = visit.collaboration.id.text(),
                                     .at = setting.clock.now(),
                                     .actor = visit.account.text(),
                                     .actor_name = visit.name,
                                     .act = act,
                                     .subject_kind = about.document ? "document" : "person",
                                     .subject_id = about.document ? *about.document : *about.person,
                                     .payload = json::serialize(what)});
}

/// Of the two acts, that on a passage or that on a person.
std::string act_of(const WordDestruction& about, const char* on_passage, const char* on_person) {
    return about.document ? on_passage : on_person;
}

/// Asks for what `about` says; it lacks who asks and when.
base::Result<> ask(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
                   const Going& going, WordDestruction about) {
    constexpr std::size_t longest = 1000;
    if (base::trim(about.reason).empty() || about.reason.size() > longest) {
        return base::problem(Kind::invalid, "reason.missing", "begrundelse");
    }
    if (going.redaction.meets(about.reason)) {
        return base::problem(Kind::invalid, "reason.tells", "begrundelse");
    }
    const base::Instant now = setting.clock.now();
    delete_ended(session, now);
    const std::string& subject = about.document ? *about.document : *about.person;
    if (words_waiting_for(session, subject, now)) return base::problem(Kind::conflict, "destroy.waiting");
    about.id = setting.ids.next();
    about.asked_at = now;
    about.asked_by = visit.account.text();
    about.asked_by_name = visit.name;
    about.ends_at = base::after(now, std::int64_t{days_to_confirm} * 24 * 60 * 60);
    insert_word_destruction(session, visit.collaboration.id, about);
    note(session, setting, visit, act_of(about, "destroy.ask_passage", "destroy.ask_person"), about,
         {{"reason", about.reason}});
    return {};
}

/// The names as a request keeps them.
std::string lines_of(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string lines;
    for (const std::string& name : names) lines += name + '\n';
    return lines;
}

/// What waits, and at whom or what.
struct Open {
    WordDestruction waiting;
    std::optional<Document> document;
    std::optional<people::Person> person;
};

std::optional<people::Person> person_at(store::Session& session, const admission::Visit& visit,
                                        const std::string& slug) {
    const auto named = identities::by_slug(session, identities::Kind::person, visit.collaboration.id, slug);
    return named ? people::person_of(session, people::PersonId(named->id)) : std::nullopt;
}

base::Result<Open> open(store::Session& session, const admission::Setting& setting,
                        const admission::Visit& visit, const At& at) {
    wait_for_other_imports(session, visit.collaboration.id);
    identities::hold(session, visit.collaboration.id);
    Open open;
    std::optional<WordDestruction> waiting;
    if (at.what == At::What::document) {
        open.document = by_slug(session, visit.collaboration.id, at.slug);
        if (open.document) waiting = words_waiting_for(session, open.document->id, setting.clock.now());
    } else {
        open.person = person_at(session, visit, at.slug);
        if (open.person) waiting = words_waiting_for(session, open.person->id.text(), setting.clock.now());
    }
    if (!waiting) return base::problem(Kind::wrong_state, "destroy.not_waiting");
    open.waiting = *std::move(waiting);
    return open;
}

base::Result<> may_confirm(store::Session& session, const admission::Visit& visit,
                           const WordDestruction& waiting) {
    if (waiting.asked_by == visit.account.text()) {
        return base::problem(Kind::not_allowed, "destroy.same_person");
    }
    if (!is_of_secretariat(session, visit.collaboration.id, waiting.asked_by)) {
        return base::problem(Kind::not_allowed, "destroy.asker_gone");
    }
    return {};
}

}  // namespace

base::Result<Going> check_passage(store::Session& session, const admission::Visit& visit,
                                  const Document& document, const Passage& passage) {
    // Blanks count once, and none at the ends.
    if (Redaction(Redaction::What::passage, {passage.words}, "").length() < shortest_passage) {
        return base::problem(Kind::invalid, "words.short", "ord");
    }
    if (passage.words.size() > longest_passage) return base::problem(Kind::invalid, "words.long", "ord");
    Going going = going_of(passage, document);
    if (going.redaction.meets(going.redaction.in_place())) {
        return base::problem(Kind::invalid, "words.own", "ord");
    }
    const Spread spread = spread_of(session, visit.collaboration, going, document.meeting);
    if (spread.places() == 0 && spread.acts == 0) {
        return base::problem(Kind::invalid, "words.nowhere", "ord");
    }
    return going;
}

base::Result<> ask_to_destroy_passage(const admission::Setting& setting, const admission::Visit& visit,
                                      const std::string& document_slug, const Passage& passage,
                                      const std::string& reason) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto document = by_slug(session, visit.collaboration.id, document_slug);
        if (!document) return base::problem(Kind::not_found, "document.not_found");
        const auto going = check_passage(session, visit, *document, passage);
        if (!going) return std::unexpected(going.error());
        WordDestruction about;
        about.document = document->id;
        about.passage = passage;
        about.reason = reason;
        return ask(session, setting, visit, *going, std::move(about));
    });
}

base::Result<> ask_to_destroy_person(const admission::Setting& setting, const admission::Visit& visit,
                                     const std::string& person_slug, const std::string& reason) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto person = person_at(session, visit, person_slug);
        if (!person) return base::problem(Kind::not_found, "person.not_found");
        const Going going = going_of(people::names_of(session, *person));
        if (going.words.empty()) return base::problem(Kind::invalid, "words.one_word");
        if (going.redaction.meets(going.redaction.in_place())) {
            return base::problem(Kind::invalid, "words.own");
        }
        WordDestruction about;
        about.person = person->id.text();
        about.passage.words = lines_of(going.words);
        about.passage.everywhere = true;
        about.reason = reason;
        return ask(session, setting, visit, going, std::move(about));
    });
}

base::Result<> refuse_words(const admission::Setting& setting, const admission::Visit& visit, const At& at) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto opened = open(session, setting, visit, at);
        if (!opened) return std::unexpected(opened.error());
        const WordDestruction& waiting = opened->waiting;
        delete_word_destruction(session, waiting.document ? *waiting.document : *waiting.person);
        const bool own = waiting.asked_by == visit.account.text();
        note(session, setting, visit,
             own ? act_of(waiting, "destroy.withdraw_passage", "destroy.withdraw_person")
                 : act_of(waiting, "destroy.refuse_passage", "destroy.refuse_person"),
             waiting, {{"asked_by", waiting.asked_by_name}});
        return {};
    });
}

base::Result<> destroy_words(const admission::Setting& setting, const admission::Visit& visit, const At& at) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto opened = open(session, setting, visit, at);
        if (!opened) return std::unexpected(opened.error());
        const WordDestruction& waiting = opened->waiting;
        const auto may = may_confirm(session, visit, waiting);
        if (!may) return may;
        const Going going = opened->document ? going_of(waiting.passage, *opened->document)
                                             : going_of(people::names_of(session, *opened->person));
        // Names may have been joined since: nobody looked at where those stand.
        if (opened->person && lines_of(going.words) != waiting.passage.words) {
            return base::problem(Kind::conflict, "words.changed");
        }
        delete_word_destruction(session, waiting.document ? *waiting.document : *waiting.person);
        if (waiting.passage.everywhere) {
            delete_requests_with(session, visit.collaboration.id, going.redaction);
        }
        const Gone gone = take_out(session, setting, visit.collaboration, going);
        const auto position =
            note(session, setting, visit, waiting.document ? "destroy.passage" : "destroy.person", waiting,
                 {{"reason", waiting.reason},
                  {"asked_by", waiting.asked_by_name},
                  {"asked_by_account", waiting.asked_by},
                  {"everywhere", waiting.passage.everywhere},
                  {"documents", gone.documents},
                  {"payloads", gone.payloads}});
        note_destroyed(session, position);
        return {};
    });
}

}  // namespace archive
