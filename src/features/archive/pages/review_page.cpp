#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "base/danish.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

int doubts_in(const ReviewView& view, Part part) {
    if (part == view.items()) return static_cast<int>(view.reading.at("unplaced").as_array().size());
    int count = 0;
    for (const auto& doubt : view.reading.at("doubts").as_array())
        count += part_of(view.reading, doubt) == part ? 1 : 0;
    return count;
}

web::Html progress(const ReviewView& view) {
    const auto& words = view.words;
    if (view.state.reviewed) {
        const std::string day =
            base::plain_date(base::local_time(view.state.reviewed_at.value_or(base::Instant{0})).date, words);
        return h::p({h::cls("standing")}, words(labels::reviewed_by, day, view.state.reviewed_by));
    }
    if (view.document.doubts == 0 && view.document.unplaced == 0) {
        return h::p({h::cls("standing")}, words(labels::review_done));
    }
    std::string left;
    if (view.document.doubts > 0) {
        left = words.count(view.document.doubts, labels::one_doubt, labels::many_doubts);
    }
    if (view.document.unplaced > 0) {
        left += (left.empty() ? "" : ", ") +
                words.count(view.document.unplaced, labels::one_line_unplaced, labels::many_lines_unplaced);
    }
    return h::p({h::cls("standing needs-work")}, words(labels::left_doubts, left));
}

web::Html step_back(const ReviewView& view) {
    const auto before = step_before(view, view.part);
    return before ? h::a({h::flag("data-before"), h::href(*before)}, view.words(labels::doubt_before))
                  : web::Html();
}

/// The doubt after those of this part, or what comes when there is none.
web::Html step_on(const ReviewView& view) {
    const auto& words = view.words;
    const bool left = !view.reading.at("doubts").as_array().empty();
    const bool tray_left = !view.reading.at("unplaced").as_array().empty();
    if (!left && !tray_left) {
        return view.next_document ? h::a({h::cls("button button-secondary"),
                                          h::href(review_address(view.visit, *view.next_document))},
                                         words(labels::next_document))
                                  : web::Html();
    }
    if (!left && view.is_tray()) return {};
    const std::string next = next_step(view, view.part + 1, 0);
    const bool into_tray = next.starts_with(part_address(view, view.items()) + "#");
    return h::a({h::cls("button button-secondary"), h::flag("data-next"), h::href(next)},
                words(into_tray ? labels::to_tray : labels::next_doubt));
}

web::Html acts(const ReviewView& view) {
    const auto& words = view.words;
    const bool clean = view.document.doubts == 0 && view.document.unplaced == 0;
    web::Html finish;
    if (view.state.reviewed) {
        finish = post_button(view, "faerdig", {{"gennemgaaet", "nej"}},
                             std::string(words(labels::take_up_again)), "button button-secondary");
    } else {
        finish = post_button(view, "faerdig", {{"gennemgaaet", "ja"}},
                             std::string(words(clean ? labels::finish_review : labels::finish_anyway)),
                             clean ? "button button-primary" : "plain-button", "faerdig");
    }
    web::Html undo;
    if (!view.newest.empty()) {
        undo = post_button(view, "fortryd", {},
                           words(labels::undo_of, correction_words(view.newest.front().correction, words)),
                           "plain-button", "z");
    }
    return h::div({h::cls("acts review-acts")}, step_on(view), step_back(view), finish, undo,
                  h::a({h::href(admission::address_in(view.visit.collaboration, "/gennemgang"))},
                       words(labels::to_review_list)),
                  h::a({h::href(meetings::address(view.visit.collaboration, view.document.meeting_slug))},
                       words(labels::see_meeting)));
}

web::Html parts(const ReviewView& view) {
    std::vector<web::Html> links;
    for (Part part = meeting_part; part <= view.items(); ++part) {
        const int doubts = doubts_in(view, part);
        if (part == view.items() && doubts == 0) continue;
        const std::string title = part_title(view, part);
        const std::string short_title = part >= 0 && part < view.items()
                                            ? title.substr(0, title.find(':')).substr(title.find(' ') + 1)
                                            : title;
        std::string label = title;
        if (doubts > 0) {
            label = view.words(
                labels::with_doubts_left, title,
                part == view.items()
                    ? view.words.count(doubts, labels::one_line_unplaced, labels::many_lines_unplaced)
                    : view.words.count(doubts, labels::one_doubt, labels::many_doubts));
        }
        const web::Html count = doubts > 0
                                    ? h::span({h::cls("part-doubts"), h::attr("aria-hidden", "true")}, doubts)
                                    : web::Html();
        links.push_back(h::li(
            h::a({h::href(part_address(view, part)), h::attr("aria-label", label), h::attr("title", title),
                  part == view.part ? h::attr("aria-current", "true") : web::Attribute{}},
                 short_title, count)));
    }
    return h::nav({h::cls("review-parts"), h::attr("aria-label", view.words(labels::parts_of_document))},
                  h::ol(links));
}

