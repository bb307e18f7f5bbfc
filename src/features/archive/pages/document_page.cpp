#include <charconv>

#include "base/danish.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_labels.hpp"
#include "features/history/history.hpp"
#include "reading/doubt_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;

/// Of those made in one document the oldest are left out; the history keeps them all.
constexpr int corrections_shown = 200;

std::string reviewed_words(const ReviewState& state, const base::Words& words) {
    if (!state.reviewed_at) return std::string(words(labels::not_reviewed));
    const std::string day = base::plain_date(base::local_time(*state.reviewed_at).date, words);
    return words(labels::reviewed_by, day, state.reviewed_by);
}

web::Html standing(const Document& document, const ReviewState& state, const base::Words& words) {
    const std::string doubts = document.doubts == 0
                                   ? std::string(words(labels::no_doubts))
                                   : words.count(document.doubts, labels::one_doubt, labels::many_doubts);
    const std::string tray =
        words.count(document.unplaced, labels::one_line_unplaced, labels::many_lines_unplaced);
    return h::p({h::cls(document.doubts > 0 ? "standing needs-work" : "standing")}, h::strong(doubts), " · ",
                tray, " · ", reviewed_words(state, words));
}

/// The way to the file itself, for those who may have it.
web::Html original(const admission::Visit& visit, const Document& document, bool gone,
                   const base::Words& words) {
    if (gone) return h::dt(words(labels::file)) + h::dd(words(labels::original_is_gone));
    const std::string size = figure((document.size + 1023) / 1024) + " KB";
    return h::dt(words(labels::file)) +
           h::dd(h::a({h::href(admission::address_in(visit.collaboration,
                                                     "/arkiv/" + document.slug + "/original"))},
                      words(labels::fetch_original)),
                 " ", h::span({h::cls("quiet")}, size));
}

/// How much of the file was read, and the file itself: for the secretariat.
web::Html file_facts(const admission::Visit& visit, const Document& document, bool gone,
                     const base::Words& words) {
    if (!visit.is_secretariat()) return {};
    const reading::Counts counts = reading_of(document).counts;
    const std::string lines = words(labels::lines_counted, figure(counts.lines), figure(counts.fields),
                                    figure(counts.debris), figure(document.unplaced));
    return h::dt(words(labels::lines)) + h::dd(lines) + original(visit, document, gone, words);
}

web::Html head(const admission::Visit& visit, const Document& document, const ReviewState& state,
               bool original_gone, const base::Words& words) {
    const std::string day = base::plain_date(base::local_time(document.imported_at).date, words);
    const std::string kicker = document.imported_by.empty()
                                   ? words(labels::kicker_read, day)
                                   : words(labels::kicker_read_by, day, document.imported_by);
    return h::header(
        {h::cls("page-head")}, h::p({h::cls("kicker")}, kicker), h::h1({h::cls("file-name")}, document.name),
        visit.is_secretariat() ? standing(document, state, words) : web::Html(),
        visit.is_secretariat()
            ? h::div({h::cls("acts")},
                     h::a({h::cls("button button-primary"), h::href(review_address(visit, document.slug))},
                          words(state.reviewed ? labels::review : labels::begin_review)))
            : web::Html(),
        h::dl({h::cls("facts")}, h::dt(words(labels::meeting)),
              h::dd(h::a({h::href(meetings::address(visit.collaboration, document.meeting_slug))},
                         meeting_name(document, words))),
              file_facts(visit, document, original_gone, words)));
}

/// Where the items of the reading are shown, in its order.
using ItemAddresses = std::vector<std::string>;

ItemAddresses item_addresses(const admission::Visit& visit, const meetings::WholeMeeting& whole) {
    ItemAddresses addresses;
    addresses.reserve(whole.items.size());
    for (const meetings::Item& item : whole.items) {
        addresses.push_back(meetings::item_address(visit.collaboration, whole.meeting.slug, item.slug));
    }
    return addresses;
}

/// What the doubt is about; for an item a link to it.
web::Html subject(const reading::Doubt& doubt, const ItemAddresses& items, const base::Words& words) {
    const std::string said = reading::doubt_place(doubt.field, words);
    constexpr std::string_view of_item = "items[";
    if (!doubt.field.starts_with(of_item)) return web::text(said);
    std::size_t position = items.size();
    std::from_chars(doubt.field.data() + of_item.size(), doubt.field.data() + doubt.field.size(), position);
    return position < items.size() ? h::a({h::href(items[position])}, said) : web::text(said);
}

