#include "base/text.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/destroy_parts.hpp"
#include "features/archive/pages/destroy_words_pages.hpp"
#include "web/html/form.hpp"

// Asking for a passage to be destroyed: which words, where they stand, and the second person's answer. The
// words are posted, also to be looked for: an address would keep them in logs and in the browser.
namespace archive {
namespace {

namespace h = web::h;

constexpr const char* everywhere_value = "overalt";

/// What somebody has written in the forms.
struct Typed {
    Passage passage;
    std::string reason;
    bool looked = false;  ///< where the words stand is to be shown
    std::optional<base::Problem> problem;
};

struct Shown {
    Document document;
    std::optional<WordDestruction> waiting;
    std::optional<Spread> spread;  ///< in the whole collaboration
    std::optional<base::Problem> problem;
};

std::string address_of(const admission::Visit& visit, const Document& document) {
    return admission::address_in(visit.collaboration, "/arkiv/" + document.slug + "/slet/passage");
}

std::optional<Shown> load(store::Session& session, const admission::Setting& setting,
                          const web::Request& request, const admission::Visit& visit, const Typed& typed) {
    auto document = by_slug(session, visit.collaboration.id, request.part("document"));
    if (!document) return std::nullopt;
    Shown shown{*std::move(document), {}, {}, typed.problem};
    shown.waiting = words_waiting_for(session, shown.document.id, setting.clock.now());
    Passage passage = shown.waiting ? shown.waiting->passage : typed.passage;
    if (!shown.waiting && !typed.looked) return shown;
    if (!shown.waiting) {
        const auto going = check_passage(session, visit, shown.document, passage);
        if (!going) {
            if (!shown.problem) shown.problem = going.error();
            return shown;
        }
    }
    passage.everywhere = true;
    shown.spread =
        spread_of(session, visit.collaboration, going_of(passage, shown.document), shown.document.meeting);
    return shown;
}

/// The words, and where: what is looked for.
web::Html words_form(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                     const Typed& typed, const std::string& error, const base::Words& words) {
    web::Form form;
    form.action = address_of(visit, shown.document) + "/se";
    form.submit = words(labels::look_button);
    form.fields = {{.kind = web::Field::Kind::text_area,
                    .name = "ord",
                    .label = std::string(words(labels::words)),
                    .hint = std::string(words(labels::words_hint)),
                    .error = error,
                    .value = typed.passage.words,
                    .longest = longest_passage,
                    .rows = 3},
                   {.kind = web::Field::Kind::select,
                    .name = "hvor",
                    .label = std::string(words(labels::where)),
                    .value = typed.passage.everywhere ? everywhere_value : "her",
                    .choices = {{"her", std::string(words(labels::where_here))},
                                {everywhere_value, std::string(words(labels::where_everywhere))}}}};
    return h::section(h::h2(words(labels::which_words)), h::p(words(labels::which_words_lead)),
                      web::form(form, request, words));
}

web::Html where_they_stand(const admission::Visit& visit, const Spread& spread, bool everywhere,
                           const base::Words& words) {
    const int places = spread.places();
    web::Html section = h::h2(words(labels::here_they_stand));
    if (places > 0) section += h::p(words.count(places, labels::stand_once, labels::stand_times));
    if (places > many_places) section += h::div({h::cls("note")}, h::p(words(labels::very_many)));
    section += spread_list(visit, spread, words);
    if (!everywhere && spread.documents.size() > 1) section += h::p(words(labels::others_stay));
    return h::section(section);
}

web::Html what_goes(const Spread& spread, bool everywhere, const base::Words& words) {
    const std::size_t originals = everywhere ? spread.documents.size() : 1;
    return h::section(
        h::h2(words(labels::what_goes)),
        h::ul(h::li(words(labels::goes_words)), h::li(words(labels::goes_originals, originals)),
              h::li(words(labels::goes_words_search)), h::li(words(labels::goes_words_history))),
        h::h2(words(labels::not_reached)),
        h::ul(h::li(words(labels::not_reached_spelling)), h::li(words(labels::not_reached_copies)),
              h::li(words(labels::not_reached_accounts)), h::li(words(labels::not_reached_backups))),
        h::p(words(labels::what_stays_words)));
}

web::Html hidden(const std::string& name, const std::string& value) {
    return h::void_element("input",
                           {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
}

web::Html asking(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const Typed& typed, const std::string& error, const base::Words& words) {
    web::Form form;
    form.action = address_of(visit, shown.document);
    form.submit = words(labels::ask_button);
    form.before = hidden("ord", typed.passage.words) +
                  hidden("hvor", typed.passage.everywhere ? everywhere_value : "her");
    form.fields = {reason_field(typed.reason, std::string(words(labels::words_reason_hint)), error, words)};
    form.after = h::a({h::href(address_of(visit, shown.document))}, words(labels::other_words));
    return h::section(h::h2(words(labels::ask)), h::p(words(labels::ask_words_lead)),
                      web::form(form, request, words));
}

web::Html the_words(const Passage& passage, const base::Words& words) {
    return h::section(
        h::h2(words(labels::words)), h::div({h::cls("quoted")}, meetings::prose(passage.words)),
        h::p({h::cls("quiet")}, words(passage.everywhere ? labels::where_everywhere : labels::where_here)));
}

web::Html answer(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    const WordDestruction& waiting = *shown.waiting;
    const std::string address = address_of(visit, shown.document);
    const web::Html facts =
        asked_facts(waiting.asked_by_name, waiting.asked_at, waiting.reason, waiting.ends_at, words);
    if (waiting.asked_by == visit.account.text()) {
        return facts + h::p(words(labels::another_must_confirm)) +
               one_button(request, address + "/afvis", std::string(words(labels::withdraw_button)),
                          "button button-secondary");
    }
    return facts + h::p(words(labels::cannot_be_undone)) +
           one_button(request, address + "/bekraeft", std::string(words(labels::confirm_passage)),
                      "button button-primary") +
           one_button(request, address + "/afvis", std::string(words(labels::refuse_passage)),
                      "button button-secondary");
}

/// What stands below the head: the request that waits, what was looked for, or the form.
web::Html substance(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                    const Typed& typed, const base::Words& words) {
    const std::string error =
        shown.problem ? destroying_said(*shown.problem, labels::words_reason_tells, words) : "";
    const std::string field = shown.problem ? shown.problem->field : "";
    const web::Html note = error.empty() || !field.empty()
                               ? web::Html()
                               : h::div({h::cls("note"), h::attr("role", "alert")}, h::p(error));
    if (shown.waiting) {
        const bool everywhere = shown.waiting->passage.everywhere;
        return note + the_words(shown.waiting->passage, words) +
               where_they_stand(visit, *shown.spread, everywhere, words) +
               what_goes(*shown.spread, everywhere, words) +
               h::section(h::h2(words(labels::waits)), answer(request, visit, shown, words));
    }
    if (!shown.spread) {
        return note + words_form(request, visit, shown, typed, field == "ord" ? error : "", words);
    }
    const bool everywhere = typed.passage.everywhere;
    return note + the_words(typed.passage, words) +
           where_they_stand(visit, *shown.spread, everywhere, words) +
           what_goes(*shown.spread, everywhere, words) +
           asking(request, visit, shown, typed, field == "begrundelse" ? error : "", words);
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const Typed& typed) {
    const auto& words = setting.words;
    const auto shown = admission::read(setting, visit, [&](store::Session& session) {
        return load(session, setting, request, visit, typed);
    });
    if (!shown) return admission::not_found(setting, request, visit);
    const std::string title(words(labels::passage_title));
    const web::Html main = h::article(h::header({h::cls("page-head")}, h::h1(title),
                                                h::p({h::cls("lead file-name")}, shown->document.name)),
                                      substance(request, visit, *shown, typed, words));
    return web::Response::html(
        admission::page(
            setting, request, visit, "archive", title, main,
            {{std::string(words(labels::archive)), admission::address_in(visit.collaboration, "/arkiv")},
             {shown->document.name,
              admission::address_in(visit.collaboration, "/arkiv/" + shown->document.slug)}}),
        shown->problem ? 422 : 200);
}

Typed typed_in(const web::Request& request) {
    Typed typed;
    typed.passage = {base::trim(request.given("ord")), request.given("hvor") == everywhere_value};
    typed.reason = base::trim(request.given("begrundelse"));
    typed.looked = true;
    return typed;
}

Typed nothing_but(const base::Problem& problem) {
    Typed typed;
    typed.problem = problem;
    return typed;
}

At at(const web::Request& request) { return {At::What::document, request.part("document")}; }

}  // namespace

admission::Inside passage_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {});
    };
}

