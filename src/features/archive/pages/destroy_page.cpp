#include <algorithm>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "features/archive/destroying_store.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/destroy_parts.hpp"
#include "features/archive/standing.hpp"
#include "web/html/form.hpp"

// Asking for a document to be destroyed, and the second person's answer.
namespace archive {
namespace {

namespace h = web::h;

struct Shown {
    Document document;
    Extent extent;
    std::optional<Destruction> waiting;
};

std::string address_of(const admission::Visit& visit, const Document& document) {
    return admission::address_in(visit.collaboration, "/arkiv/" + document.slug);
}

std::optional<Shown> load(store::Session& session, const admission::Setting& setting,
                          const web::Request& request, const admission::Visit& visit) {
    auto document = by_slug(session, visit.collaboration.id, request.part("document"));
    if (!document) return std::nullopt;
    Extent extent = extent_of(session, *document);
    auto waiting = waiting_for(session, document->id, setting.clock.now());
    return Shown{*std::move(document), std::move(extent), std::move(waiting)};
}

/// Everything that goes, line by line.
web::Html what_goes(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    const Extent& extent = shown.extent;
    std::vector<web::Html> lines = {
        h::li(words(extent.original_stays ? labels::original_stays : labels::goes_original,
                    shown.document.name)),
        h::li(words(labels::goes_reading, extent.items, extent.corrections))};
    if (extent.others.empty()) {
        lines.push_back(
            h::li(words(labels::goes_meeting, meeting_name(shown.document, words)), " ",
                  words(labels::goes_with_meeting, extent.decisions, extent.follow_ups, extent.closings)));
    } else {
        const Document& other = extent.others.front();
        lines.push_back(h::li(words(labels::meeting_stays), " ",
                              h::a({h::cls("file-name"), h::href(admission::address_in(
                                                             visit.collaboration, "/arkiv/" + other.slug))},
                                   other.name),
                              "."));
    }
    lines.push_back(h::li(words(labels::goes_names)));
    lines.push_back(h::li(words(labels::goes_search)));
    lines.push_back(h::li(words(labels::goes_history)));
    return h::section(h::h2(words(labels::what_goes)), h::ul(lines), h::p(words(labels::what_stays)),
                      h::p(words(labels::backups_stay)));
}

web::Form asking_form(const admission::Visit& visit, const Document& document, const std::string& reason,
                      const std::string& error, const base::Words& words) {
    web::Form form;
    form.action = address_of(visit, document) + "/slet";
    form.submit = words(labels::ask_button);
    form.fields = {reason_field(reason, std::string(words(labels::reason_hint)), error, words)};
    return form;
}

/// Who asked, and what the one who looks may answer.
web::Html answer(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    const Destruction& waiting = *shown.waiting;
    const std::string address = address_of(visit, shown.document) + "/slet";
    const bool own = waiting.asked_by == visit.account.text();
    const web::Html facts =
        asked_facts(waiting.asked_by_name, waiting.asked_at, waiting.reason, waiting.ends_at, words);
    if (own) {
        return facts + h::p(words(labels::another_must_confirm)) +
               one_button(request, address + "/afvis", std::string(words(labels::withdraw_button)),
                          "button button-secondary");
    }
    return facts + h::p(words(labels::cannot_be_undone)) +
           one_button(request, address + "/bekraeft", words(labels::confirm_button, shown.document.name),
                      "button button-primary") +
           one_button(request, address + "/afvis", std::string(words(labels::refuse_button)),
                      "button button-secondary");
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const std::string& reason, const std::string& field_error,
                   const std::string& error) {
    const auto& words = setting.words;
    const auto shown = admission::read(
        setting, visit, [&](store::Session& session) { return load(session, setting, request, visit); });
    if (!shown) return admission::not_found(setting, request, visit);
    const web::Form form = asking_form(visit, shown->document, reason, field_error, words);
    const web::Html note =
        error.empty() ? web::Html() : h::div({h::cls("note"), h::attr("role", "alert")}, h::p(error));
    const std::string title(words(labels::destroy_document));
    const web::Html main = h::article(
        h::header({h::cls("page-head")}, h::h1(title),
                  h::p({h::cls("lead file-name")}, shown->document.name)),
        note, what_goes(visit, *shown, words),
        h::p(h::a({h::href(address_of(visit, shown->document) + "/slet/passage")},
                  words(labels::passage_link))),
        shown->waiting ? h::section(h::h2(words(labels::waits)), answer(request, visit, *shown, words))
                       : h::section(h::h2(words(labels::ask)), h::p(words(labels::ask_lead)),
                                    web::form(form, request, words)));
    return web::Response::html(
        admission::page(
            setting, request, visit, "archive", title, main,
            {{std::string(words(labels::archive)), admission::address_in(visit.collaboration, "/arkiv")},
             {shown->document.name, address_of(visit, shown->document)}},
            shown->waiting ? web::Html() : web::error_summary(form, words)),
        field_error.empty() && error.empty() ? 200 : 422);
}

std::string said(const base::Problem& problem, const base::Words& words) {
    return destroying_said(problem, labels::reason_tells, words);
}

}  // namespace

admission::Inside destroy_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {}, {}, {});
    };
}