/// That saving a field changed nothing.
web::Html saved(const ReviewView& view) {
    if (view.saved != "uaendret" && view.saved != "besvaret") return {};
    const auto& said = view.saved == "besvaret" ? labels::saved_doubt_settled : labels::saved_unchanged;
    return h::p({h::cls("note"), h::attr("role", "status")}, view.words(said));
}

/// What else there is of the meeting, so that one sees when a corrected day made two meetings one.
web::Html others(const ReviewView& view) {
    web::Html links;
    for (const Document& other : view.others) {
        if (!links.empty()) links += web::text(", ");
        links += h::a({h::cls("file-name"),
                       h::href(admission::address_in(view.visit.collaboration, "/arkiv/" + other.slug))},
                      other.name);
        // Doubts there keep nobody waiting: the meeting is not shown from that one.
        if (other.doubts > 0 && !other.standing) {
            links +=
                web::text(view.words(labels::doubts_beside,
                                     view.words.count(other.doubts, labels::one_doubt, labels::many_doubts)));
        }
    }
    if (links.empty()) return links;
    const web::Html line = h::p({h::cls("quiet")}, view.words(labels::also_has), links);
    return joined_last(view) ? h::p({h::cls("note"), h::id(joined_anchor), h::attr("role", "status")},
                                    view.words(labels::joined_now)) +
                                   line
                             : line;
}

web::Html head(const ReviewView& view) {
    const auto& words = view.words;
    const std::string document =
        admission::address_in(view.visit.collaboration, "/arkiv/" + view.document.slug);
    return h::header(
        {h::cls("page-head")},
        h::p({h::cls("kicker")}, words(labels::review), " · ",
             h::a({h::cls("file-name"), h::href(document)}, view.document.name)),
        h::h1(meeting_name(view.document, words)), progress(view), saved(view), others(view),
        left_out_note(view.visit, view.left_out, words),
        same_day_section(view.request, view.visit, view.document, view.same_day, words),
        view.document.standing ? web::Html() : h::p({h::cls("note")}, words(labels::not_standing_hint)),
        acts(view));
}

web::Html keys(const ReviewView& view) {
    return h::details({h::cls("review-keys")}, h::summary(view.words(labels::keys_heading)),
                      h::p(view.words(labels::keys_text)));
}

}  // namespace

bool joined_last(const ReviewView& view) {
    return !view.newest.empty() && view.newest.front().joined.has_value();
}

std::optional<ReviewView> review_view(const admission::Setting& setting, const web::Request& request,
                                      const admission::Visit& visit) {
    return admission::read(setting, visit, [&](store::Session& session) -> std::optional<ReviewView> {
        auto document = by_slug(session, visit.collaboration.id, request.part("document"));
        if (!document) return std::nullopt;
        ReviewView view{.request = request, .visit = visit, .words = setting.words};
        view.state = review_state(session, document->id);
        view.source = source_of(session, document->id);
        view.newest = corrections_of(session, document->id, 1);
        if (document->doubts == 0)
            view.next_document = next_to_review(session, visit.collaboration.id, document->id);
        view.others = of_meeting(session, document->meeting);
        std::erase_if(view.others, [&](const Document& other) { return other.id == document->id; });
        view.reading = json::parse(document->record);
        if (!view.others.empty()) {
            view.left_out = left_out(session, visit.collaboration.id, reading_of(*document), view.others);
        }
        view.same_day = meetings::same_day(session, document->meeting);
        view.document = *std::move(document);
        return view;
    });
}

web::Response review_response(const admission::Setting& setting, const ReviewView& view, int status) {
    const auto& words = view.words;
    const web::Html body = view.is_tray() ? review_tray(view) : review_record(view);
    const web::Html main =
        h::article({h::cls("review"), h::flag("data-review")}, head(view), keys(view), parts(view),
                   h::div({h::cls("review-sides")}, review_source(view), body));
    return web::Response::html(
        admission::page(
            setting, view.request, view.visit, "archive",
            words(labels::review_of, meeting_name(view.document, words)), main,
            {{std::string(words(labels::archive)), admission::address_in(view.visit.collaboration, "/arkiv")},
             {std::string(words(labels::to_review_heading)),
              admission::address_in(view.visit.collaboration, "/gennemgang")}}),
        status);
}

admission::Inside review_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        auto view = review_view(setting, request, visit);
        if (!view) return admission::not_found(setting, request, visit);
        view->part = part_named(view->reading, request.asked("del"));
        view->editing = request.asked("ret");
        view->saved = request.asked("gemt");
        return review_response(setting, *view, 200);
    };
}

}  // namespace archive
