#include <boost/json/parse.hpp>

#include "base/danish.hpp"
#include "features/archive/doubt_labels.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

/// What of the kept reading is shown. The reading is our own and well formed.
struct Reading {
    struct Doubt {
        std::string field;
        std::string reason;
        int line = 0;
    };
    struct Unplaced {
        int line = 0;
        std::string text;
    };
    std::vector<Doubt> doubts;
    std::vector<Unplaced> unplaced;
    int lines = 0;
    int fields = 0;
    int debris = 0;
};

int first_line(const json::value& place) {
    const auto* object = place.if_object();
    const auto* lines = object != nullptr ? object->if_contains("lines") : nullptr;
    return lines == nullptr ? 0 : lines->as_array().at(0).to_number<int>();
}

std::string text_at(const json::value& value, std::string_view key) {
    return std::string(value.at(key).as_string());
}

Reading reading_of(const std::string& record) {
    const json::value whole = json::parse(record);
    Reading result;
    for (const json::value& doubt : whole.at("doubts").as_array()) {
        result.doubts.push_back(
            {text_at(doubt, "field"), text_at(doubt, "reason"), first_line(doubt.at("place"))});
    }
    for (const json::value& line : whole.at("unplaced").as_array()) {
        result.unplaced.push_back({first_line(line.at("place")), text_at(line, "text")});
    }
    const json::value& counts = whole.at("counts");
    result.lines = counts.at("lines").to_number<int>();
    result.fields = counts.at("fields").to_number<int>();
    result.debris = counts.at("debris").to_number<int>();
    return result;
}

web::Html standing(const Document& document, const base::Words& words) {
    const std::string doubts = document.doubts == 0
                                   ? std::string(words(labels::no_doubts))
                                   : words.count(document.doubts, labels::one_doubt, labels::many_doubts);
    const std::string tray =
        words.count(document.unplaced, labels::one_line_unplaced, labels::many_lines_unplaced);
    return h::p({h::cls(document.doubts > 0 ? "standing needs-work" : "standing")}, h::strong(doubts), " · ",
                tray, " · ", words(labels::not_reviewed));
}

web::Html head(const admission::Visit& visit, const Document& document, const Reading& reading,
               const base::Words& words) {
    const std::string day = base::plain_date(base::local_time(document.imported_at).date, words);
    const std::string kicker = document.imported_by.empty()
                                   ? words(labels::kicker_read, day)
                                   : words(labels::kicker_read_by, day, document.imported_by);
    const std::string lines = words(labels::lines_counted, figure(reading.lines), figure(reading.fields),
                                    figure(reading.debris), figure(document.unplaced));
    const std::string size = figure((document.size + 1023) / 1024) + " KB";
    return h::header(
        {h::cls("page-head")}, h::p({h::cls("kicker")}, kicker), h::h1({h::cls("file-name")}, document.name),
        standing(document, words),
        h::dl({h::cls("facts")}, h::dt(words(labels::meeting)),
              h::dd(h::a({h::href(meetings::address(visit.collaboration, document.meeting_slug))},
                         meeting_name(document, words))),
              h::dt(words(labels::lines)), h::dd(lines), h::dt(words(labels::file)), h::dd(size)));
}

web::Html doubts(const Reading& reading, const base::Words& words) {
    if (reading.doubts.empty()) return {};
    std::vector<web::Html> lines;
    for (const Reading::Doubt& doubt : reading.doubts) {
        web::Html where = web::text(doubt_place(doubt.field, words));
        if (doubt.line > 0) {
            where += web::text(". ") + web::text(words(labels::doubt_at, doubt.line));
        }
        lines.push_back(h::li({h::cls("doubt-line")}, h::h3(doubt_word(doubt.reason, words)),
                              h::p({h::cls("quiet")}, where)));
    }
    return h::section({h::attr("aria-labelledby", "tvivl")},
                      h::h2({h::id("tvivl")}, words(labels::doubts), " ",
                            h::span({h::cls("quiet")}, reading.doubts.size())),
                      h::ol({h::cls("lines")}, lines));
}

web::Html tray(const Reading& reading, const base::Words& words) {
    if (reading.unplaced.empty()) return {};
    std::vector<web::Html> rows;
    for (const Reading::Unplaced& line : reading.unplaced) {
        rows.push_back(h::tr(h::td({h::cls("figure")}, line.line), h::td(line.text)));
    }
    return h::section(
        {h::attr("aria-labelledby", "bakken")},
        h::h2({h::id("bakken")}, words(labels::tray), " ",
              h::span({h::cls("quiet")}, reading.unplaced.size())),
        h::p(words(labels::tray_text)),
        h::table({h::cls("table table--borderless table--compact table--narrow")},
                 h::caption({h::cls("sr-only")}, words(labels::tray)),
                 h::thead(h::tr(h::th({h::attr("scope", "col"), h::cls("figure")}, words(labels::line)),
                                h::th({h::attr("scope", "col")}, words(labels::text)))),
                 h::tbody(rows)));
}

}  // namespace

web::Html origin(store::Session& session, const admission::Visit& visit, const meetings::MeetingId& meeting,
                 const base::Words& words) {
    const auto document = by_meeting(session, meeting);
    if (!document) return {};
    return h::dt(words(labels::read_from)) +
           h::dd(h::a({h::cls("file-name"),
                       h::href(admission::address_in(visit.collaboration, "/arkiv/" + document->slug))},
                      document->name));
}

admission::Inside document_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto document = setting.database.read([&](store::Session& session) {
            return by_slug(session, visit.collaboration.id, request.part("document"));
        });
        if (!document) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        const Reading reading = reading_of(document->record);
        return web::Response::html(admission::page(
            setting, request, visit, "archive", document->name,
            h::article(head(visit, *document, reading, words), doubts(reading, words), tray(reading, words)),
            {{std::string(words(labels::archive)), admission::address_in(visit.collaboration, "/arkiv")}}));
    };
}

}  // namespace archive