admission::Inside look_for_passage_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, typed_in(request));
    };
}

admission::Inside ask_to_destroy_passage_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        Typed typed = typed_in(request);
        const std::string slug = request.part("document");
        const auto asked = ask_to_destroy_passage(setting, visit, slug, typed.passage, typed.reason);
        if (asked) {
            return web::Response::see_other(
                admission::address_in(visit.collaboration, "/arkiv/" + slug + "/slet/passage"));
        }
        typed.problem = asked.error();
        return show(setting, request, visit, typed);
    };
}

admission::Inside refuse_passage_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto refused = refuse_words(setting, visit, at(request));
        if (!refused) return show(setting, request, visit, nothing_but(refused.error()));
        return web::Response::see_other(
            admission::address_in(visit.collaboration, "/arkiv/" + request.part("document")));
    };
}

admission::Inside destroy_passage_post(const admission::Setting& setting, Needs needs) {
    return [setting, needs](const web::Request& request, const admission::Visit& visit) {
        const auto done = destroy_words(setting, visit, at(request));
        if (!done) return show(setting, request, visit, nothing_but(done.error()));
        // Nothing of it is found any more, and no byte of it left, before it is said to be done.
        clean_up(setting.database, needs.index, setting.words, needs.purge);
        return web::Response::see_other(admission::address_in(visit.collaboration, "/arkiv?slettet=passage"));
    };
}

}  // namespace archive
