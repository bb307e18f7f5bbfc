#include "base/text.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/pages/destroy_parts.hpp"
#include "features/archive/pages/destroy_words_pages.hpp"

// Asking for a person's name to be destroyed: where it stands, what stays, and the second person's answer.
namespace archive {
namespace {

namespace h = web::h;

constexpr std::size_t most_lines = 100;

struct Typed {
    std::string reason;
    std::optional<base::Problem> problem;
};

struct Shown {
    people::Person person;
    std::vector<std::string> names;  ///< the whole ones, which go
    Spread spread;
    std::vector<SurnameLine> surnames;
    std::optional<WordDestruction> waiting;
};

std::string address_of(const admission::Visit& visit, const people::Person& person) {
    return people::person_address(visit.collaboration, person.slug) + "/slet";
}

std::optional<Shown> load(store::Session& session, const admission::Setting& setting,
                          const web::Request& request, const admission::Visit& visit) {
    const auto named = identities::by_slug(session, identities::Kind::person, visit.collaboration.id,
                                           request.part("person"));
    const auto person =
        named && !named->joined_to ? people::person_of(session, people::PersonId(named->id)) : std::nullopt;
    if (!person) return std::nullopt;
    const std::vector<std::string> names = people::names_of(session, *person);
    Shown shown{*person, whole_names(names), {}, {}, {}};
    shown.spread = spread_of(session, visit.collaboration, going_of(names), {});
    shown.surnames = surname_lines(session, visit.collaboration, names);
    shown.waiting = words_waiting_for(session, person->id.text(), setting.clock.now());
    return shown;
}

web::Html names_section(const Shown& shown, const base::Words& words) {
    if (shown.names.empty()) return h::section(h::p(words(labels::words_one_word)));
    std::vector<web::Html> lines;
    for (const std::string& name : shown.names) lines.push_back(h::li(name));
    return h::section(h::h2(words(labels::person_names)), h::ul(lines));
}

web::Html where_it_stands(const admission::Visit& visit, const Spread& spread, const base::Words& words) {
    if (spread.places() == 0 && spread.acts == 0) {
        return h::section(h::h2(words(labels::stands_in)), h::p(words(labels::name_nowhere)));
    }
    web::Html many;
    if (spread.places() > many_places) many = h::div({h::cls("note")}, h::p(words(labels::very_many_names)));
    return h::section(h::h2(words(labels::stands_in)), many, spread_list(visit, spread, words));
}

web::Html what_goes(const Shown& shown, const base::Words& words) {
    return h::section(
        h::h2(words(labels::what_goes)),
        h::ul(h::li(words(labels::goes_person_names)), h::li(words(labels::goes_person_titles)),
              h::li(words(labels::goes_originals, shown.spread.documents.size())),
              h::li(words(labels::goes_person_page)), h::li(words(labels::goes_words_history))),
        h::h2(words(labels::not_reached)),
        h::ul(h::li(words(labels::not_reached_surname)), h::li(words(labels::not_reached_nearby)),
              h::li(words(labels::not_reached_spelling)), h::li(words(labels::not_reached_copies)),
              h::li(words(labels::not_reached_accounts)), h::li(words(labels::not_reached_backups))),
        h::p(words(labels::what_stays_words)));
}

web::Html surnames_section(const admission::Visit& visit, const std::vector<SurnameLine>& lines,
                           const base::Words& words) {
    if (lines.empty()) return {};
    std::vector<web::Html> rows;
    for (const SurnameLine& line : lines) {
        if (rows.size() == most_lines) break;
        rows.push_back(h::li(
            h::a({h::cls("file-name"), h::href(admission::address_in(
                                           visit.collaboration, "/arkiv/" + line.slug + "/slet/passage"))},
                 line.document),
            ", ", words(labels::surname_line, line.line), ": ", base::trim(line.text)));
    }
    web::Html more;
    if (lines.size() > most_lines) more = h::p(words(labels::surname_more, lines.size() - most_lines));
    return h::section(h::h2(words(labels::surname_heading), " ", h::span({h::cls("quiet")}, lines.size())),
                      h::p(words(labels::surname_lead)), h::ul({h::cls("lines")}, rows), more);
}

web::Html asking(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const Typed& typed, const std::string& error, const base::Words& words) {
    if (shown.names.empty()) return {};
    web::Form form;
    form.action = address_of(visit, shown.person);
    form.submit = words(labels::ask_button);
    form.fields = {reason_field(typed.reason, std::string(words(labels::words_reason_hint)), error, words)};
    return h::section(h::h2(words(labels::ask)), h::p(words(labels::ask_words_lead)),
                      web::form(form, request, words));
}

web::Html answer(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    const WordDestruction& waiting = *shown.waiting;
    const std::string address = address_of(visit, shown.person);
    const web::Html facts =
        asked_facts(waiting.asked_by_name, waiting.asked_at, waiting.reason, waiting.ends_at, words);
    if (waiting.asked_by == visit.account.text()) {
        return facts + h::p(words(labels::another_must_confirm)) +
               one_button(request, address + "/afvis", std::string(words(labels::withdraw_button)),
                          "button button-secondary");
    }
    return facts + h::p(words(labels::cannot_be_undone)) +
           one_button(
               request, address + "/bekraeft",
               words(labels::confirm_person, shown.names.empty() ? shown.person.name : shown.names.front()),
               "button button-primary") +
           one_button(request, address + "/afvis", std::string(words(labels::refuse_person)),
                      "button button-secondary");
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const Typed& typed) {
    const auto& words = setting.words;
    const auto shown = admission::read(
        setting, visit, [&](store::Session& session) { return load(session, setting, request, visit); });
    if (!shown) return admission::not_found(setting, request, visit);
    std::string error;
    if (typed.problem) {
        error = typed.problem->code == "words.own"
                    ? std::string(words(labels::person_own))
                    : destroying_said(*typed.problem, labels::person_tells, words);
    }
    const bool at_field = typed.problem && !typed.problem->field.empty();
    const web::Html note = error.empty() || at_field
                               ? web::Html()
                               : h::div({h::cls("note"), h::attr("role", "alert")}, h::p(error));
    const std::string title(words(labels::person_title));
    const web::Html goes = shown->names.empty()
                               ? web::Html()
                               : where_it_stands(visit, shown->spread, words) + what_goes(*shown, words);
    const web::Html main = h::article(
        h::header({h::cls("page-head")}, h::h1(title), h::p({h::cls("lead")}, words(labels::person_lead))),
        note, names_section(*shown, words), goes, surnames_section(visit, shown->surnames, words),
        shown->waiting ? h::section(h::h2(words(labels::waits)), answer(request, visit, *shown, words))
                       : asking(request, visit, *shown, typed, at_field ? error : "", words));
    return web::Response::html(
        admission::page(
            setting, request, visit, "people", title, main,
            {{shown->person.name, people::person_address(visit.collaboration, shown->person.slug)}}),
        typed.problem ? 422 : 200);
}

At at(const web::Request& request) { return {At::What::person, request.part("person")}; }

}  // namespace

admission::Inside destroy_person_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {});
    };
}

admission::Inside ask_to_destroy_person_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string slug = request.part("person");
        const std::string reason = base::trim(request.given("begrundelse"));
        const auto asked = ask_to_destroy_person(setting, visit, slug, reason);
        if (!asked) return show(setting, request, visit, {reason, asked.error()});
        return web::Response::see_other(people::person_address(visit.collaboration, slug) + "/slet");
    };
}

admission::Inside refuse_person_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto refused = refuse_words(setting, visit, at(request));
        if (!refused) return show(setting, request, visit, {"", refused.error()});
        return web::Response::see_other(people::person_address(visit.collaboration, request.part("person")));
    };
}

admission::Inside destroy_person_post(const admission::Setting& setting, Needs needs) {
    return [setting, needs](const web::Request& request, const admission::Visit& visit) {
        const auto done = destroy_words(setting, visit, at(request));
        if (!done) return show(setting, request, visit, {"", done.error()});
        // Nothing of it is found any more, and no byte of it left, before it is said to be done.
        clean_up(setting.database, needs.index, setting.words, needs.purge);
        return web::Response::see_other(admission::address_in(visit.collaboration, "/arkiv?slettet=navn"));
    };
}

}  // namespace archive