admission::Inside ask_to_destroy_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string slug = request.part("document");
        const std::string reason = base::trim(request.given("begrundelse"));
        const auto asked = ask_to_destroy(setting, visit, slug, reason);
        if (asked) {
            return web::Response::see_other(
                admission::address_in(visit.collaboration, "/arkiv/" + slug + "/slet"));
        }
        const std::string words = said(asked.error(), setting.words);
        const bool at_field = !asked.error().field.empty();
        return show(setting, request, visit, reason, at_field ? words : "", at_field ? "" : words);
    };
}

admission::Inside refuse_to_destroy_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string slug = request.part("document");
        const auto refused = refuse_to_destroy(setting, visit, slug);
        if (!refused) return show(setting, request, visit, {}, {}, said(refused.error(), setting.words));
        return web::Response::see_other(admission::address_in(visit.collaboration, "/arkiv/" + slug));
    };
}

admission::Inside destroy_post(const admission::Setting& setting, Needs needs) {
    return [setting, needs](const web::Request& request, const admission::Visit& visit) {
        const auto done = destroy(setting, visit, request.part("document"));
        if (!done) return show(setting, request, visit, {}, {}, said(done.error(), setting.words));
        // Nothing of it is found any more, and no byte of it left, before it is said to be done.
        clean_up(setting.database, needs.index, setting.words, needs.purge);
        return web::Response::see_other(admission::address_in(visit.collaboration, "/arkiv?slettet=ja"));
    };
}

namespace {

/// A line of the list of what waits: what it is about, who asked, until when.
web::Html waiting_line(const web::Html& what, const std::string& by, base::Instant ends,
                       const base::Words& words) {
    return h::li(what, " ",
                 h::span({h::cls("quiet")}, words(labels::waiting_line, by,
                                                  base::plain_date(base::local_time(ends).date, words))));
}

/// Where words wait to be destroyed: nothing of the words.
web::Html at_what(store::Session& session, const admission::Visit& visit, const WordDestruction& one,
                  const base::Words& words) {
    if (one.document) {
        const auto slug = slug_of_document(session, *one.document);
        const auto document = by_slug(session, visit.collaboration.id, slug.value_or(""));
        if (!document) return {};
        return h::a({h::href(address_of(visit, *document) + "/slet/passage")}, words(labels::waiting_passage),
                    " ", h::span({h::cls("file-name")}, document->name));
    }
    const auto person = people::person_of(session, people::PersonId(*one.person));
    if (!person) return {};
    return h::a({h::href(people::person_address(visit.collaboration, person->slug) + "/slet")},
                words(labels::waiting_person));
}

}  // namespace

web::Html waiting_section(store::Session& session, const admission::Setting& setting,
                          const admission::Visit& visit) {
    const auto& words = setting.words;
    std::vector<web::Html> lines;
    for (const Destruction& one : waiting_in(session, visit.collaboration.id, setting.clock.now())) {
        const web::Html what =
            h::a({h::cls("file-name"),
                  h::href(admission::address_in(visit.collaboration, "/arkiv/" + one.slug + "/slet"))},
                 one.name);
        lines.push_back(waiting_line(what, one.asked_by_name, one.ends_at, words));
    }
    for (const WordDestruction& one :
         words_waiting_in(session, visit.collaboration.id, setting.clock.now())) {
        const web::Html what = at_what(session, visit, one, words);
        if (!what.empty()) lines.push_back(waiting_line(what, one.asked_by_name, one.ends_at, words));
    }
    if (lines.empty()) return {};
    return h::section(h::h2(words(labels::waiting_heading)), h::ul({h::cls("lines")}, lines));
}

}  // namespace archive
