#include "features/archive/pages/versions.hpp"

#include <stdexcept>

#include "base/danish.hpp"
#include "features/archive/difference.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "reading/from_json.hpp"
#include "web/html/form.hpp"

namespace archive {
namespace {

namespace h = web::h;

std::string address_of(const admission::Visit& visit, const Document& document) {
    return admission::address_in(visit.collaboration, "/arkiv/" + document.slug);
}

web::Html list(const admission::Visit& visit, const Document& shown, const std::vector<Document>& documents,
               const base::Words& words) {
    std::vector<web::Html> lines;
    for (const Document& document : documents) {
        const std::string day = base::plain_date(base::local_time(document.imported_at).date, words);
        const web::Html name =
            document.id == shown.id
                ? h::strong({h::cls("file-name")}, document.name)
                : h::a({h::cls("file-name"), h::href(address_of(visit, document))}, document.name);
        lines.push_back(
            h::li(name, h::p({h::cls("quiet")}, words(labels::read_on), " ", day,
                             document.standing ? " · " + std::string(words(labels::stands)) : "")));
    }
    return h::ul({h::cls("lines")}, lines);
}

web::Html let_stand_form(const web::Request& request, const admission::Visit& visit, const Document& shown,
                         const base::Words& words) {
    web::Form form;
    form.action = address_of(visit, shown) + "/gaelder";
    form.before = h::p(words(labels::let_stand_hint));
    form.submit = words(labels::let_stand);
    return web::form(form, request, words);
}

web::Html text_or_nothing(const std::string& text, const base::Words& words) {
    return text.empty() ? h::p({h::cls("quiet")}, words(labels::nothing)) : meetings::prose(text);
}

web::Html part(const PartChange& change, const base::Words& words) {
    return h::details(
        h::summary(words(*change.part)),
        h::dl({h::cls("facts")}, h::dt(words(labels::before)), h::dd(text_or_nothing(change.before, words)),
              h::dt(words(labels::now)), h::dd(text_or_nothing(change.now, words))));
}

web::Html line(const ItemChange& change, const base::Words& words) {
    const web::Html title = h::h3(change.title.empty() ? std::string(words(labels::meeting)) : change.title);
    if (change.kind == ItemChange::Kind::added) {
        return h::li(title, h::p({h::cls("quiet")}, words(labels::item_is_new)));
    }
    if (change.kind == ItemChange::Kind::gone) {
        return h::li(title, h::p({h::cls("quiet")}, words(labels::item_is_gone)));
    }
    web::Html parts;
    for (const PartChange& one : change.parts) parts += part(one, words);
    return h::li(title, parts);
}

web::Html differences(const Document& shown, const reading::Record& record, const Document& other,
                      const base::Words& words) {
    // From the earlier to the later, whichever of them is shown.
    const bool shown_is_later = other.imported_at.microseconds <= shown.imported_at.microseconds;
    const reading::Record others = reading_of(other);
    const auto changes =
        shown_is_later ? difference(others, record, words) : difference(record, others, words);
    std::vector<web::Html> lines;
    for (const ItemChange& change : changes) lines.push_back(line(change, words));
    return h::section({h::attr("aria-labelledby", "forskelle")},
                      h::h2({h::id("forskelle")}, words(labels::differences)),
                      h::p(words(labels::differences_lead, shown_is_later ? other.name : shown.name)),
                      lines.empty() ? h::p(words(labels::no_differences)) : h::ol({h::cls("lines")}, lines));
}

}  // namespace

reading::Record reading_of(const Document& document) {
    auto record = reading::from_json(document.record);
    if (!record) {
        throw std::runtime_error("the kept reading of " + document.id + " is broken at " +
                                 record.error().field);
    }
    return *std::move(record);
}

LeftOut left_out(store::Session& session, const admission::CollaborationId& collaboration,
                 const reading::Record& record, const std::vector<Document>& others) {
    if (record.meeting.kind != reading::Kind::minutes) return {};
    for (const Document& other : others) {
        const auto whole = by_slug(session, collaboration, other.slug);
        const auto agenda = whole ? std::optional(reading_of(*whole)) : std::nullopt;
        if (!agenda || agenda->meeting.kind != reading::Kind::agenda) continue;
        return {other.slug, other.name, items_gone(*agenda, record)};
    }
    return {};
}

web::Html left_out_note(const admission::Visit& visit, const LeftOut& left_out, const base::Words& words) {
    if (left_out.titles.empty()) return {};
    std::vector<web::Html> lines;
    for (const std::string& title : left_out.titles) lines.push_back(h::li(title));
    return h::div({h::cls("note")},
                  h::p(words(labels::agenda_had), " ",
                       h::a({h::cls("file-name"), h::href(admission::address_in(
                                                      visit.collaboration, "/arkiv/" + left_out.agenda))},
                            left_out.agenda_name)),
                  h::ul(lines));
}

Versions versions_of(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& shown) {
    Versions versions;
    versions.documents = of_meeting(session, shown.meeting);
    versions.same_day = meetings::same_day(session, shown.meeting);
    auto others = versions.documents;
    std::erase_if(others, [&](const Document& other) { return other.id == shown.id; });
    versions.left_out = left_out(session, collaboration, reading_of(shown), others);
    for (const Document& other : others) {
        versions.compared_with = by_slug(session, collaboration, other.slug);
        break;
    }
    return versions;
}

web::Html versions_section(const web::Request& request, const admission::Visit& visit, const Document& shown,
                           const reading::Record& record, const Versions& versions,
                           const base::Words& words) {
    if (!versions.compared_with) return {};
    return h::section({h::attr("aria-labelledby", "dokumenter")},
                      h::h2({h::id("dokumenter")}, words(labels::same_meeting)),
                      list(visit, shown, versions.documents, words),
                      shown.standing ? web::Html() : let_stand_form(request, visit, shown, words),
                      part_form(request, visit, shown, words)) +
           differences(shown, record, *versions.compared_with, words);
}

}  // namespace archive
