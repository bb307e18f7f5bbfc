#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/review_labels.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace archive {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 50;

struct Shown {
    std::vector<Document> documents;
    Totals totals;
    web::PagePlace place;
    web::Html waiting;  ///< what waits to be destroyed
};

web::Cells row_of(const admission::Visit& visit, const Document& document, const base::Words& words) {
    return {h::a({h::cls("file-name"),
                  h::href(admission::address_in(visit.collaboration, "/arkiv/" + document.slug))},
                 document.name),
            h::a({h::href(meetings::address(visit.collaboration, document.meeting_slug))},
                 meeting_name(document, words)),
            web::text(base::plain_date(base::local_time(document.imported_at).date, words)),
            web::text(std::to_string(document.doubts))};
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::archive)) + h::p({h::cls("lead")}, words(labels::archive_lead));
    if (visit.is_secretariat()) {
        main += h::div({h::cls("acts")},
                       h::a({h::cls("button button-primary"),
                             h::href(admission::address_in(visit.collaboration, "/arkiv/indlaes"))},
                            words(labels::import_documents)),
                       h::a({h::href(admission::address_in(visit.collaboration, "/gennemgang"))},
                            words(labels::to_review_heading)),
                       h::a({h::href(admission::address_in(visit.collaboration, "/historik"))},
                            words(labels::history_link)));
        if (!request.asked("slettet").empty()) {
            const std::string what = request.asked("slettet");
            const base::Label& said = what == "passage" ? labels::passage_destroyed
                                      : what == "navn"  ? labels::person_destroyed
                                                        : labels::was_destroyed;
            main += h::div({h::cls("note"), h::attr("role", "status")}, h::p(words(said)));
        }
        main += shown.waiting;
    }
    if (shown.documents.empty()) {
        return main + h::p(words(labels::no_documents));
    }
    web::Table table{std::string(words(labels::archive)),
                     {{std::string(words(labels::document)), web::Column::Kind::text},
                      {std::string(words(labels::meeting)), web::Column::Kind::text},
                      {std::string(words(labels::read_on)), web::Column::Kind::when},
                      {std::string(words(labels::doubts)), web::Column::Kind::figure}},
                     {},
                     true};
    for (const Document& document : shown.documents) {
        table.rows.push_back(row_of(visit, document, words));
    }
    const std::string count =
        words(shown.totals.documents == 1 ? labels::one_document : labels::many_documents,
              figure(shown.totals.documents));
    return main + h::p({h::cls("count")}, count) + web::table(table) +
           web::pager(request, shown.place, words);
}

}  // namespace

std::string meeting_name(const Document& document, const base::Words& words) {
    bodies::Body body;
    body.name = document.body_name;
    body.belongs_to = document.body_belongs_to;
    const std::string day = base::day_or_period(document.meeting_date, words);
    return (body.name.empty() ? std::string(words(labels::body_not_said)) : body.full_name()) + ", " +
           (day.empty() ? std::string(words(labels::date_not_said)) : day);
}

admission::Inside documents_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            Shown found;
            if (visit.is_secretariat()) found.waiting = waiting_section(session, setting, visit);
            found.totals = totals(session, visit.collaboration.id);
            found.place =
                web::page_place(request, static_cast<std::size_t>(found.totals.documents), per_page);
            found.documents = list(session, visit.collaboration.id, static_cast<int>(per_page),
                                   static_cast<int>((found.place.current - 1) * per_page));
            return found;
        });
        return web::Response::html(admission::page(setting, request, visit, "archive",
                                                   std::string(setting.words(labels::archive)),
                                                   render(visit, request, shown, setting.words)));
    };
}

}  // namespace archive
