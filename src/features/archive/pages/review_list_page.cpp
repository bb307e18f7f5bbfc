#include "base/danish.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace archive {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 50;

struct Shown {
    std::vector<Document> documents;
    int meetings = 0;
    int reviewed = 0;
    web::PagePlace place;
};

web::Html table_of(const admission::Visit& visit, const std::vector<Document>& documents,
                   const base::Words& words) {
    web::Table table{std::string(words(labels::to_review_heading)),
                     {{std::string(words(labels::meeting)), web::Column::Kind::text},
                      {std::string(words(labels::document)), web::Column::Kind::text},
                      {std::string(words(labels::doubts)), web::Column::Kind::figure},
                      {std::string(words(labels::column_tray)), web::Column::Kind::figure}},
                     {},
                     true};
    for (const Document& document : documents) {
        table.rows.push_back(
            {h::a({h::href(review_address(visit, document.slug))}, meeting_name(document, words)),
             h::span({h::cls("file-name")}, document.name), web::text(std::to_string(document.doubts)),
             web::text(std::to_string(document.unplaced))});
    }
    return web::table(table);
}

web::Html progress(const Shown& shown, const base::Words& words) {
    const std::string text = words(labels::reviewed_count, figure(shown.reviewed), figure(shown.meetings));
    return h::div(
        {h::cls("review-progress")}, h::p({h::cls("count"), h::id("fremgang")}, text),
        h::element("progress",
                   {h::attr("max", std::to_string(shown.meetings)),
                    h::attr("value", std::to_string(shown.reviewed)), h::attr("aria-labelledby", "fremgang")},
                   text));
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    const web::Html heading = h::h1(words(labels::to_review_heading));
    if (shown.meetings == 0) {
        return heading + h::p(words(labels::to_review_empty)) +
               h::div({h::cls("acts")},
                      h::a({h::cls("button button-primary"),
                            h::href(admission::address_in(visit.collaboration, "/arkiv/indlaes"))},
                           words(labels::import_documents)));
    }
    if (shown.documents.empty())
        return heading + progress(shown, words) + h::p(words(labels::to_review_none));
    return heading + h::p({h::cls("lead")}, words(labels::to_review_lead)) + progress(shown, words) +
           h::div({h::cls("acts")}, h::a({h::cls("button button-primary"),
                                          h::href(review_address(visit, shown.documents.front().slug))},
                                         words(labels::begin_review))) +
           table_of(visit, shown.documents, words) + web::pager(request, shown.place, words);
}

}  // namespace

admission::Inside review_list_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            Shown found;
            for (const auto& tally : meetings::tallies(session, visit.collaboration.id))
                found.meetings += tally.meetings;
            found.reviewed = totals(session, visit.collaboration.id).reviewed;
            const int left = std::max(0, found.meetings - found.reviewed);
            found.place = web::page_place(request, static_cast<std::size_t>(left), per_page);
            found.documents = to_review(session, visit.collaboration.id, static_cast<int>(per_page),
                                        static_cast<int>((found.place.current - 1) * per_page));
            return found;
        });
        return web::Response::html(admission::page(setting, request, visit, "archive",
                                                   std::string(setting.words(labels::to_review_heading)),
                                                   render(visit, request, shown, setting.words),
                                                   {{std::string(setting.words(labels::archive)),
                                                     admission::address_in(visit.collaboration, "/arkiv")}}));
    };
}

}  // namespace archive