/// The lines a doubt is about, as they stand in the file; of many the first ones.
web::Html quoted(const reading::Place& place, const std::vector<std::string>& source) {
    constexpr int most = 4;
    std::string text;
    for (int line = place.first; line <= place.last && line < place.first + most; ++line) {
        if (line < 1 || static_cast<std::size_t>(line) > source.size()) break;
        text += (text.empty() ? "" : "\n") + source[static_cast<std::size_t>(line - 1)];
    }
    return text.empty() ? web::Html() : h::div({h::cls("quoted")}, meetings::prose(text));
}

web::Html doubts(const reading::Record& record, const ItemAddresses& items,
                 const std::vector<std::string>& source, const base::Words& words) {
    if (record.doubts.empty()) return {};
    std::vector<web::Html> lines;
    lines.reserve(record.doubts.size());
    for (const reading::Doubt& doubt : record.doubts) {
        web::Html where = subject(doubt, items, words);
        if (doubt.place.first > 0) {
            where += web::text(". ") + web::text(words(labels::doubt_at, doubt.place.first));
        }
        lines.push_back(h::li({h::cls("doubt-line")}, h::h3(reading::doubt_word(doubt.reason, words)),
                              quoted(doubt.place, source), h::p({h::cls("quiet")}, where)));
    }
    return h::section(
        {h::attr("aria-labelledby", "tvivl")},
        h::h2({h::id("tvivl")}, words(labels::doubts), " ", h::span({h::cls("quiet")}, record.doubts.size())),
        h::ol({h::cls("lines")}, lines));
}

web::Html tray(const reading::Record& record, const base::Words& words) {
    if (record.unplaced.empty()) return {};
    std::vector<web::Html> rows;
    rows.reserve(record.unplaced.size());
    for (const reading::Text& line : record.unplaced) {
        rows.push_back(h::tr(h::td({h::cls("figure")}, line.place.first), h::td(line.value)));
    }
    return h::section(
        {h::attr("aria-labelledby", "bakken")},
        h::h2({h::id("bakken")}, words(labels::tray), " ",
              h::span({h::cls("quiet")}, record.unplaced.size())),
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
    const auto documents = of_meeting(session, meeting);
    if (documents.empty()) return {};
    web::Html links;
    for (const Document& document : documents) {
        if (!links.empty()) links += web::text(", ");
        links += h::a({h::cls("file-name"),
                       h::href(admission::address_in(visit.collaboration, "/arkiv/" + document.slug))},
                      document.name);
    }
    return h::dt(words(labels::read_from)) + h::dd(links);
}

admission::Inside document_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        ItemAddresses items;
        Versions versions;
        ReviewState state;
        std::vector<MadeCorrection> corrections;
        std::vector<std::string> source;
        bool original_gone = false;
        const auto document = admission::read(setting, visit, [&](store::Session& session) {
            auto found = by_slug(session, visit.collaboration.id, request.part("document"));
            if (!found) return found;
            state = review_state(session, found->id);
            if (!visit.is_secretariat()) return found;
            original_gone = is_original_gone(session, found->id);
            corrections = corrections_of(session, found->id, corrections_shown);
            versions = versions_of(session, visit.collaboration.id, *found);
            if (found->doubts > 0) source = source_of(session, found->id);
            // The doubts lead to the items only where the meeting is shown from this document.
            if (found->doubts == 0 || !found->standing) return found;
            if (const auto whole = meetings::load(session, found->meeting)) {
                items = item_addresses(visit, *whole);
            }
            return found;
        });
        if (!document) {
            return admission::not_found(setting, request, visit);
        }
        const auto& words = setting.words;
        // What the file says beside the meeting, and what was corrected away, is the secretariat's to see.
        web::Html main = head(visit, *document, state, original_gone, words);
        if (visit.is_secretariat()) {
            const reading::Record record = reading_of(*document);
            main +=
                same_day_section(request, visit, *document, versions.same_day, words) +
                left_out_note(visit, versions.left_out, words) + doubts(record, items, source, words) +
                tray(record, words) + versions_section(request, visit, *document, record, versions, words) +
                corrections_section(corrections, words) +
                history::link(visit.collaboration.short_name, "dokument", document->id, words) +
                h::p({h::cls("quiet")}, h::a({h::href(admission::address_in(
                                                 visit.collaboration, "/arkiv/" + document->slug + "/slet"))},
                                             words(labels::destroy_link)));
        }
        return web::Response::html(admission::page(
            setting, request, visit, "archive", document->name, h::article(main),
            {{std::string(words(labels::archive)), admission::address_in(visit.collaboration, "/arkiv")}}));
    };
}

}  // namespace archive
